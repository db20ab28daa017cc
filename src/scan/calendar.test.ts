import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isoDay } from "./calendar.js";

/** What the JavaScript engine's own calendar says. */
const byEngine = (iso: string, days: number) =>
  new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe("the calendar", () => {
  it("counts days as the engine does, from 1600 to 2400", () => {
    const wrong: string[] = [];
    for (let day = -135_140; day < 157_000; day++) {
      const iso = addDays("1970-01-01", day);
      if (iso !== byEngine("1970-01-01", day) || daysBetween("1970-01-01", iso) !== day) wrong.push(iso);
    }
    expect(wrong).toEqual([]);
  });

  it("steps over the ends of months, years and Februaries", () => {
    expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
    expect(addDays("2023-02-28", 1)).toBe("2023-03-01");
    expect(addDays("2100-03-01", -1)).toBe("2100-02-28");
    expect(addDays("2022-01-01", -1)).toBe("2021-12-31");
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(daysBetween("2022-03-24", "2021-03-24")).toBe(-365);
  });

  it("stays within the years that four digits can write", () => {
    expect(addDays("9999-12-31", 1)).toBe("9999-12-31");
    expect(addDays("0000-01-01", -1)).toBe("0000-01-01");
    expect(isoDay(202, 1, 1)).toBe("0202-01-01");
    expect(isoDay(-1, 1, 1)).toBeNull();
    expect(isoDay(10_000, 1, 1)).toBeNull();
  });
});
