import { isoDay, months, type Stretch, yearOf } from "../../scan/calendar.js";
import { readClock, shortNumber } from "../../scan/clock.js";
import {
  type DayReading,
  dateMark,
  fullYear,
  isChained,
  readDay,
  readLoneDay,
  readMonthName,
} from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { readLunarTail } from "../../scan/lunar-days.js";
import { readYearInWords } from "../../scan/spelled-year.js";
import { afterWord, timeWord, yearShift } from "../../scan/time-words.js";
import {
  isAllCapitals,
  isCapitalized,
  isGlued,
  isNumber,
  markAt,
  startsLine,
  startsParagraph,
} from "../../scan/window.js";
import { numberAt, TokenType } from "../../tokens/tokens.js";
import type { PeriodAnchor } from "../drafts.js";

/** A point or stretch of the calendar that may stand at either end of a range, as far as its own words say it. */
export interface Point {
  readonly grain: "day" | "month" | "quarter" | "year" | "yearStart" | "now";
  readonly day: number | null;
  /** Of a quarter: its first month. */
  readonly month: number | null;
  readonly year: number | null;
  /** `năm ngoái` -1; `null` where the words name no year by its distance. */
  readonly shift: number | null;
  /** A day alone (`từ ngày 5`) whose month stands at the other end. */
  readonly lone: boolean;
  /** The words `ngày`, `tháng`, `quý`, `năm` stand with it; a bare number or `24/3` has none. */
  readonly named: boolean;
  /** Token after its last. */
  readonly end: number;
}

/** All points are made here, in one shape: objects put together by spreading cost several times as much. */
function point(
  grain: Point["grain"],
  end: number,
  month: number | null,
  year: number | null,
  shift: number | null = null,
  named = true,
): Point {
  return { grain, day: null, month, year, shift, lone: false, named, end };
}

/** The same month or quarter, of a year said behind it. */
function inYear({ grain, month, named }: Point, year: number | null, shift: number | null, end: number): Point {
  return point(grain, end, month, year, shift, named);
}

/**
 * The point that starts at a token (behind a joining word or dash when `joined`), or `null`: `ngày 1/7` · `sáng 5` ·
 * `tháng 6/2022` · `quý II` · `đầu năm` · `nay`.
 */
export function readPoint(doc: Doc, token: number, joined = false): Point | null {
  const at = afterEdges(doc, token);
  return readPointAt(doc, at, joined) ?? (joined && at > token ? readYearEnd(doc, at) : null);
}

/** `từ nay đến cuối năm`: the end of the article's year. */
function readYearEnd(doc: Doc, token: number): Point | null {
  const end = afterWord(doc, token, "year");
  return end < 0 || isNumber(doc.tokens, end) ? null : point("year", end, null, null, 0);
}

/** `hết`, `cuối`, `giữa` before a point; a text could repeat them without end. */
const MAX_EDGES = 2;

function afterEdges(doc: Doc, token: number): number {
  let at = token;
  for (let k = 0; k < MAX_EDGES; k++) {
    const word = timeWord(doc, at);
    if (word?.role !== "middle" && word?.role !== "closing" && word?.role !== "through") break;
    at = word.end;
  }
  return at;
}

function readPointAt(doc: Doc, token: number, joined: boolean): Point | null {
  const word = timeWord(doc, token);
  switch (word?.role) {
    case "now":
      return point("now", word.end, null, null);
    case "opening":
      return readYearStart(doc, word.end) ?? readCoarse(doc, word.end);
    case "month":
    case "quarter":
    case "year":
      return readCoarse(doc, token);
    default:
      return readBareMonth(doc, token, joined) ?? readDayPoint(doc, token) ?? readBareYear(doc, token, joined);
  }
}

/** A month, a quarter or a year with its word. */
export function readCoarse(doc: Doc, token: number): Point | null {
  return readMonth(doc, token) ?? readQuarter(doc, token) ?? readYear(doc, token);
}

/** `đầu năm`, `đầu năm 2022`: the first of January. */
function readYearStart(doc: Doc, token: number): Point | null {
  const year = readYear(doc, token);
  if (year) return point("yearStart", year.end, null, year.year, year.shift);
  const end = afterWord(doc, token, "year");
  return end < 0 ? null : point("yearStart", end, null, null);
}

/** `[8h] [sáng] [ngày] 22`, `22/8/2020`, `10 tháng 6`. */
function readDayPoint(doc: Doc, token: number): Point | null {
  let at = readClock(doc, token)?.end ?? token;
  if (at > token && startsLine(doc.tokens, at)) return null;
  if (at > token && markAt(doc.tokens, at) === ",") at++;
  const word = timeWord(doc, at);
  if (word?.role === "part") at = word.end;
  const named = afterWord(doc, at, "day");
  const core = named > 0 ? named : at;
  const reading = readDay(doc, core) ?? readLoneDay(doc, core);
  if (reading === null || (named < 0 && startsLine(doc.tokens, core) && core > token)) return null;
  if (reading.month === null && isNumber(doc.tokens, reading.end)) return null;
  return dayPoint(reading, named > 0 || at > token || reading.style === "words");
}

export function dayPoint(reading: DayReading, named: boolean): Point {
  const { day, month, year, end } = reading;
  return { grain: "day", day, month, year, shift: reading.yearShift, lone: month === null, named, end };
}

/** `tháng 6`, `tháng 6/2022`, `Tháng 10-2019`, `tháng 12.2018`, `tháng 3 năm nay`, `tháng ba`. */
export function readMonth(doc: Doc, token: number): Point | null {
  const after = afterWord(doc, token, "month");
  const month = after < 0 || startsDay(doc, after) ? null : readMonthName(doc, after);
  if (month === null || isLunarMonth(doc, after, month.end)) return null;
  // "mỗi tháng một ngày": the number counts what is done each month
  if (doc.hits.between(token - 1, after, "everyMonth")?.entry.fields.each === "yes") return null;
  return withYear(doc, point("month", month.end, month.value, null));
}

/** What stands on the next line or paragraph is no part of `tháng` when it is a day, a stamp or a new thought. */
function startsDay(doc: Doc, token: number): boolean {
  return startsParagraph(doc.tokens, token) || (startsLine(doc.tokens, token) && readDay(doc, token) !== null);
}

/** `tháng Giêng`, `tháng Chạp`, `tháng 3 âm lịch`, `tháng 2 nhuận` are months of another calendar. */
function isLunarMonth(doc: Doc, token: number, end: number): boolean {
  const hit = doc.hits.longest(token, "monthWord");
  return (hit !== null && hit.entry.fields.calendar === "lunar") || readLunarTail(doc, end).end > end;
}

/** `quý III/2021`, `quý I năm 2019`, `quý 3-2018`, `quí một`. */
export function readQuarter(doc: Doc, token: number): Point | null {
  const after = afterWord(doc, token, "quarter");
  const hit = after < 0 ? null : doc.hits.longest(after, "quarterWord");
  // "mỗi quý một lần": the number counts the times, not the quarter
  if (hit === null || doc.hits.between(token - 1, after, "everyMonth") !== null) return null;
  if (startsLine(doc.tokens, after) || (isGlued(doc.tokens, hit.end) && isNumber(doc.tokens, hit.end))) return null;
  const month = Number(hit.entry.fields.quarter) * 3 - 2;
  return withYear(doc, point("quarter", hit.end, month, null));
}

/**
 * The year after a month or quarter, where one stands: `/2022`, ` năm 2022`, `-22`, ` của năm 2018`, ` năm ngoái`,
 * ` 2015`.
 */
function withYear(doc: Doc, bare: Point): Point {
  const { tokens } = doc;
  const at = bare.end;
  const mark = dateMark(doc, at);
  if ((mark !== "" || markAt(tokens, at) === ",") && isNumber(tokens, at + 1) && !startsLine(tokens, at + 1)) {
    const length = tokens.end[at + 1]! - tokens.start[at + 1]!;
    const value = numberAt(tokens, at + 1);
    const ends = !runsOn(doc, at + 2);
    if (length === 4 && value >= 1000 && value <= 2200 && ends) return inYear(bare, value, null, at + 2);
    if (length === 2 && mark === "/" && value > 12 && isGlued(tokens, at + 1) && ends)
      return inYear(bare, fullYear(value), null, at + 2);
    return bare;
  }
  const of = afterWord(doc, at, "of");
  const year = readYear(doc, of > 0 ? of : at, true);
  if (year && (year.year !== null || of < 0)) return inYear(bare, year.year, year.shift, year.end);
  const written = isNumber(tokens, at) && !startsLine(tokens, at) && tokens.end[at]! - tokens.start[at]! === 4;
  const value = numberAt(tokens, at);
  if (written && value >= 1900 && value <= 2100 && tokens.type[at + 1] !== TokenType.word && !runsOn(doc, at + 1))
    return inYear(bare, value, null, at + 1);
  return bare;
}

/** A number goes on behind a glued mark: no year. */
function runsOn(doc: Doc, token: number): boolean {
  const mark = markAt(doc.tokens, token);
  return (
    (mark === "." || mark === "/" || mark === ",") &&
    isGlued(doc.tokens, token) &&
    isGlued(doc.tokens, token + 1) &&
    isNumber(doc.tokens, token + 1)
  );
}

/** `năm 2022`, `năm nay`, `năm ngoái`; after a month also `năm 99`. */
export function readYear(doc: Doc, token: number, short = false): Point | null {
  const { tokens } = doc;
  const after = afterWord(doc, token, "year");
  if (after < 0 || startsParagraph(tokens, after)) return null;
  const shift = yearShift(doc, after);
  if (shift) {
    if (opensEnd(doc, after, shift.end) || isName(doc, after)) return null;
    return point("year", shift.end, null, null, shift.years);
  }
  const year = yearNumber(doc, after, short);
  if (year !== null) return point("year", after + 1, null, year);
  const words = readYearInWords(doc, after);
  return words && point("year", words.end, null, words.value);
}

/** `ông Năm Tới`: a capital that is not one of a line of capitals. */
function isName({ tokens }: Doc, token: number): boolean {
  return isCapitalized(tokens, token) && !isAllCapitals(tokens, token);
}

/** `từ đầu năm tới nay`: the word for next is the one for until, since an end follows. */
function opensEnd(doc: Doc, token: number, end: number): boolean {
  if (afterWord(doc, token, "to") !== end) return false;
  const next = timeWord(doc, end);
  return (
    isNumber(doc.tokens, end) ||
    (next !== null && ["now", "through", "day", "month", "closing", "part"].includes(next.role))
  );
}

/** A year in figures at a token, or `null`. */
export function yearNumber(doc: Doc, token: number, short = false): number | null {
  const { tokens } = doc;
  if (!isNumber(tokens, token) || runsOn(doc, token + 1)) return null;
  const length = tokens.end[token]! - tokens.start[token]!;
  const value = numberAt(tokens, token);
  if (length === 2 && short) return fullYear(value);
  return length >= 3 && length <= 4 && value >= 100 && value <= 2200 ? value : null;
}

/** `01/2023` at an end of a range. */
function readBareMonth(doc: Doc, token: number, joined: boolean): Point | null {
  const { tokens } = doc;
  const month = shortNumber(doc, token);
  const mark = dateMark(doc, token + 1);
  if (month === null || month < 1 || month > 12 || (joined ? mark === "" : mark !== "/" || isChained(doc, token)))
    return null;
  const year = isGlued(tokens, token + 2) ? yearNumber(doc, token + 2) : null;
  return year === null || year < 1900 || year > 2100 ? null : point("month", token + 3, month, year, null, false);
}

/** A year without its word, as the right end of `từ năm 1992 đến 2003`; `joined` behind a dash or `đến`. */
function readBareYear(doc: Doc, token: number, joined: boolean): Point | null {
  const year = yearNumber(doc, token);
  if (year === null || year < 1000 || (!joined && isChained(doc, token))) return null;
  return point("year", token + 1, null, year, null, false);
}

/** The years a point may take from the anchor: its own, or the article's moved by its words. */
export function pointYear(point: Point, anchor: PeriodAnchor): number | null {
  if (point.year !== null) return point.year;
  const base =
    anchor.today === null
      ? anchor.year
      : point.shift === null
        ? (anchor.year ?? yearOf(anchor.today))
        : yearOf(anchor.today);
  return base === null ? null : base + (point.shift ?? 0);
}

/** First and last day of a point. */
export function pointStretch(point: Point, anchor: PeriodAnchor): Stretch | null {
  if (point.grain === "now") return anchor.today === null ? null : { from: anchor.today, to: anchor.today };
  const year = pointYear(point, anchor);
  if (year === null) return null;
  switch (point.grain) {
    case "day": {
      const day = isoDay(year, point.month ?? 0, point.day ?? 0);
      return day === null ? null : { from: day, to: day };
    }
    case "month":
      return months(year, point.month!, point.month!);
    case "quarter":
      return months(year, point.month!, point.month! + 2);
    case "yearStart":
      return { from: isoDay(year, 1, 1), to: isoDay(year, 1, 1) };
    default:
      return months(year, 1, 12);
  }
}

/** The text itself names the year. */
export function isDated(point: Point): boolean {
  return point.year !== null;
}
