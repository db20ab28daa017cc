import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, createAnalyzer } from "./analyze.js";
import type { Kind, VanbanRecord } from "./records/schema.js";

const analyzer = createAnalyzer();
const articles = ["corpus/vi", ...readdirSync("corpus/own").map((set) => `corpus/own/${set}`)].flatMap((set) =>
  readFileSync(`${set}/articles.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { id: string; text: string }),
);

/** `[field, id, kind the id must be of]` of everything a record points to. */
function pointers(record: VanbanRecord): [string, string | null | undefined, Kind][] {
  switch (record.kind) {
    case "citation":
      return [
        ["documentId", record.documentId, "citation"],
        ["issuerId", record.issuerId, "agency"],
      ];
    case "person":
      return [
        ["personId", record.personId, "person"],
        ...record.titles.map(
          ({ agencyId }) => ["titles.agencyId", agencyId, "agency"] as [string, string | null, Kind],
        ),
      ];
    case "agency":
      return [["agencyId", record.agencyId, "agency"]];
    case "complaint":
      return [
        ["agencyId", record.agencyId, "agency"],
        ["periodId", record.periodId, "period"],
        ["parent", record.parent, "complaint"],
      ];
    default:
      return [];
  }
}

/**
 * Ids that name no record, or one of another kind, or a mention that is not the first of its document, person or body.
 */
function dangling(records: readonly VanbanRecord[]): string[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.flatMap((record) =>
    pointers(record).flatMap(([field, id, kind]) => {
      if (id === null || id === undefined) return [];
      const target = byId.get(id);
      const own = target && pointers(target).find(([name]) => name === `${kind === "citation" ? "document" : kind}Id`);
      const right = target?.kind === kind && (!own || own[1] === id);
      return right ? [] : [`${record.id}.${field} → ${id}`];
    }),
  );
}

describe("ids", { timeout: 60_000 }, () => {
  it("each names a record of its kind, in every article of the corpora", () => {
    const wrong = articles.flatMap(({ id, text }) =>
      dangling(analyzer.analyze(text).records).map((pointer) => `${id} ${pointer}`),
    );
    expect(wrong).toEqual([]);
  });

  it("points from counts, titles and documents to bodies, periods and totals often enough to be worth it", () => {
    const said = new Map<string, number>();
    for (const { text } of articles)
      for (const record of analyzer.analyze(text).records)
        for (const [field, id] of pointers(record)) if (id) said.set(field, (said.get(field) ?? 0) + 1);
    for (const field of ["issuerId", "titles.agencyId", "periodId", "parent"])
      expect(said.get(field) ?? 0, field).toBeGreaterThan(50);
  });

  it("of a period is that of one with the very days of the count", () => {
    for (const { text } of articles) {
      const { records } = analyzer.analyze(text);
      for (const record of records) {
        if (record.kind !== "complaint" || !record.periodId) continue;
        const period = records.find(({ id }) => id === record.periodId);
        expect(period).toMatchObject({ from: record.period?.from, to: record.period?.to });
      }
    }
  });

  it("stays the same when only some kinds are asked for, and what points to a kind left out is null", () => {
    const kinds: readonly Kind[] = ["complaint", "person"];
    for (const { text } of articles.slice(0, 30)) {
      const some = analyzer.analyze(text, { kinds }).records;
      expect(dangling(some)).toEqual([]);
      const all = analyzer.analyze(text).records.filter(({ kind }) => kinds.includes(kind));
      expect(some.map(({ id, start }) => [id, start])).toEqual(all.map(({ id, start }) => [id, start]));
    }
  });

  it("drops what points to a mention that a plugin's rule took the place of", () => {
    const text = "Quý I/2023, Thanh tra tỉnh đã tiếp nhận 137 đơn khiếu nại.";
    const own = createAnalyzer({
      plugins: [
        {
          name: "own",
          rules: [
            {
              id: "quarter",
              kind: "period",
              triggers: ["Quý"],
              examples: [{ text: "Quý I", expect: "Quý" }],
              find: ({ start, end }) => ({ start, end, fields: { unit: "quarter" } }),
            },
          ],
        },
      ],
    });
    expect(analyze(text).records.find(({ kind }) => kind === "complaint")).toMatchObject({ periodId: "p1" });
    expect(dangling(own.analyze(text).records)).toEqual([]);
  });
});
