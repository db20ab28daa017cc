import stopWords from "../../lexicon/stop-words.tsv";
import type { VanbanRecord } from "../../records/schema.js";
import { loadModel } from "../../tokens/model/load.js";
import type { Segmenter } from "../../tokens/words/segmenter.js";
import { TaggedSegmenter } from "../../tokens/words/tagged-segmenter.js";
import { tokenize } from "../../words.js";

/** An article as its words are read: its text, and what `analyze` found in it: `{ text, ...analyze(text) }`. */
export interface AnalyzedText {
  readonly text: string;
  readonly records?: readonly Pick<VanbanRecord, "kind" | "start" | "end">[];
}

export interface WordOptions {
  /** What groups syllables into words. Default: the library's own segmenter. */
  readonly segmenter?: Segmenter;
}

const STOP_WORDS = new Set(stopWords.normalize("NFC").split("\n").slice(1).filter(Boolean));
let shared: TaggedSegmenter | undefined;

/**
 * The words of an article that carry its matter: in lower case, syllables of a word joined by one blank, without stop
 * words, single letters, numbers, marks, and without the words of names of bodies.
 */
export function contentWords({ text, records = [] }: AnalyzedText, options: WordOptions = {}): string[] {
  shared ??= options.segmenter ? undefined : new TaggedSegmenter(loadModel());
  const bodies = records.filter(({ kind }) => kind === "agency").sort((a, b) => a.start - b.start);
  const words: string[] = [];
  let body = 0;
  /** Where the bodies passed so far end: a body may stand inside another. */
  let named = 0;
  for (const { start, end, type } of tokenize(text, { segmenter: options.segmenter ?? shared! })) {
    while (body < bodies.length && bodies[body]!.start < end) named = Math.max(named, bodies[body++]!.end);
    if (type !== "word" || start < named) continue;
    const word = text.slice(start, end).normalize("NFC").toLowerCase().replace(/\s+/gu, " ");
    if (word.length > 1 && !STOP_WORDS.has(word)) words.push(word);
  }
  return words;
}
