/**
 * Fits the weights of the name model and writes `src/lexicon/person/name-weights.tsv`.
 *
 *     node tools/run.mjs tools/train-names.ts [FOLDER] [TEXTS.jsonl]
 *
 * Data: the annotated articles of a folder, generated sentences, and texts without people (each line `{text}`), whose
 * capital words are all counter-examples. Seeded: the same input gives the same weights.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createAnalyzer } from "../src/analyze.js";
import type { Draft } from "../src/records/drafts.js";
import { FeatureRow, featureName, featureNames } from "../src/records/person/feature-row.js";
import { candidateFeatures } from "../src/records/person/features.js";
import { candidatesOf, readScene } from "../src/records/person/names.js";
import { Reading } from "../src/records/person/reading.js";
import { readTitles } from "../src/records/person/titles.js";
import { inCapitals, makeSentence, PATTERNS, PLAIN_PATTERNS } from "./person/sentences.js";
import { Random } from "./random.js";

interface Span {
  readonly start: number;
  readonly end: number;
}
interface Example {
  readonly text: string;
  readonly names: readonly Span[];
  readonly weight: number;
}
interface Row {
  readonly features: Int32Array;
  readonly values: Float64Array;
  readonly label: 0 | 1;
  readonly weight: number;
}

const analyzer = createAnalyzer();
const [folder = "corpus/vi", negatives = "tools/person/counter-examples.jsonl"] = process.argv.slice(2);
const row = new FeatureRow();
const rows = [...gold(folder), ...generated(), ...counterExamples(negatives)].flatMap(toRows);
const weights = fitWeights(rows, featureNames().length);
write(weights);

function gold(path: string): Example[] {
  const lines = (name: string) =>
    readFileSync(join(path, name), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l));
  const records = new Map(lines("gold.jsonl").map((article) => [article.id, article.records]));
  return lines("articles.jsonl").map(({ id, text }) => ({
    text,
    names: records.get(id).filter((r: Draft) => r.kind === "person"),
    weight: 3,
  }));
}

function generated(): Example[] {
  const random = new Random(20261122);
  const examples: Example[] = [];
  const add = (pattern: string, unlisted: boolean) => {
    const plain = makeSentence(random, pattern, unlisted);
    const made = random.chance(0.03) ? inCapitals(plain) : plain;
    examples.push({ text: made.text, names: made.people, weight: 1 });
  };
  for (let k = 0; k < 90; k++) for (const pattern of Object.keys(PATTERNS)) add(pattern, k % 4 === 0);
  for (let k = 0; k < 120; k++) for (const pattern of Object.keys(PLAIN_PATTERNS)) add(pattern, k % 5 === 0);
  return examples;
}

function counterExamples(path: string): Example[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => ({ text: JSON.parse(line).text, names: [], weight: 0.5 }));
}

function toRows({ text, names, weight }: Example): Row[] {
  const { clean, doc } = analyzer.read(text);
  const { tokens } = doc;
  const reading = new Reading({ ...doc, mentions: doc.mentions.filter((mention) => mention.kind !== "person") });
  const { runs, marks } = readScene(reading, readTitles(reading));
  const wanted = new Set(names.map((name) => clean.map.toText(name)).map((span) => `${span?.start}:${span?.end}`));
  const found: Row[] = [];
  for (const run of runs) {
    for (const { from, to } of candidatesOf(reading, marks, run)) {
      const span = `${tokens.start[run.pieces[from]!.start]}:${tokens.end[run.pieces[to - 1]!.end - 1]}`;
      candidateFeatures(reading, marks, run, from, to, row);
      const label = wanted.has(span) ? 1 : 0;
      found.push({ features: row.features.slice(0, row.count), values: row.values.slice(0, row.count), label, weight });
    }
  }
  return found;
}

/** Logistic regression by AdaGrad over shuffled rows, with weight decay. */
function fitWeights(data: readonly Row[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const order = data.map((_, k) => k);
  const random = new Random(7);
  const decay = 1e-4;
  for (let epoch = 0; epoch < 30; epoch++) {
    for (const k of random.shuffle(order)) {
      const { features, values, label, weight } = data[k]!;
      let sum = 0;
      for (let i = 0; i < features.length; i++) sum += weights[features[i]!]! * values[i]!;
      const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
      for (let i = 0; i < features.length; i++) {
        const f = features[i]!;
        const gradient = error * values[i]! + decay * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! -= (0.25 * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  const wrong = data.filter(({ features, values, label }) => {
    let sum = 0;
    for (let i = 0; i < features.length; i++) sum += weights[features[i]!]! * values[i]!;
    return sum > 0 !== (label === 1);
  }).length;
  console.log(`${data.length} candidates, ${data.filter((row) => row.label === 1).length} names, ${wrong} misjudged`);
  return weights;
}

function write(weights: Float64Array): void {
  const seen = new Set(rows.flatMap(({ features }) => [...features]));
  const lines = [...seen]
    .map((feature) => [featureName(feature), weights[feature]!.toFixed(3)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join("\t"));
  writeFileSync("src/lexicon/person/name-weights.tsv", `feature\tweight\n${lines.join("\n")}\n`);
}
