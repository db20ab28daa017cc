import { describe, expect, it } from "vitest";
import { addDays } from "./calendar.js";
import { cycleOf, isoOfLunarDay, lunarDayOf } from "./lunar-calendar.js";

const tet = (year: number) => isoOfLunarDay({ year, month: 1, leap: false, day: 1 });
const lunar = (iso: string) => {
  const found = lunarDayOf(iso);
  return found && `${found.day}/${found.month}${found.leap ? " nhuận" : ""} ${found.year}`;
};

describe("the Vietnamese lunar calendar", () => {
  it.each([
    [1945, "1945-02-13"],
    [1954, "1954-02-03"],
    [1968, "1968-01-29"],
    [1975, "1975-02-11"],
    [1985, "1985-01-21"],
    [2000, "2000-02-05"],
    [2007, "2007-02-17"],
    [2019, "2019-02-05"],
    [2020, "2020-01-25"],
    [2021, "2021-02-12"],
    [2022, "2022-02-01"],
    [2023, "2023-01-22"],
    [2024, "2024-02-10"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2030, "2030-02-02"],
    [2053, "2053-02-18"],
  ])("knows Tết of %i", (year, iso) => {
    expect(tet(year)).toBe(iso);
  });

  it.each([
    [1982, 4],
    [1985, 2],
    [1987, 7],
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [2033, 11],
  ])("knows the leap month of %i", (year, month) => {
    const leapMonths = Array.from({ length: 12 }, (_, k) => k + 1).filter(
      (leap) => isoOfLunarDay({ year, month: leap, leap: true, day: 1 }) !== null,
    );
    expect(leapMonths).toEqual([month]);
  });

  it.each([1984, 2007, 2018, 2024, 2026])("knows that %i has no leap month", (year) => {
    for (let month = 1; month <= 12; month++)
      expect(isoOfLunarDay({ year, month, leap: true, day: 1 }), `month ${month}`).toBeNull();
  });

  it.each([
    ["2023-04-29", "10/3 2023"],
    ["2024-04-18", "10/3 2024"],
    ["2025-04-07", "10/3 2025"],
    ["2023-08-30", "15/7 2023"],
    ["2023-03-22", "1/2 nhuận 2023"],
    ["2023-04-20", "1/3 2023"],
    ["2024-02-09", "30/12 2023"],
    ["2025-01-28", "29/12 2024"],
    ["2024-09-17", "15/8 2024"],
  ])("reads %s as %s", (iso, day) => {
    expect(lunar(iso)).toBe(day);
  });

  it("gives every day of 1900 to 2100 back", () => {
    for (let iso = tet(1900)!; iso < "2100-12-31"; iso = addDays(iso, 1)) {
      const found = lunarDayOf(iso)!;
      if (isoOfLunarDay(found) !== iso) expect([iso, found]).toEqual([iso, isoOfLunarDay(found)]);
    }
  });

  it("knows no day outside its years, and none that a month lacks", () => {
    expect(lunarDayOf("1900-01-30")).toBeNull();
    expect(lunarDayOf("2102-06-01")).toBeNull();
    expect(tet(2101)).toBeNull();
    expect(isoOfLunarDay({ year: 2024, month: 12, leap: false, day: 30 })).toBeNull();
    expect(isoOfLunarDay({ year: 2024, month: 13, leap: false, day: 1 })).toBeNull();
  });

  it("counts the cycle of sixty years", () => {
    expect([1984, 2023, 2024, 2044].map(cycleOf)).toEqual([0, 39, 40, 0]);
  });
});
