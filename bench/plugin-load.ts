/**
 * `node tools/run.mjs bench/plugin-load.ts`: how long 100,000 bodies of a user's own take to load, and what they cost
 * afterwards.
 */
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import { cpuSeconds } from "./cpu-seconds.js";

const texts = readFileSync("corpus/vi/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const agencies = Array.from({ length: 100_000 }, (_, k) => ({
  id: String(k),
  name: `Hợp xướng Bản ${k} Khe ${k % 97}`,
}));

const cpuMs = (run: () => void) => 1000 * cpuSeconds(run);

const plain = createAnalyzer();
const plainLoad = Math.min(...Array.from({ length: 3 }, () => cpuMs(() => createAnalyzer())));
const own = { plugins: [{ name: "own", gazetteers: { agencies } }] };
const load = Math.min(...Array.from({ length: 3 }, () => cpuMs(() => createAnalyzer(own))));
const full = createAnalyzer(own);
const read = (analyzer: typeof plain) => {
  for (const text of texts) analyzer.analyze(text);
};
read(plain);
read(full);
const before = Math.min(...Array.from({ length: 3 }, () => cpuMs(() => read(plain))));
const after = Math.min(...Array.from({ length: 3 }, () => cpuMs(() => read(full))));
console.log(`load: ${plainLoad.toFixed(0)} ms without, ${load.toFixed(0)} ms with 100,000 entries`);
console.log(`the corpus: ${before.toFixed(0)} ms without, ${after.toFixed(0)} ms with them`);
