import { numberAt, TokenType, tokenText } from "../tokens/tokens.js";
import { isDayOfYear } from "./calendar.js";
import { shortNumber } from "./clock.js";
import type { Doc } from "./doc.js";
import { readNumeral } from "./numerals.js";
import { readYearInWords } from "./spelled-year.js";
import { afterWord, yearShift } from "./time-words.js";
import { isCapitalized, isDash, isGlued, isNumber, markAt, startsLine, startsParagraph } from "./window.js";

/** A calendar day as far as its own words say it. */
export interface DayReading {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  /** `năm nay` 0, `năm ngoái` -1; `null` where no such word stands. */
  readonly yearShift: number | null;
  /** The year has two digits: trusted after `ngày` and in stamps only. */
  readonly shortYear: boolean;
  /** What parts it: a mark, `words` (ngày 5 tháng 6), `iso`, or `none` for a day alone. */
  readonly style: "/" | "-" | "." | "words" | "iso" | "none";
  /** Clock of an ISO date-time, else `null`. */
  readonly time: string | null;
  /** Token after its last. */
  readonly end: number;
}

type YearReading = Pick<DayReading, "year" | "yearShift" | "shortYear">;

const NO_YEAR: YearReading = { year: null, yearShift: null, shortYear: false };

/** All readings are made here, in one shape: objects put together by spreading cost several times as much. */
function reading(
  day: number,
  month: number | null,
  { year, yearShift, shortYear }: YearReading,
  style: DayReading["style"],
  end: number,
  time: string | null = null,
): DayReading {
  return { day, month, year, yearShift, shortYear, style, time, end };
}

/** Two digits of a year: 00–49 are of this century, 50–99 of the last. */
export function fullYear(short: number): number {
  return short < 50 ? 2000 + short : 1900 + short;
}

/**
 * The day whose first number stands at a token, without its lead-in words; else `null`:
 *
 *     24/3 · 28-1-2022 · 6.10.22 · 18 – 9 – 2014 · 20 tháng 06 năm 2022 · mùng 3 tháng Giêng · 2025-06-26T19:47:12+07:00
 *     ^token   ^end
 */
export function readDay(doc: Doc, token: number): DayReading | null {
  return readIsoDay(doc, token) ?? readMarkedDay(doc, afterNewMoon(doc, token)) ?? readWordedDay(doc, token);
}

/** A lone day of the month at a token: `ngày 5`, `mùng 3`. Callers know whether what follows makes it one. */
export function readLoneDay(doc: Doc, token: number): DayReading | null {
  const first = afterNewMoon(doc, token);
  const day = shortNumber(doc, first);
  if (day === null || day < 1 || day > 31) return null;
  return reading(day, null, NO_YEAR, "none", first + 1);
}

/** The mark between two numbers as one of `/`, `-`, `.`; `""` for anything else. */
export function dateMark(doc: Doc, token: number): "/" | "-" | "." | "" {
  const mark = markAt(doc.tokens, token);
  if (mark === "/" || mark === ".") return mark;
  return isDash(doc.tokens, token) ? "-" : "";
}

function readMarkedDay(doc: Doc, token: number): DayReading | null {
  const { tokens } = doc;
  const day = shortNumber(doc, token);
  const mark = dateMark(doc, token + 1);
  const month = shortNumber(doc, token + 2);
  if (day === null || month === null || mark === "" || !isDayOfYear(month, day)) return null;
  if (startsLine(tokens, token + 1) || startsLine(tokens, token + 2)) return null;
  const tight = isGlued(tokens, token + 1) && isGlued(tokens, token + 2);
  if (mark === "." && !tight) return null;
  if (dateMark(doc, token + 3) === mark && isNumber(tokens, token + 4) && !startsLine(tokens, token + 4)) {
    const tightYear = isGlued(tokens, token + 3) && isGlued(tokens, token + 4);
    const year = numberAt(tokens, token + 4);
    const length = tokens.end[token + 4]! - tokens.start[token + 4]!;
    if (tightYear || !tight) {
      if (length === 4 && year >= 1000 && year <= 2200)
        return closed(doc, reading(day, month, { year, yearShift: null, shortYear: false }, mark, token + 5));
      const short = { year: fullYear(year), yearShift: null, shortYear: true };
      if (length === 2 && tight) return closed(doc, reading(day, month, short, mark, token + 5));
      if (tightYear) return null;
    }
  }
  const year = spelledYear(doc, token + 3, false);
  return closed(doc, reading(day, month, year ?? NO_YEAR, mark, year?.end ?? token + 3));
}

/** `24/3 năm 2022`, `5/6 năm nay`. */
function spelledYear(
  doc: Doc,
  token: number,
  bare: boolean,
): { year: number | null; yearShift: number | null; shortYear: boolean; end: number } | null {
  const { tokens } = doc;
  const afterYear = afterWord(doc, token, "year");
  if (afterYear > 0) {
    const shift = yearShift(doc, afterYear);
    if (shift) return { year: null, yearShift: shift.years, shortYear: false, end: shift.end };
    const length = isNumber(tokens, afterYear) ? tokens.end[afterYear]! - tokens.start[afterYear]! : 0;
    const value = numberAt(tokens, afterYear);
    if (length === 2 && !startsLine(tokens, afterYear))
      return { year: fullYear(value), yearShift: null, shortYear: true, end: afterYear + 1 };
    if (length === 4 || length === 3)
      return value <= 2200 ? { year: value, yearShift: null, shortYear: false, end: afterYear + 1 } : null;
    const words = readYearInWords(doc, afterYear);
    return words && { year: words.value, yearShift: null, shortYear: false, end: words.end };
  }
  if (!bare) return null;
  const mark = markAt(tokens, token);
  const at = mark === "," || dateMark(doc, token) !== "" ? token + 1 : token;
  if (!isNumber(tokens, at) || tokens.end[at]! - tokens.start[at]! !== 4 || startsLine(tokens, at)) return null;
  const year = numberAt(tokens, at);
  const counts = at === token && doc.hits.longest(at + 1, "countedNoun") !== null;
  return year >= 1800 && year <= 2100 && !counts ? { year, yearShift: null, shortYear: false, end: at + 1 } : null;
}

/** `ngày mùng 2/7`: the word for the first ten days of a month. */
function afterNewMoon(doc: Doc, token: number): number {
  const after = afterWord(doc, token, "newMoon");
  return after < 0 ? token : after;
}

/** `20 tháng 06 năm 2022`, `mười một tháng mười`, `mùng 3 tháng Giêng`, `9 Tháng 1 2015`. */
function readWordedDay(doc: Doc, token: number): DayReading | null {
  const first = afterNewMoon(doc, token);
  const day = isNumber(doc.tokens, first)
    ? { value: shortNumber(doc, first) ?? 0, end: first + 1 }
    : readNumeral(doc, first);
  if (day === null || day.value < 1 || day.value > 31) return null;
  const afterMonth = afterWord(doc, day.end, "month");
  if (afterMonth < 0 || startsParagraph(doc.tokens, afterMonth) || startsParagraph(doc.tokens, day.end)) return null;
  // the next row of a timetable: `23 ⏎ Tháng 02: …`
  if (startsLine(doc.tokens, day.end) && isCapitalized(doc.tokens, day.end)) return null;
  const month =
    doc.hits.longest(afterMonth, "monthWord")?.entry.fields.calendar === "lunar"
      ? null
      : readMonthName(doc, afterMonth);
  if (month === null || !isDayOfYear(month.value, day.value)) return null;
  const year = spelledYear(doc, month.end, true);
  return reading(day.value, month.value, year ?? NO_YEAR, "words", year?.end ?? month.end);
}

/** The month after the word `tháng`: `6`, `06`, `sáu`, `Giêng`, `mười hai`; its number and the token after it. */
export function readMonthName(doc: Doc, token: number): { readonly value: number; readonly end: number } | null {
  const number = shortNumber(doc, token);
  if (number !== null)
    return number >= 1 && number <= 12 && !isFigure(doc, token) ? { value: number, end: token + 1 } : null;
  const hit = doc.hits.longest(token, "monthWord");
  if (hit === null) return null;
  // "tháng năm 2020" is the fifth month only where a further "năm" names the year
  if (hit.entry.fields.month === "5" && isNumber(doc.tokens, hit.end)) return null;
  return { value: Number(hit.entry.fields.month), end: hit.end };
}

/** `6 tháng 1.200 đơn`, `6 tháng 5,4%`: the number goes on, or is a share. */
function isFigure({ tokens }: Doc, token: number): boolean {
  const mark = markAt(tokens, token + 1);
  if (mark === "%") return true;
  if ((mark !== "." && mark !== ",") || !isGlued(tokens, token + 1) || !isGlued(tokens, token + 2)) return false;
  return isNumber(tokens, token + 2) && (mark === "," || tokens.end[token + 2]! - tokens.start[token + 2]! === 3);
}

/** `2025-06-26`, `2025/06/26`, `2025-06-26T19:47:12+07:00`. */
function readIsoDay(doc: Doc, token: number): DayReading | null {
  const { tokens } = doc;
  if (!isNumber(tokens, token) || tokens.end[token]! - tokens.start[token]! !== 4) return null;
  const mark = dateMark(doc, token + 1);
  if (mark === "" || dateMark(doc, token + 3) !== mark) return null;
  for (let i = token + 1; i <= token + 4; i++) if (!isGlued(tokens, i)) return null;
  const [year, month, day] = [numberAt(tokens, token), shortNumber(doc, token + 2), shortNumber(doc, token + 4)];
  if (month === null || day === null || year < 1000 || year > 2200 || !isDayOfYear(month, day)) return null;
  const base = reading(day, month, { year, yearShift: null, shortYear: false }, "iso", token + 5);
  return readIsoTime(doc, token + 5, base) ?? closed(doc, base);
}

/** Characters an ISO time may take after its `T`. */
const MAX_ISO_TIME = 24;

function readIsoTime(doc: Doc, token: number, base: DayReading): DayReading | null {
  const { tokens } = doc;
  if (!isGlued(tokens, token) || tokenText(tokens, token) !== "T") return null;
  const start = tokens.start[token]!;
  const written = /^T(\d{2}:\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?/u.exec(
    tokens.text.slice(start, start + MAX_ISO_TIME + 10),
  );
  if (!written) return null;
  let end = token;
  while (end < tokens.count && tokens.start[end]! < start + written[0].length) end++;
  return reading(base.day, base.month, base, "iso", end, written[1]!);
}

/** A day must not go on as a chain of numbers (59/36/84), a code (12/5/QĐ) or a measure (3/4ha). */
function closed(doc: Doc, reading: DayReading): DayReading | null {
  const { tokens } = doc;
  const next = reading.end;
  if (!isGlued(tokens, next)) return reading;
  if (tokens.type[next] === TokenType.word) return reading.year !== null && !reading.shortYear ? reading : null;
  const mark = dateMark(doc, next);
  if (mark === "" || !isGlued(tokens, next + 1)) return markAt(tokens, next) === "%" ? null : reading;
  const after = tokens.type[next + 1];
  if (after === TokenType.number)
    return mark === reading.style || mark === "/" || (mark === "." && endsRange(doc, reading)) ? null : reading;
  return after === TokenType.word && mark === "/" ? null : reading;
}

/** `ngày 3 – 5┃.9`, `14-16.11`: what looks like a day and a month are two days of the month behind the stop. */
function endsRange(doc: Doc, { day, month, style, year, end }: DayReading): boolean {
  const last = shortNumber(doc, end + 1);
  return style === "-" && year === null && last !== null && day < month! && isDayOfYear(last, month!);
}

/** No number or code runs into the token from the left: `59/36`, `0218.3909`, `A2/9`, `số 5/6`. */
export function isChained(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (!isGlued(tokens, token)) return false;
  if (tokens.type[token - 1] === TokenType.word) return true;
  const mark = markAt(tokens, token - 1);
  if (mark === "%" || mark === "$" || mark === "_" || mark === "=" || mark === "&") return true;
  if (mark === "" || !"/.-–,:+".includes(mark) || !isGlued(tokens, token - 1)) return false;
  // "ban hành:28/04/2021", "xã.12/5/2020": behind a word these marks end what came before
  return (
    tokens.type[token - 2] === TokenType.number || (tokens.type[token - 2] === TokenType.word && !".,:".includes(mark))
  );
}
