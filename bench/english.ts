/**
 * Speed of `analyzeEnglish` on its corpus, and how its CPU time grows on hostile text with the real compromise.
 * `node tools/run.mjs bench/english.ts`
 */
import { readFileSync } from "node:fs";
import { analyzeEnglish } from "../src/engines/compromise/index.js";
import { cpuSeconds } from "./cpu-seconds.js";
import { HOSTILE_ENGLISH } from "./hostile-english.js";

const texts = readFileSync("corpus/en/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const size = texts.reduce((sum, text) => sum + text.length, 0);

const all = () => {
  for (const text of texts) analyzeEnglish(text);
};
all();
const rounds = Array.from({ length: 5 }, () => cpuSeconds(all)).sort((a, b) => a - b);
console.log(`articles: ${(size / rounds[2]! / 1000).toFixed(0)} thousand characters a second of CPU`);

const LENGTH = 32_768;
const growths = HOSTILE_ENGLISH.map(({ name, make }) => {
  const [short, long] = [make(LENGTH), make(2 * LENGTH)];
  const once = Math.min(...[1, 2, 3].map(() => cpuSeconds(() => void analyzeEnglish(short))));
  const twice = Math.min(...[1, 2, 3].map(() => cpuSeconds(() => void analyzeEnglish(long))));
  return { name, growth: twice / once, speed: long.length / twice / 1000 };
}).sort((a, b) => b.growth - a.growth);
console.log("hostile text, growth of CPU time for twice the text, thousand characters a second:");
for (const { name, growth, speed } of growths.slice(0, 5))
  console.log(`  ${name}: ${growth.toFixed(2)}, ${speed.toFixed(0)}`);
const slowest = growths.reduce((a, b) => (a.speed < b.speed ? a : b));
console.log(`  slowest: ${slowest.name}, ${slowest.speed.toFixed(1)}`);
