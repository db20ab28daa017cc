import { phraseBefore } from "../../scan/backward.js";
import { type DayReading, dateMark, isChained, readDay } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { lunarDayBefore, readLunarDay, readLunarTail } from "../../scan/lunar-days.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isCapitalized, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { TokenType } from "../../tokens/tokens.js";

/** How far before a bracket the noun may begin whose day stands in it. */
const MAX_NAMED_DAY = 9;
/** How far before a day the noun may begin whose day it is: `Ngày Nhà giáo Việt Nam 20/11`. */
const MAX_COMPOUND = 7;

/**
 * Whether numbers with no lead-in word of their own are a day. A written year suffices; `24/3` needs a word that
 * places it in time, `24-3` and `24.3` a sure one, since scores, scales and decimals look the same.
 */
export function isBareDay(doc: Doc, token: number, reading: DayReading): boolean {
  if (reading.year === null && phraseBefore(doc, token, "placeNoun")) return false;
  if (isChained(doc, token) || mixesFigures(doc, token)) return false;
  if (reading.shortYear) return reading.style === "/" && standsAlone(doc, token, reading.end);
  if (reading.year !== null || reading.yearShift !== null) return !followsNumberSign(doc, token);
  if (standsAlone(doc, token, reading.end)) return reading.style === "/" || reading.style === "words";
  if (countsThings(doc, reading.end)) return false;
  if (reading.style === "words") return !opensLength(doc, token);
  if (opensBracketAfterTime(doc, token, reading) || repeatsToday(doc, token, reading)) return true;
  const cue = phraseBefore(doc, token, "dateCue") ?? cueBeforeComma(doc, token);
  if (cue?.entry.fields.strength === "strong" || hasCompound(doc, token)) return true;
  if (cue === null) return false;
  return reading.style === "/" || isHouseStyle(doc, reading.style);
}

/** How far before a day the word may stand that repeats it: `Hằng năm, vào ngày 15/7`. */
const MAX_RECURRENCE = 5;

/**
 * `ngày 10/3 âm lịch`, `ngày 10/3 năm Giáp Thìn` are of another calendar, `ngày 15/7 hằng năm` of every year: none is
 * one day.
 */
export function isRecurring(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  if (readLunarTail(doc, to).end > to || opensLunarSpan(doc, to) || doc.hits.longest(to, "everyMonth")) return true;
  for (let i = from - 1; i >= from - MAX_RECURRENCE && i >= 0 && !startsLine(tokens, i + 1); i--) {
    if (doc.hits.longest(i, "everyMonth")) return true;
    const mark = markAt(tokens, i);
    if (mark === "." || mark === ";") return false;
  }
  return false;
}

/** `ngày 6 ┃đến 8 tháng Giêng┃`, `ngày 6 ┃và 7 tháng Giêng┃`: the other one is a lunar day. */
function opensLunarSpan(doc: Doc, to: number): boolean {
  const joined = doc.hits.longest(to, "listAnd")?.end ?? afterWord(doc, to, "to");
  const last = dateMark(doc, to) === "-" || markAt(doc.tokens, to) === "," ? to + 1 : joined;
  return last > 0 && readLunarDay(doc, last) !== null;
}

/** Two-digit years are trusted where the line is nothing but the stamp. */
export function standsAlone(doc: Doc, from: number, to: number): boolean {
  return startsLine(doc.tokens, from) && (to >= doc.tokens.count || startsLine(doc.tokens, to));
}

/** `trong 6 tháng 5 hộ`, `đường 3 Tháng 2`: a length, or the name of a street. */
function opensLength(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (afterWord(doc, token - 1, "during") > 0 || phraseBefore(doc, token, "numberSign")) return true;
  return (
    isCapitalized(tokens, token + 1) &&
    !startsLine(tokens, token) &&
    isWord(tokens, token - 1) &&
    !phraseBefore(doc, token, "dateCue")
  );
}

/** `trong năm ┃tháng 5/2021┃`: who writes a month in figures writes its day so. */
function mixesFigures({ tokens }: Doc, token: number): boolean {
  return isWord(tokens, token) && isWord(tokens, token + 1) && isNumber(tokens, token + 2);
}

/** `số 12/3/2020`, `thửa 12/3`: what follows is a number of something. */
function followsNumberSign(doc: Doc, token: number): boolean {
  return phraseBefore(doc, token, "numberSign") !== null;
}

function countsThings(doc: Doc, token: number): boolean {
  if (startsLine(doc.tokens, token) || isCapitalized(doc.tokens, token)) return false;
  const hit = doc.hits.longest(token, "countedNoun");
  return hit !== null || markAt(doc.tokens, token) === "%";
}

/** `Thứ Ba, 18-11`: the cue stands before a comma. */
function cueBeforeComma(doc: Doc, token: number) {
  if (markAt(doc.tokens, token - 1) !== ",") return null;
  const hit = phraseBefore(doc, token - 1, "dateCue");
  return hit?.entry.fields.strength === "strong" ? hit : null;
}

/** `Sáng nay, 14/7`, `Hôm qua, 13-7`: the day again behind a comma; not `đến nay, 7/9 huyện`. */
function repeatsToday(doc: Doc, token: number, { end }: DayReading): boolean {
  if (markAt(doc.tokens, token - 1) !== ",") return false;
  const hit = phraseBefore(doc, token - 1, "relativeDay");
  if (hit === null || (isWord(doc.tokens, end) && !startsLine(doc.tokens, end))) return false;
  return hit.entry.fields.bare === "yes" || timeWord(doc, hit.start - 1)?.role === "part";
}

/**
 * `Hôm qua (4-9)`, `Thứ tư (22/3)`, `sáng nay (16-1)`, `30 Tết (21/1)`: nothing but the day in brackets after a word of
 * time.
 */
function opensBracketAfterTime(doc: Doc, token: number, reading: DayReading): boolean {
  const { tokens } = doc;
  const { end } = reading;
  if (markAt(tokens, token - 1) !== "(") return false;
  if (markAt(tokens, end) !== ")" && markAt(tokens, end) !== ",") return false;
  const before = token - 1;
  if (reading.style !== "-" && namesDay(doc, before)) return true;
  if (reading.style === "/" && isPadded(doc, token, end)) return true;
  if (phraseBefore(doc, before, "relativeDay") || phraseBefore(doc, before, "yearShift")) return true;
  if (lunarDayBefore(doc, before)) return true;
  if (phraseBefore(doc, before, "dateCue")?.entry.fields.strength === "strong") return true;
  for (let k = before - 1; k >= before - 2 && k >= 0; k--) {
    const word = timeWord(doc, k);
    if (word && word.end === before && (word.role === "part" || word.role === "day")) return true;
  }
  return false;
}

/** `TTXVN (25/02)`: no share of anything is written with a zero before a digit on one side only. */
function isPadded({ tokens }: Doc, token: number, end: number): boolean {
  const padded = (at: number) => tokens.text[tokens.start[at]!] === "0";
  const whole = (at: number) => tokens.end[at]! - tokens.start[at]! === 2;
  return end === token + 3 && whole(token) && whole(token + 2) && padded(token + 2) && !padded(token);
}

/** `Ngày truyền thống ngành kiểm tra Đảng (16.10)`: a noun that begins with `ngày` runs up to the bracket. */
function namesDay(doc: Doc, bracket: number): boolean {
  const { tokens } = doc;
  for (let k = bracket - 1; k >= bracket - MAX_NAMED_DAY && k >= 0 && isWord(tokens, k); k--) {
    if (afterWord(doc, k, "day") > 0 && k < bracket - 1) return tokens.type[k - 1] !== TokenType.number;
    if (startsLine(tokens, k)) break;
  }
  return false;
}

/** A noun that begins with `ngày` runs up to the number: `Ngày Nhà giáo Việt Nam 20/11`, `ngày bầu cử 15/3`. */
function hasCompound(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  for (let k = token - 1; k >= token - MAX_COMPOUND && k >= 0 && isWord(tokens, k); k--) {
    if (afterWord(doc, k, "day") > 0 && k < token - 1) return tokens.type[k - 1] !== TokenType.number;
    const strong = doc.hits.longest(k, "dateCue");
    if (strong?.entry.fields.strength === "strong" && strong.end < token && token - strong.end <= 4)
      return isHoliday(doc, token);
    if (startsLine(tokens, k)) break;
  }
  return false;
}

/** Days the whole country keeps; after `lễ`, `kỷ niệm` they are days whatever stands between. */
function isHoliday(doc: Doc, token: number): boolean {
  const reading = readDay(doc, token);
  return reading !== null && HOLIDAYS.has(`${reading.day}/${reading.month}`);
}

const HOLIDAYS = new Set([
  "30/4",
  "1/5",
  "2/9",
  "8/3",
  "20/10",
  "20/11",
  "27/7",
  "27/2",
  "19/8",
  "3/2",
  "22/12",
  "1/1",
  "19/5",
  "1/6",
  "26/3",
]);

const styles = new WeakMap<Doc, Set<string>>();

/** The article writes days with this mark elsewhere, after a word that leaves no doubt. */
function isHouseStyle(doc: Doc, style: string): boolean {
  let known = styles.get(doc);
  if (!known) {
    known = new Set();
    const { tokens } = doc;
    for (let i = 1; i + 2 < tokens.count; i++) {
      if (tokens.type[i] !== TokenType.number || dateMark(doc, i + 1) === "") continue;
      const word = timeWord(doc, i - 1);
      if (word && (word.role === "day" || word.role === "part") && readDay(doc, i)) known.add(dateMark(doc, i + 1));
    }
    styles.set(doc, known);
  }
  return known.has(style);
}
