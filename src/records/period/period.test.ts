import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../analyze.js";
import { isoDay } from "../../scan/calendar.js";

const analyzer = createAnalyzer();
const day = fc.record({
  year: fc.integer({ min: 1950, max: 2050 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

describe("stated days and ranges", () => {
  it("reads every full day back, whatever its marks and words", () => {
    const shapes = [
      (y: number, m: number, d: number) => `ngày ${d}/${m}/${y}`,
      (y: number, m: number, d: number) => `Sáng ${d}-${m}-${y}`,
      (y: number, m: number, d: number) => `ngày ${String(d).padStart(2, "0")}.${String(m).padStart(2, "0")}.${y}`,
      (y: number, m: number, d: number) => `ngày ${d} tháng ${m} năm ${y}`,
      (y: number, m: number, d: number) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
    ];
    fc.assert(
      fc.property(day, fc.constantFrom(...shapes), (at, write) => {
        const said = write(at.year, at.month, at.day);
        const { records } = analyzer.analyze(`Hội nghị họp ${said} tại tỉnh.`, { kinds: ["date"] });
        expect(records.map(({ text, iso }) => [text, iso])).toEqual([[said, isoDay(at.year, at.month, at.day)]]);
      }),
    );
  });

  it("makes one period of the two ends of a range", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [a, b].map((at) => isoDay(at.year, at.month, at.day)!).sort() as [string, string];
        const write = (iso: string) => iso.split("-").reverse().join("/");
        const said = `từ ngày ${write(from)} đến ngày ${write(to)}`;
        const { records } = analyzer.analyze(`Đoàn thanh tra làm việc ${said}.`, { kinds: ["date", "period"] });
        expect(records.map((record) => [record.kind, record.text])).toEqual([["period", said]]);
        expect(records[0]).toMatchObject({ from, to, unit: "range", inferred: false });
      }),
    );
  });
});
