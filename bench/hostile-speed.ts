/**
 * `node tools/run.mjs bench/hostile-speed.ts [KB] [SHOWN]`: characters a CPU second on each hostile text, as a share of
 * those on news in the same minute (the best of three of each, news measured again for every ten texts). The slowest
 * first, and how many are below a fifth.
 */
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import { bestCpuSeconds } from "./cpu-seconds.js";
import { HOSTILE } from "./hostile.js";

const [kilobytes = "32", shown = "15"] = process.argv.slice(2);
const size = Number(kilobytes) * 1024;
const FLOOR = 0.2;
const analyzer = createAnalyzer();
const news = readFileSync("corpus/vi/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const newsCharacters = news.reduce((sum, { length }) => sum + length, 0);

const readNews = () => {
  for (const text of news) analyzer.analyze(text);
};
for (let k = 0; k < 5; k++) readNews();
for (const { make } of HOSTILE) analyzer.analyze(make(4096));

let speedOfNews = 0;
const rows = HOSTILE.map(({ name, make }, k) => {
  if (k % 10 === 0) speedOfNews = newsCharacters / bestCpuSeconds(readNews);
  const text = make(size);
  let records = 0;
  const speed =
    text.length /
    bestCpuSeconds(() => {
      records = analyzer.analyze(text).records.length;
    });
  return { name, share: speed / speedOfNews, perRecord: records === 0 ? null : text.length / records };
}).sort((a, b) => a.share - b.share);

console.log(`news: ${(speedOfNews / 1e6).toFixed(2)} million characters a CPU second`);
for (const { name, share, perRecord } of rows.slice(0, Number(shown)))
  console.log(
    `${name.padEnd(40)} ${(100 * share).toFixed(0).padStart(4)} % of news  ${perRecord === null ? "no records" : `a record every ${perRecord.toFixed(0)} characters`}`,
  );
const slow = rows.filter(({ share }) => share < FLOOR);
console.log(`${rows.length - slow.length} of ${rows.length} at a fifth of the speed of news or more`);
