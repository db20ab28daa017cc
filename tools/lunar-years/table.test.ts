import { describe, expect, it } from "vitest";
import lunarYears from "../../src/lexicon/time/lunar-years.tsv";
import { lunarYear } from "./compute.js";
import { lunarYearsTsv } from "./table.js";

describe("the table of lunar years", () => {
  it("is what the sun and the moon say for 1900 to 2100", () => {
    expect(lunarYearsTsv(1900, 2100)).toBe(lunarYears);
  });

  it("is of Hanoi: an hour further east, China has other years", () => {
    // Vietnam counts by its own meridian since 1968.
    const differing = Array.from({ length: 133 }, (_, k) => 1968 + k).filter(
      (year) => lunarYear(year).newYear !== lunarYear(year, 8).newYear,
    );
    expect(differing).toEqual([1968, 1969, 1985, 2007, 2030, 2053]);
    expect(lunarYear(1985, 8).newYear).toBe("1985-02-20");
    expect([1984, 1985, 1987].map((year) => lunarYear(year, 8).leap)).toEqual([10, 0, 6]);
  });
});
