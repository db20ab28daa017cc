import { isAllCapitals, isNumber } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { isAcronym, isHeaded, type TitleMarks } from "./cues.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules.js";
import { ROMAN } from "./rules-names.js";
import { isInitial, type Run } from "./runs.js";

/** `Toàn cảnh phiên tòa | K.H`: initials and no name, outside a byline, are the shorthand of a photo credit. */
export function isBareInitials(reading: Reading, marks: TitleMarks, start: number, end: number): boolean {
  if (isHeaded(reading, marks, start) || reading.startsLine(start)) return false;
  return areInitials(reading, start, end) && !isInRowOfInitials(reading, start, end);
}

/** `N.V.L`, `N. V. L.` */
function areInitials(reading: Reading, start: number, end: number): boolean {
  if (end < start + 3) return false;
  for (let at = start; at < end; at += 2) if (!isInitial(reading, at)) return false;
  return true;
}

/** `| L.T.H |, | N.V.B. | và | T.Q.K. | bị đuối nước`: initials in a row of people who are told by theirs. */
export function isInRowOfInitials(reading: Reading, start: number, end: number): boolean {
  if (!areInitials(reading, start, end) || reading.mark(start - 1) === ".") return false;
  return goesOnFromInitials(reading, start) || (end > start + 3 && leadsToInitials(reading, end));
}

function goesOnFromInitials(reading: Reading, start: number): boolean {
  if (reading.mark(start - 1) !== "," && reading.word(start - 1) !== AND) return false;
  const last = reading.mark(start - 2) === "." ? start - 3 : start - 2;
  return last > 1 && isInitial(reading, last) && reading.mark(last - 1) === ".";
}

function leadsToInitials(reading: Reading, end: number): boolean {
  const at = reading.mark(end) === "." && reading.mark(end - 1) !== "." ? end + 1 : end;
  if (reading.mark(at) !== "," && reading.word(at) !== AND) return false;
  return isInitial(reading, at + 1) && reading.mark(at + 2) === "." && isInitial(reading, at + 3);
}

/** `Trợ lý | TTg`: the letters of an office, of which the last is small. */
export function isShortForm({ tokens }: Reading, start: number, end: number): boolean {
  return end === start + 1 && !isAllCapitals(tokens, start) && /^\p{Lu}{2}/u.test(tokenText(tokens, start));
}

/** `| Điều 28.`, `Phụ lục | V`: a part of a document and its number. */
export function isNumbered(reading: Reading, marks: TitleMarks, start: number, end: number): boolean {
  if (isHeaded(reading, marks, start)) return false;
  if (isNumber(reading.tokens, end) && !reading.startsLine(end)) return true;
  return length(reading, start) === 1 && end === start + 1 && ROMAN.test(reading.word(start));
}

/** `Trạm CSGT`: letters that spell no syllable beside words that do; `QĐND VN`: nothing but such letters. */
export function holdsAcronym(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  if (to - from < 2) return false;
  let shouts = true;
  let acronyms = 0;
  for (let k = from; k < to; k++) {
    const { start, end } = pieces[k]!;
    if (!isAllCapitals(reading.tokens, start)) shouts = false;
    if (end === start + 1 && isAcronym(reading, start) && length(reading, start) > 1) acronyms++;
  }
  return acronyms === to - from || (acronyms > 0 && !shouts);
}

/** `Cỡ chữ: A- | A A+`: nothing but letters. */
export function isLetters(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  for (let k = from; k < to; k++)
    if (pieces[k]!.end !== pieces[k]!.start + 1 || length(reading, pieces[k]!.start) > 1) return false;
  return to - from > 1;
}

function length({ tokens }: Reading, token: number): number {
  return tokens.end[token]! - tokens.start[token]!;
}
