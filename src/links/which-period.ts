import type { PeriodAnchor, PeriodDraft } from "../records/drafts.js";
import { inYear, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { type BodyEvidence, readBodyEvidence } from "./body-year.js";
import { likelyYear, tenseOf } from "./likely-year.js";

/** The ends of periods that the article decides: its day, its year, or the period in force before `cùng kỳ`. */
export function resolvePeriods(doc: Doc): void {
  const evidence = readBodyEvidence(doc);
  const periods = mentionsOf<PeriodDraft>(doc, "period");
  const inForce: PeriodDraft[] = [];
  periods.forEach((period, k) => {
    if (period.echo) echo(doc, period, inForce);
    else {
      if (period.resolve) resolve(doc, period, evidence, periods[k + 1]);
      if (isMeasure(period)) inForce.push(period);
    }
  });
}

function resolve(doc: Doc, period: PeriodDraft, evidence: BodyEvidence, next: PeriodDraft | undefined): void {
  const today = doc.article.published;
  const year = neighbourYear(doc, period, next) ?? yearFor(doc, period, evidence);
  const stretch = period.resolve!({ today, year });
  if (!stretch || (stretch.from === null && stretch.to === null)) return;
  period.from = stretch.from;
  period.to = stretch.to;
  period.inferred = true;
  period.notes.push(
    today === null ? `year ${year} from the body` : `seen from the article's day, ${today}, in ${year}`,
  );
}

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

function yearFor(doc: Doc, period: PeriodDraft, { stretches, days }: BodyEvidence): number | null {
  const today = doc.article.published;
  if (today !== null)
    return likelyYear(today, (year) => period.resolve!({ today, year } as PeriodAnchor), tenseOf(doc, period.start));
  const before =
    stretches.filter(({ start, unit }) => start < period.start && unit !== "year").at(-1) ??
    stretches.find(({ unit }) => unit !== "year");
  if (before) return yearOf(before.from);
  const day = [...days].sort().at(-1);
  return day === undefined ? null : yearOf(day);
}

/** Stretches a figure can be counted over. */
function isMeasure({ unit, from, to }: PeriodDraft): boolean {
  return (
    from !== null && to !== null && unit !== "stage" && unit !== "term" && unit !== "horizon" && unit !== "schoolYear"
  );
}

/** `cùng kỳ năm 2021`: the stretch in force, moved to that year. */
function echo(doc: Doc, period: PeriodDraft, inForce: readonly PeriodDraft[]): void {
  const { year, shift } = period.echo!;
  const source = inForce.findLast((candidate) => year === null || yearOf(candidate.from!) !== year);
  if (!source) return echoWholeYear(doc, period);
  const target = year ?? yearOf(source.from!) + shift;
  const wraps = yearOf(source.to!) - yearOf(source.from!);
  period.from = inYear(source.from!, target);
  period.to = endInYear(source, target + wraps);
  period.unit = source.unit;
  period.inferred = true;
  period.notes.push(`the stretch of «${doc.text.slice(source.start, source.end)}» in ${target}`);
}

/** The end of a whole month stays one: 28 February 2021 of the source is 29 February 2020. */
function endInYear({ to, unit }: PeriodDraft, year: number): string {
  const moved = inYear(to!, year);
  const feb = unit === "month" || unit === "months";
  return feb && moved.endsWith("-02-28") && inYear(`2000-02-29`, year).endsWith("29")
    ? `${moved.slice(0, 8)}29`
    : moved;
}

/** No stretch is in force: the whole of the year named. */
function echoWholeYear(doc: Doc, period: PeriodDraft): void {
  const today = doc.article.published;
  const year = period.echo!.year ?? (today === null ? null : yearOf(today) + period.echo!.shift);
  if (year === null) return;
  period.from = `${year}-01-01`;
  period.to = `${year}-12-31`;
  period.inferred = true;
  period.notes.push("no stretch is in force before it: the whole year");
}
