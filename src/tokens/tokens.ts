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
}

/** The token as it stands in the clean text. */
export function tokenText(tokens: Tokens, index: number): string {
  return tokens.text.slice(tokens.start[index], tokens.end[index]);
}

/** Value of a number token of up to 15 digits, `NaN` for any other token. */
export function numberAt(tokens: Tokens, index: number): number {
  if (tokens.type[index] !== TokenType.number || tokens.end[index]! - tokens.start[index]! > 15) return Number.NaN;
  let value = 0;
  for (let i = tokens.start[index]!; i < tokens.end[index]!; i++) value = value * 10 + tokens.text.charCodeAt(i) - 48;
  return value;
}
