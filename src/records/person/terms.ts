import { isCapitalized, isInCapitals, isNumber } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AND, COURSE, PLURALS, TERM } from "./rules.js";

/**
 * Behind the terms said of a title: `Chủ tịch HĐND thành phố | nhiệm kỳ 2011-2016`, `đại biểu Quốc hội | khóa XV`,
 * `Chủ tịch UBND tỉnh | nhiệm kỳ 2011 - 2016 và nhiệm kỳ 2016 - 2021`.
 */
export function behindTerm(reading: Reading, token: number): number {
  let at = token;
  for (let k = 0; k < 3; k++) {
    if (reading.startsLine(at)) return at;
    const bracket = Math.max(
      bodyInBrackets(reading, at),
      shortFormInBrackets(reading, at),
      termInBrackets(reading, at),
    );
    if (bracket > at) {
      at = bracket;
      continue;
    }
    const place = higherPlaceEnd(reading, at);
    if (place > at) {
      at = place;
      continue;
    }
    if (reading.mark(at) === "," && opensTerm(reading, at + 1)) at++;
    const course = courseEnd(reading, at);
    if (course > at) at = course;
    else if (TERM.has(reading.word(at)) || reading.owner[at] === 2) {
      let end = at;
      while (end < at + 10 && reading.owner[end] === 2 && !reading.startsLine(end)) end++;
      if (end === at) return at;
      const joined = reading.mark(end) === "," || reading.word(end) === AND;
      at = joined && reading.owner[end + 1] === 2 && k === 0 ? end + 1 : end;
    } else return at;
  }
  return at;
}

/** `Bí thư Huyện ủy, | nhiệm kỳ 2020 - 2025`, `Chủ tịch HĐND tỉnh khóa IX, | nhiệm kỳ 2016-2021` */
function opensTerm(reading: Reading, at: number): boolean {
  return TERM.has(reading.word(at)) && reading.owner[at] === 2 && !reading.startsLine(at);
}

/** `HĐND tỉnh | Khóa XV`: a course with a capital, and no word of the body's name. */
export function opensCourse(reading: Reading, at: number): boolean {
  return COURSE.has(reading.word(at)) && isCourseNumber(reading, at + 1);
}

/** `khóa XV`, `các khóa VIII, IX và X`; `at` itself where no course stands. */
function courseEnd(reading: Reading, at: number): number {
  const word = PLURALS.has(reading.word(at)) ? at + 1 : at;
  if (!COURSE.has(reading.word(word))) return at;
  let end = word + 2;
  for (let k = 0; k < MAX_COURSES; k++) {
    const joined = reading.mark(end) === "," || reading.word(end) === AND;
    if (!joined || reading.startsLine(end + 1) || !isCourseNumber(reading, end + 1)) break;
    end += 2;
  }
  return end;
}

/** Courses told in one row. */
const MAX_COURSES = 12;

function isCourseNumber(reading: Reading, token: number): boolean {
  if (isNumber(reading.tokens, token)) return reading.tokens.end[token]! - reading.tokens.start[token]! < 3;
  return /^[ivx]{1,5}$/u.test(reading.word(token)) && isCapitalized(reading.tokens, token);
}

/** `Chủ tịch UBND huyện Minh Hóa|, tỉnh Quảng Bình|, ông A`: the district or the province the body lies in. */
function higherPlaceEnd(reading: Reading, at: number): number {
  if (reading.mark(at) !== "," || reading.startsLine(at + 1)) return at;
  const level = reading.longest(at + 1, "levelWord");
  const from = level?.end ?? at + 1;
  const place = reading.longest(from, "province") ?? reading.longest(from, "district");
  if (place === null) return at;
  // with no word for its level a place stands between marks:
  // `Giám đốc Công ty Cảng Nghi Sơn|, Thanh Hóa|; Phó Chủ tịch …`
  return level !== null || PLACE_ENDS.has(reading.mark(place.end)) ? place.end : at;
}

/** Marks behind a place that is told of a body before it. */
const PLACE_ENDS = new Set([",", ";", ")"]);

/** Longest place in brackets, in tokens. */
const MAX_PLACE = 6;

/** Longest short form of a title, in letters: `ĐBQH`, `PCTTT`. */
const MAX_SHORT_FORM = 5;

/**
 * `Đại biểu Quốc hội | (ĐBQH) | Lê Nhị Hà`, `Tổng Giám đốc | (TGĐ) | Trần Bá Dự`: how the title is written from there
 * on.
 */
export function shortFormInBrackets(reading: Reading, at: number): number {
  const { tokens } = reading;
  if (reading.mark(at) !== "(" || reading.mark(at + 2) !== ")" || !isInCapitals(tokens, at + 1)) return at;
  return tokens.end[at + 1]! - tokens.start[at + 1]! <= MAX_SHORT_FORM ? at + 3 : at;
}

/** Longest stretch of time in brackets, in tokens. */
const MAX_STRETCH = 12;

/** `Bí thư Tỉnh ủy | (1976 - 1980)`, `Chủ tịch UBND tỉnh | (từ 8/1980 đến 3/1983)`: when the office was held. */
function termInBrackets(reading: Reading, at: number): number {
  if (reading.mark(at) !== "(" || reading.owner[at + 1] !== 2) return at;
  let end = at + 1;
  while (end < at + MAX_STRETCH && reading.owner[end] === 2 && !reading.startsLine(end)) end++;
  return reading.mark(end) === ")" ? end + 1 : at;
}

/** `Vụ trưởng Vụ Pháp chế | (Bộ Y tế) | Hàn Thị Lệ Quân`, `Chủ tịch UBND xã Mai Phụ | (huyện Lộc Hà) | Trần Bá Dự`. */
function bodyInBrackets(reading: Reading, at: number): number {
  if (reading.mark(at) !== "(") return at;
  const agency = reading.agencyAt.get(at + 1);
  if (agency) return reading.mark(agency.end) === ")" ? agency.end + 1 : at;
  if (!reading.longest(at + 1, "levelWord") && !reading.longest(at + 1, "province")) return at;
  const closed = reading.closing(at, MAX_PLACE);
  return closed > 0 ? closed : at;
}
