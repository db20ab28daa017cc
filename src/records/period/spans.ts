import { dayOf, isoDay, monthOf, type Stretch, yearOf } from "../../scan/calendar.js";
import { dateMark } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { readLunarTail } from "../../scan/lunar-days.js";
import { timeWord } from "../../scan/time-words.js";
import { isNumber, startsLine, startsParagraph } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";
import type { PeriodAnchor } from "../drafts.js";
import type { Resolve } from "./draft.js";
import { isDated, type Point, pointStretch, readPoint } from "./points.js";

/** Two points joined by a dash or `đến`. */
export interface Span {
  readonly first: Point;
  readonly last: Point;
  readonly end: number;
}

/** The token after a dash or a word like `đến` that joins two ends, or -1. */
export function afterJoiner(doc: Doc, token: number): number {
  if (dateMark(doc, token) === "-" && (!startsLine(doc.tokens, token + 1) || wrapsYears(doc, token))) return token + 1;
  const word = timeWord(doc, token);
  return word?.role === "to" || word?.role === "until" ? word.end : -1;
}

/** `năm 2019 -⏎2020`: a line broken between two years. */
function wrapsYears({ tokens }: Doc, dash: number): boolean {
  if (startsLine(tokens, dash) || startsParagraph(tokens, dash + 1)) return false;
  return isYear(tokens, dash - 1) && isYear(tokens, dash + 1);
}

function isYear(tokens: Doc["tokens"], token: number): boolean {
  const year = isNumber(tokens, token) ? numberAt(tokens, token) : 0;
  return year > 1900 && year < 2100 && tokens.end[token]! - tokens.start[token]! === 4;
}

/** `first (- | đến) last` from a token, or `null`. */
export function readSpan(doc: Doc, token: number): Span | null {
  const first = readPoint(doc, token);
  return first && readSpanFrom(doc, first);
}

/** The span a point opens, or `null`: `từ ngày 10 đến 12/2 âm lịch` is of another calendar. */
export function readSpanFrom(doc: Doc, first: Point): Span | null {
  const at = afterJoiner(doc, first.end);
  const last = at < 0 ? null : readPoint(doc, at, true);
  if (last === null || !isSpan(first, last)) return null;
  return last.grain === "day" && readLunarTail(doc, last.end).end > last.end ? null : { first, last, end: last.end };
}

/** The two ends fit each other: a lone day needs a day with a month, a bare year a year. */
function isSpan(first: Point, last: Point): boolean {
  if (last.lone || last.grain === "yearStart" || (first.grain === "year" && last.grain === "day" && last.year === null))
    return false;
  if (first.lone)
    return last.grain === "day" && (last.day! > first.day! || last.month !== null) && last.day! > first.day!;
  if (!first.named && first.grain === "year" && last.grain !== "now")
    return last.grain === "year" && (last.year ?? 9999) > first.year!;
  if (!last.named && last.grain === "year")
    return first.grain === "year" && first.year !== null && last.year! >= first.year;
  return true;
}

/** The days of a span: as stated, or how they follow from the article where no year is named. */
export function spanEnds({ first, last }: Span): Stretch | Resolve {
  const full = fillFirst(first, last);
  if ((isDated(full.first) || full.first.grain === "now") && isDated(full.last)) {
    if (full.first.grain !== "now")
      return between(full.first, full.last, { today: null, year: null }) ?? { from: null, to: null };
  }
  return (anchor) => between(full.first, full.last, anchor);
}

/** Each end takes month and year from the other where its own words leave them out. */
function fillFirst(first: Point, last: Point): { first: Point; last: Point } {
  let left = first.lone ? { ...first, month: last.month } : first;
  let right = last;
  const wraps = left.month !== null && right.month !== null && left.month > right.month ? 1 : 0;
  if (left.year === null && left.shift === null && left.grain !== "now") {
    if (right.year !== null) left = { ...left, year: right.year - wraps };
    else if (right.shift !== null) left = { ...left, shift: right.shift - wraps };
  } else if (right.year === null && right.shift === null && left.year !== null && right.grain !== "now") {
    right = { ...right, year: left.year + wraps };
  }
  return { first: left, last: right };
}

function between(first: Point, last: Point, anchor: PeriodAnchor): Stretch | null {
  const from = pointStretch(first, anchor)?.from ?? null;
  let to = pointStretch(last, anchor)?.to ?? null;
  if (from !== null && to === null && last.grain === "now" && isDated(first)) return { from, to };
  // `từ nay đến cuối năm 2024`, of an article without a day
  if (from === null && to !== null && first.grain === "now") return { from, to };
  if (from === null || to === null) return null;
  if (to < from && last.year === null && last.shift === null && last.grain !== "now") {
    to = isoDay(yearOf(to) + 1, monthOf(to), dayOf(to));
  }
  return to !== null && from <= to ? { from, to } : null;
}
