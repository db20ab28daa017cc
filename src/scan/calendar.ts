/** A stretch of days, both ends included; `null` for an open or unknown end. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** ISO day of a day that the calendar has, else `null`. Months and days count from 1, years go from 0 to 9999. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 0 || year > 9999) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The calendar has this day in some year: 29/2 counts, 31/4 does not. */
export function isDayOfYear(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(2000, month);
}

/** The ISO day that many days later (or earlier, when negative), within the years that four digits can write. */
export function addDays(iso: string, days: number): string {
  return isoOf(Math.min(Math.max(dayNumber(iso) + days, FIRST_DAY), LAST_DAY));
}

/** Whole days from one ISO day to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days of 400 years, after which the calendar repeats. */
const ERA = 146_097;
/** Days from 1 March of year 0 to 1 January 1970. */
const TO_1970 = 719_468;
/** 0000-01-01 and 9999-12-31, in days since 1970. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** Days since 1970, counted in years that begin with March, so that the leap day comes last. */
function dayNumber(iso: string): number {
  const month = monthOf(iso);
  const year = yearOf(iso) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOf(iso) - 1;
  return era * ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - TO_1970;
}

function isoOf(number: number): string {
  const era = Math.floor((number + TO_1970) / ERA);
  const dayOfEra = number + TO_1970 - era * ERA;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / (ERA - 1));
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  const day = dayOfYear - Math.floor((153 * march + 2) / 5) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}

/** The year of an ISO day. */
export function yearOf(iso: string): number {
  return 100 * twoDigits(iso, 0) + twoDigits(iso, 2);
}

/** The month of an ISO day, from 1. */
export function monthOf(iso: string): number {
  return twoDigits(iso, 5);
}

/** The day of the month of an ISO day, from 1. */
export function dayOf(iso: string): number {
  return twoDigits(iso, 8);
}

/** Days are asked for their parts too often to cut strings for it. */
function twoDigits(iso: string, at: number): number {
  return 10 * (iso.charCodeAt(at) - ZERO) + iso.charCodeAt(at + 1) - ZERO;
}

const ZERO = 0x30;

/** From the first day of a month to the last of a month of the same or a later year. */
export function months(year: number, first: number, last: number, lastYear = year): Stretch {
  return { from: isoDay(year, first, 1), to: isoDay(lastYear, last, daysInMonth(lastYear, last)) };
}

/** The same day of another year; 29 February becomes 28 February where the year has none. */
export function inYear(iso: string, year: number): string {
  const month = monthOf(iso);
  return isoDay(year, month, Math.min(dayOf(iso), daysInMonth(year, month)))!;
}
