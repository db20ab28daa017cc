/**
 * `node tools/run.mjs bench/tokens-memory.ts FILE.jsonl[.gz] [MB] [nfd]`: the most memory a long article takes beyond
 * what the process held before, each step in a process of its own, beside the limit of 20 times the article and 64 MiB.
 * The article is made of the texts of the file, one behind the other; `nfd` decomposes its letters.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { analyze } from "../src/analyze.js";
import { loadSegmenter, sentences, tokenize } from "../src/words.js";

const MIB = 2 ** 20;
const [file = "corpus/vi/articles.jsonl", megabytes = "10", form = "nfc", step] = process.argv.slice(2);

if (step === undefined) {
  for (const name of ["syllables", "sentences", "words", "analyze"]) {
    const args = [process.argv[1]!, file, megabytes, form, name];
    process.stdout.write(execFileSync(process.execPath, ["--expose-gc", ...args], { encoding: "utf8" }));
  }
} else {
  const text = longArticle();
  const size = Buffer.byteLength(text);
  const segmenter = await loadSegmenter();
  const steps: Record<string, (article: string) => unknown> = {
    syllables: (article) => tokenize(article),
    sentences,
    words: (article) => tokenize(article, { segmenter }),
    analyze: (article) => analyze(article),
  };
  const run = steps[step]!;
  run("Ngày 24/3/2022, Tỉnh ủy họp.");
  (globalThis as { gc?: () => void }).gc?.();
  const before = process.memoryUsage().rss;
  const result = run(text);
  const taken = process.resourceUsage().maxRSS * 1024 - before;
  const limit = 20 * size + 64 * MIB;
  const mib = (bytes: number) => `${(bytes / MIB).toFixed(0)} MiB`;
  console.log(`${step.padEnd(10)} ${(size / 1e6).toFixed(1)} MB: ${mib(taken)} of ${mib(limit)}${result ? "" : "!"}`);
}

/** Texts of the file until they have the size, at most 10 million UTF-16 units: what `analyze` takes. */
function longArticle(): string {
  const bytes = file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file);
  const lines = bytes.toString("utf8").split("\n").filter(Boolean);
  const texts: string[] = [];
  for (let k = 0, size = 0; size < Number(megabytes) * 1e6; k++) {
    const { text } = JSON.parse(lines[k % lines.length]!) as { text: string };
    texts.push(form === "nfd" ? text.normalize("NFD") : text);
    size += Buffer.byteLength(texts.at(-1)!);
  }
  return texts.join("\n").slice(0, 10_000_000);
}
