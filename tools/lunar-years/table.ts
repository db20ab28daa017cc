import { lunarYear } from "./compute.js";

/** The rows of the table, one a year; the lengths as letters, `L` for 30 days and `S` for 29. */
export function lunarYearsTsv(first: number, last: number): string {
  const rows = Array.from({ length: last - first + 1 }, (_, k) => {
    const { year, newYear, leap, lengths } = lunarYear(first + k);
    return [year, newYear, leap, lengths.map((days) => (days === 30 ? "L" : "S")).join("")].join("\t");
  });
  return `${["year\tnewYear\tleap\tlengths", ...rows].join("\n")}\n`;
}
