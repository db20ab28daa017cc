import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_ENGLISH } from "../../../bench/hostile-english.js";
import { grownBeyond, StepCounter } from "../../../bench/steps.js";
import { type ScoredArticle, type ScoredRecord, score } from "../../cli/eval/score.js";
import type { Kind, VanbanRecord } from "../../records/schema.js";
import { readEnglish } from "./english.js";
import { analyzeEnglish, vietnamLexicon } from "./index.js";

const read = <T>(file: string) =>
  readFileSync(`corpus/en/${file}.jsonl`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const articles = read<{ id: string; text: string }>("articles");

function only<K extends Kind>(kind: K, text: string, published?: string): Extract<VanbanRecord, { kind: K }>[] {
  return [...analyzeEnglish(text, { kinds: [kind], published, validate: true }).records];
}

describe("an English edition", () => {
  it("should tell a resolution's code, day and issuer", () => {
    const [citation] = only(
      "citation",
      "Resolution No. 03-NQ/TU dated January 21, 2021 of the Provincial Party Committee is carried out.",
    );
    expect(citation).toMatchObject({
      text: "Resolution No. 03-NQ/TU",
      type: "nghị quyết",
      code: "03-NQ/TU",
      system: "party",
      issued: "2021-01-21",
      issuer: "Provincial Party Committee",
    });
  });

  it("should give Vietnamese codes their letters back", () => {
    const codes = only("citation", "Decree 131/2021/ND-CP, Decision No. 749/QD-TTg, Resolution No. 45/NQ-HDND.");
    expect(codes.map(({ code, issuer }) => [code, issuer])).toEqual([
      ["131/2021/NĐ-CP", "Government"],
      ["749/QĐ-TTg", "Prime Minister"],
      ["45/NQ-HĐND", null],
    ]);
  });

  it("should know a quarter", () => {
    expect(only("period", "It was done in the third quarter of 2021.")).toMatchObject([
      { text: "third quarter of 2021", from: "2021-07-01", to: "2021-09-30", unit: "quarter", inferred: false },
    ]);
  });

  it("should give an official every title, each with its body", () => {
    const text =
      "Politburo member and Secretary of the Provincial Party Committee Nguyen Huu Dong chaired the meeting.";
    const [person] = only("person", text);
    expect(person).toMatchObject({
      text: "Nguyen Huu Dong",
      role: "official",
      titles: [
        { text: "Politburo member", role: "member", agency: "Politburo" },
        {
          text: "Secretary of the Provincial Party Committee",
          role: "Secretary",
          agency: "Provincial Party Committee",
        },
      ],
    });
  });

  it("should end spans before their punctuation", () => {
    const text = "Mr. Nguyen Huu Dong, Secretary of the Son La Provincial Party Committee, spoke; he left.";
    expect(only("person", text).map((record) => record.text)).toEqual(["Nguyen Huu Dong"]);
    expect(only("agency", text).map((record) => record.text)).toEqual(["Son La Provincial Party Committee"]);
  });

  it("should count petitions and complaints", () => {
    expect(only("complaint", "The office received 42 petitions and complaints.")).toMatchObject([
      {
        text: "42 petitions and complaints",
        count: 42,
        categories: ["kiến nghị", "khiếu nại"],
        actions: ["receive"],
      },
    ]);
  });

  it.each([
    ["a change", "The figure is down 23 complaints against May."],
    ["meetings", "It held 42 meetings and 3 conferences."],
    ["court cases", "The court tried 12 cases."],
    ["households", "It built 4,300 houses for 120 families."],
  ])("should not count %s", (_, text) => {
    expect(only("complaint", text)).toEqual([]);
  });

  it.each([
    ["a year", "In 2021, houses were built.", ["2021"]],
    ["a number of people", "The city has 2021 households.", []],
    ["a length", "It took three months and two years.", []],
  ])("should read years but not %s", (_, text, found) => {
    expect(only("period", text).map((record) => record.text)).toEqual(found);
  });

  it("should read no person in a place, a body or a day", () => {
    const text = "On Monday in Thuan Chau district, the Ministry of Home Affairs met Ho Chi Minh City in March 2021.";
    expect(only("person", text)).toEqual([]);
  });

  it("should give short names and abbreviations the id of the whole", () => {
    const text =
      "Vietnam Posts and Telecommunications Group (VNPT) has a head. Mr. Tran Quoc Vinh, Director of VNPT, spoke. VNPT and Mr. Vinh agreed.";
    const { records } = analyzeEnglish(text);
    const ids = (kind: Kind, field: string) =>
      new Set(records.filter((record) => record.kind === kind).map((record) => record[field as "id"]));
    expect(ids("agency", "agencyId").size).toBe(1);
    expect(ids("person", "personId").size).toBe(1);
  });

  it("should know its own day from a stamp and count from it", () => {
    const { article, records } = analyzeEnglish("A meeting\n10:05 06/10/2022\n\nYesterday a board met.");
    expect(article.published).toBe("2022-10-06");
    expect(records).toMatchObject([
      { iso: "2022-10-06", time: "10:05" },
      { iso: "2022-10-05", inferred: true },
    ]);
  });
});

describe("on any text", () => {
  const holds = (text: string) => {
    const { records } = analyzeEnglish(text, { validate: true });
    for (const { start, end, text: said } of records) expect(text.slice(start, end)).toBe(said);
    const ids = new Set(records.map(({ id }) => id));
    for (const record of records) {
      const pointers = [record.kind === "agency" && record.agencyId, record.kind === "person" && record.personId];
      for (const id of pointers) if (id) expect(ids.has(id)).toBe(true);
    }
    return records;
  };

  it("should keep offsets exact, and the same records in decomposed letters", () => {
    for (const { text } of articles) {
      const values = (records: readonly VanbanRecord[]) => records.map(({ kind, id }) => `${kind} ${id}`);
      expect(values(holds(text.normalize("NFD")))).toEqual(values(holds(text)));
    }
  });

  it("should keep offsets exact and throw nothing on pieces of articles and random text", () => {
    const pieces = articles.flatMap(({ text }) => text.match(/[^ \n]{1,20}[ \n]?/gu) ?? []);
    const mixed = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(mixed, (parts) => void holds(parts.join(""))),
      { numRuns: 150 },
    );
  });

  it("should count code points when asked", () => {
    const text = "😀 Mr. Nguyen Huu Dong spoke.";
    const [person] = analyzeEnglish(text, { offsets: "codepoint" }).records;
    expect([...text].slice(person!.start, person!.end).join("")).toBe("Nguyen Huu Dong");
  });

  it("should refuse what is no string, and too long a one", () => {
    expect(() => analyzeEnglish(null as never)).toThrow(expect.objectContaining({ code: "BAD_INPUT" }));
    expect(() => analyzeEnglish("abc", { maxLength: 2 })).toThrow(expect.objectContaining({ code: "TOO_LARGE" }));
  });
});

describe("the scores", () => {
  it("should be 0.85 of the values or more, for every kind", () => {
    const gold = read<ScoredArticle>("gold").map((article, k) => ({ ...article, text: articles[k]!.text }));
    const found = new Map(
      articles.map(({ id, text }) => [id, { id, records: analyzeEnglish(text).records as unknown as ScoredRecord[] }]),
    );
    const { score: scores } = score(gold, found);
    expect(scores.articles).toBeGreaterThanOrEqual(15);
    for (const [kind, { value }] of Object.entries(scores.kinds))
      expect([kind, value.f1 >= 0.85]).toEqual([kind, true]);
  });
});

describe("linear time", () => {
  let counter: StepCounter;
  /** A tagger that takes no time: what compromise costs is bounded by what it is given. */
  const silent = Object.assign(() => ({ document: [], compute: () => {} }), { plugin: () => {} });
  beforeAll(async () => {
    counter = await StepCounter.start();
    readEnglish(silent, "Mr. Nguyen Huu Dong received 42 complaints in 2021.");
  });
  afterAll(() => counter.stop());

  it.each(HOSTILE_ENGLISH.map(({ name, make }) => [name, make] as const))("on %s", { retry: 2 }, async (_, make) => {
    const [short, long] = [make(8192), make(2 * 8192)];
    const once = await counter.count(() => void readEnglish(silent, short));
    const twice = await counter.count(() => void readEnglish(silent, long));
    expect(once.total).toBeGreaterThan(0);
    const growth = (twice.total / once.total) * ((2 * short.length) / long.length);
    if (growth > 2.2) expect(grownBeyond(once, twice, 2.3).slice(0, 5)).toEqual([]);
    expect(growth).toBeLessThanOrEqual(2.2);
  });

  it("should give the tagger bounded stretches only, each place once", () => {
    const sizes: number[] = [];
    const tagger = Object.assign(
      (text: string) => {
        sizes.push(text.length);
        return { document: [], compute: () => {} };
      },
      { plugin: () => {} },
    );
    const text = `${"a ".repeat(5000)}${"b".repeat(3000)} ${"Mr. An said. ".repeat(300)}`;
    readEnglish(tagger, text);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(400);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(text.length);
  });
});

describe("the lexicon for compromise", () => {
  it("should hold offices and bodies", () => {
    const { words } = vietnamLexicon();
    expect(words).toMatchObject({ "standing deputy secretary": "Actor", "people's committee": "Organization" });
  });
});
