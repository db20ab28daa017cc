import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "./analyze.js";
import { KINDS, type Kind, type VanbanRecord } from "./records/schema.js";

const analyzer = createAnalyzer();
const articles = ["vi/articles.jsonl", "own/complaints/articles.jsonl"].flatMap((file) =>
  readFileSync(new URL(`../corpus/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; published?: string }),
);
const choices: readonly (readonly Kind[])[] = [...KINDS.map((kind) => [kind]), ["date", "period"]];

const whole = articles.map(({ text, published }) => analyzer.analyze(text, { published }));

/** A record without what points to records of other kinds, which are not there. */
function alone(record: VanbanRecord): object {
  const { issuerId, agencyId, periodId, titles, ...rest } = record as unknown as Record<string, unknown>;
  const named = (titles as { agencyId?: string }[] | undefined)?.map(({ agencyId: _, ...title }) => title);
  return { ...rest, titles: named };
}

describe("only some kinds", () => {
  it.each(choices.map((kinds) => [kinds.join(", "), kinds] as const))("%s: as they are among all", (_, kinds) => {
    for (const [k, { text, published }] of articles.entries()) {
      const all = whole[k]!;
      const some = analyzer.analyze(text, { published, kinds });
      expect(some.article).toEqual(all.article);
      expect(some.records.map(alone)).toEqual(all.records.filter(({ kind }) => kinds.includes(kind)).map(alone));
    }
  });

  it("gives only the warnings about them", () => {
    const text = "Tờ trình số 55/TTr-XYZQ nêu: giải quyết 10/20 vụ khiếu nại, đạt 90%.";
    const codes = (kinds?: Kind[]) => analyzer.analyze(text, { kinds }).warnings.map(({ code }) => code);
    expect(codes()).toEqual(["UNKNOWN_SYMBOL", "SHARE_MISMATCH"]);
    expect(codes(["citation"])).toEqual(["UNKNOWN_SYMBOL"]);
    expect(codes(["complaint"])).toEqual(["SHARE_MISMATCH"]);
    expect(codes(["date", "period"])).toEqual([]);
  });
});
