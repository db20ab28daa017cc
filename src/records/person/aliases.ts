import { isCapitalized } from "../../scan/window.js";
import type { NameSpan } from "./names.js";
import type { Reading } from "./reading.js";
import { ALIAS_LEAD, ALIAS_LEADS, BIRTH_ORDER } from "./rules-names.js";
import type { Run } from "./runs.js";

/** Words between the bracket and another name, in tokens. */
const MAX_LEAD = 6;
const QUOTES = "“\"‘'«";

/**
 * Other names in brackets behind a name, which the model need not know.
 *
 *     Đồng chí Trương Văn Trọng (tên thường gọi ┃Hai Nghĩa┃)        Năm Sang (bí danh: ┃Ba Đình┃)
 *     A (tức “┃Hải┃”, SN 1992)
 *     Ông Trần Văn Trị (┃Ba Hoàng┃)
 */
export function aliasNames(reading: Reading, runs: readonly Run[], names: readonly NameSpan[]): NameSpan[] {
  const taken = new Set(names.map(({ start }) => start));
  const ends = new Set(names.map(({ end }) => end));
  const found: NameSpan[] = [];
  for (const { pieces } of runs) {
    const { start } = pieces[0]!;
    const bracket = taken.has(start) ? -1 : aliasBracket(reading, start);
    if (bracket < 0 || !ends.has(bracket)) continue;
    const { end } = pieces.at(-1)!;
    found.push({ start, end, credit: false, score: 1, reasons: "another name of the person named before" });
  }
  return found;
}

/** The bracket that opens before the words for another name, -1 where none does. */
export function aliasBracket(reading: Reading, start: number): number {
  const end = QUOTES.includes(reading.mark(start - 1) || " ") || reading.mark(start - 1) === ":" ? start - 1 : start;
  const [before, last] = [reading.word(end - 2), reading.word(end - 1)];
  if (!ALIAS_LEADS.has(before, last) && !ALIAS_LEAD.has(last)) return byBirth(reading, start);
  for (let i = end - 1; i >= Math.max(0, end - MAX_LEAD); i--) if (reading.mark(i) === "(") return i;
  return -1;
}

/** `A (| Ba Hoàng |)`: nothing but a name by the order of birth stands in the bracket; `(Ba Đình)` is a place. */
function byBirth(reading: Reading, start: number): number {
  if (reading.mark(start - 1) !== "(" || !BIRTH_ORDER.has(reading.word(start))) return -1;
  let end = start;
  while (end < start + MAX_BY_BIRTH && reading.mark(end) === "" && isCapitalized(reading.tokens, end)) end++;
  if (end - start < 2 || reading.mark(end) !== ")") return -1;
  return PLACES.some((name) => reading.longest(start, name)?.end === end) ? -1 : start - 1;
}

/** Longest name by the order of birth, in tokens. */
const MAX_BY_BIRTH = 4;
const PLACES = ["district", "province"] as const;
