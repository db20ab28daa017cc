import { months, type Stretch } from "../../scan/calendar.js";
import { isChained } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { readNumeral } from "../../scan/numerals.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { markAt } from "../../scan/window.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft, type Resolve } from "./draft.js";
import { type Point, pointYear, readYear, yearNumber } from "./points.js";

/**
 * Months and quarters counted from an end of the year, and its halves:
 *
 *     6 tháng đầu năm 2022 · chín tháng năm 2023 · 3 quý đầu năm · nửa cuối năm nay
 *     ^token                  (a bare length, `trong 3 tháng`, is none)
 */
export function findCounted({ doc, token }: Cursor): PeriodDraft | null {
  if (isChained(doc, token)) return null;
  const count = readNumeral(doc, token);
  const month = count && afterWord(doc, count.end, "month");
  const quarter = count && afterWord(doc, count.end, "quarter");
  if (count === null || (month! < 0 && quarter! < 0) || !Number.isInteger(count.value)) return null;
  const size = month! > 0 ? count.value : count.value * 3;
  if (size < 1 || size > 12) return null;
  return countedMonths(doc, token, month! > 0 ? month! : quarter!, size, month! > 0);
}

/** `after` is the token behind the unit; `plain` units (months) may go without `đầu` or `cuối`. */
function countedMonths(doc: Doc, token: number, after: number, size: number, plain: boolean): PeriodDraft | null {
  const word = timeWord(doc, after);
  const edge = word?.role === "opening" || word?.role === "closing" ? word : null;
  if (edge === null && !plain) return null;
  const next = edge?.end ?? after;
  const of = afterWord(doc, next, "of");
  const at = of > 0 ? of : next;
  const year = readYear(doc, at) ?? (edge ? readYear(doc, afterWord(doc, at, "year")) : slashYear(doc, after));
  const yearEnd = year?.end ?? afterWord(doc, at, "year");
  // without `đầu` and `cuối` only a named year makes a length a stretch
  if (edge === null ? year === null : yearEnd < 0 && !opensPair(doc, edge.end)) return null;
  const last = edge?.role === "closing";
  const stretch = (value: number) => (last ? months(value, 13 - size, 12) : months(value, 1, size));
  const unit = size === 6 ? "half" : "months";
  return periodDraft(doc, {
    rule: "counted",
    from: token,
    to: yearEnd > 0 ? yearEnd : edge!.end,
    unit,
    ends: inYear(year, stretch),
  });
}

/** `8 tháng/2023`. */
function slashYear(doc: Doc, token: number): Point | null {
  const year = markAt(doc.tokens, token) === "/" ? yearNumber(doc, token + 1) : null;
  return year === null ? null : { ...EMPTY_YEAR, year, end: token + 2 };
}

/** The stretch of the year a point names, or of the one the article gives. */
function inYear(point: Point | null, stretch: (year: number) => Stretch): Stretch | Resolve {
  if (point !== null && point.year !== null) return stretch(point.year);
  return (anchor) => {
    const year = pointYear(point ?? EMPTY_YEAR, anchor);
    return year === null ? null : stretch(year);
  };
}

const EMPTY_YEAR: Point = {
  grain: "year",
  day: null,
  month: null,
  year: null,
  shift: null,
  lone: false,
  named: true,
  end: 0,
};

/** `6 tháng đầu và 6 tháng cuối năm`: the year comes with the second. */
function opensPair(doc: Doc, token: number): boolean {
  const and = doc.hits.longest(token, "listAnd")?.end ?? (markAt(doc.tokens, token) === "," ? token + 1 : -1);
  if (and < 0) return false;
  const count = readNumeral(doc, and);
  return (
    count !== null &&
    afterWord(doc, count.end, "month") > 0 &&
    timeWord(doc, afterWord(doc, count.end, "month"))?.role === "closing"
  );
}

/** `nửa đầu năm 2022`, `nửa cuối năm nay`. */
export function findHalf({ doc, token, hit }: Cursor): PeriodDraft | null {
  if (hit === null) return null;
  const year = readYear(doc, hit.end) ?? readYear(doc, afterWord(doc, hit.end, "year"));
  const yearEnd = year?.end ?? afterWord(doc, hit.end, "year");
  if (yearEnd < 0 || timeWord(doc, hit.end)?.role === "schoolYear") return null;
  const first = hit.entry.fields.half === "1" ? 1 : 7;
  const ends = inYear(year, (value) => months(value, first, first + 5));
  return periodDraft(doc, { rule: "half", from: token, to: yearEnd, unit: "half", ends });
}
