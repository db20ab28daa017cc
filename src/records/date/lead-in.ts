import { LATE_PARTS } from "../../lexicon/time/words.js";
import { type ClockReading, clockText, readClock } from "../../scan/clock.js";
import { dateMark, readDay } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import { afterWord, timeWord } from "../../scan/time-words.js";
import { isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import type { PartOfDay } from "./draft.js";

/** The words before a day's number. */
export interface LeadIn {
  readonly clock: ClockReading | null;
  readonly part: PartOfDay;
  /** `ngày`, `hôm` or `mùng` stands right before the number. */
  readonly named: boolean;
  /** The token after the lead-in. */
  readonly end: number;
}

/**
 * Reads the lead-in at a token, each part of it optional:
 *
 *     17 giờ 00 phút, chiều ngày 30/6
 *     ^clock          ^part ^named
 */
export function readLeadIn(doc: Doc, token: number): LeadIn {
  const clock = endsClocks(doc, token) ? null : readClock(doc, token);
  if (clock && startsLine(doc.tokens, clock.end)) return { clock, part: null, named: false, end: clock.end };
  let end = clock ? afterWeekday(doc, afterJoint(doc, afterZone(doc, clock.end))) : token;
  let part: PartOfDay = null;
  const word = timeWord(doc, end);
  if (word?.role === "part") {
    part = word.value as PartOfDay;
    end = word.end;
    if (clock && markAt(doc.tokens, end) === ",") end++;
  }
  const named = afterWord(doc, end, "day");
  return { clock, part, named: named > 0 || afterWord(doc, end, "newMoon") > 0, end: named > 0 ? named : end };
}

/** Tokens of the longest clock before a dash: `7 giờ 30 phút -`. */
const MAX_CLOCK = 4;

/** `7h30 - ┃11h00┃, ngày 22/12`: the hours something is open are no hour of the day. */
function endsClocks(doc: Doc, token: number): boolean {
  if (!isNumber(doc.tokens, token) || dateMark(doc, token - 1) !== "-") return false;
  for (let at = token - 2; at >= Math.max(0, token - 1 - MAX_CLOCK); at--)
    if (readClock(doc, at)?.end === token - 1) return true;
  return false;
}

/** One comma, dash or bar may stand between a clock and its day. */
function afterJoint(doc: Doc, token: number): number {
  const { tokens } = doc;
  if (startsLine(tokens, token)) return token;
  const mark = markAt(tokens, token);
  const joins = mark === "," || mark === "|" || (dateMark(doc, token) === "-" && !isGlued(tokens, token));
  return joins ? token + 1 : token;
}

/** `04:30 GMT+7, Thứ Ba, 27/9/2022`: the time zone behind a clock. */
function afterZone(doc: Doc, token: number): number {
  const { tokens } = doc;
  if (token + 2 >= tokens.count || startsLine(tokens, token) || tokenText(tokens, token) !== "GMT") return token;
  return markAt(tokens, token + 1) === "+" && isNumber(tokens, token + 2) ? token + 3 : token;
}

/** `17:14, Thứ Hai, 22/01/2018`: a weekday may part a clock from its day in figures. */
function afterWeekday(doc: Doc, token: number): number {
  const weekday = startsLine(doc.tokens, token) ? null : doc.hits.longest(token, "weekday");
  if (weekday === null || startsLine(doc.tokens, weekday.end)) return token;
  const at = afterJoint(doc, weekday.end);
  const named = afterWord(doc, at, "day");
  return readDay(doc, named > 0 ? named : at) ? at : token;
}

/** A clock in figures after a day, as stamps write it: `06/11/2019 - 17:20`, `7/10/2015, 22:21`; else `null`. */
export function readTrailingClock(doc: Doc, token: number): ClockReading | null {
  const joint = afterJoint(doc, token);
  // `11/11/2022-09:13:00 AM`
  const at = joint === token && dateMark(doc, token) === "-" ? token + 1 : joint;
  if (at >= doc.tokens.count || startsLine(doc.tokens, at) || markAt(doc.tokens, at + 1) !== ":") return null;
  return readClock(doc, at);
}

export function timeOf(clock: ClockReading | null, part: PartOfDay): string | null {
  const lateFrom = part === null ? undefined : LATE_PARTS[part];
  return clock ? clockText(clock, lateFrom !== undefined && clock.hour >= lateFrom) : null;
}
