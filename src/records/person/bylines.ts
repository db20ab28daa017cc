import { isCapitalized, isGlued, isNumber, isWord, phrase, startsLine } from "../../scan/window.js";
import { creditAfter, creditLine, creditStarts, type Line, opensCredit, SHORT_LINE } from "./credit-lines.js";
import type { Reading } from "./reading.js";

/** Where an article credits its writers and photographers. */
export interface Bylines {
  /** Tokens a credited name may start at. */
  readonly starts: ReadonlySet<number>;
  /** 1 on the tokens of a list of key words: names in it are no mentions. */
  readonly tags: Uint8Array;
}

/** A line of running text has at least this many tokens. */
const LONG_LINE = 22;
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

/**
 * `Minh Trí – Thu Quyên` on a line below a text, in mid-page too: two names of two to four syllables, and no places.
 */
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

/** Tokens from the start of a lead to the dash behind its paper. */
const MAX_PAPER = 5;

/** `NGUYỄN HÙNG⏎⏎┃TTO -┃ Chiều 29-4, …`: the text begins below, with the letters of its paper. */
function isAboveLead(reading: Reading, next: Line | undefined): boolean {
  if (next === undefined || reading.owner[next.start] !== 1 || next.end - next.start < LONG_LINE) return false;
  for (let i = next.start + 1; i < next.start + MAX_PAPER; i++) if (reading.owner[i] !== 1) return reading.isDash(i);
  return false;
}

/** `ĐỨC TÀI⏎ĐỨC TÀI`: the words below a picture of the writer, and the writer's name. */
function isRepeated({ tokens }: Reading, { start, end }: Line, next: Line | undefined): boolean {
  if (next === undefined || next.end - next.start !== end - start) return false;
  return phrase(tokens, start, end) === phrase(tokens, next.start, next.end);
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
      isAboveLead(reading, next) ||
      (isRepeated(reading, lines[k]!, next) && isAboveLead(reading, lines[k + 2]))
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
