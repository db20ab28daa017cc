import type { Doc } from "./doc.js";
import type { Follower, Phrases } from "./followers.js";
import type { Followed } from "./rules.js";
import { DASHES } from "./window.js";

/** A trigger: calendar words of these roles. */
export function timeWords(...roles: readonly string[]): Phrases {
  return { class: "timeWord", roles };
}

/** What parts the numbers of a day or a clock: `24/3`, `2016 - 2020`, `6.10.22`, `17:20`. */
export const DAY_MARKS: readonly Follower[] = [{ marks: `/:${DASHES}` }, "digits"];

/** Behind the first token of a number: it goes on in digits or in words. */
const REST_OF_NUMBER: readonly Follower[] = ["digits", { class: "numeral" }];

/** Triggers: numbers, in digits and in words, of such a unit of the calendar. */
export function counted(...roles: readonly string[]): Followed[] {
  const before = [...REST_OF_NUMBER, timeWords(...roles)];
  return [
    { trigger: "number", before },
    { trigger: { class: "numeral" }, before },
  ];
}

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
