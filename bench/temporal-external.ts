/**
 * `node tools/run.mjs bench/temporal-external.ts CASES.jsonl > PREDICTIONS.jsonl`: our dates and periods in the form
 * the outside scorer of the temporal cases reads. A horizon (`đến năm 2030`) stands for the unit it ends with.
 */
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";

interface TemporalCase {
  readonly id: string;
  readonly text: string;
  readonly refDate: string;
}

const analyzer = createAnalyzer();
const [file] = process.argv.slice(2);
for (const line of readFileSync(file!, "utf8").split("\n")) {
  if (line === "") continue;
  const { id, text, refDate } = JSON.parse(line) as TemporalCase;
  const { records } = analyzer.analyze(text, { published: refDate, kinds: ["date", "period"] });
  const results = records.map((record) => {
    const { start, end } = record;
    if (record.kind === "date") return { kind: "date", from: record.iso, to: record.iso, start, end };
    const from = record.unit === "horizon" && record.to ? `${record.to.slice(0, 4)}-01-01` : record.from;
    return { kind: "period", from, to: record.to, start, end };
  });
  console.log(JSON.stringify({ id, results }));
}
