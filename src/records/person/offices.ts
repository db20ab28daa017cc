import { isNumber } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AROUND, IS, LOOSE_ROLES, OFF_DUTY, PLURALS, REMOVALS, STILL, THEN_WORDS, WHEN, WHILE } from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** `đại biểu`, `thành viên` with no body say something of a person only right before the name. */
export function isLoose({ role, body, impliedBody, end, roleEnd }: TitleSpan): boolean {
  return LOOSE_ROLES.has(role.toLowerCase()) && body === null && impliedBody === null && end === roleEnd;
}

/** A removal stands this many tokens before the title at most: `miễn nhiệm chức vụ | T của ông X`. */
const REMOVAL_REACH = 6;

/** `miễn nhiệm ┃2┃ Ủy viên`, `bãi nhiệm ┃các┃ Ủy viên`: where the office's own words would begin without the count. */
function behindCount(reading: Reading, start: number): number {
  const counts = start > 0 && (isNumber(reading.tokens, start - 1) || PLURALS.has(reading.word(start - 1)));
  return counts ? start - 1 : start;
}

/** The office is over for whoever is named behind it: `ba bị cáo nguyên là | T gồm: A, B và C`. */
export function isOver(reading: Reading, title: TitleSpan): boolean {
  if (reading.word(title.start - 1) === IS && reading.endingAt(title.start, "pastCue") !== null) return true;
  return isRemoved(reading, title) || isHeldThen(reading, title);
}

/**
 * `┃Khi còn┃ làm | Bí thư Huyện ủy, ông A …`, `┃trong thời gian┃ giữ chức vụ | Giám đốc Sở, A …`: told of days gone by.
 */
export function isHeldThen(reading: Reading, { start }: TitleSpan): boolean {
  const cue = reading.endingAt(start, "appointmentCue");
  if (cue === null) return false;
  let at = cue.start - 1;
  while (at > cue.start - MAX_STILL && STILL.has(reading.word(at))) at--;
  if (WHEN.has(reading.word(at))) return !AROUND.has(reading.word(at - 1));
  return WHILE.has(reading.word(at - 2), reading.word(at - 1), reading.word(at));
}

/** Longest `ông còn đang`, in tokens. */
const MAX_STILL = 4;

/** `miễn nhiệm | T`, `cho thôi nhiệm vụ | T` */
export function isBehindRemoval(reading: Reading, start: number): boolean {
  const [before, last] = [reading.word(start - 2), reading.word(start - 1)];
  return REMOVALS.has(before, last) || OFF_DUTY.has(reading.word(start - 3), before, last);
}

/** The words before the title say that the office ends: `miễn nhiệm chức vụ | T của ông X`. */
export function isRemoved(reading: Reading, { start, end }: TitleSpan): boolean {
  for (let i = end + 1; i < end + 3; i++)
    if (reading.word(i + 1) === IS && THEN_WORDS.has(reading.word(i))) return true;
  const first = behindCount(reading, start);
  if (isBehindRemoval(reading, first)) return true;
  const cue = reading.endingAt(start, "appointmentCue");
  for (let i = start - 1; cue && i >= Math.max(0, start - REMOVAL_REACH); i--) {
    if (reading.mark(i) !== "" || reading.startsLine(i + 1)) return false;
    if (REMOVALS.has(reading.word(i), reading.word(i + 1))) return true;
  }
  return false;
}
