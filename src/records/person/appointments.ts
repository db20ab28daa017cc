import type { Hit } from "../../scan/hits.js";
import { isCapitalized, isNumber, isWord, phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import {
  COUNTED_PEOPLE,
  DECISIONS,
  FILLS,
  FORMER_TERM,
  IS,
  JUST,
  LEAVES,
  MANY,
  PASSIVE,
  PLURALS,
  POST,
  PREVIOUS,
  SUFFERS,
  TO_BE,
} from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** An appointment may stand this many tokens behind the person. */
const REACH = 40;
const TO_BE_REACH = 12;
/** Words of people who are counted: `đại biểu`, `cán bộ chủ chốt`. */
const LONGEST_COUNTED = 4;

/** What makes a person the holder of the titles behind it. */
export interface Appointment {
  readonly past: boolean;
  readonly words: string;
  /** First token of the words. */
  readonly start: number;
  /** A list of offices follows: `từng qua các chức vụ: T; T; T`. */
  readonly list: boolean;
  /** The office ends: `thôi giữ chức T`. */
  readonly leaves: boolean;
}

/** `A được bầu giữ chức | T`: the words right before a title that make the person before them its holder. */
export function appointment(reading: Reading, from: number, title: number): Appointment | null {
  const colon = reading.mark(title - 1) === ":";
  const former = colon ? formerBefore(reading, title - 1) : null;
  const cue = former ?? reading.endingAt(colon ? title - 1 : title, "appointmentCue");
  if (!cue || cue.start < from || title - from > REACH) return null;
  if (reading.sentence(from - 1) !== reading.sentence(title)) return null;
  if (FILLS.has(reading.word(cue.start - 2), reading.word(cue.start - 1))) return null;
  if (isOfCounted(reading, from, cue.start)) return null;
  const words = former ? IS : phrase(reading.tokens, cue.start, cue.end).toLowerCase();
  const told = reading.longest(cue.start - 1, "pastCue") !== null;
  if (words === IS && cue.start - from > TO_BE_REACH && !told) return null;
  if (PASSIVE.test(words) && !passive(reading, cue.start)) return null;
  if ((POST.has(words) || PASSIVE.test(words)) && decides(reading, from, cue.start)) return null;
  for (let i = from; i < cue.start; i++)
    if (reading.mark(i) === ";" && !goesOnAsCareer(reading, i + 1, cue.start)) return null;
  const past =
    former !== null ||
    saysPast(reading, from, cue.start) ||
    (opensInThePast(reading, title) && !isDecided(reading, from, title));
  const list = colon || PLURALS.has(reading.word(cue.start - 1)) || PLURALS.has(reading.word(cue.start));
  return {
    past,
    words,
    start: cue.start,
    list: list || MANY.test(words),
    leaves: LEAVES.has(reading.word(cue.start - 1)),
  };
}

/** `đồng chí X, | nguyên |: T; T`: the colon makes it a heading of offices that ended. */
function formerBefore(reading: Reading, colon: number): Hit | null {
  const status = reading.endingAt(colon, "titleStatus");
  return status?.entry.fields.status === "former" ? status : null;
}

/** `Ông X sinh năm 1971, quê …; | từng là T`: behind the semicolon the person's career goes on. */
function goesOnAsCareer(reading: Reading, token: number, cue: number): boolean {
  const past = reading.longest(token, "pastCue");
  return past !== null && past.end >= cue;
}

/** `ông A cùng 34/35 đại biểu vừa | trúng cử T`: the office is that of people who are counted and not named. */
function isOfCounted(reading: Reading, from: number, cue: number): boolean {
  let at = cue - 1;
  while (at > from && JUST.has(reading.word(at))) at--;
  for (let k = 0; k < LONGEST_COUNTED && at > from; k++, at--) {
    if (!isWord(reading.tokens, at) || isCapitalized(reading.tokens, at)) return false;
    if (isNumber(reading.tokens, at - 1)) return COUNTED_PEOPLE.test(phrase(reading.tokens, at, cue));
  }
  return false;
}

/** `được bầu`, `được Quốc hội bầu`: someone is appointed, nobody appoints. */
function passive(reading: Reading, cue: number): boolean {
  for (let i = cue - 1; i >= Math.max(0, cue - 5); i--) if (TO_BE.has(reading.word(i))) return true;
  return false;
}

/** `Thủ tướng A | vừa phê chuẩn kết quả bầu chức vụ T`, `| ký quyết định bổ nhiệm chức vụ T`: an office of others. */
function decides(reading: Reading, from: number, cue: number): boolean {
  for (let i = from; i < cue && isWord(reading.tokens, i) && !SUFFERS.has(reading.word(i)); i++)
    if (DECISIONS.has(reading.word(i), reading.word(i + 1))) return true;
  return false;
}

/** `Trước đó, Bộ Công an bổ nhiệm A giữ chức T`: an act before, an office that lasts. */
function isDecided(reading: Reading, from: number, title: number): boolean {
  const first = reading.doc.sentences[reading.sentence(title)]!;
  for (let i = Math.max(first, from - REACH); i < from; i++)
    if (PASSIVE.test(`${reading.word(i)} ${reading.word(i + 1)}`) || PASSIVE.test(reading.word(i))) return true;
  return false;
}

function saysPast(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) {
    const hit = reading.longest(i, "pastCue");
    if (hit && !PREVIOUS.test(phrase(reading.tokens, hit.start, hit.end))) return true;
  }
  return false;
}

/** `Trước đó, bà Nhớ là T`; `Trước khi được bầu, GS Thạch Anh là T`. */
function opensInThePast(reading: Reading, token: number): boolean {
  const first = reading.doc.sentences[reading.sentence(token)]!;
  for (let i = first; i < Math.min(first + 3, token); i++) {
    const hit = reading.longest(i, "pastCue");
    if (hit && PREVIOUS.test(phrase(reading.tokens, hit.start, hit.end))) return true;
  }
  return clauseOpensInThePast(reading, token);
}

/** `…; trước khi vào ngân hàng tư nhân, ông Điệp làm T`. */
function clauseOpensInThePast(reading: Reading, token: number): boolean {
  for (let i = token - 1; i >= Math.max(0, token - 20); i--) {
    if (reading.startsLine(i)) return false;
    if (reading.mark(i) !== ";") continue;
    const hit = reading.longest(i + 1, "pastCue");
    return hit !== null && PREVIOUS.test(phrase(reading.tokens, hit.start, hit.end));
  }
  return false;
}

/** `Trưởng ban Tổ chức Thành ủy khóa trước`; `(khi đó là T)`. */
export function saidOfThePast(reading: Reading, from: number, title: TitleSpan): boolean {
  for (let i = from; i < title.start && i < from + 8; i++) if (reading.longest(i, "pastCue")) return true;
  return FORMER_TERM.test(phrase(reading.tokens, title.end, Math.min(title.end + 2, reading.tokens.count)));
}
