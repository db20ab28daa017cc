import { lowerText, TokenFlag, type Tokens, TokenType } from "../tokens/tokens.js";

/** The only character of a one-character token, `""` for longer tokens and outside the text. */
export function markAt(tokens: Tokens, index: number): string {
  if (index < 0 || index >= tokens.count) return "";
  const start = tokens.start[index]!;
  return tokens.end[index] === start + 1 ? tokens.text[start]! : "";
}

/** A dash of any length stands there. */
/** Every mark that is written for a dash: hyphens, the dashes of print, the minus sign. */
export const DASHES = "-–—‐‑‒−";

export function isDash(tokens: Tokens, index: number): boolean {
  const mark = markAt(tokens, index);
  return mark !== "" && DASHES.includes(mark);
}

export function isWord(tokens: Tokens, index: number): boolean {
  return tokens.type[index] === TokenType.word;
}

export function isNumber(tokens: Tokens, index: number): boolean {
  return tokens.type[index] === TokenType.number;
}

/** A word that begins with an upper-case letter. */
export function isCapitalized(tokens: Tokens, index: number): boolean {
  return index >= 0 && index < tokens.count && (tokens.flags[index]! & TokenFlag.capital) !== 0;
}

/** A word whose letters are all upper case; one letter is enough. */
export function isAllCapitals(tokens: Tokens, index: number): boolean {
  return (tokens.flags[index]! & TokenFlag.allCapitals) !== 0;
}

/** The same of a word of several letters: one capital may begin any name. */
export function isInCapitals(tokens: Tokens, index: number): boolean {
  return isAllCapitals(tokens, index) && tokens.end[index]! - tokens.start[index]! > 1;
}

/** No white space stands between this token and the one before. */
export function isGlued(tokens: Tokens, index: number): boolean {
  return index > 0 && index < tokens.count && (tokens.flags[index]! & TokenFlag.spaceBefore) === 0;
}

/** A line end stands before the token. The first token of the text starts a line. */
export function startsLine(tokens: Tokens, index: number): boolean {
  return index < tokens.count && (tokens.flags[index]! & TokenFlag.lineStart) !== 0;
}

/** An empty line stands before this token. */
export function startsParagraph(tokens: Tokens, index: number): boolean {
  return index < tokens.count && (tokens.flags[index]! & TokenFlag.paragraphStart) !== 0;
}

/** The words stand there one after another, in any case. `words` are in lower case. */
export function wordsAt(tokens: Tokens, index: number, words: readonly string[]): boolean {
  if (index < 0 || index + words.length > tokens.count) return false;
  return words.every((word, k) => lowerText(tokens, index + k) === word);
}

/**
 * End of the row of words with a capital that goes on in its line from a token, so many at most; the token where none
 * stands.
 */
export function capitalsEnd(tokens: Tokens, from: number, most: number): number {
  let end = from;
  while (end < from + most && isCapitalized(tokens, end) && !startsLine(tokens, end)) end++;
  return end;
}

/** Clean text of tokens `[from, to)`, every stretch of white space one space. */
export function phrase(tokens: Tokens, from: number, to: number): string {
  if (to <= from) return "";
  const text = tokens.text.slice(tokens.start[from], tokens.end[to - 1]);
  return isPlain(tokens, from, to) ? text : text.replace(/\s+/gu, " ");
}

/** Nothing but single spaces, or nothing, stands between the tokens. */
function isPlain({ text, start, end }: Tokens, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const gap = start[i]! - end[i - 1]!;
    if (gap > 1 || (gap === 1 && text.charCodeAt(end[i - 1]!) !== 32)) return false;
  }
  return true;
}

/** First token that starts at or after an offset of the clean text, by binary search. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (tokens.start[mid]! >= offset) high = mid;
    else low = mid + 1;
  }
  return low;
}
