import { phraseBefore } from "../../scan/backward.js";
import { months } from "../../scan/calendar.js";
import { dateMark, isChained, readMonthName } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { partitionPoint } from "../../scan/partition-point.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft, type Resolve } from "./draft.js";
import { isDated, type Point, pointStretch, readMonth, readQuarter, readYear, yearNumber } from "./points.js";
import { findShifted, followsCount, followsNumber } from "./shifted.js";
import { readSpanFrom, spanEnds } from "./spans.js";

/** `tháng 6/2022`, `quý III`, `năm 2022`, `năm ngoái`, and lists and spans of them; `tháng trước`, `quý này`. */
export function findUnit(cursor: Cursor): PeriodDraft | readonly PeriodDraft[] | null {
  switch (timeWord(cursor.doc, cursor.token)?.role) {
    case "month":
      return findMonth(cursor);
    case "quarter":
      return findQuarter(cursor);
    case "year":
      return findYear(cursor);
    case "week":
      return findShifted(cursor);
    default:
      return null;
  }
}

function findMonth(cursor: Cursor): readonly PeriodDraft[] | PeriodDraft | null {
  const { doc, token } = cursor;
  const month = readMonth(doc, token);
  if (month === null) return followsCount(doc, token) ? null : findShifted(cursor);
  if (month.year === null && (followsNumber(doc, token) || isOfSeveralYears(doc, month.end))) return null;
  // `Ngày tháng năm sinh`: a form asks for all three
  const asks = timeWord(doc, token - 1)?.role === "day" && !isNumber(doc.tokens, token + 1);
  if (isPartOfName(doc, token) || namesRevolution(doc, token, month) || asks) return null;
  return findSpan(doc, token, month) ?? findList(doc, token, month, "month");
}

/** `Cách mạng Tháng Tám`, `Quảng trường Tháng Ba`: a capital on a month in words is a name. */
function isPartOfName({ tokens }: Doc, token: number): boolean {
  return (
    isCapitalized(tokens, token) &&
    isCapitalized(tokens, token + 1) &&
    !isNumber(tokens, token + 1) &&
    !isAllCapitals(tokens, token) &&
    !startsLine(tokens, token)
  );
}

/** `Cách mạng tháng 8`, `Cách mạng tháng Mười`; not `tham gia cách mạng tháng 12 năm 1960`. */
function namesRevolution(doc: Doc, token: number, { month }: Point): boolean {
  return (month === 8 || month === 10) && phraseBefore(doc, token, "nameWithMonth") !== null;
}

function findQuarter(cursor: Cursor): readonly PeriodDraft[] | PeriodDraft | null {
  const { doc, token } = cursor;
  const quarter = readQuarter(doc, token);
  if (quarter === null)
    return isCapitalized(doc.tokens, token) && !startsLine(doc.tokens, token) ? null : findShifted(cursor);
  if (quarter.year === null && isOfSeveralYears(doc, quarter.end)) return null;
  return findSpan(doc, token, quarter) ?? findList(doc, token, quarter, "quarter");
}

/** `quý III ┃các năm┃ 2011-2016`, `tháng 7 ┃của các năm┃ trước`: one of each year. */
function isOfSeveralYears(doc: Doc, end: number): boolean {
  const of = afterWord(doc, end, "of");
  return afterWord(doc, afterWord(doc, of > 0 ? of : end, "plural"), "year") > 0;
}

function findYear({ doc, token }: Cursor): readonly PeriodDraft[] | PeriodDraft | null {
  const year = readYear(doc, token);
  if (year === null || (year.shift !== null && !namesYear(doc, token, year))) return null;
  if (
    year.year !== null &&
    isGlued(doc.tokens, year.end) &&
    markAt(doc.tokens, year.end) === "-" &&
    isChained(doc, year.end)
  )
    return null;
  const span = findSpan(doc, token, year);
  // "kế hoạch 5 năm 2021-2025": the word belongs to the number before it, the years stand alone
  if (span && year.year !== null && followsNumber(doc, token)) {
    span.start = doc.tokens.start[token + 1]!;
    return span;
  }
  return span ?? findList(doc, token, year, "year");
}

/** `năm nay`, `năm ngoái` and so on name a year; `5 năm trước`, `những năm qua`, `năm qua`, `năm này` do not. */
function namesYear(doc: Doc, token: number, year: Point): boolean {
  return !followsCount(doc, token) && !doc.hits.longest(token, "vagueYear") && year.end > token;
}

/** `năm 2018-2020`, `tháng 3 tới tháng 5 năm 1975`, `tháng 10-12/2022`. */
function findSpan(doc: Doc, token: number, first: Point): PeriodDraft | null {
  const tail = readTailSpan(doc, first);
  const span = tail ?? readSpanFrom(doc, first);
  if (span === null || span.last.grain === "day" || span.last.grain === "now") return null;
  // "quý II đến năm 2025" is a quarter and an aim, no span
  if (first.grain !== span.last.grain && !(first.grain === "year" && span.last.grain === "month")) return null;
  return periodDraft(doc, { rule: "span", from: token, to: span.end, unit: "range", ends: spanEnds(span) });
}

/** The right end without its word: `tháng 10-12/2022`, `quý I-II/2022`. */
function readTailSpan(doc: Doc, first: Point) {
  if (first.year !== null || first.grain === "year" || dateMark(doc, first.end) !== "-") return null;
  const last = readTail(doc, first, first.end + 1);
  return last && last.month! > first.month! ? { first, last, end: last.end } : null;
}

/** A further month, quarter or year without its word, at a token. */
function readTail(doc: Doc, like: Point, token: number): Point | null {
  const { tokens } = doc;
  if (like.grain === "year") {
    const year = yearNumber(doc, token);
    return year === null || year < 1900 || year > 2100 || isCounted(doc, token + 1)
      ? null
      : { ...like, year, end: token + 1 };
  }
  if (like.grain === "month") {
    const name = isNumber(tokens, token) ? readMonthName(doc, token) : null;
    return name && withTailYear(doc, { ...like, month: name.value, end: name.end });
  }
  const hit = doc.hits.longest(token, "quarterWord");
  if (hit === null || startsLine(tokens, token)) return null;
  return withTailYear(doc, { ...like, month: Number(hit.entry.fields.quarter) * 3 - 2, end: hit.end });
}

/** A bare number in a list of months must end in a year, or in nothing that could be counted. */
function withTailYear(doc: Doc, point: Point): Point | null {
  const mark = dateMark(doc, point.end);
  const year = mark === "" ? null : yearNumber(doc, point.end + 1);
  if (year !== null && year > 1000) return { ...point, year, end: point.end + 2 };
  const spelled = readYear(doc, point.end);
  if (spelled) return { ...point, year: spelled.year, shift: spelled.shift, end: spelled.end };
  const runsOn = mark !== "" && isGlued(doc.tokens, point.end) && isNumber(doc.tokens, point.end + 1);
  return runsOn || isCounted(doc, point.end) ? null : point;
}

function isCounted(doc: Doc, token: number): boolean {
  return doc.hits.longest(token, "countedNoun") !== null || markAt(doc.tokens, token) === "%";
}

/** A list is never longer: bounds the loop. */
const MAX_LIST = 12;
/** Up to which token an article's lists were read: what stands inside one is no list of its own. */
const listed = new WeakMap<Doc, number>();

/**
 * `tháng 7, 8/2023`, `quý I và II năm 2022`, `các năm 2019, 2020 và 2021`: each its own; the year is shared leftwards.
 */
function findList(doc: Doc, token: number, first: Point, unit: PeriodDraft["unit"]): PeriodDraft[] {
  if (token < (listed.get(doc) ?? 0)) return [];
  const items: { from: number; point: Point }[] = [{ from: token, point: first }];
  const plural = phraseBefore(doc, token, "plural") !== null;
  let sure = 1;
  while (items.length < MAX_LIST) {
    const { point } = items.at(-1)!;
    const comma = markAt(doc.tokens, point.end) === "," ? point.end + 1 : point.end;
    const and = doc.hits.longest(comma, "listAnd")?.end ?? comma;
    const full = and === point.end ? null : readLike(doc, first, and);
    const next = full ?? (and === point.end ? null : readTail(doc, point, and));
    if (next === null || (first.grain === "year" && next.year === null)) break;
    items.push({ from: and, point: next });
    // behind a mere comma a bare number needs a year somewhere to its right: "Tháng 5, 12 tàu cá"
    if (full || plural || and > comma || next.year !== null) sure = items.length;
  }
  items.length = sure;
  if (sure > 1 && isLawYear(doc, first) && !doc.hits.longest(first.end, "listAnd")) items.length = sure = 1;
  if (sure > 1) listed.set(doc, items.at(-1)!.point.end);
  // `Luật Khiếu nại năm 2004 và 2005`: the years of two laws
  if (isLawYear(doc, first)) return [];
  for (let k = items.length - 2; k >= 0; k--) {
    const [left, right] = [items[k]!.point, items[k + 1]!.point];
    if (left.year === null && left.shift === null && left.month! <= right.month!)
      items[k]!.point = { ...left, year: right.year, shift: right.shift };
  }
  return items.map(({ from, point }) =>
    periodDraft(doc, { rule: unit, from, to: point.end, unit, ends: pointEnds(point) }),
  );
}

/** The year closes the name of a document: it is part of that mention. */
function isLawYear(doc: Doc, { grain, end }: Point): boolean {
  if (grain !== "year") return false;
  const offset = doc.tokens.end[end - 1]!;
  const last = lastBefore(doc, offset);
  return last !== null && last.kind === "citation" && last.end === offset;
}

/** The last mention found so far that starts before an offset; the room before left them in text order. */
function lastBefore(doc: Doc, offset: number): Doc["mentions"][number] | null {
  return doc.mentions[partitionPoint(doc.mentions, ({ start }) => start < offset) - 1] ?? null;
}

/** A point of the same grain with its own word. */
function readLike(doc: Doc, { grain }: Point, token: number): Point | null {
  return grain === "month"
    ? readMonth(doc, token)
    : grain === "quarter"
      ? readQuarter(doc, token)
      : readYear(doc, token);
}

/** The days of a point: as stated, or how they follow from the article. */
export function pointEnds(point: Point): Resolve | { from: string | null; to: string | null } {
  if (!isDated(point)) return (anchor) => pointStretch(point, anchor);
  return pointStretch(point, { today: null, year: null }) ?? { from: null, to: null };
}

/** `Điện Biên Phủ (5-1954)`: a month in figures that fills its brackets. */
export function findBracketedMonth({ doc, token }: Cursor): PeriodDraft | null {
  const { tokens } = doc;
  if (markAt(tokens, token - 1) !== "(" || markAt(tokens, token + 3) !== ")") return null;
  const mark = dateMark(doc, token + 1);
  const month = mark === "/" || mark === "-" ? numberAt(tokens, token) : 0;
  const year = isNumber(tokens, token + 2) ? yearNumber(doc, token + 2) : null;
  if (!(month >= 1 && month <= 12) || tokens.end[token]! - tokens.start[token]! > 2) return null;
  if (year === null || year < 1900 || year > 2100) return null;
  const ends = months(year, month, month);
  return periodDraft(doc, { rule: "month", from: token, to: token + 3, unit: "month", ends });
}
