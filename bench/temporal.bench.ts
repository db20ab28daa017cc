/**
 * `node tools/run.mjs bench/temporal.bench.ts [MB] [FILE.jsonl|FILE.jsonl.gz...]`: MB of UTF-8 text a second of CPU
 * time for dates and periods alone, beside all six kinds and chrono-node's `vi.strict` and `vi.casual`, in one run. The
 * tools take turns, round by round, so that a busy machine slows all of them alike; the best round of each counts.
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as chrono from "chrono-node/vi";
import { createAnalyzer } from "../src/analyze.js";

const ROUNDS = 7;
const [megabytes = "2", ...files] = process.argv.slice(2);
const texts: string[] = [];
let size = 0;
for (const file of files.length > 0 ? files : ["corpus/vi/articles.jsonl"]) {
  const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);
  for (const line of bytes.toString("utf8").split("\n")) {
    if (line === "" || size > Number(megabytes) * 1e6) continue;
    const { text } = JSON.parse(line) as { text: string };
    texts.push(text);
    size += Buffer.byteLength(text);
  }
}

const analyzer = createAnalyzer();
/** Made for these kinds, it compiles no list of names and reads no further than times. */
const times = createAnalyzer({ kinds: ["date", "period"] });
const tools: Readonly<Record<string, (text: string) => number>> = {
  "vanban, date and period": (text) => times.analyze(text).records.length,
  "vanban, all six kinds": (text) => analyzer.analyze(text).records.length,
  "chrono-node vi.strict": (text) => chrono.strict.parse(text).length,
  "chrono-node vi.casual": (text) => chrono.casual.parse(text).length,
};

const best = new Map<string, number>();
const found = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, read] of Object.entries(tools)) {
    const before = process.cpuUsage();
    let mentions = 0;
    for (const text of texts) mentions += read(text);
    const { user, system } = process.cpuUsage(before);
    found.set(name, mentions);
    // The first round only warms up.
    if (round > 0) best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, (user + system) / 1e6));
  }
}

console.log(`${(size / 1e6).toFixed(1)} MB of text in ${texts.length} articles, ${process.version}`);
const peer = best.get("chrono-node vi.strict")!;
for (const [name, seconds] of best)
  console.log(
    `${name.padEnd(26)} ${(size / 1e6 / seconds).toFixed(2).padStart(7)} MB/s  ${(peer / seconds).toFixed(2).padStart(6)} × vi.strict  ${String(found.get(name)).padStart(6)} mentions`,
  );
