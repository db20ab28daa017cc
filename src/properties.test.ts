import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "./analyze.js";
import type { VanbanRecord } from "./records/schema.js";

const analyzer = createAnalyzer();
const RUNS = Number(process.env.VANBAN_PROPERTY_RUNS ?? 300);

const [articles, counts] = ["vi", "own/complaints"].map((corpus) =>
  readFileSync(new URL(`../corpus/${corpus}/articles.jsonl`, import.meta.url), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text),
) as [string[], string[]];

/** Strings of any UTF-16 units, lone surrogates included. */
const anyUnits = fc
  .array(
    fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 0x1eff }) },
    ),
    { maxLength: 400 },
  )
  .map((units) => String.fromCharCode(...units));

/** An article with pieces cut, doubled and swapped, and odd characters put in. */
const mutatedArticle = fc
  .tuple(
    fc.constantFrom(...articles),
    fc.array(
      fc.tuple(
        fc.nat(3000),
        fc.nat(200),
        fc.constantFrom("", "\u200b", "\u00ad", "\u00a0", "\n", "\ud800", "”", "“", "/", "-", "số ", "\u0000", "😀"),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce(
      (whole, [at, length, insert]) => whole.slice(0, at) + insert + whole.slice(at + (length % 7 === 0 ? length : 0)),
      text,
    ),
  );

/** Dates and periods that hang on a year, on the article's day, or on both. */
const OF_A_YEAR = [
  "Năm YYYY, so với cùng kỳ năm trước tăng 12 đơn.",
  "Đã tiếp 12 lượt, tăng 7,6% so với cùng kỳ năm YYYY.",
  "Từ năm YYYY đến nay, 6 tháng đầu năm YYYY, quý I/YYYY, tháng 5/YYYY.",
  "Giai đoạn YYYY-YYYY, nhiệm kỳ YYYY - YYYY, năm học YYYY-YYYY, tầm nhìn YYYY.",
  "Ngày 29/2/YYYY, ngày mai, hôm qua, năm ngoái, 5 năm trước, tuần trước.",
  "Trong 3 năm qua, tính đến ngày 31/12/YYYY, cùng kỳ năm trước 5 đơn.",
];

function holdsForEveryRecord(text: string): void {
  const { records, sentences, tokens } = analyzer.analyze(text, { validate: true, tokens: true });
  for (const record of records) {
    expect(text.slice(record.start, record.end)).toBe(record.text);
    expect(record.end).toBeGreaterThan(record.start);
    expect(record.text).toBe(record.text.trim());
    for (const title of record.kind === "person" ? (record.titleMentions ?? []) : [])
      expect(text.slice(title.start, title.end)).toBe(title.text);
    const stretch = record.kind === "period" ? record : record.kind === "complaint" ? record.period : null;
    if (stretch?.from && stretch.to) expect(stretch.to >= stretch.from, JSON.stringify(record)).toBe(true);
  }
  for (const span of [...sentences, ...tokens!]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
}

/** A record without its offsets and in one spelling; what its `titleMentions` say, not where they stand. */
const comparable = (records: readonly VanbanRecord[]) =>
  records.map(({ start: _start, end: _end, text: _text, ...rest }) =>
    JSON.stringify(rest, (field, value) =>
      field === "titleMentions" ? (value as { text: string }[]).map(({ text }) => text) : value,
    ).normalize("NFC"),
  );

describe("analyze, on any text", () => {
  it("never throws, and every record is a slice of the input that fits its schema", () => {
    fc.assert(fc.property(anyUnits, holdsForEveryRecord), { numRuns: RUNS });
  });

  it("holds the same on every article of counts, where stretches of time are told to begin and to end apart", () => {
    for (const text of counts) holdsForEveryRecord(text);
  });

  it("holds the same on mutated articles", () => {
    fc.assert(fc.property(mutatedArticle, holdsForEveryRecord), { numRuns: RUNS });
  });

  it("writes years of any length in four digits, on any day of publication", () => {
    const year = fc.oneof(fc.nat(9999), fc.constantFrom(0, 1, 202, 999, 9999));
    const day = fc.constantFrom("0000-01-01", "0001-12-31", "2024-02-29", "9999-12-31");
    fc.assert(
      fc.property(fc.constantFrom(...OF_A_YEAR), year, day, (said, number, published) => {
        analyzer.analyze(said.replaceAll("YYYY", String(number)), { validate: true, published });
      }),
      { numRuns: RUNS },
    );
  });

  it("gives the same records for NFD as for NFC, offsets mapped", () => {
    for (const article of articles) {
      const composed = article.normalize("NFC");
      const decomposed = article.normalize("NFD");
      const fromComposed = analyzer.analyze(composed).records;
      const fromDecomposed = analyzer.analyze(decomposed).records;
      expect(comparable(fromDecomposed)).toEqual(comparable(fromComposed));
      expect(fromDecomposed.map((record) => record.text.normalize("NFC"))).toEqual(
        fromComposed.map((record) => record.text),
      );
    }
  });

  it("gives the same bytes the second time", () => {
    for (const article of articles)
      expect(JSON.stringify(analyzer.analyze(article))).toBe(JSON.stringify(analyzer.analyze(article)));
  });

  it("finds something in every article of the corpus", () => {
    const empty = articles.filter((article) => analyzer.analyze(article).records.length === 0);
    expect(empty).toEqual([]);
  });

  it("counts code points when asked, also after an emoji", () => {
    const text = `😀 ${articles[0]}`;
    const units = analyzer.analyze(text).records;
    const points = analyzer.analyze(text, { offsets: "codepoint" }).records;
    const characters = [...text];
    expect(points.map(({ start, end }) => characters.slice(start, end).join(""))).toEqual(
      units.map((record) => record.text),
    );
  });
});

describe("analyze, on hostile text", () => {
  const MB = 1_000_000;
  it.each([
    ["nothing", ""],
    ["white space", " \n\t\u00a0\r\n"],
    ["one letter", "a".repeat(5 * MB)],
    ["NUL", "\0".repeat(1000)],
    ["lone surrogates", "\ud800\udc00\ud800".repeat(1000)],
    ["combining marks", "a" + "\u0301".repeat(MB)],
    ["opening quotes", "“".repeat(MB)],
    ["more mentions than a stack holds", "HĐND, ".repeat(200_000)],
    ["Windows line ends", "Ngày 24/3/2022\r\n\r\nNghị quyết số 03-NQ/TU\r\n"],
  ])("takes %s", (_, text) => {
    expect(() => analyzer.analyze(text)).not.toThrow();
  });
});

/** The real pages are not part of the repo; where they are, they must be read right. */
const seeds = new URL("../../shared/gold/seeds.jsonl", import.meta.url);
describe.skipIf(!existsSync(seeds))("the real pages (where they are at hand)", () => {
  it("hold no record in menus, counters and footers", () => {
    for (const line of readFileSync(seeds, "utf8").split("\n").filter(Boolean)) {
      const { text, records: gold } = JSON.parse(line) as { text: string; records: { end: number }[] };
      const last = Math.max(...gold.map((record) => record.end));
      const { records } = analyzer.analyze(text);
      expect(records.filter((record) => record.start > last).map((record) => record.text)).toEqual([]);
    }
  });
});
