import { phraseBefore } from "../../scan/backward.js";
import { isoDay, months } from "../../scan/calendar.js";
import { dateMark, isChained } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isGlued, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft } from "./draft.js";
import { yearNumber } from "./points.js";
import { readSpan, spanEnds } from "./spans.js";
import { bodyTerm, termBeside } from "./terms.js";

const UNITS = { stage: "stage", term: "term", schoolYear: "schoolYear" } as const;

/** Two years in figures at a token: `2021-2025`, `2022 -2025`, `2021-25`, `2021/2022` where asked for. */
interface YearPair {
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

/**
 * Years after their lead-in word:
 *
 *     giai đoạn từ năm 2011 đến năm 2015 · nhiệm kỳ 2020-2025 · năm học 2021-2022
 *     ^token
 */
export function findStage({ doc, token }: Cursor): PeriodDraft | null {
  const word = timeWord(doc, token);
  const unit = UNITS[word?.role as keyof typeof UNITS];
  if (word === null || unit === undefined) return null;
  const pair = readYearPair(doc, word.end, unit !== "stage") ?? readFusedYears(doc, word.end);
  if (pair) {
    const ends = unit === "schoolYear" ? months(pair.first, 9, 8, pair.last) : months(pair.first, 1, 12, pair.last);
    const draft = periodDraft(doc, { rule: unit, from: token, to: pair.end, unit, ends });
    const term = unit === "term" ? termBeside(doc, token, pair.end) : null;
    if (term !== null) draft.term = term;
    return draft;
  }
  const ofBody = unit === "term" ? bodyTerm(doc, token, word.end) : null;
  if (ofBody) return ofBody;
  if (unit === "schoolYear" || word.value === "short") return null;
  const from = afterWord(doc, word.end, "from");
  const span = readSpan(doc, from > 0 ? from : word.end);
  if (span === null || span.first.lone || (span.first.grain === "day" && from < 0)) return null;
  return periodDraft(doc, { rule: unit, from: token, to: span.end, unit, ends: spanEnds(span) });
}

/**
 * Years alone: `2016-2020`, `2011 - 2015`, `mùa giải 2022/2023`. Codes, phones and counts that look so are none.
 */
export function findYearRange({ doc, token }: Cursor): PeriodDraft | null {
  if (isChained(doc, token)) return null;
  const led = phraseBefore(doc, token, "twoYears") !== null;
  const pair = readYearPair(doc, token, led);
  if (
    pair === null ||
    (pair.first < 1800 && !isBracketed(doc, token, pair)) ||
    pair.last > 2100 ||
    (!led && isShort(doc, pair)) ||
    phraseBefore(doc, token, "numberSign")
  )
    return null;
  return periodDraft(doc, {
    rule: "years",
    from: token,
    to: pair.end,
    unit: sharedUnit(doc, token),
    ends: months(pair.first, 1, 12, pair.last),
  });
}

/** Pairs of years behind one word. */
const MAX_SHARED = 4;

/** `các nhiệm kỳ 2015 - 2020, ┃2020 - 2025┃`: all pairs of years behind the word are terms. */
function sharedUnit(doc: Doc, token: number): "term" | "range" {
  let at = token;
  for (let k = 0; k < MAX_SHARED; k++) {
    if (markAt(doc.tokens, at - 1) !== "," && !phraseBefore(doc, at, "listAnd")) return "range";
    at -= 4;
    if (readYearPair(doc, at, false)?.end !== at + 3) return "range";
    const role = at > 0 ? phraseBefore(doc, at, "timeWord")?.entry.fields.role : undefined;
    if (role !== undefined) return role === "term" ? "term" : "range";
  }
  return "range";
}

/** `quân Tống ┃(1075 - 1077)┃`, `┃(1228-1300)┃`: in a bracket of their own years of long ago too. */
function isBracketed({ tokens }: Doc, token: number, { end }: YearPair): boolean {
  return markAt(tokens, token - 1) === "(" && markAt(tokens, end) === ")";
}

function isShort({ tokens }: Doc, { end }: YearPair): boolean {
  return tokens.end[end - 1]! - tokens.start[end - 1]! !== 4;
}

function readYearPair(doc: Doc, token: number, slash: boolean): YearPair | null {
  const { tokens } = doc;
  const mark = dateMark(doc, token + 1);
  const first = mark === "/" && slash ? numberAt(tokens, token) : (yearNumber(doc, token) ?? 0);
  if (!(first >= 1000 && first <= 2200) || (mark !== "-" && !(slash && mark === "/"))) return null;
  if (!isNumber(tokens, token + 2) || startsLine(tokens, token + 1)) return null;
  const length = tokens.end[token + 2]! - tokens.start[token + 2]!;
  const written = numberAt(tokens, token + 2);
  const last = length === 2 && isGlued(tokens, token + 2) ? Math.floor(first / 100) * 100 + written : written;
  if ((length !== 4 && length !== 2) || last <= first || last > 2200 || last - first > 150) return null;
  const end = token + 3;
  const runsOn =
    isGlued(tokens, end) &&
    (["/", "."].includes(markAt(tokens, end)) || dateMark(doc, end) === "-") &&
    isGlued(tokens, end + 1) &&
    (isNumber(tokens, end + 1) || isWord(tokens, end + 1));
  return runsOn && !(markAt(tokens, end) === "." && isWord(tokens, end + 1)) ? null : { first, last, end };
}

/** Years apart in a pair that lost its dash; further apart they would be no stage. */
const MAX_FUSED = 50;

/** `GIAI ĐOẠN ┃20162020┃`: two years whose dash a converter of documents has dropped. */
function readFusedYears({ tokens }: Doc, token: number): YearPair | null {
  if (!isNumber(tokens, token) || tokens.end[token]! - tokens.start[token]! !== 8) return null;
  const digits = numberAt(tokens, token);
  const first = Math.floor(digits / 10000);
  const last = digits % 10000;
  return first >= 1900 && last > first && last - first <= MAX_FUSED ? { first, last, end: token + 1 } : null;
}

/** `thập niên 1950`, `những năm 90`: ten years. */
export function findDecade({ doc, hit }: Cursor): PeriodDraft | null {
  const { tokens } = doc;
  if (hit === null || !isNumber(tokens, hit.end)) return null;
  const length = tokens.end[hit.end]! - tokens.start[hit.end]!;
  const written = numberAt(tokens, hit.end);
  const first = length === 2 ? 1900 + written : written;
  if ((length !== 2 && length !== 4) || first % 10 !== 0 || first < 1800 || first > 2100) return null;
  if (dateMark(doc, hit.end + 1) === "-" && isNumber(tokens, hit.end + 2)) return null;
  const ends = { from: isoDay(first, 1, 1), to: isoDay(first + 9, 12, 31) };
  return periodDraft(doc, { rule: "decade", from: hit.start, to: hit.end + 1, unit: "range", ends });
}
