import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, isWord, startsLine } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules.js";
import { NAME_PARTICLES } from "./rules-names.js";
import { endsInCredit, numbersHeading } from "./runs.js";

/** A line of the page in tokens. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Where an article credits its writers and photographers. */
export interface Bylines {
  /** Tokens a credited name may start at. */
  readonly starts: ReadonlySet<number>;
  /** 1 on the tokens of a list of key words: names in it are no mentions. */
  readonly tags: Uint8Array;
}

/** A line of running text has at least this many tokens. */
const LONG_LINE = 22;
/** A credit line or a credit at the end of a paragraph has at most this many. */
const SHORT_LINE = 30;
/** Credits stand on at most this many lines behind the text. */
const CREDIT_LINES = 12;

/**
 * Credits stand after an opener (`Ảnh: X`, `Tin, ảnh: X - Y`), on a line of their own after the text or beside the
 * stamp, or as the last sentence of the last paragraph (`… của cử tri.Thu Giang Anh`).
 */
export function readBylines(reading: Reading): Bylines {
  const { tokens } = reading;
  const starts = new Set<number>();
  const tags = new Uint8Array(tokens.count);
  const lines = readLines(reading);
  for (const line of lines) if (isTagLine(reading, line)) tags.fill(1, line.start, line.end);
  for (const opener of reading.doc.hits.starts("bylineOpener"))
    if (opensCredit(reading, opener)) creditStarts(reading, creditAfter(reading, opener), starts);
  const text = lines.filter((line) => !tags[line.start] && !reading.isBoilerplate(line.start));
  const last = lastTextLine(reading, text);
  for (const line of text.slice(last + 1, last + 1 + CREDIT_LINES)) creditLine(reading, line, starts);
  if (last >= 0) creditLine(reading, lastSentence(reading, text[last]!), starts);
  text.forEach((line, k) => {
    if (k > 0 && endsText(reading, text[k - 1]!) && isPair(reading, line)) creditLine(reading, line, starts);
  });
  headLines(reading, text, starts);
  return { starts, tags };
}

/** Marks that end a sentence. */
const STOPS = '.”"…!?';

function endsText(reading: Reading, { start, end }: Line): boolean {
  return end - start >= 8 && STOPS.includes(reading.mark(end - 1) || " ");
}

/** `Minh Trí – Thu Quyên` on a line below a text, in mid-page too: two names of two to four syllables, and no places. */
function isPair(reading: Reading, { start, end }: Line): boolean {
  const { tokens } = reading;
  let dash = -1;
  for (let i = start; i < end; i++) {
    if (reading.isDash(i) && dash < 0 && !isGlued(tokens, i)) dash = i;
    else if (i >= start + MAX_PAIR || !isWord(tokens, i) || !isCapitalized(tokens, i)) return false;
  }
  const isName = (from: number, to: number) =>
    to - from > 1 && to - from < 5 && PLACES.every((place) => reading.longest(from, place) === null);
  return dash > 0 && isName(start, dash) && isName(dash + 1, end);
}

const PLACES = ["province", "district", "country", "foreignPlace"] as const;
/** Longest line of two names, in tokens. */
const MAX_PAIR = 9;

function readLines(reading: Reading): Line[] {
  const { tokens } = reading;
  const lines: Line[] = [];
  let start = 0;
  for (let i = 1; i <= tokens.count; i++) {
    if (i < tokens.count && !startsLine(tokens, i)) continue;
    if (i > start) lines.push({ start, end: i });
    start = i;
  }
  return lines;
}

/** Longest key word of such a list, in tokens; text scraped without its spaces has longer stretches. */
const MAX_TAG = 8;

/** `Bộ công thương,Thứ trưởng,Bổ nhiệm,Kiều Bá Thuận`: four commas or more without a space behind. */
function isTagLine(reading: Reading, { start, end }: Line): boolean {
  let tight = 0;
  let loose = 0;
  let item = 0;
  for (let i = start; i < end; i++) {
    const mark = reading.mark(i);
    if ((mark === "." && i < end - 1) || mark === ";" || mark === ":") return false;
    if (mark !== ",") {
      if (++item > MAX_TAG) return false;
      continue;
    }
    item = 0;
    if (isGlued(reading.tokens, i + 1)) tight++;
    else loose++;
  }
  return tight >= 4 && tight > loose;
}

/** An opener with its colon: `(Ảnh:`, `Tin, ảnh:`, `Thực hiện:`. */
function opensCredit(reading: Reading, token: number): boolean {
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

function creditAfter(reading: Reading, token: number): number {
  const { end } = reading.longest(token, "bylineOpener")!;
  return reading.mark(end) === "" ? end : end + 1;
}

/** `Ảnh | ĐINH HÙNG.`: a name in capitals behind the opener needs no colon. */
function shouts({ tokens }: Reading, token: number): boolean {
  for (let i = token; i < token + 2; i++) if (!isWord(tokens, i) || !isAllCapitals(tokens, i)) return false;
  return !isAllCapitals(tokens, token - 1) && !startsLine(tokens, token);
}

/** The start of a credit and what follows its separators, as far as the credit goes. */
function creditStarts(reading: Reading, from: number, starts: Set<number>): void {
  const { tokens } = reading;
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

/** The last line of running text; what follows are credits, tags, headlines of other articles. */
function lastTextLine(reading: Reading, lines: readonly Line[]): number {
  for (let k = lines.length - 1; k >= 0; k--) {
    const { start, end } = lines[k]!;
    if (end - start >= LONG_LINE) return k;
    if (endsText(reading, lines[k]!)) return k;
  }
  return -1;
}

function lastSentence(reading: Reading, { start, end }: Line): Line {
  for (let i = end - 2; i >= Math.max(start, end - SHORT_LINE); i--) {
    const mark = reading.mark(i);
    if (mark === "." && isInitialAt(reading, i - 1)) continue;
    if (mark === "." || mark === "”" || mark === '"' || mark === "…") return { start: i + 1, end };
    if (mark === "" && !isCapitalized(reading.tokens, i) && isWord(reading.tokens, i) && i < end - 14) break;
  }
  return { start: end, end };
}

function isInitialAt(reading: Reading, token: number): boolean {
  return reading.tokens.end[token]! - reading.tokens.start[token]! === 1 && isWord(reading.tokens, token);
}

/** Marks the names of a line that holds nothing but names, separators and a source in brackets. */
function creditLine(reading: Reading, { start, end }: Line, starts: Set<number>): void {
  const { tokens } = reading;
  if (end - start > SHORT_LINE || end <= start || numbersHeading(reading, start)) return;
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

/** Tokens from the start of a lead to the dash behind its paper. */
const MAX_PAPER = 5;

/** `NGUYỄN HÙNG⏎⏎┃TTO -┃ Chiều 29-4, …`: the text begins below, with the letters of its paper. */
function isAboveLead(reading: Reading, next: Line | undefined): boolean {
  if (next === undefined || reading.owner[next.start] !== 1 || next.end - next.start < LONG_LINE) return false;
  for (let i = next.start + 1; i < next.start + MAX_PAPER; i++) if (reading.owner[i] !== 1) return reading.isDash(i);
  return false;
}

/**
 * Before the text a name is a credit when the stamp or the paper's letters stand beside it, a degree or words of a
 * credit before it, or another name behind its dash.
 */
function headLines(reading: Reading, lines: readonly Line[], starts: Set<number>): void {
  for (let k = 0; k < Math.min(lines.length, 12); k++) {
    const { start, end } = lines[k]!;
    if (end - start >= LONG_LINE) return;
    if (reading.longest(start, "province")?.end === end) continue;
    const next = lines[k + 1];
    const degree = reading.longest(start, "honorific")?.entry.fields.kind === "degree";
    const opener = reading.longest(start, "bylineOpener");
    const above = next && (opensStamp(reading, next.start) || reading.mark(next.start) === "(");
    if (
      degree ||
      (opener && opener.end > start + 1) ||
      above ||
      isPair(reading, lines[k]!) ||
      isAboveLead(reading, next)
    )
      creditLine(reading, { start, end }, starts);
    const stamp = stampInside(reading, start, end);
    if (stamp > start) creditLine(reading, { start, end: stamp }, starts);
  }
}

/** A line that is a time or a date: `08:15, 19/06/2023`, `Thứ ba, 13/12/2022`; not `1. Mục đích`. */
function opensStamp(reading: Reading, token: number): boolean {
  const { doc, tokens } = reading;
  if (doc.zones.at(tokens.start[token]!) === "stamp") return true;
  return isNumber(tokens, token) && isNumber(tokens, token + 2) && isGlued(tokens, token + 2);
}

/** `Lệ Mỹ 16:05, 27/12/2023`: where the time starts, -1 where none does. */
function stampInside(reading: Reading, start: number, end: number): number {
  if (reading.longest(start, "weekday")) return -1;
  for (let i = start + 1; i < end; i++) {
    if (reading.longest(i, "weekday")) return behindMarks(reading, start, i);
    if (isNumber(reading.tokens, i) && [":", "/"].includes(reading.mark(i + 1)) && isNumber(reading.tokens, i + 2))
      return behindMarks(reading, start, i);
  }
  return -1;
}

/** `TÂM ĐĂNG |  - Thứ tư, …`: without the dash between the name and the stamp. */
function behindMarks(reading: Reading, start: number, end: number): number {
  let at = end;
  while (at > start && (reading.isDash(at - 1) || ["|", "•", "·", ",", ";"].includes(reading.mark(at - 1)))) at--;
  return at;
}
