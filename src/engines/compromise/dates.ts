import type { DateRecord } from "../../records/date/schema.js";
import { addDays, daysBetween, isDayOfYear, isoDay, yearOf } from "../../scan/calendar.js";
import { digitsAt, type EnglishDoc, isGlued, keyAt, type Stretch } from "./article.js";
import { DAY_PARTS, MONTHS } from "./lists.js";

/** A day as the text says it. */
export interface DateMention extends Stretch {
  readonly kind: "date";
  readonly rule: string;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
  /** Days from the article's own, for `today` and `yesterday`. */
  readonly relative: number | null;
  readonly time: string | null;
  readonly partOfDay: DateRecord["partOfDay"];
  iso: string | null;
}

/** A day without its surroundings: what ranges are made of. */
export interface PlainDay extends Stretch {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

const RELATIVE = new Map([
  ["today", 0],
  ["yesterday", -1],
  ["tomorrow", 1],
]);
/** Words before `15/11`: without one of them it is a ratio. */
const DAY_LEADS = new Set(
  "on of by from to until till before after since dated morning afternoon evening and between".split(" "),
);

/**
 * The day that begins at a word, with its part of the day and its clock.
 *
 *     morning of October 5    10:05 06/10/2022    July 24, 2022, 17:32    yesterday morning
 */
export function readDate(doc: EnglishDoc, at: number): DateMention | null {
  return readPartFirst(doc, at) ?? readClockFirst(doc, at) ?? readSaidDay(doc, at) ?? readDayAndClock(doc, at);
}

function mention(doc: EnglishDoc, from: number, day: PlainDay, rest: Partial<DateMention>): DateMention {
  const part = DAY_PARTS.get(keyAt(doc, day.to));
  const to = rest.to ?? (part && rest.partOfDay === undefined ? day.to + 1 : day.to);
  return {
    kind: "date",
    rule: "date/en-day",
    day: day.day,
    month: day.month,
    year: day.year,
    relative: null,
    time: null,
    partOfDay: part ?? null,
    iso: null,
    ...rest,
    from,
    to,
  };
}

/** `morning of (Tuesday,) October 5` */
function readPartFirst(doc: EnglishDoc, at: number): DateMention | null {
  const part = DAY_PARTS.get(keyAt(doc, at));
  if (!part || keyAt(doc, at + 1) !== "of") return null;
  const day = readDay(doc, afterWeekday(doc, at + 2));
  return day && mention(doc, at, day, { partOfDay: part, rule: "date/en-part-of-day" });
}

const WEEKDAYS = new Set("monday tuesday wednesday thursday friday saturday sunday".split(" "));

function afterWeekday(doc: EnglishDoc, at: number): number {
  if (!WEEKDAYS.has(keyAt(doc, at))) return at;
  return keyAt(doc, at + 1) === "," ? at + 2 : at + 1;
}

/** `10:05 06/10/2022`, `17:20, 03/06/2020` */
function readClockFirst(doc: EnglishDoc, at: number): DateMention | null {
  const clock = readClock(doc, at);
  if (!clock) return null;
  let next = clock.to;
  while (next < clock.to + 2 && [",", "|", "-"].includes(keyAt(doc, next))) next++;
  const day = readDay(doc, next);
  return day?.year ? mention(doc, at, day, { time: clock.time, rule: "date/en-stamp" }) : null;
}

/** `today`, `yesterday morning`, `this morning` */
function readSaidDay(doc: EnglishDoc, at: number): DateMention | null {
  const key = keyAt(doc, at);
  const none = { from: at, to: at + 1, day: 0, month: 0, year: null };
  const said = (to: number, relative: number, part: DateRecord["partOfDay"]) =>
    mention(doc, at, none, {
      to,
      relative,
      partOfDay: part,
      day: null,
      month: null,
      rule: "date/en-said-day",
    });
  const next = DAY_PARTS.get(keyAt(doc, at + 1)) ?? null;
  if (key === "tonight") return said(at + 1, 0, "tối");
  if (key === "this" && next) return said(at + 2, 0, next);
  const relative = RELATIVE.get(key);
  if (relative === undefined || keyAt(doc, at + 1) === "'s") return null;
  return said(next ? at + 2 : at + 1, relative, next);
}

function readDayAndClock(doc: EnglishDoc, at: number): DateMention | null {
  const day = readDay(doc, at);
  if (!day) return null;
  if (!day.year || !isStampPlace(doc, at)) return mention(doc, at, day, {});
  let next = day.to;
  while (next < day.to + 2 && [",", "|", "-", "–"].includes(keyAt(doc, next))) next++;
  const clock = readClock(doc, next);
  return clock
    ? mention(doc, at, day, { to: clock.to, time: clock.time, rule: "date/en-stamp" })
    : mention(doc, at, day, {});
}

/** A stamp stands at the head of a line, after nothing but a weekday or a label. */
function isStampPlace(doc: EnglishDoc, at: number): boolean {
  for (let k = at; k >= 0 && at - k <= 8; k--) if (doc.words[k]!.line) return true;
  return false;
}

/** `17:32`, `2:30 PM`, `14:20:11` */
function readClock(doc: EnglishDoc, at: number): { to: number; time: string } | null {
  const [hour, minute] = [digitsAt(doc, at), digitsAt(doc, at + 2)];
  if (keyAt(doc, at + 1) !== ":" || !(hour <= 23 && minute <= 59) || doc.words[at + 2]!.text.length !== 2) return null;
  let to = at + 3;
  if (keyAt(doc, to) === ":" && digitsAt(doc, to + 1) <= 59) to += 2;
  const half = keyAt(doc, to);
  if (half === "am" || half === "pm") to++;
  const hours = half === "pm" && hour < 12 ? hour + 12 : half === "am" && hour === 12 ? 0 : hour;
  return { to, time: `${String(hours).padStart(2, "0")}:${String(minute).padStart(2, "0")}` };
}

/** `October 5, 2021`, `5 October 2021`, `05/10/2021`, `15/11` after a word that leads to a day. */
export function readDay(doc: EnglishDoc, at: number): PlainDay | null {
  return readMonthFirst(doc, at) ?? readDayFirst(doc, at) ?? readNumeric(doc, at);
}

function plainDay(from: number, to: number, day: number, month: number, year: number | null): PlainDay | null {
  return isDayOfYear(month, day) && (year === null || isoDay(year, month, day)) ? { from, to, day, month, year } : null;
}

export function yearAt(doc: EnglishDoc, k: number): number | null {
  const year = digitsAt(doc, k);
  return doc.words[k]?.text.length === 4 && year >= 1900 && year <= 2100 ? year : null;
}

function readMonthFirst(doc: EnglishDoc, at: number): PlainDay | null {
  const month = MONTHS.get(keyAt(doc, at));
  if (!month || !doc.words[at]!.capital) return null;
  const k = keyAt(doc, at + 1) === "." ? at + 2 : at + 1;
  const day = digitsAt(doc, k);
  if (!(day >= 1 && day <= 31)) return null;
  const to = afterOrdinal(doc, k + 1);
  const comma = keyAt(doc, to) === "," ? to + 1 : to;
  const year = yearAt(doc, comma);
  return plainDay(at, year ? comma + 1 : to, day, month, year);
}

const ORDINALS = new Set(["st", "nd", "rd", "th"]);

function afterOrdinal(doc: EnglishDoc, k: number): number {
  return isGlued(doc, k) && ORDINALS.has(keyAt(doc, k)) ? k + 1 : k;
}

function readDayFirst(doc: EnglishDoc, at: number): PlainDay | null {
  const day = digitsAt(doc, at);
  if (!(day >= 1 && day <= 31)) return null;
  let k = afterOrdinal(doc, at + 1);
  if (keyAt(doc, k) === "of") k++;
  const month = MONTHS.get(keyAt(doc, k));
  if (!month || !doc.words[k]!.capital) return null;
  const comma = keyAt(doc, k + 1) === "," ? k + 2 : k + 1;
  const year = yearAt(doc, comma);
  return plainDay(at, year ? comma + 1 : k + 1, day, month, year);
}

/** Day before month, as Vietnam writes; the other way round only where no other reading is left. */
function readNumeric(doc: EnglishDoc, at: number): PlainDay | null {
  const mark = keyAt(doc, at + 1);
  if (!["/", "-", "."].includes(mark) || !isGlued(doc, at + 1) || !isGlued(doc, at + 2)) return null;
  if (isGlued(doc, at) && /[\p{L}\d/.,-]/u.test(doc.words[at - 1]?.text.slice(-1) ?? " ")) return null;
  let [day, month] = [digitsAt(doc, at), digitsAt(doc, at + 2)];
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 31)) return null;
  const full = keyAt(doc, at + 3) === mark && isGlued(doc, at + 4) ? yearAt(doc, at + 4) : null;
  if (full === null && (mark !== "/" || !DAY_LEADS.has(keyAt(doc, at - 1)))) return null;
  if (full === null && ["/", "-"].includes(keyAt(doc, at + 3)) && isGlued(doc, at + 3)) return null;
  if (month > 12) [day, month] = [month, day];
  return plainDay(at, full ? at + 5 : at + 3, day, month, full);
}

/** The article's day: the first stamp in its first lines, else its first full day that dates no document. */
export function findPublished(
  doc: EnglishDoc,
  dates: readonly DateMention[],
  isCited: (k: number) => boolean,
): string | null {
  const full = dates.filter((date) => date.year !== null);
  const stamp = full.find((date) => isStamp(doc, date));
  const first = stamp ?? full.find(({ from }) => !isIssueDay(doc, from, isCited));
  return first ? isoDay(first.year!, first.month!, first.day!) : null;
}

/** `dated January 21, 2021`, `Regulation No. 69-QD/TW of July 6, 2022` */
function isIssueDay(doc: EnglishDoc, at: number, isCited: (k: number) => boolean): boolean {
  const before = keyAt(doc, at - 1);
  return before === "dated" || (before === "of" && isCited(at - 2));
}

/** Within the first lines, alone on its line but for a weekday and a label. */
function isStamp(doc: EnglishDoc, date: DateMention): boolean {
  if (date.from > 60) return false;
  const next = doc.words[date.to];
  if (next !== undefined && !next.line && !["|", "gmt"].includes(next.key)) return false;
  return isStampPlace(doc, date.from);
}

/** Fills `iso`; a year that is not said is the one that brings the day nearest to the article's own. */
export function resolveDates(doc: EnglishDoc, dates: DateMention[]): void {
  let before: string | null = null;
  for (const date of dates) {
    const near = doc.published ?? before;
    if (date.relative !== null) date.iso = doc.published && addDays(doc.published, date.relative);
    else if (date.year !== null) date.iso = isoDay(date.year, date.month!, date.day!);
    else if (near !== null && !isYearly(doc, date.to)) date.iso = nearest(date.day!, date.month!, near);
    if (date.year !== null) before = date.iso;
  }
}

/** `15 December every year` */
function isYearly(doc: EnglishDoc, k: number): boolean {
  return ["every", "each", "annually", "yearly"].includes(keyAt(doc, k));
}

export function nearest(day: number, month: number, near: string): string | null {
  let best: string | null = null;
  for (const year of [yearOf(near), yearOf(near) - 1, yearOf(near) + 1]) {
    const iso = isoDay(year, month, day);
    if (iso && (best === null || Math.abs(daysBetween(near, iso)) < Math.abs(daysBetween(near, best)))) best = iso;
  }
  return best;
}
