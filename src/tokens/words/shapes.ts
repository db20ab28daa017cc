/** What a unit looks like, apart from which word it is. All values are below 32: features pack them in five bits. */
export const EDGE = 0;
export const LOWER = 1;
export const CAPITAL = 2;
/** A capital at the start of a sentence or quotation: says nothing about names. */
export const INITIAL_CAPITAL = 3;
export const SINGLE_CAPITAL = 4;
export const ALL_CAPS = 5;
export const FOREIGN_CAPITAL = 6;
export const FOREIGN_LOWER = 7;
export const SHORT_NUMBER = 8;
export const FOUR_DIGITS = 9;
export const LONG_NUMBER = 10;
/** Letters and digits, or several pieces written without a blank: `A5`, `03-NQ/TU`. */
export const MIXED = 11;
/** `TP.`, `GS.`: letters with the dot that abbreviates them. */
export const ABBREVIATION = 12;
/** From here on: punctuation and symbols. */
export const MARK = 13;
export const DOT = 13;
export const COMMA = 14;
export const DASH = 15;
export const SLASH = 16;
export const QUOTE = 17;
export const OPEN = 18;
export const CLOSE = 19;
export const COLON = 20;
export const PERCENT = 21;
export const OTHER_MARK = 22;

const MARKS: Readonly<Record<string, number>> = {
  ".": DOT,
  ",": COMMA,
  "-": DASH,
  "–": DASH,
  "—": DASH,
  "/": SLASH,
  '"': QUOTE,
  "'": QUOTE,
  "“": OPEN,
  "”": CLOSE,
  "‘": OPEN,
  "’": CLOSE,
  "(": OPEN,
  ")": CLOSE,
  "[": OPEN,
  "]": CLOSE,
  "«": OPEN,
  "»": CLOSE,
  ":": COLON,
  "%": PERCENT,
};

const byCode = new Map(Object.entries(MARKS).map(([mark, shape]) => [mark.charCodeAt(0), shape]));

export function markShape(code: number): number {
  return byCode.get(code) ?? OTHER_MARK;
}

/** After these a capital is the start of a sentence, not a name. */
export function opensSentence(shape: number): boolean {
  return (
    shape === EDGE || shape === QUOTE || shape === OPEN || shape === COLON || shape === DASH || shape === OTHER_MARK
  );
}
