import type { Lexicon } from "../../src/tokens/words/lexicon.js";
import type { LexiconEntry } from "../../src/tokens/words/model.js";
import type { Corpus } from "./corpus.js";
import { Crf } from "./crf.js";
import { addCorpusCounts, countSyllables, countsOfTable, entriesOf, lexiconOf } from "./mine-lexicon.js";

/** Selected on vtb-dev (trained on vtb-train alone) and by cross-validation in blocks; see MODEL_CARD.md. */
export const BITS = 18;
const SEED = 7;
const PRETRAIN = { bits: BITS, epochs: 1, rate: 0.1, seed: SEED };
const TUNE = { bits: BITS, epochs: 8, rate: 0.15, seed: SEED };
/** A word enters the lexicon when the news counts joined it once, or the silver text this often. */
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
  return [...entriesOf(words, 1), ...entriesOf(syllables, 0)];
}

/** One pass over the silver text: what machine labels teach. */
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

/** Then the gold text moves the weights to what people decided. */
export function tune(lexicon: Lexicon, start: Crf, gold: readonly Part[]): Crf {
  const crf = new Crf(lexicon, TUNE, start);
  crf.train(
    gold.map((part) => ({ ...part, weight: 1 })),
    () => undefined,
  );
  return crf;
}

export function everySentence(corpus: Corpus): Int32Array {
  return Int32Array.from({ length: corpus.sentences }, (_, i) => i);
}
