import type { DateDraft, PeriodDraft } from "../records/drafts.js";
import { addDays, daysBetween, isoDay, monthOf, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import type { SaidLunarDay } from "../scan/lunar-days.js";
import { type BodyEvidence, fullDay, readBodyEvidence, roleBefore, yearFromBody } from "./body-year.js";
import { clauseYear, clauseYears } from "./clause-year.js";
import { issueDays } from "./issue-days.js";
import { likelyYear, type Tense, tenseOf, WHY_LIKELY } from "./likely-year.js";
import { checkLunarDay, pairLunarDays, yearByMoon } from "./lunar-days.js";

/** The days that are written without year, or only as `hôm qua`. */
export function resolveDates(doc: Doc): void {
  const evidence = readBodyEvidence(doc);
  const clauses = clauseYears(doc);
  const issued = issueDays(doc);
  const moons = pairLunarDays(doc);
  const months = toldMonths(doc);
  let month = 0;
  let story: Told | null = null;
  for (const date of mentionsOf<DateDraft>(doc, "date")) {
    for (; month < months.length && months[month]!.start < date.start; month++) story = months[month]!;
    const full = fullDay(date);
    if (full !== null) {
      date.iso = full;
      if (moons.has(date)) checkLunarDay(doc, date, moons.get(date)!);
      if (roleBefore(doc, date.start) !== "life" && !issued.has(date))
        story = { unit: "day", iso: full, start: date.start, end: date.end };
      continue;
    }
    date.iso = resolveDay(doc, date, { evidence, clauses, story, moon: moons.get(date) ?? null });
    date.inferred = date.iso !== null;
    if (date.iso === null && doc.explain) date.notes.push(whyOpen(doc, date));
  }
}

/** What the article says round a day without year. */
interface Context {
  readonly evidence: BodyEvidence;
  readonly clauses: ReadonlyMap<number, number>;
  /** The last full day, or month with its year, before it. */
  readonly story: Told | null;
  /** The lunar day the text gives beside it. */
  readonly moon: SaidLunarDay | null;
}

/** A day or the first day of a month that a story may go on from. */
interface Told {
  readonly unit: "day" | "month";
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** `Bước sang tháng 3 năm 1975, … Ngày 10/3, quân ta nổ súng`: months of a history whose year is said. */
function toldMonths(doc: Doc): Told[] {
  const today = doc.article.published;
  if (today === null) return [];
  return mentionsOf<PeriodDraft>(doc, "period").flatMap(({ unit, resolve, from, start, end }) =>
    unit === "month" && resolve === null && from !== null && daysBetween(from, today) >= HISTORY
      ? [{ unit, iso: from, start, end }]
      : [],
  );
}

function resolveDay(doc: Doc, date: DateDraft, { evidence, clauses, story, moon }: Context): string | null {
  const today = doc.article.published;
  if (date.relative !== null)
    return today === null
      ? null
      : noted(date, addDays(today, date.relative), `counted from the article's day, ${today}`);
  if (date.day === null) return null;
  if (date.monthShift !== null) return today === null ? null : shiftedMonth(date, today);
  if (date.month === null) return today === null ? null : nearestMonth(date, today);
  if (date.yearShift !== null) {
    return today === null
      ? null
      : noted(date, isoDay(yearOf(today) + date.yearShift, date.month, date.day), `years from the article's, ${today}`);
  }
  const { day, month } = date;
  const moonYear = moon && yearByMoon(date, moon, today);
  if (moonYear !== null)
    return noted(
      date,
      isoDay(moonYear, month, day),
      `the year in which it is the lunar day ${moon!.day}/${moon!.month}`,
    );
  const clause = clauseYear(doc, clauses, date.start);
  if (clause !== null) return noted(date, isoDay(clause, month, day), `the year its sentence opens with, ${clause}`);
  const told = storyYear(doc, date, story);
  if (told !== null) return noted(date, isoDay(told, month, day), `its story's year, from ${story!.iso}`);
  if (today === null) {
    const body = yearFromBody(evidence, month, day);
    return body && noted(date, isoDay(body.year, month, day), body.why);
  }
  const inYear = (year: number) => {
    const iso = isoDay(year, month, day);
    return iso === null ? null : { from: iso, to: iso };
  };
  const tense = tenseOf(doc, date.start);
  const year = goneOn(date, doc, story, tense) ?? likelyYear(today, inYear, tense);
  return year === null ? null : noted(date, isoDay(year, month, day), `year ${WHY_LIKELY[tense ?? "none"]}, ${today}`);
}

/** Why a day has no value. */
function whyOpen(doc: Doc, { day, month, year }: DateDraft): string {
  if (day !== null && month !== null && year !== null) return "left open: the calendar has no such day";
  return doc.article.published === null
    ? "left open: neither the article's day nor the text names its year"
    : "left open: no year near the article's day has it";
}

function noted(date: DateDraft, iso: string | null, note: string): string | null {
  if (iso !== null) date.notes.push(note);
  return iso;
}

/** A story told of past years: how far back its last full day lies, how near behind it the next may be. */
const LONG_AGO = 300;
const MAX_STEP = 300;
const MAX_GAP = 400;
/**
 * How far back a month lies that only a history tells of, and how near behind its first day the next may be, in days.
 */
const HISTORY = 7300;
const MONTH_STEP = 62;

/**
 * `ngày 4/5/2018 …; ngày 20/8, huyện bác đơn` in an article of 2023: a day soon after a full day of long ago goes on
 * with its story.
 */
function storyYear(doc: Doc, date: DateDraft, story: Told | null): number | null {
  const today = doc.article.published;
  if (today === null || story === null || daysBetween(story.iso, today) < LONG_AGO) return null;
  if (!goesOn(doc, story, date)) return null;
  const step = story.unit === "month" ? MONTH_STEP : MAX_STEP;
  for (const year of [yearOf(story.iso), yearOf(story.iso) + 1]) {
    const iso = isoDay(year, date.month!, date.day!);
    if (iso !== null && isNext(story.iso, iso, step)) return year;
  }
  return null;
}

/**
 * `ngày 20/9/2022 …; ngày 28/11 gia hạn` in an article of June 2023: where no word points ahead, a day of the same
 * paragraph goes on with the story before it would lie in the future.
 */
function goneOn(date: DateDraft, doc: Doc, story: Told | null, tense: Tense): number | null {
  const today = doc.article.published!;
  if (tense === "future" || story === null || story.iso > today) return null;
  if (!goesOn(doc, story, date)) return null;
  const ahead = isoDay(yearOf(today), date.month!, date.day!);
  const told = isoDay(yearOf(story.iso), date.month!, date.day!);
  if (ahead === null || ahead <= today || told === null || told >= today) return null;
  return isNext(story.iso, told) ? yearOf(told) : null;
}

/** A date stands near behind the story's last one, in its paragraph. */
function goesOn({ text }: Doc, story: Told, { start }: DateDraft): boolean {
  return start - story.end <= MAX_GAP && !text.slice(story.end, start).includes("\n");
}

/** A day is the story's last one, or follows it within a step. */
function isNext(last: string, day: string, most = MAX_STEP): boolean {
  const step = daysBetween(last, day);
  return step >= 0 && step <= most;
}

/** `ngày 28`: the month that brings it nearest to the article's day. */
function nearestMonth(date: DateDraft, today: string): string | null {
  let best: string | null = null;
  for (let shift = -1; shift <= 1; shift++) {
    const index = yearOf(today) * 12 + monthOf(today) - 1 + shift;
    const iso = isoDay(Math.floor(index / 12), (index % 12) + 1, date.day!);
    if (iso !== null && (best === null || Math.abs(daysBetween(today, iso)) < Math.abs(daysBetween(today, best))))
      best = iso;
  }
  return noted(date, best, `month and year nearest to the article's day, ${today}`);
}

/** `ngày 19 tháng này`: so many months from the article's. */
function shiftedMonth(date: DateDraft, today: string): string | null {
  const index = yearOf(today) * 12 + monthOf(today) - 1 + date.monthShift!;
  return noted(
    date,
    isoDay(Math.floor(index / 12), (index % 12) + 1, date.day!),
    `months from the article's day, ${today}`,
  );
}
