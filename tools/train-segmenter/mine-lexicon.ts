import { pair } from "../../src/tokens/words/hash.js";
import { Lexicon, lexiconKey } from "../../src/tokens/words/lexicon.js";
import type { LexiconEntry } from "../../src/tokens/words/model.js";
import { MARK, SHORT_NUMBER } from "../../src/tokens/words/shapes.js";
import { Units } from "../../src/tokens/words/units.js";
import type { Corpus } from "./corpus.js";
import { spansOf } from "./tokens.js";

/** How often text joined a run of syllables into one word, and how often it left the run apart somewhere. */
export interface Counts {
  joined: number;
  apart: number;
}

/** Hash of a run of syllables, as the tagger computes it. */
export function runHash(text: string): { hash: number; syllables: number } {
  const units = new Units();
  const spans = spansOf(text);
  units.read(spans, 0, spans.count);
  let hash = units.hash[0] ?? 0;
  for (let i = 1; i < units.count; i++) hash = pair(hash, units.hash[i]!);
  return { hash, syllables: units.count };
}

/** Rows of `words.tsv`: word, joined, apart. */
export function countsOfTable(rows: readonly string[]): Map<number, Counts> {
  const counts = new Map<number, Counts>();
  for (const row of rows) {
    const [word, joined, apart] = row.split("\t");
    if (word === undefined || joined === undefined) continue;
    const { hash, syllables } = runHash(word);
    if (syllables < 2 || syllables > 4) continue;
    const known = counts.get(hash) ?? { joined: 0, apart: 0 };
    known.joined += Number(joined);
    known.apart += Number(apart);
    counts.set(hash, known);
  }
  return counts;
}

/** Words of a segmented corpus with their counts; words with a mark inside are left out. */
export function addCorpusCounts(counts: Map<number, Counts>, corpus: Corpus, least: number): void {
  const own = new Map<number, Counts>();
  eachRun(corpus, (hash, whole) => {
    if (!whole) return;
    const known = own.get(hash);
    if (known === undefined) own.set(hash, { joined: 1, apart: 0 });
    else known.joined++;
  });
  for (const [hash, count] of own) if (count.joined < least && !counts.has(hash)) own.delete(hash);
  eachRun(corpus, (hash, whole) => {
    const known = own.get(hash);
    if (known !== undefined && !whole) known.apart++;
  });
  for (const [hash, count] of own) {
    const known = counts.get(hash);
    if (known === undefined) counts.set(hash, count);
    else {
      known.joined += count.joined;
      known.apart += count.apart;
    }
  }
}

/** Single syllables with how often they were a part of a longer word (joined) and a word of their own (apart). */
export function countSyllables(counts: Map<number, Counts>, corpus: Corpus, least: number): void {
  const own = new Map<number, Counts>();
  for (let s = 0; s < corpus.sentences; s++) {
    const from = corpus.offset[s]!;
    for (let i = from; i < corpus.offset[s + 1]!; i++) {
      if (corpus.shape[i]! >= SHORT_NUMBER) continue;
      const bound = corpus.join[i] === 1 || (i > from && corpus.join[i - 1] === 1);
      const known = own.get(corpus.hash[i]!);
      if (known === undefined) own.set(corpus.hash[i]!, { joined: bound ? 1 : 0, apart: bound ? 0 : 1 });
      else if (bound) known.joined++;
      else known.apart++;
    }
  }
  for (const [hash, count] of own) if (count.joined + count.apart >= least) counts.set(hash, count);
}

/**
 * Every run of two to four units without marks; `whole` when it is exactly one word, not when it lies inside a longer
 * one.
 */
function eachRun(corpus: Corpus, visit: (hash: number, whole: boolean) => void): void {
  const { offset, hash, shape, join } = corpus;
  for (let s = 0; s < corpus.sentences; s++) {
    const end = offset[s + 1]!;
    for (let i = offset[s]!; i < end; i++) {
      if (shape[i]! >= MARK) continue;
      let run = hash[i]!;
      let joins = 0;
      for (let n = 2; n <= 4 && i + n <= end && shape[i + n - 1]! < MARK; n++) {
        run = pair(run, hash[i + n - 1]!);
        joins += join[i + n - 2]!;
        if (joins < n - 1) visit(run, false);
        else if (join[i + n - 1] === 0 && (i === offset[s]! || join[i - 1] === 0)) visit(run, true);
      }
    }
  }
}

/** Five steps of how often it is joined by three of how often it was seen: 1–15. */
export function wordClass({ joined, apart }: Counts): number {
  const rate = joined / (joined + apart);
  const step = rate < 0.3 ? 0 : rate < 0.6 ? 1 : rate < 0.85 ? 2 : rate < 0.97 ? 3 : 4;
  const seen = joined + apart < 8 ? 0 : joined + apart < 60 ? 1 : 2;
  return 1 + step * 3 + seen;
}

/** Entries by class and key, the order in which the model file stores them. */
export function entriesOf(counts: Map<number, Counts>, least: number): LexiconEntry[] {
  const byKey = new Map<number, number>();
  for (const [hash, count] of counts) if (count.joined >= least) byKey.set(lexiconKey(hash), wordClass(count));
  return [...byKey].map(([key, cls]) => ({ key, wordClass: cls }));
}

/** The lexicon as the tagger will see it: cells are filled in the order of the file. */
export function lexiconOf(entries: readonly LexiconEntry[]): Lexicon {
  const lexicon = new Lexicon();
  for (const entry of [...entries].sort((x, y) => x.wordClass - y.wordClass || x.key - y.key))
    lexicon.add(entry.key, entry.wordClass);
  return lexicon;
}
