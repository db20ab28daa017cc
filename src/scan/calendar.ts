/** A stretch of days, both ends included; `null` for an open or unknown end. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** ISO day of a day that the calendar has, else `null`. Months and days count from 1. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The calendar has this day in some year: 29/2 counts, 31/4 does not. */
export function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
}

/** The ISO day that many days later (or earlier, when negative). */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whole days from one ISO day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The year of an ISO day. */
export function yearOf(iso: string): number {
  return Number(iso.slice(0, 4));
}

/** The month of an ISO day, from 1. */
export function monthOf(iso: string): number {
  return Number(iso.slice(5, 7));
}

/** From the first day of a month to the last of a month of the same or a later year. */
export function months(year: number, first: number, last: number, lastYear = year): Stretch {
  return { from: isoDay(year, first, 1), to: isoDay(lastYear, last, daysInMonth(lastYear, last)) };
}

/** The same day of another year; 29 February becomes 28 February where the year has none. */
export function inYear(iso: string, year: number): string {
  const month = monthOf(iso);
  return isoDay(year, month, Math.min(Number(iso.slice(8)), daysInMonth(year, month)))!;
}
