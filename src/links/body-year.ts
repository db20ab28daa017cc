import type { CitationDraft, DateDraft, PeriodDraft } from "../records/drafts.js";
import { phraseBefore } from "../scan/backward.js";
import { daysBetween, isoDay, months, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { markAt, tokenFrom } from "../scan/window.js";
import { issueDays } from "./issue-days.js";
import { tenseBefore } from "./likely-year.js";
import { reviewYears } from "./review-years.js";

/** A stretch the text itself dates, no longer than a year and no birth or starting year. */
export interface DatedStretch {
  readonly from: string;
  readonly to: string;
  readonly unit: PeriodDraft["unit"];
  readonly start: number;
}

/** The years and days a body names, from which those it leaves out can be told. */
export interface BodyEvidence {
  readonly stretches: readonly DatedStretch[];
  /** The latest of the full days that are no births, no bounds and not still to come. */
  readonly lastDay: string | null;
  /** The first of the full days said to be still to come (`dự kiến ngày 01/7/2021`): the article is no younger. */
  readonly aheadDay: string | null;
  /** What was told so far, by `month/day`: a body asks for few days, many times. */
  readonly told: Map<string, ToldYear | null>;
}

const LONGEST = 366;

export function readBodyEvidence(doc: Doc): BodyEvidence {
  const stretches: DatedStretch[] = [];
  for (const { from, to, unit, start, resolve } of mentionsOf<PeriodDraft>(doc, "period")) {
    if (from === null || to === null || resolve !== null || daysBetween(from, to) > LONGEST) continue;
    if (unit === "year" && roleBefore(doc, start) !== null) continue;
    stretches.push({ from, to, unit, start });
  }
  const head = monthOfHead(doc);
  if (head) stretches.unshift(head);
  const days: string[] = [];
  const ahead: string[] = [];
  const issued = issueDays(doc);
  for (const date of mentionsOf<DateDraft>(doc, "date")) {
    const iso = fullDay(date);
    if (iso === null || roleBefore(doc, date.start) !== null) continue;
    const isAhead = !issued.has(date) && tenseBefore(doc, date.start) === "future";
    (isAhead ? ahead : days).push(iso);
  }
  if (days.length > 0) days.push(...daysOfCodes(doc));
  const lastDay = latest(days);
  for (const year of reviewYears(doc)) {
    const { from, to } = months(year, 1, 12);
    if (from !== null && to !== null && to > (lastDay ?? "")) stretches.push({ from, to, unit: "range", start: 0 });
  }
  return { stretches: withoutDeeds(doc, stretches), lastDay, aheadDay: earliest(ahead), told: new Map() };
}

/** The year in a document's code bounds what is written of it: no day of an article lies before it. */
function daysOfCodes(doc: Doc): readonly string[] {
  return mentionsOf<CitationDraft>(doc, "citation").flatMap(({ year }) => (year === null ? [] : [`${year}-01-01`]));
}

/**
 * Without the years an article on a trial names from the indictment on: they are those of the deed, long before its own
 * day.
 */
function withoutDeeds({ hits, tokens }: Doc, stretches: readonly DatedStretch[]): readonly DatedStretch[] {
  if (!stretches.some(({ unit }) => unit === "year")) return stretches;
  for (const token of hits.starts("indictment"))
    return stretches.filter(({ unit, start }) => unit !== "year" || start < tokens.start[token]!);
  return stretches;
}

/** `date 2023-10 Tiêu đề …`: the month a crawler wrote before the title. */
export function monthOfHead({ text }: Doc): DatedStretch | null {
  const head = /^\s{0,4}date (\d{4})-(\d{2})(?![\d-])/u.exec(text);
  const stretch = head && months(Number(head[1]), Number(head[2]), Number(head[2]));
  return stretch?.from && stretch.to ? { from: stretch.from, to: stretch.to, unit: "month", start: 0 } : null;
}

/** The ISO day a date states in full, else `null`. */
export function fullDay({ day, month, year }: DateDraft): string | null {
  return day !== null && month !== null && year !== null ? isoDay(year, month, day) : null;
}

/** Whether a life (`sinh`) or a bound (`trước`, `từ`) leads in a mention; `null` for neither. */
export function roleBefore(doc: Doc, start: number): "life" | "bound" | null {
  const at = tokenFrom(doc.tokens, start);
  const hit = phraseBefore(doc, markAt(doc.tokens, at - 1) === ":" ? at - 1 : at, "dateRole");
  return (hit?.entry.fields.role as "life" | "bound" | undefined) ?? null;
}

/** How a year was told, for `explain`. */
export interface ToldYear {
  readonly year: number;
  readonly why: string;
}

/**
 * The year of a day of the body that names none: that of a dated stretch which holds the day, else the first year in
 * which it falls on or after the latest day the text names, else the one nearest to the latest dated stretch, else the
 * last one in which it falls on or before the first day the text says is to come.
 */
export function yearFromBody(evidence: BodyEvidence, month: number, day: number): ToldYear | null {
  const key = `${month}/${day}`;
  const known = evidence.told.get(key);
  if (known !== undefined) return known;
  const told = tellYear(evidence, month, day);
  evidence.told.set(key, told);
  return told;
}

function tellYear({ stretches, lastDay, aheadDay }: BodyEvidence, month: number, day: number): ToldYear | null {
  const fine = stretches.filter(({ unit }) => unit !== "year" && unit !== "schoolYear");
  for (const { from, to } of fine) {
    for (const year of [yearOf(from), yearOf(to)]) {
      const iso = isoDay(year, month, day);
      if (iso !== null && iso >= from && iso <= to)
        return { year, why: `a period of the text holds it: ${from}..${to}` };
    }
  }
  const afterDays = firstOnOrAfter(lastDay, month, day, "the latest dated reference");
  const afterPeriods = nearestTo(lastOf(fine), month, day);
  const told = later(afterDays, afterPeriods) ?? lastOnOrBefore(aheadDay, month, day);
  const years = [...new Set(stretches.filter(({ unit }) => unit === "year").map(({ from }) => yearOf(from)))].sort();
  const last = years.at(-1);
  if (last === undefined || (told !== null && told.year >= last - 1)) return told;
  const previous = years.at(-2);
  const year = previous === last - 1 && month >= 9 ? previous : last;
  return isoDay(year, month, day) === null ? told : { year, why: `the text speaks of the year ${year}` };
}

/** The stretch that ends last. */
function lastOf(stretches: readonly DatedStretch[]): DatedStretch | null {
  return stretches.reduce<DatedStretch | null>(
    (last, next) => (last === null || next.to > last.to ? next : last),
    null,
  );
}

/** `28/6` beside `6 tháng cuối năm 2023` is three days before it, not half a year after. */
function nearestTo(stretch: DatedStretch | null, month: number, day: number): ToldYear | null {
  if (stretch === null) return null;
  let best: string | null = null;
  const away = (iso: string) => (iso < stretch.from ? daysBetween(iso, stretch.from) : daysBetween(stretch.to, iso));
  for (let year = yearOf(stretch.from) - 1; year <= yearOf(stretch.to) + 1; year++) {
    const iso = isoDay(year, month, day);
    if (iso !== null && (best === null || away(iso) < away(best))) best = iso;
  }
  return best === null
    ? null
    : { year: yearOf(best), why: `the day nearest to a period of the text: ${stretch.from}..${stretch.to}` };
}

function latest(days: readonly string[]): string | null {
  return days.reduce<string | null>((max, day) => (max === null || day > max ? day : max), null);
}

function earliest(days: readonly string[]): string | null {
  return days.reduce<string | null>((min, day) => (min === null || day < min ? day : min), null);
}

function later(a: ToldYear | null, b: ToldYear | null): ToldYear | null {
  return a && b ? (a.year >= b.year ? a : b) : (a ?? b);
}

/** 29 February may need some years more. */
const MAX_YEARS = 8;

function firstOnOrAfter(bound: string | null, month: number, day: number, why: string): ToldYear | null {
  if (bound === null) return null;
  for (let year = yearOf(bound); year < yearOf(bound) + MAX_YEARS; year++) {
    const iso = isoDay(year, month, day);
    if (iso !== null && iso >= bound) return { year, why: `the first such day after ${why}, ${bound}` };
  }
  return null;
}

function lastOnOrBefore(bound: string | null, month: number, day: number): ToldYear | null {
  if (bound === null) return null;
  for (let year = yearOf(bound); year > yearOf(bound) - MAX_YEARS; year--) {
    const iso = isoDay(year, month, day);
    if (iso !== null && iso <= bound) return { year, why: `the last such day before one to come, ${bound}` };
  }
  return null;
}
