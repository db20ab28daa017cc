import { tsvRows } from "../lexicon/rows.js";
import lunarYearsTsv from "../lexicon/time/lunar-years.tsv";
import { addDays, daysBetween, yearOf } from "./calendar.js";

/** A day of the Vietnamese lunar calendar (UTC+7). Months and days count from 1. */
export interface LunarDay {
  /** The lunar year by the number of the Gregorian year it begins in: Tết of 2024 opens 2024. */
  readonly year: number;
  readonly month: number;
  /** The day is of the second month of this number, the leap one. */
  readonly leap: boolean;
  readonly day: number;
}

/** A lunar year: its first day, and its months in order. */
interface LunarYear {
  readonly newYear: string;
  /** The number its leap month repeats, 0 for none. */
  readonly leap: number;
  /** Days of each month. */
  readonly lengths: readonly number[];
}

let years: Map<number, LunarYear> | undefined;

/** The lunar years 1900 to 2100 (`tools/lunar-years` computes them). */
function yearTable(): ReadonlyMap<number, LunarYear> {
  years ??= new Map(
    tsvRows(lunarYearsTsv).map(({ year, newYear, leap, lengths }) => [
      Number(year),
      { newYear: newYear!, leap: Number(leap), lengths: [...lengths!].map((letter) => (letter === "L" ? 30 : 29)) },
    ]),
  );
  return years;
}

/** The lunar day of an ISO day; `null` before Tết of 1900 and after the lunar year 2100. */
export function lunarDayOf(iso: string): LunarDay | null {
  const own = yearTable().get(yearOf(iso));
  const year = own && own.newYear <= iso ? yearOf(iso) : yearOf(iso) - 1;
  const found = yearTable().get(year);
  if (!found) return null;
  let day = daysBetween(found.newYear, iso);
  for (const [index, length] of found.lengths.entries()) {
    if (day < length) return { year, ...monthAt(found, index), day: day + 1 };
    day -= length;
  }
  return null;
}

/** The ISO day of a lunar day; `null` where the calendar has no such day, or the year is not of 1900 to 2100. */
export function isoOfLunarDay({ year, month, leap, day }: LunarDay): string | null {
  const found = yearTable().get(year);
  if (!found || month < 1 || month > 12 || (leap && found.leap !== month)) return null;
  const passed = leap || (found.leap > 0 && month > found.leap) ? month : month - 1;
  if (day < 1 || day > found.lengths[passed]!) return null;
  return addDays(
    found.newYear,
    found.lengths.slice(0, passed).reduce((sum, length) => sum + length, day - 1),
  );
}

/** The number of a year's month by its place: behind the leap month all are one late. */
function monthAt({ leap }: LunarYear, index: number): { month: number; leap: boolean } {
  const late = leap > 0 && index >= leap;
  return { month: late ? index : index + 1, leap: late && index === leap };
}

/** Place of a lunar year in the cycle of sixty, from 0: 1984 begins one, 2023 is 39. */
export function cycleOf(year: number): number {
  return (((year - 4) % 60) + 60) % 60;
}
