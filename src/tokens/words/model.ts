import { Lexicon } from "./lexicon.js";

/** What the tagger needs: quantised weights in a table of 2^(32 - shift) slots, and the lexicon. */
export interface Model {
  readonly weights: Int8Array;
  readonly shift: number;
  readonly lexicon: Lexicon;
}

/**
 * The text form of a model: printable ASCII that needs no escape in a string literal, so that it loads in a browser
 * and in Node alike, without files, and compresses well.
 *
 * Weights: one character a weight, `ALPHABET[w + ZERO]`; a run of zeros is `~` and two digits (base 88), its length.
 * Lexicon: for each class its keys in ascending order, each as the distance from the one before, in base 44 digits,
 * the last digit moved up by 44; classes are separated by a blank.
 */
export interface EncodedModel {
  readonly bits: number;
  readonly weights: string;
  readonly lexicon: string;
}

/** Without `"`, `$`, `'`, `\`, `` ` `` and `~`. */
export const ALPHABET = alphabet();
export const ZERO = 44;
export const LARGEST = 43;
const HALF = 44;

function alphabet(): string {
  let letters = "";
  for (let c = 33; c < 126; c++)
    if (c !== 34 && c !== 36 && c !== 39 && c !== 92 && c !== 96) letters += String.fromCharCode(c);
  return letters;
}

const digitOf = new Uint8Array(128);
for (let i = 0; i < ALPHABET.length; i++) digitOf[ALPHABET.charCodeAt(i)] = i;

export function decodeModel({ bits, weights, lexicon }: EncodedModel): Model {
  const table = new Int8Array(1 << bits);
  let at = 0;
  for (let i = 0; i < weights.length; i++) {
    const c = weights.charCodeAt(i);
    if (c === 126) {
      at += digitOf[weights.charCodeAt(i + 1)]! * 88 + digitOf[weights.charCodeAt(i + 2)]!;
      i += 2;
    } else table[at++] = digitOf[c]! - ZERO;
  }
  return { weights: table, shift: 32 - bits, lexicon: decodeLexicon(lexicon) };
}

function decodeLexicon(text: string): Lexicon {
  const lexicon = new Lexicon();
  let wordClass = 1;
  let key = 0;
  let distance = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 32) {
      wordClass++;
      key = 0;
      continue;
    }
    const digit = digitOf[c]!;
    if (digit < HALF) distance = distance * HALF + digit;
    else {
      key += distance * HALF + digit - HALF;
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
  const out: string[] = [];
  for (let i = 0; i < weights.length; ) {
    let zeros = 0;
    while (i + zeros < weights.length && weights[i + zeros] === 0 && zeros < 88 * 88 - 1) zeros++;
    if (zeros > 3) {
      out.push("~", ALPHABET[Math.floor(zeros / 88)]!, ALPHABET[zeros % 88]!);
      i += zeros;
    } else out.push(ALPHABET[weights[i++]! + ZERO]!);
  }
  return { bits, weights: out.join(""), lexicon: encodeLexicon(entries) };
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
      let digits = ALPHABET[(rest % HALF) + HALF]!;
      for (rest = Math.floor(rest / HALF); rest > 0; rest = Math.floor(rest / HALF))
        digits = ALPHABET[rest % HALF]! + digits;
      text += digits;
      before = key;
    }
    classes.push(text);
  }
  return classes.join(" ");
}
