import { phraseBefore } from "../../scan/backward.js";
import { addDays, monthOf, months, yearOf } from "../../scan/calendar.js";
import type { Doc } from "../../scan/doc.js";
import type { Cursor } from "../../scan/rules.js";
import { timeWord } from "../../scan/time-words.js";
import { isCapitalized, isNumber, startsLine } from "../../scan/window.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft } from "./draft.js";

/** `tháng trước`, `quý này`, `tuần tới`. */
export function findShifted({ doc, token }: Cursor): PeriodDraft | null {
  const word = timeWord(doc, token)!;
  const shift = doc.hits.longest(word.end, "unitShift");
  if (shift === null || startsLine(doc.tokens, word.end) || isCapitalized(doc.tokens, word.end)) return null;
  if (followsCount(doc, token) || followsWeekday(doc, token) || doc.hits.longest(shift.end, "afterVague")) return null;
  const units = Number(shift.entry.fields.units);
  const unit = word.role === "week" ? "range" : (word.role as "month" | "quarter");
  return periodDraft(doc, {
    rule: "shifted",
    from: token,
    to: shift.end,
    unit,
    ends: (anchor) => shifted(word.role, units, anchor.today),
  });
}

/** `thứ sáu tuần trước` is a weekday. */
function followsWeekday(doc: Doc, token: number): boolean {
  return phraseBefore(doc, token, "dateCue")?.entry.fields.strength === "strong";
}

/** The week, month, quarter or year that lies that many units from a day. */
export function shifted(role: string, units: number, today: string | null) {
  if (today === null) return null;
  if (role === "week") {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
    const monday = addDays(today, units * 7 - weekday);
    return { from: monday, to: addDays(monday, 6) };
  }
  const size = role === "quarter" ? 3 : role === "year" ? 12 : 1;
  const index = Math.floor((yearOf(today) * 12 + monthOf(today) - 1) / size) + units;
  const first = index * size;
  return months(Math.floor(first / 12), (first % 12) + 1, (first % 12) + size);
}

/** A number or a plural stands before the unit: a length, not a unit of the calendar. */
export function followsCount(doc: Doc, token: number): boolean {
  return phraseBefore(doc, token, "plural") !== null || followsNumber(doc, token);
}

/** A number stands right before the unit: `3 tháng`, `hai năm`. */
export function followsNumber(doc: Doc, token: number): boolean {
  if (isNumber(doc.tokens, token - 1) && !startsLine(doc.tokens, token)) return true;
  const hit = doc.hits.longest(token - 1, "numeral");
  return hit !== null && hit.end === token && hit.entry.fields.role !== "point";
}
