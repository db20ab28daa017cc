import { sentenceStarts } from "../../tokens/sentences.js";
import { tokenize } from "../../tokens/tokenize.js";
import { TokenFlag, TokenType } from "../../tokens/tokens.js";

/** A word, number or mark of an English text. Offsets count in the clean text. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, without tone marks, apostrophes straight and possessives kept: `people's`. */
  readonly key: string;
  readonly type: "word" | "number" | "mark";
  readonly capital: boolean;
  /** Two or more letters, all capitals. */
  readonly upper: boolean;
  /** White space stands before it. */
  readonly spaced: boolean;
  readonly line: boolean;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
}

const APOSTROPHES = "'’ʼ‘`´";

/**
 * The words of a clean text: the tokens of the library, with what an apostrophe joins put together.
 *
 *     People’s Committees of K’Broh  →  People’s · Committees · of · K’Broh
 */
export function readWords(text: string): Word[] {
  const tokens = tokenize(text, null);
  const sentences = sentenceStarts(tokens);
  const words: Word[] = [];
  let sentence = -1;
  let next = 0;
  for (let k = 0; k < tokens.count; ) {
    const opens = next < sentences.length && sentences[next]! <= k;
    while (next < sentences.length && sentences[next]! <= k) next++;
    if (opens && (sentence < 0 || !followsAbbreviation(words, tokens.flags[k]!))) sentence++;
    const first = k;
    let last = k;
    if (tokens.type[k] === TokenType.word) while (isJoined(text, tokens, last)) last += 2;
    const [start, end] = [tokens.start[first]!, tokens.end[last]!];
    const flags = tokens.flags[first]!;
    const written = text.slice(start, end);
    words.push({
      start,
      end,
      text: written,
      key: keyOf(written),
      type: tokens.type[k] === TokenType.word ? "word" : tokens.type[k] === TokenType.number ? "number" : "mark",
      capital: (flags & TokenFlag.capital) !== 0,
      upper: (flags & TokenFlag.allCapitals) !== 0 && tokens.end[first]! - start > 1,
      spaced: (flags & TokenFlag.spaceBefore) !== 0,
      line: (flags & TokenFlag.lineStart) !== 0,
      sentence,
    });
    k = last + 1;
  }
  return words;
}

/** Words that a stop shortens: what follows goes on with the sentence. */
const ABBREVIATIONS = new Set(
  "no nos mr mrs ms dr prof assoc gen lt col maj capt sr sen snr st art vol dept est fig rev hon jr gov rep adm".split(
    " ",
  ),
);

/** `No. 03`, `Lt. Gen. Ha`: not where a line ends. */
function followsAbbreviation(words: readonly Word[], flags: number): boolean {
  if (flags & TokenFlag.lineStart || words.at(-1)?.text !== ".") return false;
  return ABBREVIATIONS.has(words.at(-2)?.key ?? "");
}

type Tokens = ReturnType<typeof tokenize>;

/** An apostrophe and a word follow without a space. Not more than one: `a'a'a'a` is no word. */
function isJoined(text: string, tokens: Tokens, k: number): boolean {
  if (k + 2 >= tokens.count || tokens.type[k + 2] !== TokenType.word) return false;
  if (k > 0 && tokens.start[k] === tokens.end[k - 1] && APOSTROPHES.includes(text[tokens.end[k - 1]! - 1]!))
    return false;
  return (
    tokens.start[k + 1] === tokens.end[k] &&
    tokens.start[k + 2] === tokens.end[k + 1] &&
    APOSTROPHES.includes(text[tokens.start[k + 1]!]!)
  );
}

/** Lower case, marks off, straight apostrophes: what the lists of words are looked up by. */
export function keyOf(text: string): string {
  let key = text;
  // Most words are plain ASCII and need no folding.
  if (/[^ -~]/u.test(text)) {
    key = text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/gu, "")
      .replace(/[’ʼ‘`´]/gu, "'")
      .replace(/[đĐ]/gu, "d");
  }
  return key.toLowerCase();
}

/** The key without a possessive ending. */
export function bareKey(word: Word): string {
  return isPossessive(word) ? word.key.slice(0, -2) : word.key;
}

/** `Party’s`, but not `People’s`, which belongs to a name. */
export function isPossessive(word: Word): boolean {
  return word.key.endsWith("'s") && !NAME_POSSESSIVES.has(word.key);
}

const NAME_POSSESSIVES = new Set(["people's", "women's", "veterans'", "farmers'", "children's"]);

/** End of a word without its possessive ending. */
export function bareEnd(word: Word): number {
  return isPossessive(word) ? word.end - 2 : word.end;
}
