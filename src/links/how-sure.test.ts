import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";

const articles = readFileSync("corpus/vi/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);

const chanceOf = (text: string, words: string) =>
  analyze(text).records.find((record) => record.text === words)?.confidence;

describe("confidence", { timeout: 60_000 }, () => {
  it("stands on every record, between 0 and 1", () => {
    for (const text of articles)
      for (const { id, confidence } of analyze(text).records) {
        expect(confidence, id).toBeGreaterThanOrEqual(0);
        expect(confidence, id).toBeLessThanOrEqual(1);
      }
  });

  it("is 0.9 or more for at least seven in ten records of ordinary articles", () => {
    const chances = articles.flatMap((text) => analyze(text).records.map(({ confidence }) => confidence!));
    expect(chances.filter((chance) => chance >= 0.9).length / chances.length).toBeGreaterThan(0.7);
  });

  it("is lower for a name that only its surroundings make one", () => {
    const addressed = chanceOf("Đồng chí Lường Văn Quyết, Bí thư Tỉnh ủy, phát biểu.", "Lường Văn Quyết");
    const bare = chanceOf("Vở diễn mới của Lường Văn Quyết ra mắt.", "Lường Văn Quyết") ?? 0;
    expect(addressed).toBeGreaterThan(0.9);
    expect(bare).toBeLessThan(addressed!);
  });

  it("is lower where blanks are lost", () => {
    const whole = chanceOf("Sáng 5/3, UBND huyện Mộc Châu, tỉnh Sơn La họp phiên thường kỳ.", "UBND huyện Mộc Châu");
    const glued = chanceOf("Sáng 5/3, UBNDhuyện Mộc Châu, tỉnh Sơn La họp phiên thường kỳ.", "UBNDhuyện Mộc Châu") ?? 0;
    expect(glued).toBeLessThan(whole!);
  });
});

describe("the reliability table", () => {
  /**
   * `| all | 77836 | 96.9 % | 93.6 % | 98.5 % | 73.4 % |`: records, right, given 0.9 or more, right of those, of the
   * rest.
   */
  const line = (name: string) =>
    readFileSync("docs/confidence.md", "utf8")
      .split("\n")
      .find((row) => row.startsWith(`| ${name} |`))!
      .split("|")
      .slice(3, 6)
      .map((cell) => Number.parseFloat(cell));

  it.each(["all", "citation", "date", "period", "person", "agency", "complaint"])(
    "holds for %s: of the records given 0.9 or more 95 in 100 are right, and 70 in 100 are given that",
    (name) => {
      const [, given, right] = line(name);
      expect(given).toBeGreaterThanOrEqual(70);
      expect(right).toBeGreaterThanOrEqual(95);
    },
  );
});
