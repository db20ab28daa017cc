import { phraseBefore } from "../../scan/backward.js";
import { isChained } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { readNumeral } from "../../scan/numerals.js";
import type { Cursor } from "../../scan/rules.js";
import { timeWord } from "../../scan/time-words.js";
import { isCapitalized, isNumber, isWord, startsLine } from "../../scan/window.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft } from "./draft.js";
import { readYear, yearNumber } from "./points.js";
import { shifted } from "./shifted.js";

/**
 * The stretch in force, of another year:
 *
 *     cùng kỳ năm 2021 · cùng kỳ năm ngoái · cùng kỳ 2016      (`cùng kỳ` alone is none)
 *     ^hit
 */
export function findEcho({ doc, token, hit }: Cursor): PeriodDraft | null {
  if (hit === null) return null;
  const named = readYear(doc, hit.end);
  const bare = named ? null : yearNumber(doc, hit.end);
  if (named === null && (bare === null || bare < 1900 || bare > 2100)) return null;
  const echo = { year: named ? named.year : bare, shift: named?.shift ?? -1 };
  return periodDraft(doc, {
    rule: "same-stretch",
    from: token,
    to: named?.end ?? hit.end + 1,
    unit: "year",
    ends: { from: null, to: null },
    echo,
  });
}

/**
 * A unit so many back or ahead, at the end of its clause:
 *
 *     3 tháng trước, … · 5 năm trước. · hai tuần sau          (`5 năm trước khi`, `so với 5 năm trước đây` are lengths)
 *     ^token
 */
export function findDistant({ doc, token }: Cursor): PeriodDraft | null {
  if (isChained(doc, token)) return null;
  const count = readNumeral(doc, token);
  const word = count && timeWord(doc, count.end);
  if (!count || !word || !["week", "month", "year"].includes(word.role)) return null;
  const shift = doc.hits.longest(word.end, "unitShift");
  const sign = Number(shift?.entry.fields.units ?? 0);
  if (shift === null || sign === 0 || isCapitalized(doc.tokens, shift.start) || !Number.isInteger(count.value))
    return null;
  if (shift.entry.fields.counted !== "yes") return null;
  if (isWord(doc.tokens, shift.end) && !startsLine(doc.tokens, shift.end)) return null;
  if (endsLength(doc, token)) return null;
  if (
    phraseBefore(doc, token + 1, "weekday") ||
    phraseBefore(doc, token, "plural") ||
    phraseBefore(doc, token, "dateCue")
  )
    return null;
  const unit = word.role === "week" ? "range" : (word.role as "month" | "year");
  const ends = (anchor: { today: string | null }) => shifted(word.role, sign * count.value, anchor.today);
  return periodDraft(doc, { rule: "distant", from: token, to: shift.end, unit, ends });
}

/** `2 tháng 2 tuần trước`: the second part of a length. */
function endsLength(doc: Doc, token: number): boolean {
  const unit = startsLine(doc.tokens, token) ? null : timeWord(doc, token - 1);
  return unit !== null && ["day", "week", "month", "year"].includes(unit.role) && isNumber(doc.tokens, token - 2);
}
