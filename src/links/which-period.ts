import type { PeriodAnchor, PeriodDraft } from "../records/drafts.js";
import { phraseBefore } from "../scan/backward.js";
import { daysBetween, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { tokenFrom } from "../scan/window.js";
import { type BodyEvidence, readBodyEvidence, type ToldYear } from "./body-year.js";
import { clauseYear, clauseYears } from "./clause-year.js";
import { likelyYear, tenseOf, WHY_LIKELY } from "./likely-year.js";
import { echo } from "./same-stretch.js";

/** The ends of periods that the article decides: its day, its year, or the period in force before `cùng kỳ`. */
export function resolvePeriods(doc: Doc): void {
  const evidence = readBodyEvidence(doc);
  const clauses = clauseYears(doc);
  const periods = mentionsOf<PeriodDraft>(doc, "period");
  const inForce: PeriodDraft[] = [];
  let month: PeriodDraft | undefined;
  let dated: PeriodDraft | undefined;
  let year: PeriodDraft | undefined;
  for (const [k, period] of periods.entries()) {
    if (period.echo) {
      echo(doc, period, inForce);
      continue;
    }
    if (period.resolve)
      resolve(doc, period, evidence, { clauses, dated, previous: periods[k - 1], next: periods[k + 1], month, year });
    if (!isMeasure(period) || (period.rule === "period/shifted" && comparesWith(doc, period))) continue;
    inForce.push(period);
    if (inForce.length > MAX_IN_FORCE) inForce.shift();
    if (period.resolve === null && period.unit !== "year") dated = period;
    if (period.unit === "month") month = period;
    if (period.unit === "year" && period.resolve === null && isOver(doc, period)) year = period;
  }
}

function isOver({ article }: Doc, { to }: PeriodDraft): boolean {
  return article.published !== null && to !== null && to < article.published;
}

/** So many periods back `cùng kỳ` may look for its stretch: bounds the search. */
const MAX_IN_FORCE = 16;

/** The periods round one, in text order. */
interface Neighbours {
  readonly clauses: ReadonlyMap<number, number>;
  /** The last stretch before it, shorter than a year, whose year is written. */
  readonly dated: PeriodDraft | undefined;
  readonly previous: PeriodDraft | undefined;
  readonly next: PeriodDraft | undefined;
  /** The last month before it that figures were counted over. */
  readonly month: PeriodDraft | undefined;
  /** The last whole year before it that is over. */
  readonly year: PeriodDraft | undefined;
}

function resolve(doc: Doc, period: PeriodDraft, evidence: BodyEvidence, round: Neighbours): void {
  const today = reportDay(doc, period, round);
  const told = tellYear(doc, period, evidence, round);
  const stretch = period.resolve!({ today, year: told?.year ?? null });
  if (!stretch || (stretch.from === null && stretch.to === null)) {
    if (doc.explain) period.notes.push("left open: neither the article's day nor the text names its year");
    return;
  }
  period.from = stretch.from;
  period.to = stretch.to;
  period.inferred = true;
  if (!doc.explain) return;
  if (today !== null) period.notes.push(`seen from the article's day, ${today}`);
  if (told) period.notes.push(`year ${told.year}: ${told.why}`);
}

/** The year of a stretch that names none, and where it was found. */
function tellYear(doc: Doc, period: PeriodDraft, evidence: BodyEvidence, round: Neighbours): ToldYear | null {
  return (
    told(neighbourYear(doc, period, round.next), "written with the period behind it") ??
    told(storyYear(doc, period, round.previous), "the story of the month before it goes on") ??
    told(openingYear(doc, period, round.clauses), "its sentence opens with it") ??
    yearFor(doc, period, evidence, round.dated)
  );
}

function told(year: number | null, why: string): ToldYear | null {
  return year === null ? null : { year, why };
}

/** A report on May that comes out in June means April by `tháng trước`: the month before the one in force. */
function reportDay(doc: Doc, period: PeriodDraft, { month, year }: Neighbours): string | null {
  const { rule, unit, start } = period;
  const today = doc.article.published;
  // "tháng 9 năm 2022 tăng 1,5% so với tháng trước", whenever it was written
  if (month && unit === "month" && rule === "period/shifted" && start - month.end < MAX_MEASURED) {
    if (comparesWith(doc, period) && !doc.text.slice(month.end, start).includes("\n")) return month.to;
  }
  if (unit === "year" && year !== undefined && today !== null && isBeforeReported(doc, period)) {
    if (daysBetween(year.to!, today) <= MAX_YEAR_REPORT) return year.to;
  }
  const reported = rule === "period/shifted" && unit === "month" && month !== undefined ? month.to : null;
  return reported !== null && today !== null && reported < today && daysBetween(reported, today) <= MAX_REPORT
    ? reported
    : today;
}

/** How far on a month may be measured against the one before, in characters. */
const MAX_MEASURED = 160;

/** `năm trước`, not `năm ngoái`: the year before the one in force. */
function isBeforeReported(doc: Doc, { end }: PeriodDraft): boolean {
  return doc.hits.longest(tokenFrom(doc.tokens, end) - 1, "yearShift")?.entry.fields.reported === "yes";
}

/** Reports on a year come out within so many days of its end. */
const MAX_YEAR_REPORT = 90;

/** Reports on a month come out within so many days of its end. */
const MAX_REPORT = 31;

/** `Vào tháng 8 năm 1940 … Đến tháng 9`: a month soon after a dated one goes on in its year. */
function storyYear(doc: Doc, period: PeriodDraft, previous: PeriodDraft | undefined): number | null {
  if (period.unit !== "month" || previous?.unit !== "month" || previous.inferred || previous.from === null) return null;
  if (period.rule !== previous.rule || period.start - previous.end > MAX_STORY || comparesWith(doc, previous))
    return null;
  if (doc.text.slice(previous.end, period.start).includes("\n")) return null;
  const year = yearOf(previous.from);
  const here = period.resolve!({ today: null, year });
  return here?.from != null && here.from > previous.from ? year : null;
}

/** `so với tháng 8/2021` measures, it tells no story. */
function comparesWith(doc: Doc, { start }: PeriodDraft): boolean {
  return phraseBefore(doc, tokenFrom(doc.tokens, start), "comparison") !== null;
}

/** `Năm 2021, … trong quý II`: the sentence opens with its year. */
function openingYear(doc: Doc, period: PeriodDraft, clauses: ReadonlyMap<number, number>): number | null {
  return isWithinYear(period) && period.rule !== "period/shifted" ? clauseYear(doc, clauses, period.start) : null;
}

/** How far on a story may be picked up, in characters. */
const MAX_STORY = 250;

/** How far ahead the period may stand whose year serves both, in characters. */
const MAX_NEIGHBOUR = 60;

/** `6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2022`: the year is written once, with the second. */
function neighbourYear(doc: Doc, period: PeriodDraft, next: PeriodDraft | undefined): number | null {
  if (!next || next.resolve !== null || next.from === null || next.start - period.end > MAX_NEIGHBOUR) return null;
  if (!isWithinYear(period) || !isWithinYear(next) || /[\n.;\d]/u.test(doc.text.slice(period.end, next.start)))
    return null;
  const year = yearOf(next.from);
  const here = period.resolve!({ today: null, year });
  return here?.from != null && here.from < next.from ? year : null;
}

function isWithinYear({ unit }: PeriodDraft): boolean {
  return unit === "quarter" || unit === "half" || unit === "months" || unit === "month";
}

function yearFor(
  doc: Doc,
  period: PeriodDraft,
  { stretches, lastDay }: BodyEvidence,
  dated: PeriodDraft | undefined,
): ToldYear | null {
  const today = doc.article.published;
  if (today !== null) {
    const tense = tenseOf(doc, period.start);
    const year = likelyYear(today, (year) => period.resolve!({ today, year } as PeriodAnchor), tense);
    return told(year, WHY_LIKELY[tense ?? "none"]);
  }
  if (dated?.from) return told(yearOf(dated.from), "that of the dated period before it");
  const stretch = stretches.find(({ unit }) => unit !== "year");
  if (stretch) return told(yearOf(stretch.from), "that of a dated period of the text");
  const [year, ...others] = new Set(stretches.map(({ from }) => yearOf(from)));
  if (year !== undefined && others.length === 0 && (lastDay === null || yearOf(lastDay) <= year))
    return told(year, "the one year the text speaks of");
  return lastDay === null ? null : told(yearOf(lastDay), "that of the latest dated reference");
}

/** Stretches a figure can be counted over. */
function isMeasure({ unit, from, to }: PeriodDraft): boolean {
  return (
    from !== null && to !== null && unit !== "stage" && unit !== "term" && unit !== "horizon" && unit !== "schoolYear"
  );
}
