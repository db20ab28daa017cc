/**
 * `node tools/run.mjs tools/train-confidence.ts`: fits the weights of src/lexicon/confidence/weights.tsv and writes
 * the tables of docs/confidence.md. Seeded: the same code and data give the same files. With `--report`, only prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import { KINDS } from "../src/records/schema.js";
import { annotatedArticles, caseRows, type Known, mutated } from "./confidence/articles.js";
import { crossValidated, fitModel } from "./confidence/fit.js";
import { MUTATIONS } from "./confidence/mutations.js";
import { reportTables } from "./confidence/report.js";
import { forgetfulAnalyzer, judgedRows, type Row } from "./confidence/rows.js";
import { Random } from "./random.js";

const FOLDS = 10;
/** Copies of one article are no new evidence: each counts less than the article itself. */
const COPY = 0.4;
/** Shares of the long lists' rows left out, one pass over everything each. */
const FORGOTTEN = [0.05, 0.1, 0.1, 0.2];

const REPORT = "docs/confidence.md";
const WEIGHTS = "src/lexicon/confidence/weights.tsv";

const rows = gatherRows();
const byKind = KINDS.map((kind) => ({ kind, rows: rows.filter((row) => row.kind === kind) }));
const chances = new Map(byKind.flatMap((of) => [...crossValidated(of.rows, FOLDS)]));
const tables = reportTables(chances);
console.log(tables);
if (!process.argv.includes("--report")) {
  writeFileSync(WEIGHTS, weightLines());
  const [before = "", , after = ""] = readFileSync(REPORT, "utf8").split(/^<!-- (?:tables|end of tables) -->$/mu);
  writeFileSync(REPORT, `${before}<!-- tables -->\n\n${tables}\n\n<!-- end of tables -->${after}`);
}

function gatherRows(): Row[] {
  // English editions are read by other code, which states no confidence.
  const articles = ["corpus/vi", "corpus/own"].flatMap((folder) => annotatedArticles(folder));
  const cases = caseRows("fixtures/cases");
  const analyzer = createAnalyzer();
  const found: Row[] = [];
  const add = (known: readonly Known[], set: string, weight: number, reader = analyzer) => {
    for (const one of known) for (const row of judgedRows(reader, one, set, weight)) found.push(row);
  };
  add(articles, "articles", 1);
  add(cases, "cases", 1);
  for (const [name, mutate] of Object.entries(MUTATIONS)) {
    const random = new Random(17);
    const bad = (known: readonly Known[]) => known.map((one) => mutated(one, mutate(one.text, random)));
    add(bad(articles), name, COPY);
    add(bad(cases), name, COPY);
  }
  FORGOTTEN.forEach((share, k) => {
    const reader = forgetfulAnalyzer(share, new Random(100 + k));
    add(articles, "words unknown", COPY, reader);
    add(cases, "words unknown", COPY, reader);
  });
  return found;
}

function weightLines(): string {
  const lines = byKind.flatMap((of) =>
    [...fitModel(of.rows)]
      .filter(([, weight]) => Math.abs(weight) >= 0.02)
      .map(([feature, weight]) => `${of.kind}\t${feature}\t${weight}`)
      .sort(),
  );
  return `kind\tfeature\tvalue\tweight\n${lines.join("\n")}\n`;
}
