import type { Corpus } from "./corpus.js";
import type { Crf } from "./crf.js";

export interface Tally {
  correct: number;
  found: number;
  gold: number;
}

/** Counts words right over the given sentences, punctuation included, as score.mjs does. */
export function tally(
  crf: Crf,
  corpus: Corpus,
  sentences: Int32Array,
  into: Tally = { correct: 0, found: 0, gold: 0 },
): Tally {
  let joins = new Uint8Array(1024);
  for (const s of sentences) {
    const from = corpus.offset[s]!;
    const count = corpus.offset[s + 1]! - from;
    if (joins.length < count) joins = new Uint8Array(count * 2);
    crf.decode(corpus, s, joins);
    let goldStart = 0;
    let start = 0;
    for (let i = 0; i < count; i++) {
      const goldEnds = i === count - 1 || corpus.join[from + i] === 0;
      const ends = i === count - 1 || joins[i] === 0;
      if (goldEnds) into.gold++;
      if (ends) into.found++;
      if (goldEnds && ends && goldStart === start) into.correct++;
      if (goldEnds) goldStart = i + 1;
      if (ends) start = i + 1;
    }
  }
  return into;
}

export function f1({ correct, found, gold }: Tally): string {
  return ((200 * correct) / (found + gold)).toFixed(2);
}
