/**
 * Fits the weights of the name model and writes `src/lexicon/person/name-weights.tsv`.
 *
 *     node tools/run.mjs tools/train-names.ts [TEXTS.jsonl]
 *
 * Data: all annotated articles, the case table of people, generated sentences, and texts without people (each line
 * `{text}`), whose capital words are all counter-examples. Seeded: the same input gives the same weights. Says first
 * what such weights are worth on articles they were not fitted on, in five folds.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyzerOf } from "../src/analyzer.js";
import type { Case } from "../src/cli/eval/cases.js";
import type { Draft } from "../src/records/drafts.js";
import { FeatureRow, featureName, featureNames } from "../src/records/person/feature-row.js";
import { candidateFeatures } from "../src/records/person/features.js";
import { findPersonMentions } from "../src/records/person/find.js";
import { chooseNames } from "../src/records/person/name-model.js";
import { candidatesOf } from "../src/records/person/names.js";
import { Reading } from "../src/records/person/reading.js";
import { readScene } from "../src/records/person/scene.js";
import { readTitles } from "../src/records/person/titles.js";
import type { Doc } from "../src/scan/doc.js";
import { STEPS } from "../src/steps/all.js";
import { StepLexicons } from "../src/steps/lexicons.js";
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
/** A candidate: pieces `[from, to)` of its run, and where they stand in the clean text. */
interface Candidate extends Span {
  readonly from: number;
  readonly to: number;
  readonly features: Int32Array;
  readonly values: Float64Array;
}
interface Row extends Candidate {
  readonly label: 0 | 1;
  readonly weight: number;
}
/** An example read: its candidates run by run, and how many names it holds. */
interface Article {
  readonly runs: readonly (readonly Row[])[];
  readonly names: number;
}

const FOLDERS = ["corpus/vi", ...readdirSync("corpus/own").map((name) => join("corpus/own", name))];
const FOLDS = 5;
const EPOCHS = 30;
/** Epochs at the end whose weights are averaged: those of a single one depend on the order of its rows. */
const AVERAGED = 15;

const row = new FeatureRow();
let candidates: Candidate[][] = [];
/** Reads no people: what it sees in the place of their room does not hang on the weights there are. */
const analyzer = analyzerOf(
  new StepLexicons(
    STEPS.map((step) => ({
      ...step,
      rooms: step.rooms.map((room) => (room === findPersonMentions ? seeCandidates : room)),
    })),
  ),
);
const [negatives = "tools/person/counter-examples.jsonl"] = process.argv.slice(2);
const annotated = FOLDERS.flatMap(gold).map(read);
const made = [...cases(), ...generated(), ...counterExamples(negatives)].map(read);
crossValidate();
write(fitWeights(rowsOf([...annotated, ...made])));

function crossValidate(): void {
  let [right, given, wanted] = [0, 0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitWeights(rowsOf([...annotated.filter((_, k) => k % FOLDS !== fold), ...made]));
    for (const { runs, names } of annotated.filter((_, k) => k % FOLDS === fold)) {
      const chosen = runs.flatMap((rows) => chooseNames(rows.map((one) => ({ ...one, score: scoreOf(one, weights) }))));
      wanted += names;
      given += chosen.length;
      right += chosen.filter(({ label }) => label === 1).length;
    }
  }
  const [precision, recall] = [right / given, right / wanted].map((share) => share.toFixed(4));
  console.log(
    `${annotated.length} articles in ${FOLDS} folds, ${wanted} names: precision ${precision}, recall ${recall}`,
  );
}

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

function cases(): Example[] {
  return readFileSync("fixtures/cases/person.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case)
    .filter(({ gap }) => gap === undefined)
    .map(({ text, expect }) => ({
      text,
      names: expect.map((name) => {
        const start = name.start ?? text.indexOf(name.text);
        return { start, end: start + name.text.length };
      }),
      weight: 5,
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
    .map((line) => ({ text: JSON.parse(line).text, names: [], weight: 3 }));
}

/** In the place of the room of people: keeps the candidates of the article, run by run, and finds nobody. */
function seeCandidates(doc: Doc): [] {
  const { tokens } = doc;
  const reading = new Reading(doc);
  const { runs, marks } = readScene(reading, readTitles(reading));
  candidates = runs.map((run) =>
    candidatesOf(reading, marks, run).map(({ from, to }) => {
      candidateFeatures(reading, marks, run, from, to, row);
      const [features, values] = [row.features.slice(0, row.count), row.values.slice(0, row.count)];
      const start = tokens.start[run.pieces[from]!.start]!;
      return { from, to, start, end: tokens.end[run.pieces[to - 1]!.end - 1]!, features, values };
    }),
  );
  return [];
}

function read({ text, names, weight }: Example): Article {
  const { clean } = analyzer.read(text);
  const wanted = new Set(names.map((name) => clean.map.toText(name)).map((span) => `${span?.start}:${span?.end}`));
  const label = ({ start, end }: Span) => (wanted.has(`${start}:${end}`) ? 1 : 0);
  return {
    runs: candidates.map((run) => run.map((one) => ({ ...one, label: label(one), weight }))),
    names: names.length,
  };
}

function rowsOf(articles: readonly Article[]): Row[] {
  return articles.flatMap(({ runs }) => runs.flat());
}

function scoreOf({ features, values }: Row, weights: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += weights[features[i]!]! * values[i]!;
  return sum;
}

/** Logistic regression by AdaGrad over shuffled rows, with weight decay. */
function fitWeights(data: readonly Row[]): Float64Array {
  const size = featureNames().length;
  const weights = new Float64Array(size);
  const average = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  const order = data.map((_, k) => k);
  const random = new Random(7);
  const decay = 1e-4;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const k of random.shuffle(order)) {
      const { features, values, label, weight } = data[k]!;
      const error = (1 / (1 + Math.exp(-scoreOf(data[k]!, weights))) - label) * weight;
      for (let i = 0; i < features.length; i++) {
        const f = features[i]!;
        const gradient = error * values[i]! + decay * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! -= (0.25 * gradient) / Math.sqrt(squares[f]!);
      }
    }
    if (epoch >= EPOCHS - AVERAGED) for (let f = 0; f < size; f++) average[f]! += weights[f]! / AVERAGED;
  }
  return average;
}

function write(weights: Float64Array): void {
  const seen = new Set(rowsOf([...annotated, ...made]).flatMap(({ features }) => [...features]));
  const lines = [...seen]
    .map((feature) => [featureName(feature), weights[feature]!.toFixed(3)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join("\t"));
  writeFileSync("src/lexicon/person/name-weights.tsv", `feature\tweight\n${lines.join("\n")}\n`);
}
