import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, isWord, startsLine } from "../../scan/window.js";
import { opensRole } from "./gaps.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules.js";
import { NAME_PARTICLES } from "./rules-names.js";
import { endsInCredit, numbersHeading } from "./runs.js";

/** A line of the page in tokens. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A credit line or a credit at the end of a paragraph has at most this many. */
export const SHORT_LINE = 30;

/** An opener with its colon: `(Ảnh:`, `Tin, ảnh:`, `Thực hiện:`. */
export function opensCredit(reading: Reading, token: number): boolean {
  const opener = reading.longest(token, "bylineOpener");
  if (!opener) return false;
  const bracketed = reading.mark(token - 1) === "(" && reading.mark(opener.end) === ".";
  const shouted = opener.entry.fields.kind === "photo" && shouts(reading, opener.end);
  if (endsInCredit(reading, opener)) return true;
  if (reading.mark(opener.end) !== ":" && !bracketed && !shouted) return false;
  if (opener.entry.fields.kind === "photo")
    return isCapitalized(reading.tokens, token) || reading.mark(token - 1) === "(";
  return reading.startsLine(token) || ["(", ".", "|"].includes(reading.mark(token - 1));
}

export function creditAfter(reading: Reading, token: number): number {
  const { end } = reading.longest(token, "bylineOpener")!;
  return reading.mark(end) === "" ? end : end + 1;
}

/** `Ảnh | ĐINH HÙNG.`: a name in capitals behind the opener needs no colon. */
function shouts({ tokens }: Reading, token: number): boolean {
  for (let i = token; i < token + 2; i++) if (!isWord(tokens, i) || !isAllCapitals(tokens, i)) return false;
  return !isAllCapitals(tokens, token - 1) && !startsLine(tokens, token);
}

/** The start of a credit and what follows its separators, as far as the credit goes. */
export function creditStarts(reading: Reading, from: number, starts: Set<number>): void {
  const { tokens } = reading;
  if (isAddressed(reading, from, addressedEnd(reading, from))) return;
  starts.add(behindHonorific(reading, from));
  for (let i = from; i < tokens.count && i < from + SHORT_LINE; i++) {
    if (i > from && startsLine(tokens, i)) return;
    if (isSeparator(reading, i)) starts.add(behindHonorific(reading, i + 1));
    else if (reading.mark(i) === ".") {
      if (!isGlued(tokens, i + 1) && tokens.end[i - 1]! - tokens.start[i - 1]! > 1) return;
    } else if (!isWord(tokens, i) || !isCapitalized(tokens, i)) {
      if (!NAME_PARTICLES.has(reading.word(i))) return;
    }
  }
}

function isSeparator(reading: Reading, token: number): boolean {
  const mark = reading.mark(token);
  return (
    mark === "," || mark === "/" || mark === ";" || mark === "&" || reading.isDash(token) || reading.word(token) === AND
  );
}

/** Marks the names of a line that holds nothing but names, separators and a source in brackets. */
export function creditLine(reading: Reading, { start, end }: Line, starts: Set<number>): void {
  const { tokens } = reading;
  if (end - start > SHORT_LINE || end <= start || numbersHeading(reading, start) || isRow(reading, start, end)) return;
  let first = start;
  const opener = reading.longest(start, "bylineOpener");
  if (opener) first = reading.mark(opener.end) === ":" ? opener.end + 1 : opener.end;
  if (reading.mark(start) === "(" && reading.mark(end - 1) === ")" && endsInBody(reading, start, end))
    first = start + 1;
  if (!isCapitalized(tokens, first) || reading.mark(first + 1) === "/" || reading.longest(first, "docType")) return;
  if (isAddressed(reading, first, end)) return;
  const found: number[] = [first];
  for (let i = first; i < end; i++) {
    const mark = reading.mark(i);
    if (mark === "(" && i > first) {
      if (!closesLine(reading, i, end)) return;
      break;
    }
    if (["/", "|", "•", "·"].includes(mark) && i > first) break;
    if (i > first && (opensCredit(reading, i) || opensGroup(reading, i))) break;
    if (i > first && isSeparator(reading, i - 1) && (reading.longest(i, "pressCode") || reading.owner[i] === 1)) break;
    if (isSeparator(reading, i)) found.push(i + 1);
    else if (
      mark === "." ||
      /['’‘]/u.test(mark || " ") ||
      isCapitalized(tokens, i) ||
      NAME_PARTICLES.has(reading.word(i))
    )
      continue;
    else return;
  }
  for (const token of found) starts.add(behindHonorific(reading, token));
}

/** `3⏎┃Lê Văn Khá┃⏎Chánh Văn phòng`: a row of a table, its cells one below the other. */
function isRow(reading: Reading, start: number, end: number): boolean {
  return isNumber(reading.tokens, start - 1) && startsLine(reading.tokens, start - 1) && opensRole(reading, end);
}

/** `Ảnh: [Ông Trần Văn Mão] (thứ hai từ trái) …`: as far as capitals go, a word of address and a name at the most. */
function addressedEnd({ tokens }: Reading, from: number): number {
  let end = from;
  while (end < from + MAX_ADDRESSED && isWord(tokens, end) && isCapitalized(tokens, end)) end++;
  return end;
}

const MAX_ADDRESSED = 6;

/** `Ông Trần Văn Mão` below a picture: a word of address and a whole name; no writer, and not the surname Ông. */
function isAddressed(reading: Reading, first: number, end: number): boolean {
  const hit = reading.longest(first, "honorific");
  if (hit?.entry.fields.kind !== "address" || end - hit.end < 3) return false;
  return nameStatistics().surname(reading.nameId(hit.end)) > 0;
}

/** `Lệ Hoa, Q.Đại và | nhóm phóng viên` */
function opensGroup(reading: Reading, token: number): boolean {
  return isSeparator(reading, token - 1) && GROUP_WORDS.has(reading.word(token));
}

const GROUP_WORDS = new Set(["nhóm", "cộng", "tổng", "các"]);

/** `(Lê Hoàng Ngỡi, Hội Nông dân xã Tân Tiến)` */
function endsInBody(reading: Reading, start: number, end: number): boolean {
  return reading.owner[end - 2] === 1 && reading.owner[start + 1] === 0;
}

/** The bracket is the last thing on its line: `Thuỷ Tiên (Trung tâm TT-VH Thuận Châu)`. */
function closesLine(reading: Reading, open: number, end: number): boolean {
  const closed = reading.closing(open, SHORT_LINE);
  return closed > 0 && end - closed <= 1;
}

/** `ThS. | Lê Khắc Điệp` */
function behindHonorific(reading: Reading, token: number): number {
  let at = token;
  for (let k = 0; k < 3; k++) {
    const hit = reading.longest(at, "honorific");
    if (hit?.entry.fields.kind !== "degree") break;
    at = reading.mark(hit.end) === "." ? hit.end + 1 : hit.end;
  }
  return at;
}
