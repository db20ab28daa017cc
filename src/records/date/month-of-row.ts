import { dateMark, readMonthName } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { afterWord } from "../../scan/time-words.js";
import { isNumber, isWord, startsLine } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";

/** A month that a list of days names no more. */
export interface MonthOfRow {
  readonly month: number;
  readonly year: number | null;
}

/** How far into its row a day may stand, in tokens: a name and an office may stand before it. */
const MAX_ROW = 40;
/** So many days in a row are those of the month said before them, wherever in the line it stands. */
const MANY = 3;

/**
 * The month that opens the line of a day or of a list of days, or that stands before a long list of them; else `null`.
 *
 *     - Tháng 4/2025 │ Lê Văn A │ Chủ tịch │ Ngày 03; 10       Trong tháng 7/2025 tiếp dân các ngày 3, 10, 17 và 24
 *       ^month                                    ^token             ^month                             ^token
 */
export function monthOfRow(doc: Doc, token: number, days: number): MonthOfRow | null {
  const { tokens } = doc;
  for (let at = token - 1; at >= Math.max(0, token - MAX_ROW); at--) {
    const named = afterWord(doc, at, "month");
    const month = named < 0 || named >= token ? null : readMonthName(doc, named);
    if (month !== null) return days >= MANY || opensLine(doc, at) ? withYear(doc, month, token) : null;
    if (at > 0 && startsLine(tokens, at)) return null;
  }
  return null;
}

/** Nothing but a bullet or a number before it: `- Tháng 3`, `1/. Tháng 01`. */
function opensLine({ tokens }: Doc, token: number): boolean {
  for (let at = token; at >= 0; at--) {
    if (at === 0 || startsLine(tokens, at)) return true;
    if (isWord(tokens, at - 1)) return false;
  }
  return false;
}

function withYear(doc: Doc, { value, end }: { value: number; end: number }, limit: number): MonthOfRow {
  const spelled = afterWord(doc, end, "year");
  const at = spelled > 0 ? spelled : dateMark(doc, end) === "" ? -1 : end + 1;
  const year = at > 0 && at < limit && isNumber(doc.tokens, at) ? numberAt(doc.tokens, at) : 0;
  return { month: value, year: year >= 1900 && year <= 2200 ? year : null };
}
