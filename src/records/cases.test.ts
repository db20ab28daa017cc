import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { type Case, caseFaults } from "../cli/eval/cases.js";
import { KINDS } from "./schema.js";

const analyzer = createAnalyzer();

for (const kind of KINDS) {
  const file = new URL(`../../fixtures/cases/${kind}.jsonl`, import.meta.url);
  if (!existsSync(file)) continue;
  const rows = readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Case);
  describe(`${kind} cases`, () => {
    const numbered = rows.map((row, k) => [k + 1, row.why, row] as const);
    it.each(numbered.filter(([, , row]) => !row.gap))("row %i: %s", (_, __, row) => {
      expect(caseFaults(analyzer, kind, row)).toEqual([]);
    });
    // A known gap that closes fails here, so that its mark is taken off.
    it.each(numbered.filter(([, , row]) => row.gap))("row %i, not right yet: %s", (_, __, row) => {
      expect(caseFaults(analyzer, kind, row)).not.toEqual([]);
    });
  });
}
