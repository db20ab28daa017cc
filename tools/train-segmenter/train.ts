/**
 * Trains the word segmenter and writes the model that ships.
 *
 *   npx esbuild tools/train-segmenter/train.ts --bundle --platform=node --format=esm --outfile=/tmp/train-segmenter.mjs
 *   node /tmp/train-segmenter.mjs --data ../shared/data/segmentation --out src/tokens/model/weights.ts
 *
 * Needs in the data folder: vtb-train.txt, vtb-dev.txt, silver-wiki-law.txt.gz, words.tsv. Seeded: the same data give
 * the same bytes. `--train-only` leaves vtb-dev out of the model written. `--cv` writes nothing: it holds every 80th
 * silver sentence back and prints the figures of the model card.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { encodeModel } from "../../src/tokens/words/model.js";
import { type Corpus, readCorpus } from "./corpus.js";
import type { Crf } from "./crf.js";
import { f1, type Tally, tally } from "./f1.js";
import { BITS, everySentence, mineLexicon, pretrain, reminders, tune } from "./fit.js";
import { quantise } from "./quantise.js";
import { weightsModule } from "./weights-module.js";

const { values } = parseArgs({
  options: {
    data: { type: "string", default: "../shared/data/segmentation" },
    out: { type: "string" },
    cv: { type: "boolean", default: false },
    "train-only": { type: "boolean", default: false },
  },
});

const file = (name: string): Buffer => readFileSync(join(values.data, name));
const lines = (text: string): string[] => text.split("\n").filter((line) => line.trim() !== "");
/** The silver text joins a mark to a syllable where its labels were realigned badly; such sentences are left out. */
const isSound = (line: string): boolean => !/_[^\p{L}\p{N}]|[^\p{L}\p{N}.]_/u.test(line);

const train = readCorpus(lines(file("vtb-train.txt").toString()));
const dev = readCorpus(lines(file("vtb-dev.txt").toString()));
const silverLines = lines(gunzipSync(file("silver-wiki-law.txt.gz")).toString()).filter(isSound);
const isHeldBack = (_: string, i: number): boolean => values.cv && i % 80 === 0;
const silver = readCorpus(silverLines.filter((line, i) => !isHeldBack(line, i)));
const entries = mineLexicon(lines(file("words.tsv").toString()).slice(1), silver);
console.log(
  `silver ${silver.sentences} sentences, ${silver.offset[silver.sentences]} units; lexicon ${entries.length} entries`,
);
const { lexicon, crf } = pretrain(entries, silver, console.log);

const whole = (corpus: Corpus): { corpus: Corpus; sentences: Int32Array } => ({
  corpus,
  sentences: everySentence(corpus),
});
const reminded = reminders(silver);
const trainOnly = tune(lexicon, crf, [whole(train), reminded]);
const score = (model: Crf, corpus: Corpus): string => f1(tally(model, corpus, everySentence(corpus)));
console.log(`vtb-dev: silver only ${score(crf, dev)}, tuned on vtb-train ${score(trainOnly, dev)}`);
if (values.cv) {
  const held = readCorpus(silverLines.filter(isHeldBack));
  console.log(`held-out silver: silver only ${score(crf, held)}, tuned on vtb-train ${score(trainOnly, held)}`);
  for (const blocks of [true, false])
    console.log(`vtb-train + vtb-dev, 5 folds ${blocks ? "in blocks" : "interleaved"}: ${crossValidate(blocks)}`);
}

if (values.out !== undefined && !values.cv) {
  const last = values["train-only"] ? trainOnly : tune(lexicon, crf, [whole(train), whole(dev), reminded]);
  writeFileSync(values.out, weightsModule(encodeModel(BITS, quantise(last.weights), entries)));
}

/** Blocks keep sentences of one article in one fold; interleaved folds let the model see names of the same article. */
function crossValidate(blocks: boolean): string {
  const folds = 5;
  const total: Tally = { correct: 0, found: 0, gold: 0 };
  for (let fold = 0; fold < folds; fold++) {
    const isTest =
      (corpus: Corpus) =>
      (s: number): boolean =>
        (blocks ? Math.floor((s * folds) / corpus.sentences) : s % folds) === fold;
    const rest = [train, dev].map((corpus) => ({
      corpus,
      sentences: everySentence(corpus).filter((s) => !isTest(corpus)(s)),
    }));
    const model = tune(lexicon, crf, [...rest, reminded]);
    for (const corpus of [train, dev]) tally(model, corpus, everySentence(corpus).filter(isTest(corpus)), total);
  }
  return f1(total);
}
