/**
 * `node tools/run.mjs bench/long-article.ts [MB]`: the most memory a process has while it reads one article of that
 * size, dense with records, against the bound of 20 times its size and 64 MiB.
 */
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createAnalyzer } from "../src/analyze.js";
import { seeded } from "../tools/regression/seeded.js";
import { expand, readTemplates } from "../tools/regression/templates.js";

const [megabytes = "10"] = process.argv.slice(2);
const MiB = 2 ** 20;
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const analyzer = createAnalyzer();
const news = readFileSync("corpus/vi/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
analyzer.analyze(news[0]!);

const parts: string[] = [];
const [templates, random] = [readTemplates(), seeded("memory")];
for (let size = 0; size < Number(megabytes) * 1e6; ) {
  const part = expand(templates, "{lead}\n\n{people}\n\n{documents}\n\n{counts}\n\n", random);
  parts.push(part);
  size += Buffer.byteLength(part);
}
const article = Buffer.from(parts.join("")).toString();
collect();
const before = process.memoryUsage().rss;
const { records } = analyzer.analyze(article);
const peak = process.resourceUsage().maxRSS * 1024;
const [size, used] = [Buffer.byteLength(article), peak - before];
console.log(
  `${(size / 1e6).toFixed(1)} MB, ${records.length} records: ${(used / MiB).toFixed(0)} MiB more at the peak, ` +
    `${(used / size).toFixed(1)} times its size; the bound is ${((20 * size) / MiB + 64).toFixed(0)} MiB`,
);
