import { DAWNS } from "../../lexicon/time/words.js";
import { type DayReading, dateMark, readDay, readLoneDay } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { lowerText, TokenType } from "../../tokens/tokens.js";
import type { PartOfDay } from "./draft.js";
import { monthOfRow } from "./month-of-row.js";

/** One day of a list, on tokens. */
export interface ListedDay {
  readonly from: number;
  readonly part: PartOfDay;
  reading: DayReading;
}

/** A list is never longer: bounds the loop. */
const MAX_LIST = 16;
/** How far after `ngày 12` the day may stand that names its month: `khai mạc ngày 12, bế mạc 14/7`. */
const MAX_AHEAD = 12;

/** Up to which token an article's lists of lone days were read in vain. */
const readInVain = new WeakMap<Doc, number>();

/**
 * The days joined to the first by commas and `và`; months and years are shared from right to left:
 *
 *     ngày 5, 15 và 25/9/2023
 *          ^first       ^last
 *
 * `first` may be a lone day. A list whose last day has no month is cut back to its first, unless its line names the
 * month before.
 */
export function readDayList(doc: Doc, first: ListedDay): ListedDay[] {
  const items = [first];
  let whole = first.reading.month === null ? 0 : 1;
  if (whole === 0 && first.from < (readInVain.get(doc) ?? -1)) return items;
  for (let end = first.reading.end; items.length < MAX_LIST; ) {
    const at = afterSeparator(doc, end);
    const item = at < 0 ? null : readItem(doc, at, items.at(-1)!);
    if (item === null) break;
    items.push(item);
    end = item.reading.end;
    if (item.reading.month !== null) whole = items.length;
  }
  const row = whole === 0 ? monthOfRow(doc, first.from, items.length) : null;
  if (row) return items.map((item) => ({ ...item, reading: { ...item.reading, month: row.month, year: row.year } }));
  // a row of days longer than any list is read once, not once for each of its days
  if (whole === 0 && items.length === MAX_LIST) readInVain.set(doc, items.at(-1)!.from);
  items.length = Math.max(whole, 1);
  return share(items);
}

function afterSeparator(doc: Doc, token: number): number {
  const { tokens } = doc;
  if (startsLine(tokens, token)) return -1;
  const mark = markAt(tokens, token);
  let at = token;
  if (mark === "," || mark === ";" || mark === "&") at++;
  if (doc.hits.longest(at, "listAnd")) at++;
  // `đêm 20 ┃rạng┃ 21/3`; in `rạng sáng 21/3` it belongs to the day
  if (lowerText(tokens, at) === DAWNS && at + 1 < tokens.count && isNumber(tokens, at + 1)) return at + 1;
  if (at > token) return at;
  return dateMark(doc, token) === "-" ? token + 1 : -1;
}

function readItem(doc: Doc, token: number, previous: ListedDay): ListedDay | null {
  const word = timeWord(doc, token);
  const part = word?.role === "part" ? (word.value as PartOfDay) : null;
  const afterPart = part ? word!.end : token;
  const named = afterWord(doc, afterPart, "day");
  const at = named > 0 ? named : afterPart;
  const dashed = dateMark(doc, token - 1) === "-";
  const full = readDay(doc, at);
  if (full && dashed && (full.style !== previous.reading.style || named > 0)) return null;
  if (full) return full.shortYear ? null : { from: token, part, reading: full };
  if (dashed || previous.reading.month !== null) return null;
  const lone = readLoneDay(doc, at);
  return lone && { from: token, part, reading: lone };
}

/** Each day without month or year takes those of the day to its right. */
function share(items: ListedDay[]): ListedDay[] {
  for (let k = items.length - 2; k >= 0; k--) {
    const { reading } = items[k]!;
    const right = items[k + 1]!.reading;
    const month = reading.month ?? right.month;
    const sameYear = reading.month === null || (right.month !== null && reading.month <= right.month);
    const year = reading.year ?? (reading.yearShift === null && sameYear ? right.year : null);
    items[k]!.reading = { ...reading, month, year };
  }
  return items;
}

/**
 * `ngày 12` with the month of the day that follows in the sentence; the lone day itself where it can be nothing else.
 */
export function placeLoneDay(doc: Doc, lone: DayReading): DayReading | null {
  const { tokens } = doc;
  if (isWord(tokens, lone.end) && !startsLine(tokens, lone.end) && !doc.hits.longest(lone.end, "afterDay")) return null;
  const closed = startsLine(tokens, lone.end);
  if (!closed && isNumber(tokens, lone.end)) return null;
  if (!closed && dateMark(doc, lone.end) !== "" && isNumber(tokens, lone.end + 1)) return null;
  for (let i = lone.end; i < Math.min(tokens.count, lone.end + MAX_AHEAD); i++) {
    if (startsLine(tokens, i)) break;
    if (doc.hits.longest(i, "everyMonth")) return null;
    if (tokens.type[i] !== TokenType.number) continue;
    const next = readDay(doc, i);
    if (next?.month && next.day >= lone.day && !next.shortYear && next.style !== "words")
      return { ...lone, month: next.month, year: next.year };
  }
  return lone;
}
