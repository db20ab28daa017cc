import { ABBREVIATION, COMMA, DASH, DOT, FOUR_DIGITS, LONG_NUMBER, MARK, SHORT_NUMBER, SLASH } from "./shapes.js";

/**
 * Is the boundary between b and c, in `a b | c d`, certain to be a word border? Marks are words of their own, except
 * between two numbers written with blanks, `70 . 000`, `31 - 12 – 2004`, which the model decides.
 */
export function isBorder(a: number, b: number, c: number, d: number): boolean {
  if (b < MARK && c < MARK) return b === ABBREVIATION; // `TP.` | `HCM`
  if (c >= MARK) return !(joinsNumbers(c) && isNumber(b) && isNumber(d));
  return !(joinsNumbers(b) && isNumber(a) && isNumber(c));
}

function joinsNumbers(shape: number): boolean {
  return shape === DOT || shape === COMMA || shape === DASH || shape === SLASH;
}

function isNumber(shape: number): boolean {
  return shape === SHORT_NUMBER || shape === FOUR_DIGITS || shape === LONG_NUMBER;
}
