import commonWords from "../lexicon/english/common-words.tsv";
import { Unit, unitTables } from "./classes.js";
import { looksVietnamese } from "./syllable.js";
import { type Tokens, TokenType } from "./tokens.js";

/** What language a text is in, as far as its letters and syllables tell. */
export type Language = "vi" | "en" | "other";

/** Words looked at: the check costs the same for a page as for a book. */
const SAMPLE = 96;
/** Fewer words tell nothing: a heading, a list of names. */
const FEWEST = 12;
/**
 * Shares of the sample. Vietnamese prose has letters of its own in two words of five, English a common word in three.
 */
const OWN_LETTERS = 0.12;
/** A list of foreign names under Vietnamese headings; English prose about Vietnamese people may have as many. */
const SOME_OWN_LETTERS = 0.03;
const COMMON_WORDS = 0.15;
/** Vietnamese typed without its marks: seven words in ten look like syllables; of French and English three or four. */
const PLAIN_SYLLABLES = 0.55;
const FOREIGN_SCRIPT = 0.5;

const COMMON = new Set(commonWords.split("\n").slice(1).filter(Boolean));

/**
 * The language of a text from a sample of its words, spread evenly over it; `null` where it has too few words to tell.
 *
 * Letters that Vietnamese alone uses (ơ, ư, a vowel with two marks or a dot below) settle it for nearly every article,
 * so that no word has to be read.
 */
export function languageOf(tokens: Tokens): Language | null {
  const sample = sampleWords(tokens);
  if (sample.length < FEWEST) return null;
  const { text, start, end } = tokens;
  const share = (is: (k: number) => boolean) => sample.reduce((sum, k) => sum + (is(k) ? 1 : 0), 0) / sample.length;
  const own = share((k) => hasOwnLetter(text, start[k]!, end[k]!));
  if (own >= OWN_LETTERS) return "vi";
  if (share((k) => isForeignScript(text.charCodeAt(start[k]!))) >= FOREIGN_SCRIPT) return "other";
  const common = share((k) => end[k]! - start[k]! <= 5 && COMMON.has(text.slice(start[k], end[k]).toLowerCase()));
  if (common >= COMMON_WORDS) return "en";
  if (own >= SOME_OWN_LETTERS) return "vi";
  return share((k) => looksVietnamese(text, start[k]!, end[k]!)) >= PLAIN_SYLLABLES ? "vi" : "other";
}

/** Up to 96 words at even distances. */
function sampleWords({ type, count }: Tokens): number[] {
  const sample: number[] = [];
  const step = Math.max(1, count / (SAMPLE * 1.5));
  for (let at = 0; at < count && sample.length < SAMPLE; at += step) {
    const k = Math.floor(at);
    if (type[k] === TokenType.word) sample.push(k);
  }
  return sample;
}

/** U+1EA0 to U+1EF9, ơ and ư. Those left out (ă, â, đ, ê, ô and single tone marks) stand in other alphabets too. */
function hasOwnLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x1ea0 ? unit <= 0x1ef9 : unit === 0x1a0 || unit === 0x1a1 || unit === 0x1af || unit === 0x1b0)
      return true;
  }
  return false;
}

/** A letter of another script than the Latin one. */
function isForeignScript(unit: number): boolean {
  return unit >= 0x370 && (unit < 0x1e00 || unit > 0x1eff) && unitTables().class[unit] === Unit.letter;
}
