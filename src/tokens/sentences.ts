import { STOPPED_ABBREVIATIONS } from "../lexicon/abbreviations.js";
import { GrowingInts } from "../text/growing-ints.js";
import { TokenFlag, type Tokens, TokenType, tokenText } from "./tokens.js";

const LONGEST_ABBREVIATION = Math.max(...[...STOPPED_ABBREVIATIONS].map((word) => word.length));

/**
 * First token of every sentence, in order. A line end closes a sentence; `.`, `?`, `!` and `…` close one when what
 * follows could open one.
 */
export function sentenceStarts(tokens: Tokens): Int32Array {
  const { text, count, flags, type, start } = tokens;
  const starts = new GrowingInts();
  if (count > 0) starts.push(0);
  for (let i = 1; i < count; i++) {
    if ((flags[i]! & TokenFlag.lineStart) !== 0) starts.push(i);
    // few tokens follow a mark that could close a sentence: this is asked first
    else if (type[i - 1] === TokenType.punctuation && marks[text.charCodeAt(start[i - 1]!)]! & MAY_CLOSE) {
      if (opensAfterStop(tokens, i)) starts.push(i);
    }
  }
  return starts.toArray();
}

/** Index of the sentence that holds token `index`, by binary search. */
export function sentenceOf(starts: Int32Array, index: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (starts[mid]! <= index) low = mid + 1;
    else high = mid;
  }
  return low - 1;
}

/**
 * The token could open a sentence, and a stop closes what stands before it:
 *
 *     … buổi họp. Ông An …   … đơn.”  Theo …   … Ban Chỉ đạo.Ban Chỉ đạo 32 họp …   … dây chỉ. "Để nó …
 *                 ^                   ^                      ^                               ^
 */
function opensAfterStop(tokens: Tokens, index: number): boolean {
  if (!couldOpen(tokens, index)) return false;
  let stop = index - 1;
  while (stop > 0 && isClosingMark(tokens, stop)) stop--;
  const mark = markAt(tokens, stop);
  if ((marks[mark]! & Mark.stops) === 0) return false;
  const spaced = (tokens.flags[index]! & TokenFlag.spaceBefore) !== 0;
  if (mark !== FULL_STOP || stop === 0) return spaced;
  const isEllipsis = markAt(tokens, stop - 1) === FULL_STOP;
  if (isEllipsis) return spaced && tokens.type[index] !== TokenType.number;
  if (tokens.type[stop - 1] !== TokenType.word) return spaced || tokens.type[index] === TokenType.word;
  return !isAbbreviation(tokens, stop - 1);
}

/** A word with a capital, a number after a blank, a quote right before a word, a bracket right before a capital. */
function couldOpen(tokens: Tokens, index: number): boolean {
  const spaced = (tokens.flags[index]! & TokenFlag.spaceBefore) !== 0;
  if (tokens.type[index] === TokenType.word) return (tokens.flags[index]! & TokenFlag.capital) !== 0;
  if (tokens.type[index] === TokenType.number) return spaced;
  if (!spaced || index + 1 >= tokens.count || (tokens.flags[index + 1]! & TokenFlag.spaceBefore) !== 0) return false;
  const mark = markAt(tokens, index);
  if (mark === BRACKET) return (tokens.flags[index + 1]! & TokenFlag.capital) !== 0;
  return (marks[mark]! & Mark.opens) !== 0 && tokens.type[index + 1] === TokenType.word;
}

/** What a mark may do at the border of two sentences, by its first unit: one look-up, for every mark is asked. */
const Mark = { stops: 1, opens: 2, closes: 4 } as const;
const marks = new Uint8Array(65536);
for (const [does, which] of [
  [Mark.stops, ".?!…"],
  [Mark.opens, '"“‘'],
  [Mark.closes, '"”’)'],
] as const) {
  for (const mark of which) marks[mark.charCodeAt(0)]! |= does;
}
const MAY_CLOSE = Mark.stops | Mark.closes;
/** Words and numbers; no mark has this unit. */
const NO_MARK = 0;
const [FULL_STOP, BRACKET] = [0x2e, 0x28];

/** A closing quote or bracket: it stands right after what it closes. */
function isClosingMark(tokens: Tokens, index: number): boolean {
  return (marks[markAt(tokens, index)]! & Mark.closes) !== 0 && (tokens.flags[index]! & TokenFlag.spaceBefore) === 0;
}

/** `TP.`, `Th.`, an initial: the stop belongs to the word. A letter after a number (`1A.`) is none. */
function isAbbreviation(tokens: Tokens, index: number): boolean {
  if (tokens.end[index]! - tokens.start[index]! > LONGEST_ABBREVIATION) return false;
  const word = tokenText(tokens, index);
  if (STOPPED_ABBREVIATIONS.has(word.toLowerCase())) return !followsNumber(tokens, index);
  // Ở, ý, ạ are whole words; an initial is a letter without a mark.
  return word.length === 1 && word.normalize("NFD").length === 1 && !followsNumber(tokens, index);
}

function followsNumber(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.type[index - 1] === TokenType.number;
}

/** The first unit of a mark, `NO_MARK` for words and numbers. */
function markAt(tokens: Tokens, index: number): number {
  return index >= 0 && tokens.type[index] === TokenType.punctuation
    ? tokens.text.charCodeAt(tokens.start[index]!)
    : NO_MARK;
}
