// Comparisons with material that is not part of the repo (../shared): the real pages, peers' tests, raw text. Run by CI
// where the folder is at hand; says what it did.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const shared = "../shared";
if (!existsSync(shared)) {
  console.log("no ../shared: nothing was compared");
  process.exit(0);
}
const dir = mkdtempSync(join(tmpdir(), "vanban-outside-"));
const failures = [];
const run = (command, args) =>
  execFileSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });
const tool = (file, ...args) => run(process.execPath, ["tools/run.mjs", file, ...args]);
/** A figure that must not fall below its bar. */
const hold = (name, value, bar) => {
  console.log(`${name}: ${value} (at least ${bar})`);
  if (!(value >= bar)) failures.push(name);
};

/** An annotated set of ../shared as a folder `vanban eval` reads. */
function evalFolder(name) {
  const folder = join(dir, name);
  mkdirSync(folder);
  const rows = readFileSync(`${shared}/gold/${name}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  writeFileSync(
    join(folder, "articles.jsonl"),
    rows.map(({ records: _records, ...article }) => `${JSON.stringify(article)}\n`).join(""),
  );
  writeFileSync(
    join(folder, "gold.jsonl"),
    rows.map(({ id, records }) => `${JSON.stringify({ id, records })}\n`).join(""),
  );
  return folder;
}

try {
  const seeds = JSON.parse(tool("src/cli/main.ts", "eval", evalFolder("seeds"), "--json"));
  hold("the five real pages, macro value-F1", Number(seeds.macroValueF1.toFixed(3)), 0.98);

  // The same figures as the outside scorer, to the digit.
  const articles = readFileSync("corpus/vi/articles.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const bare = join(dir, "bare.jsonl");
  writeFileSync(bare, articles.map(({ id, text }) => `${JSON.stringify({ id, text })}\n`).join(""));
  const records = join(dir, "records.jsonl");
  writeFileSync(records, tool("src/cli/main.ts", "extract", bare));
  const theirs = JSON.parse(
    run(process.execPath, [`${shared}/gold/score.mjs`, `${shared}/gold/dev.jsonl`, records, "--json"]),
  );
  const ours = JSON.parse(tool("src/cli/main.ts", "eval", "corpus/vi", "--json"));
  const same = ["articles", "badSpans", "titles", "macroValueF1", "kinds"].filter(
    (key) => JSON.stringify(theirs[key]) !== JSON.stringify(ours[key]),
  );
  console.log(
    `vanban eval beside the outside scorer: ${same.length === 0 ? "the same figures" : `differ in ${same.join(", ")}`}`,
  );
  if (same.length > 0) failures.push("eval figures");

  for (const [set, bar, pattern] of [
    ["temporal-external", 97, /core\s+\S+\s+(?<figure>[\d.]+)\s*%|core[^%]*?(?<other>[\d.]+)\s*%/u],
    ["temporal-wikiwars-vi", 99.5, /(?<figure>[\d.]+)\s*%/u],
  ]) {
    const cases = `${shared}/data/external/${set}.jsonl`;
    const predictions = join(dir, `${set}.jsonl`);
    writeFileSync(predictions, tool("bench/temporal-external.ts", cases));
    const report = run(process.execPath, [`${shared}/data/external/score-temporal.mjs`, cases, predictions]);
    const found = pattern.exec(report)?.groups;
    hold(`peers' date tests, ${set}`, Number(found?.figure ?? found?.other ?? Number.NaN), bar);
  }

  const sentences = join(dir, "sentences.txt");
  writeFileSync(sentences, tool("bench/sentences.ts", `${shared}/data/segmentation/vtb-dev-paragraphs.txt`));
  const split = run("python3", [
    `${shared}/data/segmentation/sentences.py`,
    "score",
    `${shared}/data/segmentation/vtb-dev-sentences.txt`,
    sentences,
  ]);
  hold("sentences, F1", Number(/F (?<f1>[\d.]+)/u.exec(split)?.groups?.f1), 98.8);
} finally {
  rmSync(dir, { recursive: true, force: true });
}
if (failures.length > 0) {
  console.error(`below the bar: ${failures.join(", ")}`);
  process.exitCode = 1;
}
