import { Lexicon } from "./lexicon.js";

/** What the tagger needs: quantised weights in a table of 2^(32 - shift) slots, and the lexicon. */
export interface Model {
  /** Each weight plus ZERO: the bytes of the text form, used as they are. */
  readonly weights: Uint8Array;
  readonly shift: number;
  readonly lexicon: Lexicon;
}

/**
 * The text form of a model: printable ASCII that needs no escape in a string literal, so that it loads in a browser
 * and in Node alike, without files, and compresses well.
 *
 * Weights: one character a weight, with the code ZERO + w; the native text encoder is all the decoding there is.
 * Lexicon: for each class its keys in ascending order, each as the distance from the one before, in base 43 digits
 * from `(` on, the last digit moved up by 43; classes are separated by a blank.
 */
export interface EncodedModel {
  readonly bits: number;
  readonly weights: string;
  readonly lexicon: string;
}

export const ZERO = 83;
export const LARGEST = 43;
const BASE = 43;
const FIRST_DIGIT = 40;
const BACKSLASH = 92;
const BACKQUOTE = 96;
/** `!` and `#` stand for them in the lexicon text. */
const BACKSLASH_STAND_IN = 33;
const BACKQUOTE_STAND_IN = 35;

export function decodeModel({ bits, weights, lexicon }: EncodedModel): Model {
  const encoder = new TextEncoder();
  return { weights: encoder.encode(weights), shift: 32 - bits, lexicon: decodeLexicon(encoder.encode(lexicon)) };
}

function decodeLexicon(bytes: Uint8Array): Lexicon {
  const lexicon = new Lexicon();
  let wordClass = 1;
  let key = 0;
  let distance = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte === 32) {
      wordClass++;
      key = 0;
      continue;
    }
    const digit =
      (byte === BACKSLASH_STAND_IN ? BACKSLASH : byte === BACKQUOTE_STAND_IN ? BACKQUOTE : byte) - FIRST_DIGIT;
    if (digit < BASE) distance = distance * BASE + digit;
    else {
      key += distance * BASE + digit - BASE;
      lexicon.add(key, wordClass);
      distance = 0;
    }
  }
  return lexicon;
}

export interface LexiconEntry {
  readonly key: number;
  readonly wordClass: number;
}

export function encodeModel(bits: number, weights: Int8Array, entries: readonly LexiconEntry[]): EncodedModel {
  let text = "";
  for (const weight of weights) {
    const code = weight + ZERO;
    text += String.fromCharCode(code === BACKSLASH || code === BACKQUOTE ? code - 1 : code); // one step is below the noise
  }
  return { bits, weights: text, lexicon: encodeLexicon(entries) };
}

function encodeLexicon(entries: readonly LexiconEntry[]): string {
  const classes: string[] = [];
  for (let wordClass = 1; wordClass <= 15; wordClass++) {
    let before = 0;
    let text = "";
    for (const key of entries
      .filter((entry) => entry.wordClass === wordClass)
      .map((entry) => entry.key)
      .sort((x, y) => x - y)) {
      let rest = key - before;
      let digits = digit((rest % BASE) + BASE);
      for (rest = Math.floor(rest / BASE); rest > 0; rest = Math.floor(rest / BASE))
        digits = digit(rest % BASE) + digits;
      text += digits;
      before = key;
    }
    classes.push(text);
  }
  return classes.join(" ");
}

function digit(value: number): string {
  const code = FIRST_DIGIT + value;
  return String.fromCharCode(code === BACKSLASH ? BACKSLASH_STAND_IN : code === BACKQUOTE ? BACKQUOTE_STAND_IN : code);
}
