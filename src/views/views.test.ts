import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import { citations } from "./citations.js";
import { complaints } from "./complaints.js";
import { periods } from "./periods.js";

const article = (text: string, options = {}) => ({ id: "a-1", ...analyze(text, options) });

const REPORT = article(
  "Quý I/2023, UBND tỉnh Sơn La đã tiếp nhận 137 đơn, trong đó có 100 đơn khiếu nại, 37 đơn tố cáo; đã giải quyết 38/42 vụ việc, đạt 90,5%.",
  { published: "2023-04-10", province: "Sơn La" },
);

describe("complaints", () => {
  it("gives one row a figure, with its article, body, stretch of time and total", () => {
    const rows = complaints(REPORT);
    expect(rows.map(({ count, of, parent }) => [count, of, parent])).toEqual([
      [137, null, null],
      [100, null, "q1"],
      [37, null, "q1"],
      [38, 42, null],
    ]);
    expect(rows[0]).toMatchObject({
      article: "a-1",
      published: "2023-04-10",
      province: "Sơn La",
      record: "q1",
      text: "137 đơn",
      unit: "đơn",
      actions: "tiếp nhận",
      agencyKey: "Sơn La/ủy ban nhân dân",
      unitCode: "14",
      from: "2023-01-01",
      to: "2023-03-31",
      comparison: false,
    });
    expect(rows[1]?.categories).toBe("khiếu nại");
    expect(rows[3]?.share).toBe(90.5);
  });

  it("has every column in every row, empty ones as null", () => {
    const rows = complaints(article("Có 12 đơn khiếu nại."));
    for (const row of [...complaints(REPORT), ...rows])
      expect(Object.values(row).filter((cell) => cell === undefined)).toEqual([]);
    expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => Object.keys(complaints(REPORT)[0]!)));
  });
});

describe("citations", () => {
  it("gives one row a mention, joined by document in the article and by key across articles", () => {
    const rows = citations(
      article(
        "Nghị quyết số 03-NQ/TU ngày 21/1/2021 của Ban Chấp hành Đảng bộ tỉnh. Sau 1 năm thực hiện Nghị quyết số 03, kết quả rõ nét.",
        { province: "Sơn La" },
      ),
    );
    expect(rows.map(({ text, document, documentKey, issuerId }) => [text, document, documentKey, issuerId])).toEqual([
      ["Nghị quyết số 03-NQ/TU", "c1", "Sơn La 2020-2025: nghị quyết 3-NQ/TU", "a1"],
      ["Nghị quyết số 03", "c1", "Sơn La 2020-2025: nghị quyết 3-NQ/TU", "a1"],
    ]);
  });
});

describe("periods", () => {
  it("gives one row a mention, with its days", () => {
    expect(periods(REPORT)).toMatchObject([
      { text: "Quý I/2023", from: "2023-01-01", to: "2023-03-31", unit: "quarter", inferred: false },
    ]);
  });
});
