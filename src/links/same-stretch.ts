import type { PeriodDraft } from "../records/drafts.js";
import { daysBetween, inYear, months, yearOf } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import { afterWord, timeWord } from "../scan/time-words.js";
import { isNumber, startsLine, tokenFrom } from "../scan/window.js";
import { numberAt } from "../tokens/tokens.js";

/** `cùng kỳ năm 2021`: the stretch in force, moved to that year. */
export function echo(doc: Doc, period: PeriodDraft, inForce: readonly PeriodDraft[]): void {
  const { year, shift } = period.echo!;
  if (echoRunningTotal(doc, period, inForce.at(-1))) return;
  const said = saidUnit(doc, period, inForce.at(-1));
  const fits = (candidate: PeriodDraft) =>
    (year === null || yearTold(doc, candidate) !== year) && !isAside(doc, candidate, period.start);
  const source =
    (said && inForce.findLast((candidate) => candidate.unit === said && fits(candidate))) ??
    inForce.findLast((candidate) => fits(candidate) && !isAhead(doc, candidate)) ??
    inForce.findLast(fits);
  if (!source) {
    echoWholeYear(doc, period);
    return;
  }
  const target = year === null ? yearOf(source.from!) + shift : year - yearTold(doc, source) + yearOf(source.from!);
  const wraps = yearOf(source.to!) - yearOf(source.from!);
  if (target < 0 || target + wraps > 9999) return;
  period.from = inYear(source.from!, target);
  period.to = endInYear(source, target + wraps);
  period.unit = source.unit;
  period.inferred = true;
  period.notes.push(`the stretch of «${doc.text.slice(source.start, source.end)}» in ${target}`);
}

/** Days of a stretch that reports count over from one year into the next. */
const A_YEAR = 366;

/** `từ ngày 15/12/2020 đến ngày 14/9/2021` is told of 2021; one in a bracket only explains the stretch before it. */
function yearTold({ text }: Doc, { from, to, unit, start }: PeriodDraft): number {
  const bracketed = opensBracket(text.slice(Math.max(0, start - MAX_OPENING), start));
  const own = unit === "range" && !bracketed && daysBetween(from!, to!) <= A_YEAR;
  return own ? yearOf(to!) : yearOf(from!);
}

/**
 * `nhiệm vụ 6 tháng cuối năm`, told of in July: goes on for so many days more, and has no figures yet. What would end
 * later still is of another day than the article's.
 */
const AHEAD = { from: 60, to: 400 };

/** Only where the article's own day is known. */
function isAhead({ article: { published, publishedSource } }: Doc, { to }: PeriodDraft): boolean {
  if (published === null || to! <= published || (publishedSource !== "given" && publishedSource !== "stamp"))
    return false;
  const days = daysBetween(published, to!);
  return days > AHEAD.from && days <= AHEAD.to;
}

/** How far back a running total may be named, in tokens. */
const TOTAL_BACK = 80;

/** `10 tháng, toàn tỉnh nhận 1.846 đơn, giảm so với cùng kỳ năm 2019`: since January of that year. */
function echoRunningTotal(doc: Doc, period: PeriodDraft, last: PeriodDraft | undefined): boolean {
  const at = tokenFrom(doc.tokens, period.start);
  const low = Math.max(0, at - TOTAL_BACK, last ? tokenFrom(doc.tokens, last.end) : 0);
  const now = last?.to ?? doc.article.published;
  const year = period.echo!.year ?? (now === null ? null : yearOf(now) + period.echo!.shift);
  for (let i = at - 1; year !== null && i >= low; i--) {
    const count = runningMonths(doc, i);
    if (count === 0) continue;
    const { from, to } = months(year, 1, count);
    Object.assign(period, { from, to, unit: "months", inferred: true });
    period.notes.push(`the first ${count} months of ${year}, as the running total before it`);
    return true;
  }
  return false;
}

/** Longest word for a running total, in tokens. */
const MAX_TOTAL_WORDS = 3;

/** `10 tháng` at the start of a line or behind `lũy kế`, with no year: how many they are; 0 for anything else. */
function runningMonths(doc: Doc, token: number): number {
  if (!isNumber(doc.tokens, token)) return 0;
  if (!startsLine(doc.tokens, token) && doc.hits.before(token, "runningTotal", MAX_TOTAL_WORDS) === null) return 0;
  const after = afterWord(doc, token + 1, "month");
  if (after < 0 || isNumber(doc.tokens, after) || timeWord(doc, after) !== null) return 0;
  const count = numberAt(doc.tokens, token);
  return count > 1 && count <= 12 ? count : 0;
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
  if (!opensBracket(opening)) return false;
  const close = text.slice(end, Math.min(echoStart, end + MAX_ASIDE)).indexOf(")");
  return close > MAX_BARE;
}

function opensBracket(before: string): boolean {
  return before.lastIndexOf("(") > before.lastIndexOf(")");
}

/**
 * A bracket opens so near before an aside's period and closes so far behind it; one that holds the period alone is
 * none.
 */
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
