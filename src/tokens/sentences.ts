import { STOPPED_ABBREVIATIONS } from "../lexicon/abbreviations.js";
import { TokenFlag, type Tokens, TokenType, tokenText } from "./tokens.js";

/**
 * First token of every sentence, in order. A line end closes a sentence; `.`, `?`, `!` and `…` close one when what
 * follows could open one.
 */
export function sentenceStarts(tokens: Tokens): Int32Array {
  const starts: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (i === 0 || tokens.flags[i]! & TokenFlag.lineStart || opensAfterStop(tokens, i)) starts.push(i);
  }
  return Int32Array.from(starts);
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
  const mark = markOf(tokens, stop);
  if (mark === "" || !".?!…".includes(mark)) return false;
  const spaced = (tokens.flags[index]! & TokenFlag.spaceBefore) !== 0;
  if (mark !== "." || stop === 0) return spaced;
  const isEllipsis = markOf(tokens, stop - 1) === ".";
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
  const mark = markOf(tokens, index);
  if (mark === "(") return (tokens.flags[index + 1]! & TokenFlag.capital) !== 0;
  return OPENING_QUOTES.includes(mark) && mark !== "" && tokens.type[index + 1] === TokenType.word;
}

const OPENING_QUOTES = '"“‘';
const CLOSING_MARKS = '"”’)';

/** A closing quote or bracket: it stands right after what it closes. */
function isClosingMark(tokens: Tokens, index: number): boolean {
  const mark = markOf(tokens, index);
  return mark !== "" && CLOSING_MARKS.includes(mark) && (tokens.flags[index]! & TokenFlag.spaceBefore) === 0;
}

/** `TP.`, `Th.`, an initial: the stop belongs to the word. A letter after a number (`1A.`) is none. */
function isAbbreviation(tokens: Tokens, index: number): boolean {
  const word = tokenText(tokens, index);
  if (STOPPED_ABBREVIATIONS.has(word.toLowerCase())) return !followsNumber(tokens, index);
  // Ở, ý, ạ are whole words; an initial is a letter without a mark.
  return word.length === 1 && word.normalize("NFD").length === 1 && !followsNumber(tokens, index);
}

function followsNumber(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.type[index - 1] === TokenType.number;
}

function markOf(tokens: Tokens, index: number): string {
  return index >= 0 && tokens.type[index] === TokenType.punctuation ? tokenText(tokens, index) : "";
}
