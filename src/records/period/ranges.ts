import { phraseBefore } from "../../scan/backward.js";
import { months } from "../../scan/calendar.js";
import { isChained, readDay } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { readNumeral } from "../../scan/numerals.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isNumber, markAt, startsLine } from "../../scan/window.js";
import type { PeriodDraft } from "../drafts.js";
import { readDayListEnd } from "./day-rows.js";
import { periodDraft } from "./draft.js";
import { type Point, readPoint, readYear, yearNumber } from "./points.js";
import { afterJoiner, readSpanFrom, type Span, spanEnds } from "./spans.js";
import { pointEnds } from "./units.js";

/**
 * Two stated ends:
 *
 *     từ ngày 1/1 đến ngày 15/3/2022 · từ năm 2017 đến nay · Từ nay đến 31/12 · từ đầu năm đến nay · từ 13 - 16/2/2015
 *     ^token
 */
export function findRange({ doc, token }: Cursor): PeriodDraft | null {
  const from = afterWord(doc, token, "from");
  const first = from < 0 ? null : readPoint(doc, from);
  const span = first && readSpanFrom(doc, first);
  if (!span || countsThings(doc, span)) return null;
  return periodDraft(doc, { rule: "range", from: token, to: span.end, unit: "range", ends: spanEnds(span) });
}

/** `từ 3/4 đến 4/5 số hộ`, `từ 2.5 đến 3.5 tấn`: shares and decimals of something. */
function countsThings(doc: Doc, { first, last, end }: Span): boolean {
  if (first.named || last.named || first.year !== null || last.year !== null) return false;
  return doc.hits.longest(end, "countedNoun") !== null || markAt(doc.tokens, end) === "%";
}

/**
 * Two days without `từ`:
 *
 *     ngày 4-7 đến 13-8 · ngày 3-5/9 · 10 đến 15 tháng 5 năm 1999 · 1/1/2020 - 30/6/2020 · (20-22/10)
 *     ^token
 */
export function findDayRange({ doc, token }: Cursor): PeriodDraft | null {
  if (isNumber(doc.tokens, token) && isChained(doc, token)) return null;
  const first = readPoint(doc, token);
  if (first?.grain !== "day") return null;
  const span = readSpanFrom(doc, first);
  if (span?.last.grain !== "day" || isHolidayPair(span) || countsThings(doc, span)) return null;
  if (!first.named && first.lone && !isTightRange(doc, token, span)) return null;
  return periodDraft(doc, { rule: "days", from: token, to: span.end, unit: "range", ends: spanEnds(span) });
}

/**
 * An office or a work that goes on, without `từ`:
 *
 *     Tháng 10/2018 đến nay · 10/2018 - nay · năm 2018 đến nay · 2018 đến nay
 *     ^token
 */
export function findUntilNow({ doc, token }: Cursor): PeriodDraft | null {
  if (isNumber(doc.tokens, token) && (isChained(doc, token) || phraseBefore(doc, token, "numberSign"))) return null;
  const first = readPoint(doc, token);
  if (first === null || first.year === null || first.year < 1900) return null;
  const span = readSpanFrom(doc, first);
  if (span?.last.grain !== "now") return null;
  return periodDraft(doc, { rule: "until-now", from: token, to: span.end, unit: "range", ends: spanEnds(span) });
}

/** `21-23/9`, `10 đến 15 tháng 5`: only a month at the right end says that these are days. */
function isTightRange(doc: Doc, token: number, { first, last }: Span): boolean {
  if (phraseBefore(doc, token, "numberSign") || first.day! >= last.day!) return false;
  const at = afterJoiner(doc, first.end);
  const right = readDay(doc, at);
  return right !== null && (right.style === "words" || right.style === "/");
}

/** `dịp 30/4 - 1/5` names two holidays. */
function isHolidayPair({ first, last }: Span): boolean {
  return first.day === 30 && first.month === 4 && last.day === 1 && last.month === 5;
}

/**
 * Days counted and named:
 *
 *     trong 2 ngày 24-25/11 · trong hai ngày 8 và 9/10 · trong 2 năm 2017-2018 · Trong hai năm 2008 và 2009
 *     ^token
 */
export function findCountedDays({ doc, token }: Cursor): PeriodDraft | null {
  const during = afterWord(doc, token, "during");
  const at = during > 0 ? during : token;
  const plural = afterWord(doc, at, "plural");
  const count = plural > 0 && during > 0 ? { end: plural, value: 0 } : readNumeral(doc, at);
  if (count === null || (during < 0 && isChained(doc, token))) return null;
  const afterDays = afterWord(doc, count.end, "day");
  if (afterDays > 0) return countedDays(doc, token, afterDays, count.value);
  const afterYears = during > 0 && plural < 0 ? afterWord(doc, count.end, "year") : -1;
  return afterYears > 0 ? countedYears(doc, token, afterYears) : null;
}

function countedDays(doc: Doc, token: number, at: number, count: number): PeriodDraft | null {
  if (startsLine(doc.tokens, at)) return null;
  const mark = markAt(doc.tokens, at);
  const marked = mark === ":" || mark === "," || mark === "(";
  const span = countedSpan(doc, token, marked ? at + 1 : at);
  if (span === null || (marked && !hasDays(span, count))) return null;
  // `trong 2 ngày (9 và 10-9)`: the days alone
  const from = mark === "(" ? at + 1 : token;
  return periodDraft(doc, { rule: "counted-days", from, to: span.end, unit: "range", ends: spanEnds(span) });
}

function countedSpan(doc: Doc, token: number, at: number): Span | null {
  const first = readPoint(doc, at);
  if (first?.grain !== "day") return null;
  const apart = timeWord(doc, token)?.role === "during" && plural(doc, token);
  const span = readSpanFrom(doc, first) ?? (apart ? null : readDayListEnd(doc, first));
  return span?.last.grain === "day" ? span : null;
}

/** `trong 2 ngày: 23 và 24-7`: behind a mark there are as many days as were counted. */
function hasDays({ first, last }: Span, count: number): boolean {
  return (first.month === null || first.month === last.month) && last.day! - first.day! === count - 1;
}

/** `trong các ngày 5, 15 và 25/9`: days apart, each its own date. */
function plural(doc: Doc, token: number): boolean {
  return afterWord(doc, afterWord(doc, token, "during"), "plural") > 0;
}

function countedYears(doc: Doc, token: number, at: number): PeriodDraft | null {
  const first = yearNumber(doc, at);
  if (first === null || first < 1900) return null;
  const comma = markAt(doc.tokens, at + 1) === "," ? at + 2 : -1;
  const and = doc.hits.longest(at + 1, "listAnd")?.end ?? (comma > 0 ? comma : afterJoiner(doc, at + 1));
  const last = and < 0 ? null : yearNumber(doc, and);
  if (last === null || last <= first || last > 2100) return null;
  const ends = months(first, 1, 12, last);
  return periodDraft(doc, { rule: "counted-years", from: token, to: and + 1, unit: "range", ends });
}

/**
 * An aim or a closing day with no beginning:
 *
 *     đến năm 2030 · Đến hết năm 2025 · đến hết tháng 6 · đến cuối năm nay · đến 2045
 *     ^token
 */
export function findHorizon({ doc, token }: Cursor): PeriodDraft | null {
  const to = afterWord(doc, token, "to");
  if (to < 0) return null;
  const edge = timeWord(doc, to);
  const bounded = edge?.role === "through" || edge?.role === "closing" || edge?.role === "middle";
  const point = horizonPoint(doc, bounded ? edge.end : to, bounded);
  if (point === null) return null;
  const ends = pointEnds(point);
  const open =
    typeof ends === "function" ? (anchor: Parameters<typeof ends>[0]) => openStart(ends(anchor)) : openStart(ends)!;
  return periodDraft(doc, { rule: "horizon", from: token, to: point.end, unit: "horizon", ends: open });
}

function openStart(stretch: { to: string | null } | null) {
  return stretch && { from: null, to: stretch.to };
}

function horizonPoint(doc: Doc, at: number, bounded: boolean): Point | null {
  const point = readPoint(doc, at);
  if (point === null || timeWord(doc, at)?.role === "opening") return null;
  if (point.grain === "year") {
    if (point.shift !== null && (!bounded || doc.hits.longest(at, "vagueYear"))) return null;
    return point.named || (point.year! > 1990 && point.year! < 2100 && !isCountedYear(doc, point.end)) ? point : null;
  }
  return bounded && (point.grain === "month" || point.grain === "quarter") ? point : null;
}

/** `đến 2030 đại biểu`: a bare number before a word counts things. */
function isCountedYear(doc: Doc, token: number): boolean {
  return doc.hits.longest(token, "countedNoun") !== null;
}

/** `tầm nhìn 2050`, `tầm nhìn năm 2045`, `định hướng 2035`: an aim without `đến`; the words for it stay outside. */
export function findVision({ doc, hit }: Cursor): PeriodDraft | null {
  if (hit === null || startsLine(doc.tokens, hit.end)) return null;
  // "định hướng năm 2023" is what a report plans for that year
  const point = (hit.entry.fields.named === "yes" ? readYear(doc, hit.end) : null) ?? bareAim(doc, hit.end);
  if (point === null || point.year === null || isSpanned(doc, point.end)) return null;
  const ends = { from: null, to: months(point.year, 1, 12).to };
  return periodDraft(doc, { rule: "vision", from: hit.end, to: point.end, unit: "horizon", ends });
}

/** A year in figures that may be an aim. */
function bareAim(doc: Doc, token: number): { year: number; end: number } | null {
  const year = yearNumber(doc, token);
  return year === null || year < 2000 || year > 2100 || isCountedYear(doc, token + 1) ? null : { year, end: token + 1 };
}

/** `tầm nhìn 2030-2045`, `định hướng năm 2021 và 2022`: not one year. */
function isSpanned(doc: Doc, token: number): boolean {
  return afterJoiner(doc, token) > 0 || doc.hits.longest(token, "listAnd") !== null;
}
