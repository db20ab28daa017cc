import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";

const analyzer = createAnalyzer();
const read = (text: string, published?: string) => {
  const { doc, warnings } = analyzer.read(text, { published: published ?? null });
  return { notes: doc.mentions.flatMap(({ notes }) => notes), warnings };
};

describe("lunar days beside Gregorian ones", () => {
  it("says in explain that both are one day", () => {
    const { notes, warnings } = read("Mùng 10 tháng Giêng năm Giáp Thìn (tức ngày 19/2/2024), hội mở.");
    expect(notes).toEqual(["the lunar day beside it agrees: 10/1 of the lunar year 2024"]);
    expect(warnings).toEqual([]);
  });

  it("says from which lunar day a year was told", () => {
    const { notes } = read("Lễ hội mở vào mùng 6 tháng Giêng, tức ngày 27/1.", "2022-12-20");
    expect(notes).toEqual(["the year in which it is the lunar day 6/1"]);
  });

  it("warns where they are two days, and changes neither", () => {
    const text = "Lễ hội mở ngày 28/1/2023 (mùng 6 tháng Giêng).";
    const { warnings } = read(text);
    expect(warnings).toEqual([
      {
        code: "LUNAR_DAY_DIFFERS",
        message: "2023-01-28 is 7/1 of the lunar year 2023, not 6/1, which is 2023-01-27",
        start: 10,
        end: 24,
      },
    ]);
    expect(analyzer.analyze(text).records).toMatchObject([{ kind: "date", iso: "2023-01-28" }]);
  });
});
