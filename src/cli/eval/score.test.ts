import { describe, expect, it } from "vitest";
import { type ScoredRecord, score } from "./score.js";

const text = "Sở Y tế nhận 42 đơn. Sở Y tế Lào Cai xử lý 30 đơn. Sở Y tế họp.";

/** A record over the words where they stand for the nth time. */
function over(words: string, nth: number, fields: Readonly<Record<string, unknown>>): ScoredRecord {
  let start = text.indexOf(words);
  for (let k = 1; k < nth; k++) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length, text: words, ...fields } as ScoredRecord;
}

const body = (words: string, nth: number, agencyId: string, name = "Sở Y tế") =>
  over(words, nth, { kind: "agency", name, level: "province", branch: "government", agencyId });

const count = (words: string, fields: Readonly<Record<string, unknown>>) =>
  over(words, 1, {
    kind: "complaint",
    unit: "đơn",
    categories: [],
    actions: [],
    agency: null,
    period: null,
    ...fields,
  });

function differencesOf(gold: readonly ScoredRecord[], got: readonly ScoredRecord[]) {
  const { differences, score: rates } = score(
    [{ id: "a", text, records: gold }],
    new Map([["a", { id: "a", records: got }]]),
  );
  return { told: differences.map(({ verdict, detail, at }) => `${verdict} ${detail} @${at}`), rates };
}

describe("the differences eval tells", () => {
  it("are none where all is right", () => {
    const records = [body("Sở Y tế", 1, "a1"), count("42 đơn", { count: 42 })];
    expect(differencesOf(records, records).told).toEqual([]);
  });

  it("tell a wrong value, and that the value does not count", () => {
    const { told, rates } = differencesOf([count("42 đơn", { count: 42 })], [count("42 đơn", { count: 24 })]);
    expect(told).toEqual(["VALUE count: want 42 got 24 @13"]);
    expect(rates.kinds.complaint!.value.f1).toBe(0);
  });

  it("tell a field that is wrong beside a right value, which counts", () => {
    const period = { from: "2020-01-01", to: "2020-12-31" };
    const { told, rates } = differencesOf(
      [count("42 đơn", { count: 42, actions: ["tiếp nhận"], agency: "Sở Y tế", period })],
      [count("42 đơn", { count: 42 })],
    );
    expect(told).toEqual([
      "FIELD actions: want tiếp nhận got ; agency: want sở y tế got null; period: want 2020-01-01..2020-12-31 got null @13",
    ]);
    expect(rates.kinds.complaint!.value.f1).toBe(1);
  });

  it("tell edges that are off by less than half, what is missed and what is too many", () => {
    const { told } = differencesOf(
      [body("Sở Y tế Lào Cai", 1, "a1"), count("42 đơn", { count: 42 })],
      [body("Sở Y tế Lào", 1, "a1"), count("30 đơn", { count: 30 })],
    );
    expect(told).toEqual(["SPAN  @21", "MISSED  @13", "EXTRA  @43"]);
  });

  it("tell a mention that is parted from the one before it, and one that is joined with another body", () => {
    const gold = [body("Sở Y tế", 1, "a1"), body("Sở Y tế Lào Cai", 1, "a2"), body("Sở Y tế", 3, "a1")];
    const got = [body("Sở Y tế", 1, "x"), body("Sở Y tế Lào Cai", 1, "y"), body("Sở Y tế", 3, "y")];
    const { told, rates } = differencesOf(gold, got);
    expect(told).toEqual(["LINK not with «Sở Y tế» @0; with «Sở Y tế Lào Cai» @21 @51"]);
    expect(rates.kinds.agency!.links!.f1).toBeLessThan(1);
  });
});
