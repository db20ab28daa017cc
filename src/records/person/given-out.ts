import { isNumber } from "../../scan/window.js";
import { type Gap, gapKind } from "./gaps.js";
import { honorificBefore, isPlural } from "./honorifics.js";
import type { NameSpan } from "./names.js";
import { isBehindRemoval } from "./offices.js";
import type { Reading } from "./reading.js";
import { ACTS_FOR, AND, HOLDS, LIKE, OF, SEND, TOWARDS, UP_TO } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** What stands between an office and the name behind it, its word of address and terms left out. */
export function gapToName(reading: Reading, title: TitleSpan, name: NameSpan): Gap {
  const head = honorificBefore(reading, name.start)?.start ?? name.start;
  const end = behindTerm(reading, title.end);
  const gap = gapKind(reading, end, head);
  if (gap !== "far") return gap;
  if (isGivenWithReason(reading, end, head)) return "of";
  return isExampleOf(reading, title, end, head) ? "holds" : gap;
}

/** Longest remark between an office of several and those of them who are named, in tokens. */
const MAX_REMARK = 8;

/** `Các Bí thư Huyện ủy | qua các thời kỳ như | A, B`, `… qua các thời kỳ gồm: | A, B` */
function isExampleOf(reading: Reading, title: TitleSpan, from: number, to: number): boolean {
  const last = reading.mark(to - 1) === ":" ? to - 2 : to - 1;
  const opens = reading.word(last) === LIKE || HOLDS.has(reading.word(last));
  if (!opens || to - from > MAX_REMARK || !isPlural(reading, title.start)) return false;
  for (let i = from; i < last; i++)
    if ((reading.mark(i) !== "" && reading.mark(i) !== ",") || reading.startsLine(i)) return false;
  return true;
}

/** Longest reason between an office and who leaves it, in tokens. */
const MAX_REASON = 10;

/** `thôi giữ chức T | để nhận nhiệm vụ mới đối với | ông A` */
function isGivenWithReason(reading: Reading, from: number, to: number): boolean {
  if (to - from > MAX_REASON || to - from < 3) return false;
  for (let i = from; i < to; i++) if (reading.mark(i) !== "" || reading.startsLine(i)) return false;
  return TOWARDS === `${reading.word(to - 2)} ${reading.word(to - 1)}`;
}

/**
 * `thừa ủy quyền của | Chủ tịch nước, ông X`, `đơn gửi | Bí thư Tỉnh ủy, bà X`: the office of somebody else, unless a
 * name stands right behind it.
 */
export function isActedFor(reading: Reading, title: TitleSpan, next: NameSpan | null): boolean {
  const end = reading.word(title.start - 1) === OF ? title.start - 1 : title.start;
  const acted = ACTS_FOR.has(reading.word(end - 2), reading.word(end - 1)) || isSecondActedFor(reading, end);
  if (!acted && !isSentTo(reading, title.start)) return false;
  return next === null || gapToName(reading, title, next) !== "";
}

/** `đơn gửi | T`, `gửi đến | T` */
function isSentTo(reading: Reading, start: number): boolean {
  const sent = UP_TO.has(reading.word(start - 1)) ? start - 2 : start - 1;
  return reading.word(sent) === SEND;
}

/** `bổ nhiệm T đối với ông A`, `bổ nhiệm 6 T đối với …`: an office that is given to the name behind it. */
export function isGivenOut(reading: Reading, { start }: TitleSpan): boolean {
  const skipped = isNumber(reading.tokens, start - 1) || reading.mark(start - 1) === ":" ? 1 : 0;
  if (isBehindRemoval(reading, start)) return true;
  return reading.endingAt(start - skipped, "appointmentCue") !== null;
}

/** Longest first office of two, in tokens. */
const MAX_FIRST = 12;

/** `thừa ủy quyền của Chủ tịch nước và | Thủ tướng Chính phủ, ông X` */
function isSecondActedFor(reading: Reading, start: number): boolean {
  if (reading.word(start - 1) !== AND) return false;
  for (let i = start - 2; i > Math.max(1, start - MAX_FIRST); i--) {
    if (reading.mark(i) !== "" || reading.startsLine(i + 1)) return false;
    if (ACTS_FOR.has(reading.word(i - 1), reading.word(i))) return true;
  }
  return false;
}
