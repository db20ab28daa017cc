import type { Lexicon } from "../../src/tokens/words/lexicon.js";
import type { LexiconEntry } from "../../src/tokens/words/model.js";
import { Random } from "../random.js";
import type { Corpus } from "./corpus.js";
import { Crf } from "./crf.js";
import { addCorpusCounts, countSyllables, countsOfTable, entriesOf, lexiconOf } from "./mine-lexicon.js";

/** Selected on vtb-dev (trained on vtb-train alone) and by cross-validation in blocks; see MODEL_CARD.md. */
export const BITS = 19;
const SEED = 7;
const PRETRAIN = { bits: BITS, epochs: 5, rate: 0.1, seed: SEED };
const TUNE = { bits: BITS, epochs: 8, rate: 0.15, seed: SEED };
const REMINDERS = 300;
/** A word enters the lexicon when news and silver text together joined it this often, */
const LEAST_JOINED = 2;
/** and, when the news counts do not have it, silver alone this often. */
const LEAST_IN_SILVER = 5;
/** A single syllable enters with its class when silver has it this often. */
const LEAST_SYLLABLE = 10;

export interface Part {
  readonly corpus: Corpus;
  readonly sentences: Int32Array;
}

export function mineLexicon(wordRows: readonly string[], silver: Corpus): LexiconEntry[] {
  const words = countsOfTable(wordRows);
  addCorpusCounts(words, silver, LEAST_IN_SILVER);
  const syllables = new Map();
  countSyllables(syllables, silver, LEAST_SYLLABLE);
  return [...entriesOf(words, LEAST_JOINED), ...entriesOf(syllables, 0)];
}

/** What machine labels teach. */
export function pretrain(
  entries: readonly LexiconEntry[],
  silver: Corpus,
  log: (line: string) => void,
): { lexicon: Lexicon; crf: Crf } {
  const lexicon = lexiconOf(entries);
  const crf = new Crf(lexicon, PRETRAIN);
  crf.train([{ corpus: silver, sentences: everySentence(silver), weight: 1 }], log);
  return { lexicon, crf };
}

/** Then the gold text moves the weights to what people decided, with a few reminders from the silver text. */
export function tune(lexicon: Lexicon, start: Crf, parts: readonly Part[]): Crf {
  const crf = new Crf(lexicon, TUNE, start);
  crf.train(
    parts.map((part) => ({ ...part, weight: 1 })),
    () => undefined,
  );
  return crf;
}

/**
 * Silver sentences with a word of four syllables or more, `quản_lý_nhà_nước`. Law is full of them and VTB hardly has
 * any, so tuning on VTB alone makes the model cut them.
 */
export function reminders(silver: Corpus): Part {
  const { offset, join } = silver;
  const fitting = everySentence(silver).filter((s) => {
    let run = 0;
    let longest = 0;
    for (let u = offset[s]!; u < offset[s + 1]!; u++) {
      run = join[u] === 1 ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest >= 3 && offset[s + 1]! - offset[s]! < 40;
  });
  new Random(SEED).shuffle(fitting);
  return { corpus: silver, sentences: fitting.slice(0, REMINDERS) };
}

export function everySentence(corpus: Corpus): Int32Array {
  return Int32Array.from({ length: corpus.sentences }, (_, i) => i);
}
