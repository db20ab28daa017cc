import type { PeriodAnchor, PeriodDraft } from "../records/drafts.js";
import { phraseBefore } from "../scan/backward.js";
import { daysBetween, inYear, months, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { afterWord, timeWord } from "../scan/time-words.js";
import { isNumber, tokenFrom } from "../scan/window.js";
import { type BodyEvidence, readBodyEvidence, type ToldYear } from "./body-year.js";
import { clauseYear, clauseYears } from "./clause-year.js";
import { likelyYear, tenseOf, WHY_LIKELY } from "./likely-year.js";

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

/** `cùng kỳ năm 2021`: the stretch in force, moved to that year. */
function echo(doc: Doc, period: PeriodDraft, inForce: readonly PeriodDraft[]): void {
  const { year, shift } = period.echo!;
  const said = saidUnit(doc, period, inForce.at(-1));
  const fits = (candidate: PeriodDraft) =>
    (year === null || yearOf(candidate.from!) !== year) && !isAside(doc, candidate, period.start);
  const source =
    (said && inForce.findLast((candidate) => candidate.unit === said && fits(candidate))) ?? inForce.findLast(fits);
  if (!source) {
    echoWholeYear(doc, period);
    return;
  }
  const target = year ?? yearOf(source.from!) + shift;
  const wraps = yearOf(source.to!) - yearOf(source.from!);
  if (target < 0 || target + wraps > 9999) return;
  period.from = inYear(source.from!, target);
  period.to = endInYear(source, target + wraps);
  period.unit = source.unit;
  period.inferred = true;
  period.notes.push(`the stretch of «${doc.text.slice(source.start, source.end)}» in ${target}`);
}

/**
 * `Trong quý, … so với cùng kỳ năm 2019`: since the last period the text has named the unit it counts over. Bounded:
 * it looks back `MAX_BACK` tokens.
 */
function saidUnit(doc: Doc, { start }: PeriodDraft, last: PeriodDraft | undefined): string | null {
  const at = tokenFrom(doc.tokens, start);
  const first = Math.max(0, at - MAX_BACK, last ? tokenFrom(doc.tokens, last.end) : 0);
  for (let i = at - 1; i >= first; i--) {
    const during = afterWord(doc, i, "during");
    const word = during > 0 ? timeWord(doc, during) : null;
    if (word && ["quarter", "month", "year"].includes(word.role) && !readsOn(doc, word.end)) return word.role;
  }
  return null;
}

/** `(6 tháng đầu năm 2019 đã tiếp 12 lượt). … So với cùng kỳ`: a clause in brackets that closed before. */
function isAside({ text }: Doc, { start, end }: PeriodDraft, echoStart: number): boolean {
  const opening = text.slice(Math.max(0, start - MAX_OPENING), start);
  if (opening.lastIndexOf("(") <= opening.lastIndexOf(")")) return false;
  const close = text.slice(end, Math.min(echoStart, end + MAX_ASIDE)).indexOf(")");
  return close > MAX_BARE;
}

/** A bracket opens so near before an aside's period and closes so far behind it; one that holds the period alone is none. */
const MAX_OPENING = 16;
const MAX_ASIDE = 400;
const MAX_BARE = 12;

/** How far back the unit may be named, in tokens. */
const MAX_BACK = 300;

/** `trong quý II` names its own quarter. */
function readsOn(doc: Doc, token: number): boolean {
  return (
    isNumber(doc.tokens, token) ||
    doc.hits.longest(token, "quarterWord") !== null ||
    doc.hits.longest(token, "unitShift") !== null
  );
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
  const { from, to } = months(year, 1, 12);
  period.from = from;
  period.to = to;
  period.inferred = true;
  period.notes.push("no stretch is in force before it: the whole year");
}
