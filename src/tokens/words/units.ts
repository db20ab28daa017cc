import { FOLD_LIMIT, foldTable, IS_DIGIT, IS_LETTER, IS_UPPER, IS_VOWEL } from "./fold.js";
import { continuesUnit } from "./glue.js";
import { finish } from "./hash.js";
import type { SyllableSpans } from "./segmenter.js";
import {
  ABBREVIATION,
  ALL_CAPS,
  CAPITAL,
  EDGE,
  FOREIGN_CAPITAL,
  FOREIGN_LOWER,
  FOUR_DIGITS,
  INITIAL_CAPITAL,
  LONG_NUMBER,
  LOWER,
  MIXED,
  markShape,
  opensSentence,
  SHORT_NUMBER,
  SINGLE_CAPITAL,
} from "./shapes.js";

export const SAME_ONSET = 1;
export const SAME_RIME = 2;

/** Letters a Vietnamese syllable can end in; any other last letter marks a foreign word. */
const FINALS = endings("aăâeêioôơuưychmnpgt");

function endings(letters: string): Uint8Array {
  const ok = new Uint8Array(FOLD_LIMIT);
  for (const letter of letters) ok[letter.charCodeAt(0)] = 1;
  return ok;
}

/**
 * The units of one sentence: a syllable, or a run written without a blank (see glue.ts), as a hash of its folded
 * letters and a shape. The tagger decides the boundaries between units; buffers are reused from call to call.
 */
export class Units {
  count = 0;
  hash = new Int32Array(256);
  shape = new Uint8Array(256);
  /** How a unit echoes the one before it: SAME_ONSET | SAME_RIME. Reduplications, `heo hắt`, `lâng lâng`, do. */
  echo = new Uint8Array(256);
  /** Token index of the first token of each unit. */
  first = new Int32Array(256);

  private readonly fold = foldTable();
  private onset = 0;
  private rime = 0;

  read(tokens: SyllableSpans, from: number, to: number): void {
    if (to - from > this.hash.length) this.grow(to - from);
    this.count = 0;
    this.onset = this.rime = 0;
    let before = EDGE;
    for (let k = from; k < to; ) {
      let next = k + 1;
      while (next < to && tokens.start[next] === tokens.end[next - 1] && continuesUnit(tokens, next, from, to)) next++;
      const unit = this.count++;
      this.first[unit] = k;
      this.describe(unit, tokens, k, next);
      if (this.shape[unit] === CAPITAL && opensSentence(before)) this.shape[unit] = INITIAL_CAPITAL;
      before = this.shape[unit] ?? EDGE;
      k = next;
    }
  }

  private describe(unit: number, tokens: SyllableSpans, k: number, next: number): void {
    const { text } = tokens;
    const start = tokens.start[k] ?? 0;
    const end = tokens.end[next - 1] ?? 0;
    const { folded, flags } = this.fold;
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
      if (vowelRuns === 0) onset = Math.imul(onset, 31) + letter;
      else rime = Math.imul(rime, 31) + letter;
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
    this.hash[unit] = finish(h ^ Math.imul(tones, 0x9e3779b1));
    this.echo[unit] =
      (onset !== 0 && onset === this.onset ? SAME_ONSET : 0) | (rime !== 0 && rime === this.rime ? SAME_RIME : 0);
    this.onset = onset;
    this.rime = rime;
    this.shape[unit] = shapeOf(seen, end - start, upper, digits, vowelRuns, last, next - k, text.charCodeAt(start));
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.hash.length * 2);
    this.hash = new Int32Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.echo = new Uint8Array(capacity);
    this.first = new Int32Array(capacity);
  }
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
