/**
 * `node tools/run.mjs bench/speed.ts [FILE.jsonl|FILE.jsonl.gz] [MB]`: MB of UTF-8 input a second and a core, stage by
 * stage, beside a plain `charCodeAt` loop and JSON.parse + JSON.stringify of the same texts in the same run.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as chrono from "chrono-node/vi";
import { createAnalyzer } from "../src/analyze.js";
import { extractLine } from "../src/extract/line.js";
import { findHits } from "../src/scan/hits.js";
import { Lexicon } from "../src/scan/lexicon.js";
import { STEPS } from "../src/steps/all.js";
import { cleanText } from "../src/text/clean.js";
import { findZones } from "../src/text/find-zones.js";
import { sentenceStarts } from "../src/tokens/sentences.js";
import { tokenize } from "../src/tokens/tokenize.js";
import { bestCpuSeconds } from "./cpu-seconds.js";

const [file = "corpus/vi/articles.jsonl", megabytes = "20"] = process.argv.slice(2);
const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);
const all = bytes.toString("utf8").split("\n").filter(Boolean);
const lines: string[] = [];
let size = 0;
for (let k = 0; size < Number(megabytes) * 1e6; k++) {
  const line = all[k % all.length]!;
  lines.push(line);
  size += Buffer.byteLength(line);
}
const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
const textSize = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

/** After a warm-up. */
function secondsOf(run: () => void): number {
  run();
  return bestCpuSeconds(run);
}

const lexicon = new Lexicon(STEPS.flatMap(({ tables }) => tables));
const analyzer = createAnalyzer();
let sink = 0;
const stages: [string, () => void][] = [
  [
    "charCodeAt loop",
    () => {
      for (const text of texts) for (let i = 0; i < text.length; i++) sink += text.charCodeAt(i);
    },
  ],
  [
    "JSON.parse + JSON.stringify",
    () => {
      for (const line of lines) sink += JSON.stringify(JSON.parse(line)).length;
    },
  ],
  [
    "clean",
    () => {
      for (const text of texts) sink += cleanText(text).text.length;
    },
  ],
  [
    "zones",
    () => {
      for (const text of texts) sink += findZones(text).spans.length;
    },
  ],
  [
    "syllables",
    () => {
      for (const text of texts) sink += tokenize(text, lexicon.vocabulary).count;
    },
  ],
  [
    "syllables, sentences",
    () => {
      for (const text of texts) sink += sentenceStarts(tokenize(text, lexicon.vocabulary)).length;
    },
  ],
  [
    "syllables, lexicon hits",
    () => {
      for (const text of texts) {
        const tokens = tokenize(text, lexicon.vocabulary);
        sink += findHits(tokens, lexicon).longest(0, "") ? 1 : 0;
      }
    },
  ],
  [
    "analyze, all kinds",
    () => {
      for (const text of texts) sink += analyzer.analyze(text).records.length;
    },
  ],
  [
    "JSONL line to JSONL line",
    () => {
      lines.forEach((line, k) => {
        sink += JSON.stringify(extractLine(analyzer, line, { line: k + 1, fallbackId: "" })).length;
      });
    },
  ],
  [
    "chrono-node vi, dates only",
    () => {
      for (const text of texts) sink += chrono.parse(text).length;
    },
  ],
];
const baseline = secondsOf(stages[0]![1]);
console.log(`${(textSize / 1e6).toFixed(1)} MB of text in ${texts.length} articles, ${process.version}`);
for (const [name, run] of stages) {
  const seconds = secondsOf(run);
  console.log(
    `${name.padEnd(30)} ${(textSize / 1e6 / seconds).toFixed(1).padStart(8)} MB/s   1/${(seconds / baseline).toFixed(1)} of the loop`,
  );
}
if (sink === 0) console.log();
