import { isChained } from "../../scan/days.js";
import { readNumeral } from "../../scan/numerals.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord } from "../../scan/time-words.js";
import { isCapitalized, isWord, startsLine } from "../../scan/window.js";
import type { DateDraft } from "../drafts.js";
import { dateDraft } from "./draft.js";

/** More days than a month away are no day anyone counts out. */
const MAX_DAYS = 31;

/**
 * A day so many back or ahead, at the end of its clause:
 *
 *     ba ngày trước, …          (`3 ngày trước khi`, `10 ngày trước Tết`, `trước 3 ngày` are lengths)
 *     ^token
 */
export function findDistantDay({ doc, token }: Cursor): DateDraft | null {
  if (isChained(doc, token)) return null;
  const count = readNumeral(doc, token);
  const word = count === null ? -1 : afterWord(doc, count.end, "day");
  if (count === null || word < 0 || !Number.isInteger(count.value) || count.value > MAX_DAYS) return null;
  const shift = doc.hits.longest(word, "unitShift");
  if (shift === null || shift.entry.fields.counted !== "yes" || isCapitalized(doc.tokens, shift.start)) return null;
  if (isWord(doc.tokens, shift.end) && !startsLine(doc.tokens, shift.end)) return null;
  const relative = Number(shift.entry.fields.units) * count.value;
  return dateDraft(doc, { rule: "distant", from: token, to: shift.end, reading: null, relative });
}
