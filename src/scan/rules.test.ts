import { describe, expect, it } from "vitest";
import { Zones } from "../text/zones.js";
import { sentenceStarts } from "../tokens/sentences.js";
import { tokenize } from "../tokens/tokenize.js";
import { tokenText } from "../tokens/tokens.js";
import type { Doc, Mention } from "./doc.js";
import { findHits } from "./hits.js";
import { Lexicon } from "./lexicon.js";
import { type Rule, runRules, type Trigger } from "./rules.js";

const lexicon = new Lexicon([
  { class: "unit", tsv: "phrase\trole\nngày\tday\nngày mai\ttomorrow\ntháng\tmonth" },
  { class: "count", tsv: "phrase\trole\nhai\tdigit\nngày\tother" },
]);

function docOf(text: string, boilerplate: readonly number[] = []): Doc {
  const tokens = tokenize(text, lexicon.vocabulary);
  const skipped = new Uint8Array(tokens.count);
  for (const token of boilerplate) skipped[token] = 1;
  return {
    text,
    tokens,
    sentences: sentenceStarts(tokens),
    hits: findHits(tokens, lexicon),
    zones: new Zones([{ zone: "body", start: 0, end: text.length }]),
    boilerplate: skipped,
    lexicon,
    article: { published: null, publishedSource: null, province: null, provinceSource: null, title: null },
    mentions: [],
    explain: false,
    warnings: [],
  };
}

/** Where a rule on these triggers looks: the phrase that triggered it, or the number. */
function triggeredBy(on: readonly Trigger[], doc: Doc): string[] {
  const seen: string[] = [];
  const rule: Rule<Mention> = {
    id: "date/seen",
    on,
    find: ({ hit, token }) => {
      seen.push(hit === null ? tokenText(doc.tokens, token) : `${hit.entry.class}:${hit.entry.phrase}`);
      return null;
    },
  };
  runRules(doc, [rule]);
  return seen;
}

describe("runRules", () => {
  const text = "hai ngày mai, ngày 5 tháng";

  it("should look at the longest phrase of a class, and at every number", () => {
    expect(triggeredBy([{ class: "unit" }], docOf(text))).toEqual(["unit:ngày mai", "unit:ngày", "unit:tháng"]);
    expect(triggeredBy(["number"], docOf(text))).toEqual(["5"]);
  });

  it("should look at phrases of the roles named alone, be there a longer one of another role", () => {
    expect(triggeredBy([{ class: "unit", roles: ["day"] }], docOf(text))).toEqual(["unit:ngày", "unit:ngày"]);
    expect(triggeredBy([{ class: "unit", roles: ["day", "tomorrow"] }], docOf(text))).toEqual([
      "unit:ngày mai",
      "unit:ngày",
    ]);
  });

  it("should look once for each trigger at a word of two classes", () => {
    expect(triggeredBy([{ class: "unit", roles: ["day"] }, { class: "count" }], docOf("ngày")).sort()).toEqual([
      "count:ngày",
      "unit:ngày",
    ]);
  });

  it("should pass boilerplate over", () => {
    expect(triggeredBy([{ class: "unit" }, "number"], docOf("5 ngày 6 tháng", [0, 1]))).toEqual(["6", "unit:tháng"]);
  });

  it.each([
    ["5 tháng", true],
    ["5 ngày", false],
    ["5 hai", true],
    ["5/6", true],
    ["5 / 6", true],
    ["5,6", true],
    ["5, 6", false],
    ["5 ,6", false],
    ["5.", false],
    ["5", false],
    ["5 6", false],
    ["5 đơn", false],
  ])("should want one of the followers behind a number: %s", (followed, wanted) => {
    const before = [
      { marks: "/" },
      "digits",
      { class: "count", roles: ["digit"] },
      { class: "unit", roles: ["month"] },
    ] as const;
    expect(triggeredBy([{ trigger: "number", before }], docOf(followed)).includes("5")).toBe(wanted);
  });

  it("should want a follower behind the whole phrase", () => {
    const on = [{ trigger: { class: "unit" }, before: [{ marks: "," }] }];
    expect(triggeredBy(on, docOf(text))).toEqual(["unit:ngày mai"]);
  });

  it("should refuse more sets of followers than have a bit", () => {
    const on = Array.from({ length: 32 }, () => ({ trigger: "number", before: [{ marks: "/" }] }) as const);
    expect(() => triggeredBy(on, docOf(text))).toThrow(RangeError);
  });
});
