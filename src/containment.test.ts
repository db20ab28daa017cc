import { describe, expect, it } from "vitest";
import { analyze, createAnalyzer } from "./analyze.js";
import { extractLine } from "./extract/line.js";

const TRAPS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
const origin = { line: 1, fallbackId: "here:0" };
const text = "Ông Nguyễn Văn Nam, Bí thư Tỉnh ủy Sơn La, dự họp ngày 24/3/2022.";

function expectUntouched(): void {
  const fresh: Record<string, unknown> = {};
  expect(Object.keys(Object.prototype)).toEqual([]);
  for (const field of ["polluted", "text", "published", "id"]) expect(fresh[field]).toBeUndefined();
}

describe("names that objects have from birth do nothing", () => {
  it.each(TRAPS)("%s as an id", (trap) => {
    const line = extractLine(createAnalyzer(), JSON.stringify({ id: trap, text }), origin);
    expect(line.id).toBe(trap);
    expect(line.ok).toBe(true);
    expectUntouched();
  });

  it.each(TRAPS)("%s as a field of the input, passed on or not", (trap) => {
    const json = `{"id":"a","text":${JSON.stringify(text)},"${trap}":{"polluted":true,"published":"2001-01-01"}}`;
    const plain = extractLine(createAnalyzer(), JSON.stringify({ id: "a", text }), origin);
    expect(extractLine(createAnalyzer(), json, origin)).toEqual(plain);
    extractLine(createAnalyzer(), json, origin, { pass: [trap] });
    expectUntouched();
  });

  it.each(TRAPS)("%s as a word of the article", (trap) => {
    const before = analyze(text).records.length;
    const { records } = analyze(`${text}\nÔng ${trap} nói. ${trap} số 5-NQ/${trap} của Sở ${trap}, huyện ${trap}.`);
    expect(records.length).toBeGreaterThanOrEqual(before);
    expectUntouched();
  });

  it.each(TRAPS)("%s as a province, an address and a title", (trap) => {
    const { article } = analyze(text, { province: trap, url: `https://${trap}.gov.vn/`, title: trap });
    expect(article.province).toBe(trap);
    expectUntouched();
  });

  it.each(TRAPS)("%s as a word of a user's own list", (trap) => {
    const agencies = [{ id: trap, name: `Hội ${trap}`, aliases: [trap] }];
    const own = createAnalyzer({ plugins: [{ name: trap, gazetteers: { agencies } }] });
    const { records } = own.analyze(`Hội ${trap} họp. ${text}`);
    expect(records.some((record) => record.kind === "agency" && record.agencyKey === trap)).toBe(true);
    expectUntouched();
  });
});
