import { FOLD_LIMIT, foldTable, IS_DIGIT, IS_LETTER, IS_UPPER, IS_VOWEL } from "./fold.js";
import { finish } from "./hash.js";
import {
  ABBREVIATION,
  ALL_CAPS,
  CAPITAL,
  FOREIGN_CAPITAL,
  FOREIGN_LOWER,
  FOUR_DIGITS,
  LONG_NUMBER,
  LOWER,
  MIXED,
  markShape,
  SHORT_NUMBER,
  SINGLE_CAPITAL,
} from "./shapes.js";

/** Letters a Vietnamese syllable can end in; any other last letter marks a foreign word. */
const FINALS = endings("aăâeêioôơuưychmnpgt");

function endings(letters: string): Uint8Array {
  const ok = new Uint8Array(FOLD_LIMIT);
  for (const letter of letters) ok[letter.charCodeAt(0)] = 1;
  return ok;
}

/** What a unit is by itself, whatever stands round it. */
export interface UnitForm {
  /** Of its folded letters and tone. */
  hash: number;
  shape: number;
  /** Of its letters before the first vowel, and of those from there on; 0 without any. */
  onset: number;
  rime: number;
}

/** Reads the unit `text[start, end)`, written in `pieces` tokens, into `form`. */
export function readUnit(text: string, start: number, end: number, pieces: number, form: UnitForm): void {
  const { folded, flags } = foldTable();
  let h = 0x9747b28c | 0;
  let tones = 0;
  let seen = 0;
  let upper = 0;
  let digits = 0;
  let vowelRuns = 0;
  let inVowel = false;
  let last = 0;
  let onset = 0;
  let rime = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    let letter = c;
    let flag = 0;
    if (c < FOLD_LIMIT) {
      const f = folded[c] ?? 0;
      letter = f & 0x1fff;
      if (f > 0x1fff) tones = Math.imul(tones, 7) + (f >>> 13);
      flag = flags[c] ?? 0;
    }
    if ((flag & IS_DIGIT) !== 0) letter = 48; // numbers differ by their length only
    seen |= flag === 0 ? 16 : flag;
    upper += flag & IS_UPPER;
    digits += (flag & IS_DIGIT) >> 1;
    const vowel = (flag & IS_VOWEL) !== 0;
    if (vowel && !inVowel) vowelRuns++;
    inVowel = vowel;
    if (vowelRuns === 0) onset = (Math.imul(onset, 31) + letter) | 0;
    else rime = (Math.imul(rime, 31) + letter) | 0;
    // kỹ thuật, kĩ thuật; quý, quí: a final y and i alternate after h k l m s t and qu
    if (
      letter === 121 &&
      i === end - 1 &&
      (i === start + 1 ? alternates(last) : i === start + 2 && onset === 113 && last === 117)
    )
      letter = 105;
    h = Math.imul(h ^ letter, 0x01000193);
    h ^= h >>> 13;
    last = letter;
  }
  form.hash = finish(h ^ Math.imul(tones, 0x9e3779b1));
  form.shape = shapeOf(seen, end - start, upper, digits, vowelRuns, last, pieces, text.charCodeAt(start));
  form.onset = onset;
  form.rime = rime;
}

function alternates(letter: number): boolean {
  return letter === 104 || letter === 107 || letter === 108 || letter === 109 || letter === 115 || letter === 116;
}

function shapeOf(
  seen: number,
  length: number,
  upper: number,
  digits: number,
  vowelRuns: number,
  last: number,
  pieces: number,
  code: number,
): number {
  if ((seen & (IS_LETTER | IS_DIGIT)) === 0) return markShape(code);
  if ((seen & IS_LETTER) === 0) {
    if (digits === length) return length < 3 ? SHORT_NUMBER : length === 4 ? FOUR_DIGITS : LONG_NUMBER;
    return LONG_NUMBER;
  }
  if (pieces === 2 && last === 46) return ABBREVIATION;
  if (digits > 0 || (seen & 16) !== 0) return MIXED;
  if (upper === length) return length === 1 ? SINGLE_CAPITAL : ALL_CAPS;
  const foreign = vowelRuns !== 1 || (last < FOLD_LIMIT && FINALS[last] === 0);
  if (upper === 0) return foreign ? FOREIGN_LOWER : LOWER;
  return foreign ? FOREIGN_CAPITAL : CAPITAL;
}
