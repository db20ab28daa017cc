import { unitTables } from "./classes.js";

/** What a token is. A word is one syllable (or abbreviation): letters only. A number is digits only. */
export const TokenType = { word: 1, number: 2, punctuation: 3 } as const;

export const TokenFlag = {
  /** The first letter is upper case. */
  capital: 1,
  /** Every letter is upper case. */
  allCapitals: 2,
  /** White space (a line end counts) stands before it. */
  spaceBefore: 4,
  /** A line end stands before it; the first token has it. */
  lineStart: 8,
  /** An empty line stands before it; the first token has it. */
  paragraphStart: 16,
} as const;

/**
 * The tokens of one clean text in typed arrays, `count` of each. Offsets are UTF-16 units of the clean text.
 * White space is no token; everything else belongs to exactly one.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly type: Uint8Array;
  readonly flags: Uint8Array;
  /** Id of the folded token in the vocabulary, 0 when it is not in it. */
  readonly id: Int32Array;
  /** Tokens in lower case, by index, those that were asked for; `null` where the text is too long to keep them. */
  readonly lowerCase: (string | undefined)[] | null;
}

/**
 * Of a text of more tokens, words in lower case are not kept: they would take more memory than all else known of them.
 */
export const MOST_KEPT = 1 << 15;

/** The token as it stands in the clean text. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

/** Letters behind these may have a case that the table does not know. */
const END_OF_TABLE = 0x2000;

/** The token in lower case, `""` outside the text. */
export function lowerText(tokens: Tokens, index: number): string {
  if (index < 0 || index >= tokens.count) return "";
  const { lowerCase } = tokens;
  if (lowerCase === null) return lowerCaseOf(tokens, index);
  lowerCase[index] ??= lowerCaseOf(tokens, index);
  return lowerCase[index]!;
}

/** `toLowerCase` goes through ICU for every string outside Latin-1; most words need none of it. */
function lowerCaseOf(tokens: Tokens, index: number): string {
  const { upper } = unitTables();
  const text = tokenText(tokens, index);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (upper[unit] === 1 || unit >= END_OF_TABLE) return text.toLowerCase();
  }
  return text;
}

/** Value of a number token of up to 15 digits, `NaN` for any other token. */
export function numberAt(tokens: Tokens, index: number): number {
  if (tokens.type[index] !== TokenType.number || tokens.end[index]! - tokens.start[index]! > 15) return Number.NaN;
  let value = 0;
  for (let i = tokens.start[index]!; i < tokens.end[index]!; i++) value = value * 10 + tokens.text.charCodeAt(i) - 48;
  return value;
}
