/** `npm run cases -- KIND`: the rows of a case table that fail, each with its faults, and how many pass. */
import { readFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import { type Case, caseFaults } from "../src/cli/eval/cases.js";
import { KINDS, type Kind } from "../src/records/schema.js";

const analyzer = createAnalyzer();
const wanted = process.argv.slice(2);
for (const kind of wanted.length > 0 ? (wanted as Kind[]) : KINDS) {
  const rows = readFileSync(`fixtures/cases/${kind}.jsonl`, "utf8").split("\n").filter(Boolean);
  let passed = 0;
  rows.forEach((line, k) => {
    const row = JSON.parse(line) as Case;
    const faults = caseFaults(analyzer, kind, row);
    if (faults.length === 0) passed++;
    else console.log(`${kind}:${k + 1} ${row.why}\n  ${JSON.stringify(row.text)}\n  - ${faults.join("\n  - ")}`);
  });
  console.log(`${kind}: ${passed} of ${rows.length} rows pass`);
}
