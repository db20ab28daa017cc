/** Fills the column tables of docs/batch.md from the code: `node tools/run.mjs tools/tables-doc.ts [--check]`. */
import { readFileSync, writeFileSync } from "node:fs";
import { TABLE_NAMES, TABLES, type TableName } from "../src/formats/tables.js";

const FILE = "docs/batch.md";

/** What a column is in each format. */
const TYPES = {
  string: ["VARCHAR", "text"],
  int: ["INTEGER", "number"],
  double: ["DOUBLE", "number"],
  boolean: ["BOOLEAN", "true, false"],
  day: ["DATE", "2022-03-24"],
  strings: ["VARCHAR[]", "joined by `; `"],
  json: ["JSON", "JSON"],
} as const;

function columnTable(name: TableName): string {
  const rows = TABLES[name].columns.map(
    ({ name: column, type, about }) => `| \`${column}\` | ${TYPES[type][0]} | ${TYPES[type][1]} | ${about} |`,
  );
  return ["| column | Parquet | CSV | what |", "|---|---|---|---|", ...rows].join("\n");
}

const doc = readFileSync(FILE, "utf8");
let filled = doc;
for (const name of TABLE_NAMES)
  filled = filled.replace(
    new RegExp(`<!-- table ${name} -->\\n[\\s\\S]{0,20000}?<!-- end -->`, "u"),
    () => `<!-- table ${name} -->\n${columnTable(name)}\n<!-- end -->`,
  );
if (!process.argv.includes("--check")) writeFileSync(FILE, filled);
else if (filled !== doc) {
  console.error(`${FILE} is not up to date: run node tools/run.mjs tools/tables-doc.ts`);
  process.exitCode = 1;
}
