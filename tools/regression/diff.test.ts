import { existsSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { analyze, createAnalyzer } from "../../src/index.js";
import { analyzerAt, watching } from "./analyzer-at.js";
import { GENERATED, generatedArticles, type RegressionArticle } from "./articles.js";
import { changeExamples, changeTable } from "./change-table.js";
import { type AnyRecord, changesBetween, type Watched } from "./record-changes.js";
import { differenceTo, hashesBySource, hashOf } from "./record-hashes.js";

let articles: RegressionArticle[];
const now = watching(analyze);

beforeAll(() => {
  articles = generatedArticles();
});

/** Reads every `hội nghị` as a date: a rule that none of our own is. */
const changedRules = watching(
  createAnalyzer({
    plugins: [
      {
        name: "changed",
        rules: [
          {
            id: "extra",
            kind: "date",
            triggers: ["hội nghị"],
            find: ({ start, end }) => ({ start, end, fields: { iso: "2022-03-24" } }),
            examples: [],
          },
        ],
      },
    ],
  }).analyze,
);

describe("the regression articles", () => {
  it("are 5,000, each with an id of its own, and the same whenever they are made", () => {
    expect(articles.length).toBe(GENERATED);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(GENERATED);
    expect(new Set(articles.map(({ text }) => text)).size).toBe(GENERATED);
    expect(generatedArticles()).toEqual(articles);
  });

  it("hold every kind, most of them many times", () => {
    const counts = new Map<string, number>();
    for (let k = 0; k < articles.length; k += 25)
      for (const { kind } of now(articles[k]!).records) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(counts.size).toBe(6);
    expect(Math.min(...counts.values())).toBeGreaterThan(100);
  });
});

describe("a changed rule", () => {
  it("changes the hash of the articles it touches and of no other", () => {
    const some = articles.slice(-40);
    const recorded = hashesBySource(
      some,
      some.map((article) => hashOf(now(article))),
    );
    const { articles: differing, otherTexts } = differenceTo(
      recorded,
      some,
      some.map((article) => hashOf(changedRules(article))),
    );
    expect(otherTexts).toEqual([]);
    expect(differing.length).toBeGreaterThan(5);
    expect(differing).toEqual(some.filter(({ text }) => /hội nghị/iu.test(text)));
  });

  it("is told from texts that are no longer those that were recorded", () => {
    const some = articles.slice(-3).map((article) => ({ ...article, source: article.id }));
    const hashes = some.map((article) => hashOf(now(article)));
    const edited = some.map((article, k) => (k === 1 ? { ...article, text: `${article.text} thêm` } : article));
    expect(differenceTo(hashesBySource(some, hashes), edited, hashes)).toEqual({
      articles: [],
      otherTexts: [some[1]!.id],
    });
  });

  it("shows under its rule every record it gained", () => {
    const some = articles.slice(-40);
    const changes = some.flatMap((article) =>
      changesBetween(now(article), changedRules(article)).map((change) => ({ article: article.id, ...change })),
    );
    const gained = changes.filter(({ how, rule }) => how === "gained" && rule === "changed/extra");
    const mentions = some.reduce((sum, { text }) => sum + [...text.matchAll(/hội nghị/giu)].length, 0);
    expect(gained.length).toBe(mentions);
    expect(changeTable(changes)).toMatch(
      new RegExp(`^\\| changed/extra \\| ${mentions} \\| 0 \\| 0 \\| 0 \\|.*«[Hh]ội nghị»`, "mu"),
    );
    expect(changeExamples(changes, 2)).toContain("changed/extra\n  + ");
  });
});

describe("the difference of two readings", () => {
  const record = (id: string, start: number, end: number, more: object = {}): AnyRecord =>
    ({
      kind: "date",
      id,
      start,
      end,
      text: `${start}–${end}`,
      rule: "date/day",
      iso: "2022-03-24",
      ...more,
    }) as AnyRecord;
  const reading = (...records: AnyRecord[]): Watched => ({ article: { published: null }, records });

  it("is empty for the same records", () => {
    expect(changesBetween(reading(record("d1", 0, 5)), reading(record("d1", 0, 5)))).toEqual([]);
    expect(changeTable([])).toBe("No record was gained, lost or changed.\n");
  });

  it("names what was lost, under the rule that had made it", () => {
    expect(
      changesBetween(reading(record("d1", 0, 5), record("d2", 9, 12)), reading(record("d1", 9, 12))),
    ).toMatchObject([{ how: "lost", rule: "date/day", start: 0 }]);
  });

  it("names the fields of a changed record with both values", () => {
    const changes = changesBetween(reading(record("d1", 0, 5)), reading(record("d1", 0, 5, { iso: null })));
    expect(changes).toMatchObject([{ how: "changed", fields: [["iso", '"2022-03-24"', "null"]] }]);
  });

  it("leaves fields out that are to be ignored, and counts what was only rated anew apart", () => {
    const [before, after] = [reading(record("d1", 0, 5)), reading(record("d1", 0, 5, { confidence: 0.9 }))];
    expect(changesBetween(before, after, new Set(["confidence"]))).toEqual([]);
    const rated = changesBetween(before, after).map((change) => ({ article: "a", ...change }));
    expect(changeTable(rated)).toContain("| date/day | 0 | 0 | 0 | 1 |");
    expect(changeExamples(rated, 5)).toBe("");
  });

  it("takes a record whose ends moved for the same one", () => {
    expect(changesBetween(reading(record("d1", 0, 5)), reading(record("d1", 0, 8)))).toMatchObject([
      { how: "changed", fields: [["span", '"0–5 0–5"', '"0–8 0–8"']] },
    ]);
  });

  it("does not count records that were only numbered anew, also where others point to them", () => {
    const counted = (periodId: string) =>
      record("q1", 20, 25, { kind: "complaint", rule: "complaint/figure", periodId });
    const period = (id: string) => record(id, 10, 15, { kind: "period", rule: "period/year" });
    const changes = changesBetween(
      reading(period("p1"), counted("p1")),
      reading(record("p1", 0, 5, { kind: "period", rule: "period/year" }), period("p2"), counted("p2")),
    );
    expect(changes).toMatchObject([{ how: "gained", start: 0 }]);
  });

  it("shows what is known of the article as a whole", () => {
    const [before, after] = [reading(), { article: { published: "2022-03-24" }, records: [] }];
    expect(changesBetween(before, after)).toMatchObject([{ how: "changed", rule: "article" }]);
  });
});

describe.skipIf(!existsSync(".git"))("the source at a commit", () => {
  it("is built and read beside that of now", async () => {
    const then = await analyzerAt("HEAD");
    expect(then(articles[0]!).records.length).toBeGreaterThan(10);
    await expect(analyzerAt("no-such-commit")).rejects.toThrow();
  });
});
