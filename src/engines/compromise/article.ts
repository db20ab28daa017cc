import { NOT_NAMES } from "./lists.js";
import type { WordTags } from "./tags.js";
import type { Word } from "./words.js";

/** What the finders of an English article read. */
export interface EnglishDoc {
  readonly text: string;
  readonly words: readonly Word[];
  readonly tags: readonly WordTags[];
  /** The article's own day, as given or as a stamp says. */
  published: string | null;
}

/** A stretch of words that a finder has read, as indexes: `from` inclusive, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The key of a word; empty beyond the ends of the text. */
export function keyAt(doc: EnglishDoc, k: number): string {
  return doc.words[k]?.key ?? "";
}

/** The words stand in one sentence and on one line. */
export function isTogether(doc: EnglishDoc, a: number, b: number): boolean {
  return doc.words[a]?.sentence === doc.words[b]?.sentence;
}

/** The numeric value of a number token of up to nine digits, else `NaN`. */
export function digitsAt(doc: EnglishDoc, k: number): number {
  const word = doc.words[k];
  return word?.type === "number" && word.text.length <= 9 ? Number(word.text) : Number.NaN;
}

/** No space stands before the word. */
export function isGlued(doc: EnglishDoc, k: number): boolean {
  return doc.words[k] !== undefined && !doc.words[k]!.spaced && !doc.words[k]!.line;
}

/** Small words that are syllables of Vietnamese names too: Nghe An, To Anh Dung, Mua A Chu. */
const NAME_SYLLABLES = new Set(["a", "an", "to", "the", "do", "so", "no", "he", "on"]);

/** A word that is no part of a name: one of the small words, unless a capital inside a sentence makes it a syllable. */
export function isSmallWord(doc: EnglishDoc, k: number): boolean {
  const word = doc.words[k]!;
  if (!NOT_NAMES.has(word.key)) return false;
  if (!word.capital || !NAME_SYLLABLES.has(word.key) || word.line) return true;
  const before = doc.words[k - 1];
  return before === undefined || before.type === "mark" || before.sentence !== word.sentence;
}

/** The index after an optional `the`. */
export function afterThe(doc: EnglishDoc, k: number): number {
  return keyAt(doc, k) === "the" ? k + 1 : k;
}
