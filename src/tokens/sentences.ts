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

function opensAfterStop(tokens: Tokens, index: number): boolean {
  let stop = index - 1;
  while (stop > 0 && isCloser(tokens, stop)) stop--;
  if (tokens.type[stop] !== TokenType.punctuation || !".?!…".includes(tokenText(tokens, stop))) return false;
  const type = tokens.type[index];
  if (type === TokenType.punctuation && !'“"‘(-–•'.includes(tokenText(tokens, index))) return false;
  const spaced = (tokens.flags[index]! & TokenFlag.spaceBefore) !== 0;
  if (type === TokenType.number && !spaced) return false;
  if (type === TokenType.word && !(tokens.flags[index]! & TokenFlag.capital)) return false;
  if (tokenText(tokens, stop) !== ".") return spaced;
  if (stop === 0) return spaced;
  if (tokens.type[stop - 1] !== TokenType.word) return spaced || type === TokenType.word;
  const before = tokenText(tokens, stop - 1);
  return !STOPPED_ABBREVIATIONS.has(before.toLowerCase()) && (before.length > 1 || before !== before.toUpperCase());
}

function isCloser(tokens: Tokens, index: number): boolean {
  return tokens.type[index] === TokenType.punctuation && '”"’)'.includes(tokenText(tokens, index));
}
