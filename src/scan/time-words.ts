import type { Doc } from "./doc.js";
import type { Followed } from "./rules.js";

/** What may follow a number that is part of a time; the unit words of a number go on with it. */
const IN_TIMES = ["timeWord", "numeral", "listAnd"];

/** Triggers: a number that may be part of a time, in digits and in words. */
export const NUMBER_OF_TIME: Followed = { trigger: "number", before: IN_TIMES };
export const NUMERAL_OF_TIME: Followed = { trigger: { class: "numeral" }, before: IN_TIMES };

/** A word of the calendar: its role (column `role` of the `timeWord` list) and what it stands for. */
export interface TimeWord {
  readonly role: string;
  readonly value: string;
  readonly end: number;
}

/** The longest calendar word that starts at a token: `ngày`, `rạng sáng`, `tháng`, `giai đoạn`; else `null`. */
export function timeWord(doc: Doc, token: number): TimeWord | null {
  const hit = doc.hits.longest(token, "timeWord");
  return hit ? { role: hit.entry.fields.role!, value: hit.entry.fields.value!, end: hit.end } : null;
}

/** The token after a calendar word of that role, or -1 when another word stands there. */
export function afterWord(doc: Doc, token: number, role: string): number {
  return doc.hits.longestWith(token, "timeWord", "role", role)?.end ?? -1;
}

/** How many years a word moves: `nay` 0, `ngoái` -1, `sau` 1; `null` when none stands there. */
export function yearShift(doc: Doc, token: number): { readonly years: number; readonly end: number } | null {
  const hit = doc.hits.longest(token, "yearShift");
  return hit ? { years: Number(hit.entry.fields.years), end: hit.end } : null;
}
