/**
 * `node tools/run.mjs bench/overhead.ts [FILE.jsonl] [ROUNDS]`: what a line costs beside its analysis. In turns in one
 * process: `analyze` alone on texts at hand, and the same articles from the bytes of a file to the bytes of a part;
 * then each step of the way by itself. CPU seconds, the median of the rounds.
 */
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { createAnalyzer } from "../src/analyze.js";
import { contentHash } from "../src/extract/content-hash.js";
import { extractLine } from "../src/extract/line.js";
import { itemExtractor } from "../src/node/extract-item.js";
import { ShardExtractor } from "../src/node/extract-shard.js";
import { nodeFileSystem } from "../src/node/file-system.js";
import { LineSplitter } from "../src/node/lines.js";
import { DEFAULT_SETTINGS } from "../src/node/settings.js";
import { utf8Text } from "../src/node/utf8.js";
import { JsonLinesWriter } from "../src/node/writers/json-lines.js";
import { readText } from "../src/text/read.js";
import { cpuSeconds } from "./cpu-seconds.js";

const [file = "corpus/vi/articles.jsonl", rounds = "7"] = process.argv.slice(2);
const path = resolve(file);
const size = statSync(path).size;
const analyzer = createAnalyzer();
const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
const articles = lines.map((line) => JSON.parse(line) as { text: string; published?: string; province?: string });
const byteLines = lines.map((line) => Buffer.from(line));
const outputLines = lines.map((line, k) => extractLine(analyzer, line, { line: k + 1, fallbackId: "" }));
const task = {
  segments: [{ type: "range" as const, path, name: file, start: 0, end: size }],
  poisoned: [],
  target: null,
  examples: 0,
};
const shards = new ShardExtractor(nodeFileSystem, itemExtractor(analyzer, DEFAULT_SETTINGS), DEFAULT_SETTINGS);
let sink = 0;

const steps: readonly [string, () => void][] = [
  [
    "analyze",
    () =>
      articles.forEach(({ text, published, province }) => {
        sink += analyzer.analyze(text, { published, province }).records.length;
      }),
  ],
  [
    "file to part",
    () => {
      sink += shards.run(task).output.length;
    },
  ],
  [
    "cut into lines",
    () => {
      const splitter = new LineSplitter(DEFAULT_SETTINGS.maxLineBytes);
      for (const line of splitter.push(readFileSync(path))) sink += line.bytes.length;
    },
  ],
  [
    "bytes to text",
    () =>
      byteLines.forEach((bytes) => {
        sink += utf8Text(bytes)!.length;
      }),
  ],
  [
    "JSON.parse",
    () =>
      lines.forEach((line) => {
        sink += (JSON.parse(line) as { text: string }).text.length;
      }),
  ],
  [
    "readText again",
    () =>
      articles.forEach(({ text }) => {
        sink += readText(text).text.length;
      }),
  ],
  [
    "contentHash",
    () =>
      articles.forEach(({ text }) => {
        sink += contentHash(text).length;
      }),
  ],
  [
    "JSON.stringify",
    () =>
      outputLines.forEach((line) => {
        sink += JSON.stringify(line).length;
      }),
  ],
  [
    "JSON.stringify to bytes",
    () => {
      const writer = new JsonLinesWriter((bytes) => {
        sink += bytes.length;
      }, null);
      for (const line of outputLines) writer.add(line);
      writer.finish();
    },
  ],
];

const cpu = (run: () => void) => 1000 * cpuSeconds(run);

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const times = steps.map((): number[] => []);
for (const [, run] of steps) run();
for (let round = 0; round < Number(rounds); round++)
  for (const [k, [, run]] of steps.entries()) times[k]!.push(cpu(run));
const medians = times.map(median);
console.log(`${lines.length} articles, ${(size / 1e6).toFixed(2)} MB, ${process.version}`);
steps.forEach(([name], k) => {
  const ms = medians[k]!;
  console.log(
    `${name.padEnd(26)} ${ms.toFixed(1).padStart(9)} ms ${(size / 1000 / ms).toFixed(2).padStart(8)} MB/s ${((100 * ms) / medians[0]!).toFixed(1).padStart(6)} % of analyze`,
  );
});
console.log(`file to part / analyze: ${(medians[1]! / medians[0]!).toFixed(3)}`);
if (sink === 0) console.log();
