import { numberAt } from "../tokens/tokens.js";
import type { Doc } from "./doc.js";
import { afterWord } from "./time-words.js";
import { isGlued, isNumber, markAt } from "./window.js";

/** A time of day. */
export interface ClockReading {
  readonly hour: number;
  readonly minute: number;
  /** Token after its last. */
  readonly end: number;
}

/**
 * The time of day that starts at a token: `10:05`, `7:30:00 AM`, `14h30`, `9g30`, `17 giờ`, `8 giờ 00 phút`; else
 * `null`.
 */
export function readClock(doc: Doc, token: number): ClockReading | null {
  const { tokens } = doc;
  const hour = shortNumber(doc, token);
  if (hour === null || hour > 24) return null;
  if (markAt(tokens, token + 1) === ":") return readColonClock(doc, token, hour);
  const afterHour = afterWord(doc, token + 1, "hour");
  if (afterHour < 0) return null;
  const minute = shortNumber(doc, afterHour);
  if (minute === null || minute > 59 || !isMinute(doc, afterHour)) return { hour, minute: 0, end: afterHour };
  const afterMinute = afterWord(doc, afterHour + 1, "minute");
  const prime = isGlued(tokens, afterHour + 1) && PRIMES.includes(markAt(tokens, afterHour + 1) || " ");
  return { hour, minute, end: afterMinute > 0 ? afterMinute : prime ? afterHour + 2 : afterHour + 1 };
}

/** `14h30'`: marks that stand for the word minute. */
const PRIMES = "'’′`´";

/** A number after the hour is its minutes when it has two digits and begins no date: `17 giờ 30/6` is a day. */
function isMinute({ tokens }: Doc, token: number): boolean {
  const mark = markAt(tokens, token + 1);
  const goesOn = mark !== "" && "/-.".includes(mark) && isGlued(tokens, token + 1) && isNumber(tokens, token + 2);
  return !goesOn && tokens.end[token]! - tokens.start[token]! === 2;
}

function readColonClock(doc: Doc, token: number, hour: number): ClockReading | null {
  const { tokens } = doc;
  const minute = shortNumber(doc, token + 2);
  if (minute === null || minute > 59 || tokens.end[token + 2]! - tokens.start[token + 2]! !== 2) return null;
  if (!isGlued(tokens, token + 1) || !isGlued(tokens, token + 2)) return null;
  let end = token + 3;
  if (markAt(tokens, end) === ":" && isGlued(tokens, end + 1) && shortNumber(doc, end + 1) !== null) end += 2;
  const morning = afterWord(doc, end, "morning");
  const afternoon = afterWord(doc, end, "afternoon");
  if (morning > 0) return { hour: hour % 12, minute, end: morning };
  if (afternoon > 0) return { hour: (hour % 12) + 12, minute, end: afternoon };
  return { hour, minute, end };
}

/** The clock as records write it, `07:05`. `late` moves hours before noon on: `3 giờ chiều` is 15:00. */
export function clockText({ hour, minute }: ClockReading, late: boolean): string {
  const shown = (late && hour < 12 ? hour + 12 : hour) % 24;
  return `${String(shown).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Value of a number token of one or two digits, else `null`. */
export function shortNumber({ tokens }: Doc, token: number): number | null {
  return isNumber(tokens, token) && tokens.end[token]! - tokens.start[token]! <= 2 ? numberAt(tokens, token) : null;
}
