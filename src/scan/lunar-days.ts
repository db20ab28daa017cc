import { shortNumber } from "./clock.js";
import { dateMark, readMonthName } from "./days.js";
import type { Doc } from "./doc.js";
import { readNumeral } from "./numerals.js";
import { afterWord } from "./time-words.js";
import { isNumber, markAt, startsLine } from "./window.js";

/** A day of the lunar calendar as far as its own words say it. */
export interface SaidLunarDay {
  readonly day: number;
  readonly month: number;
  readonly leap: boolean;
  /** Place in the cycle of sixty of the year it names, from 0; `null` where it names none. */
  readonly cycle: number | null;
  /** Its tokens, `[start, end)`. */
  readonly start: number;
  readonly end: number;
}

/** A day and month that may be of either calendar, and whether its own words already say it is the lunar one. */
interface DayAndMonth {
  readonly day: number;
  readonly month: number;
  readonly marked: boolean;
  readonly end: number;
}

/**
 * The lunar day that starts at a token; `null` where no word says that it is one:
 *
 *     mùng 10 tháng Giêng · rằm tháng 7 năm Quý Mão · ngày 10/3 âm lịch · ngày 23 tháng Chạp · mùng 3 Tết · 15/2 nhuận
 *     ^token
 */
export function readLunarDay(doc: Doc, token: number): SaidLunarDay | null {
  const named = afterWord(doc, token, "day");
  const read = readDayAndMonth(doc, named > 0 ? named : token);
  if (read === null) return null;
  const tail = readLunarTail(doc, read.end);
  if (!read.marked && tail.end === read.end) return null;
  return { day: read.day, month: read.month, leap: tail.leap, cycle: tail.cycle, start: token, end: tail.end };
}

/** Longest lunar day, in tokens: `ngày mùng mười tháng mười hai năm Giáp Thìn (âm lịch)`. */
const MAX_LUNAR = 14;

/** The lunar day that ends right before a token, or `null`. */
export function lunarDayBefore(doc: Doc, end: number): SaidLunarDay | null {
  for (let start = Math.max(0, end - MAX_LUNAR); start < end; start++) {
    const said = readLunarDay(doc, start);
    if (said?.end === end) return said;
  }
  return null;
}

/** What behind a month says that it is lunar: `nhuận`, `năm Giáp Thìn`, `âm lịch`, `(âm lịch)`. */
export function readLunarTail(doc: Doc, token: number): { leap: boolean; cycle: number | null; end: number } {
  let at = token;
  const leap = lunarWord(doc, at, "leap");
  if (leap > 0) at = leap;
  const year = doc.hits.longest(Math.max(afterWord(doc, at, "year"), at), "lunarYear");
  if (year !== null) at = year.end;
  const open = markAt(doc.tokens, at) === "(" ? at + 1 : at;
  const lunar = afterWord(doc, open, "lunar");
  if (lunar > 0) at = open > at && markAt(doc.tokens, lunar) === ")" ? lunar + 1 : lunar;
  return { leap: leap > 0, cycle: year === null ? null : Number(year.entry.fields.cycle), end: at };
}

function readDayAndMonth(doc: Doc, token: number): DayAndMonth | null {
  const fullMoon = lunarWord(doc, token, "fullMoon");
  if (fullMoon > 0) return withMonth(doc, 15, fullMoon, true);
  const newMoon = afterWord(doc, token, "newMoon");
  const at = newMoon > 0 ? newMoon : token;
  const day = isNumber(doc.tokens, at) ? shortDay(doc, at) : readNumeral(doc, at);
  if (day === null || day.value < 1 || day.value > 30 || startsLine(doc.tokens, day.end)) return null;
  return withMonth(doc, day.value, day.end, newMoon > 0);
}

function shortDay(doc: Doc, token: number): { value: number; end: number } | null {
  const value = shortNumber(doc, token);
  return value === null ? null : { value, end: token + 1 };
}

/** The month behind a day: `tháng Chạp`, `/3`, or the feast that says it. */
function withMonth(doc: Doc, day: number, token: number, marked: boolean): DayAndMonth | null {
  const afterMonth = afterWord(doc, token, "month");
  if (afterMonth > 0) {
    const month = readMonthName(doc, afterMonth);
    const lunar = doc.hits.longest(afterMonth, "monthWord")?.entry.fields.calendar === "lunar";
    return month && { day, month: month.value, marked: marked || lunar, end: month.end };
  }
  const feast = lunarWord(doc, token, "newYear");
  // the last days before Tết carry its name too: `29 Tết`, `30 Tết`
  if (feast > 0) return { day, month: day > 20 ? 12 : 1, marked: true, end: feast };
  const month = dateMark(doc, token) === "" ? null : shortNumber(doc, token + 1);
  return month === null || month < 1 || month > 12 ? null : { day, month, marked, end: token + 2 };
}

/** The token after a lunar word of that role, or -1. */
function lunarWord(doc: Doc, token: number, role: string): number {
  const hit = doc.hits.longest(token, "lunarWord");
  return hit?.entry.fields.role === role ? hit.end : -1;
}
