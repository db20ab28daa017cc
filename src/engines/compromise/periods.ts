import { inYear, isoDay, months, yearOf } from "../../scan/calendar.js";
import { digitsAt, type EnglishDoc, isGlued, keyAt } from "./article.js";
import { nearest, type PlainDay, readDay, yearAt } from "./dates.js";
import { MONTHS, NUMERALS } from "./lists.js";
import { type Anchor, DASHES, type Ends, made, NONE, type PeriodMention } from "./period.js";
import { readHorizon, readSaidYear, readYear, readYears } from "./period-years.js";

/** The period that begins at a word. */
export function readPeriod(doc: EnglishDoc, at: number): PeriodMention | null {
  return (
    readSinceStart(doc, at) ??
    readSamePeriod(doc, at) ??
    readDayRange(doc, at) ??
    readCounted(doc, at) ??
    readQuarter(doc, at) ??
    readYears(doc, at) ??
    readMonth(doc, at) ??
    readSaidYear(doc, at) ??
    readHorizon(doc, at) ??
    readYear(doc, at)
  );
}

const ofYear = (year: number | null, anchor: Anchor) => year ?? anchor.year;

/** `of 2021`, `of this year`, `2021`, `last year`: the year that follows, how it shifts, and the index after it. */
function yearAfter(doc: EnglishDoc, at: number): { to: number; year: number | null; shift: number; said: boolean } {
  let k = at;
  if (["of", "in", "/", ","].includes(keyAt(doc, k))) k++;
  const year = yearAt(doc, k);
  if (year !== null) return { to: k + 1, year, shift: 0, said: true };
  const shift = { this: 0, last: -1, previous: -1, next: 1, the: 0 }[keyAt(doc, k)];
  if (shift !== undefined && keyAt(doc, k + 1) === "year" && (k > at || shift !== 0 || keyAt(doc, k) === "this"))
    return { to: k + 2, year: null, shift, said: true };
  return { to: at, year: null, shift: 0, said: false };
}

/** Ends in the year that is said, or the article's own, shifted. */
function inYearOf(after: { year: number | null; shift: number }, first: number, last: number): PeriodMention["ends"] {
  return (anchor) => {
    const base =
      after.year ?? (after.shift !== 0 && anchor.published ? yearOf(anchor.published) : ofYear(null, anchor));
    return base === null ? NONE : months(base + after.shift, first, last);
  };
}

/** `third quarter of 2021`, `Q3/2021`, `Q3 of 2021` */
function readQuarter(doc: EnglishDoc, at: number): PeriodMention | null {
  const key = keyAt(doc, at);
  let quarter = 0;
  let k = at + 1;
  if (/^q[1-4]$/u.test(key)) quarter = Number(key[1]);
  else if (key === "q" && isGlued(doc, at + 1)) {
    quarter = digitsAt(doc, at + 1);
    k = at + 2;
  } else {
    const ordinal = readOrdinal(doc, at);
    if (!ordinal || keyAt(doc, ordinal.to) !== "quarter") return null;
    quarter = ordinal.value;
    k = ordinal.to + 1;
  }
  if (!(quarter >= 1 && quarter <= 4)) return null;
  const after = yearAfter(doc, k);
  return made(
    at,
    after.to,
    "quarter",
    "quarter",
    after.year,
    inYearOf(after, quarter * 3 - 2, quarter * 3),
    after.year === null,
  );
}

const ORDINAL_WORDS = new Set(["first", "second", "third", "fourth"]);

function readOrdinal(doc: EnglishDoc, at: number): { value: number; to: number } | null {
  const key = keyAt(doc, at);
  if (ORDINAL_WORDS.has(key)) return { value: NUMERALS.get(key)!, to: at + 1 };
  const digits = digitsAt(doc, at);
  return digits <= 4 && isGlued(doc, at + 1) && /^(?:st|nd|rd|th)$/u.test(keyAt(doc, at + 1))
    ? { value: digits, to: at + 2 }
    : null;
}

/** `first six months of 2021`, `last two months of the year`, `second half of this year` */
function readCounted(doc: EnglishDoc, at: number): PeriodMention | null {
  const key = keyAt(doc, at);
  const ordinal = readOrdinal(doc, at);
  if (ordinal && ordinal.value <= 2 && keyAt(doc, ordinal.to) === "half") {
    const after = yearAfter(doc, ordinal.to + 1);
    if (!after.said && keyAt(doc, ordinal.to + 1) === "of") return null;
    const first = ordinal.value === 1 ? 1 : 7;
    return made(at, after.to, "half", "half", after.year, inYearOf(after, first, first + 5), after.year === null);
  }
  const lead = ["first", "last", "final", "opening"].includes(key);
  const count = countAt(doc, lead ? at + 1 : at);
  if (!count || keyAt(doc, lead ? at + 2 : at + 1) !== "months") return null;
  const after = yearAfter(doc, lead ? at + 3 : at + 2);
  // “three months” is a length, “nine months of 2023” a stretch; “the last six months” are no part of a year.
  if (!lead && after.year === null) return null;
  if (key !== "first" && lead && !after.said) return null;
  const late = key === "last" || key === "final";
  const [first, last] = late ? [13 - count, 12] : [1, count];
  const unit = count === 6 ? "half" : "months";
  return made(at, after.to, unit, "counted-months", after.year, inYearOf(after, first, last), after.year === null);
}

function countAt(doc: EnglishDoc, k: number): number | null {
  const count = digitsAt(doc, k) || NUMERALS.get(keyAt(doc, k)) || 0;
  return count >= 2 && count <= 12 ? count : null;
}

/**
 * `January 9 to 11, 2023`, `26-28 July 2023`, `1 July to 30 September 2025`, `January 1 and September 15` after between
 */
function readDayRange(doc: EnglishDoc, at: number): PeriodMention | null {
  const lead = keyAt(doc, at - 1);
  const first = readDay(doc, at);
  if (first) {
    const joint = keyAt(doc, first.to);
    if (!(DASHES.has(joint) || joint === "to" || joint === "until" || (joint === "and" && lead === "between")))
      return null;
    const last = readDay(doc, first.to + 1) ?? lastOfMonth(doc, first);
    return last && first.year === null
      ? dayRange(at, first, last)
      : last && last.year !== null
        ? dayRange(at, first, last)
        : null;
  }
  // 26-28 July 2023: the first day has no month of its own.
  const day = digitsAt(doc, at);
  const joint = keyAt(doc, at + 1);
  if (!(day >= 1 && day <= 31) || !(DASHES.has(joint) || joint === "to" || (joint === "and" && lead === "between")))
    return null;
  if (isGlued(doc, at) && doc.words[at - 1]?.type !== "mark") return null;
  const last = readDay(doc, at + 2);
  if (!last || last.day <= day || doc.words[at + 3]?.key === "/") return null;
  return dayRange(at, { ...last, from: at, day }, last);
}

/** `January 9 to 11, 2023`: the last day has no month of its own. */
function lastOfMonth(doc: EnglishDoc, first: PlainDay): PlainDay | null {
  const at = first.to + 1;
  const day = digitsAt(doc, at);
  if (!(day > first.day && day <= 31) || first.year !== null) return null;
  const comma = keyAt(doc, at + 1) === "," ? at + 2 : at + 1;
  const year = yearAt(doc, comma);
  return { from: at, to: year ? comma + 1 : at + 1, day, month: first.month, year };
}

function dayRange(at: number, first: PlainDay, last: PlainDay): PeriodMention {
  const year = last.year;
  return made(
    at,
    last.to,
    "range",
    "days",
    year,
    ({ published }) => {
      const to = year
        ? isoDay(year, last.month, last.day)
        : published
          ? nearest(last.day, last.month, published)
          : null;
      if (to === null) return NONE;
      const firstYear = first.year ?? (first.month > last.month ? yearOf(to) - 1 : yearOf(to));
      return { from: isoDay(firstYear, first.month, first.day), to };
    },
    year === null,
  );
}

/** Words before a month alone: without one of them `March` may be a walk and `May` a wish. */
const MONTH_LEADS = new Set(
  "in of since until till by during from early late mid last this next and to between".split(" "),
);

/** `June 2022`, `June 2014 and March 2016` after between, `June to August 2023`, `in March` */
function readMonth(doc: EnglishDoc, at: number): PeriodMention | null {
  const first = monthAt(doc, at);
  if (!first) return null;
  const joint = keyAt(doc, first.to);
  const joins = DASHES.has(joint) || joint === "to" || (joint === "and" && keyAt(doc, at - 1) === "between");
  const last = joins ? monthAt(doc, first.to + 1) : null;
  if (last?.year)
    return made(at, last.to, "range", "months", last.year, () =>
      months(first.year ?? last.year!, first.month, last.month, last.year!),
    );
  if (first.year)
    return made(at, first.to, "month", "month", first.year, () => months(first.year!, first.month, first.month));
  if (!MONTH_LEADS.has(keyAt(doc, at - 1)) || doc.words[at + 1]?.type === "number") return null;
  if (last) return monthRange(at, last.to, first.month, last.month);
  const ahead = isAhead(doc, at);
  return made(
    at,
    first.to,
    "month",
    "bare-month",
    null,
    ({ published, year }) => {
      if (published) {
        const near = nearest(1, first.month, published)!;
        const passed = ahead && near.slice(0, 7) < published.slice(0, 7);
        return months(yearOf(near) + (passed ? 1 : 0), first.month, first.month);
      }
      return year === null ? NONE : months(year, first.month, first.month);
    },
    true,
  );
}

/** `between August and October`: the last month is the one nearest to the article's own day. */
function monthRange(at: number, to: number, first: number, last: number): PeriodMention {
  return made(
    at,
    to,
    "range",
    "bare-months",
    null,
    ({ published, year }) => {
      const near = published ? nearest(1, last, published) : null;
      const lastYear = near ? yearOf(near) : year;
      return lastYear === null ? NONE : months(first > last ? lastYear - 1 : lastYear, first, last, lastYear);
    },
    true,
  );
}

/** The sentence speaks of what is to come. */
function isAhead(doc: EnglishDoc, at: number): boolean {
  for (let k = at - 1; k >= 0 && at - k <= 30 && doc.words[k]!.sentence === doc.words[at]!.sentence; k--)
    if (["will", "shall", "plans", "expected", "scheduled"].includes(doc.words[k]!.key)) return true;
  return false;
}

function monthAt(doc: EnglishDoc, at: number): { month: number; year: number | null; to: number } | null {
  const month = MONTHS.get(keyAt(doc, at));
  if (!month || !doc.words[at]!.capital) return null;
  const k = [",", "of", "/"].includes(keyAt(doc, at + 1)) ? at + 2 : at + 1;
  const year = yearAt(doc, k);
  return { month, year, to: year ? k + 1 : at + 1 };
}

/** `same period last year`, `same period of 2021`, `corresponding period in 2020` */
function readSamePeriod(doc: EnglishDoc, at: number): PeriodMention | null {
  if (!["same", "corresponding"].includes(keyAt(doc, at)) || keyAt(doc, at + 1) !== "period") return null;
  const after = yearAfter(doc, at + 2);
  if (!after.said) return null;
  return made(
    at,
    after.to,
    "range",
    "same-period",
    after.year,
    ({ last, published }) => {
      const year = after.year ?? (published ? yearOf(published) + after.shift : null);
      if (year === null || !last?.from || !last.to) return year === null ? NONE : months(year, 1, 12);
      const span = yearOf(last.to) - yearOf(last.from);
      return { from: inYear(last.from, year - span), to: inYear(last.to, year) };
    },
    true,
  );
}

/** `since the beginning of the year`, `so far this year`, `since early 2021` */
function readSinceStart(doc: EnglishDoc, at: number): PeriodMention | null {
  const key = keyAt(doc, at);
  if (key === "so" && keyAt(doc, at + 1) === "far" && keyAt(doc, at + 2) === "this" && keyAt(doc, at + 3) === "year")
    return sinceStart(at, at + 4, { year: null, shift: 0 });
  if (!["since", "from"].includes(key)) return null;
  let k = keyAt(doc, at + 1) === "the" ? at + 2 : at + 1;
  if (!["beginning", "start", "early"].includes(keyAt(doc, k))) return null;
  k++;
  const month = monthAt(doc, keyAt(doc, k) === "of" ? k + 1 : k);
  if (month) return sinceMonth(at, month.to, month.month, month.year);
  const after = yearAfter(doc, k);
  if (!after.said) return null;
  return sinceStart(at, after.to, after);
}

/** `since the start of January`: from the first day of the month to the article's own day. */
function sinceMonth(at: number, to: number, month: number, said: number | null): PeriodMention {
  return made(
    at,
    to,
    "range",
    "since-month",
    said,
    ({ published }) => {
      const from = said ? isoDay(said, month, 1) : published ? nearest(1, month, published) : null;
      return from === null ? NONE : { from, to: published };
    },
    true,
  );
}

function sinceStart(at: number, to: number, after: { year: number | null; shift: number }): PeriodMention {
  return made(
    at,
    to,
    "range",
    "since-start",
    after.year,
    ({ published }) => {
      const year = after.year ?? (published ? yearOf(published) + after.shift : null);
      return year === null ? NONE : { from: isoDay(year, 1, 1), to: published };
    },
    true,
  );
}

/** Resolves in text order; a period that names its year lends it to those after it. */
export function resolvePeriods(doc: EnglishDoc, periods: readonly PeriodMention[]): void {
  let last: Ends | null = null;
  let year = doc.published ? yearOf(doc.published) : null;
  for (const period of periods) {
    period.value = period.ends({ published: doc.published, year, last });
    if (period.year !== null && !doc.published) year = period.year;
    if (!["stage", "term", "horizon"].includes(period.unit)) last = period.value;
  }
}
