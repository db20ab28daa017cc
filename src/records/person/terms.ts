import type { Reading } from "./reading.js";
import { AND, COURSE, TERM } from "./rules.js";

/**
 * Behind the terms said of a title: `Chủ tịch HĐND thành phố | nhiệm kỳ 2011-2016`, `đại biểu Quốc hội | khóa XV`,
 * `Chủ tịch UBND tỉnh | nhiệm kỳ 2011 - 2016 và nhiệm kỳ 2016 - 2021`.
 */
export function behindTerm(reading: Reading, token: number): number {
  let at = token;
  for (let k = 0; k < 2; k++) {
    if (reading.startsLine(at)) return at;
    const bracket = agencyInBrackets(reading, at);
    if (bracket > at) {
      at = bracket;
      continue;
    }
    if (COURSE.has(reading.word(at))) at += 2;
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

/** `Vụ trưởng Vụ Pháp chế | (Bộ Y tế) | Hàn Thị Lệ Quân`. */
function agencyInBrackets(reading: Reading, at: number): number {
  if (reading.mark(at) !== "(") return at;
  const agency = reading.agencyAt.get(at + 1);
  return agency && reading.mark(agency.end) === ")" ? agency.end + 1 : at;
}
