import { startsLine } from "../../scan/window.js";
import { openEnd } from "./gaps.js";
import { honorificBefore } from "./honorifics.js";
import type { NameSpan } from "./names.js";
import type { Reading } from "./reading.js";
import { SIGNING_MARKS } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** The block of a person goes on this many tokens below the name at most, and its lines are this long at most. */
const MAX_BLOCK = 160;
const MAX_LINE = 26;

/**
 * A title on a line of its own below a name on a line of its own, with nothing but short lines between: notices of
 * death, lists of candidates.
 *
 *     Đồng chí | NGUYỄN TẤN KHƯƠNG⏎Sinh ngày 12/8/1938⏎Quê quán: …⏎- | Nguyên Bí thư Huyện ủy Đồng Xuân
 */
export function standsBelow(reading: Reading, name: NameSpan, title: TitleSpan): boolean {
  const { tokens } = reading;
  if (title.start - name.end > MAX_BLOCK || !reading.startsLine(openEnd(reading, name.end))) return false;
  const honorific = honorificBefore(reading, name.start);
  if (honorific === null || honorific.plural || !opensLine(reading, honorific.start)) return false;
  if (!opensLine(reading, title.start) || !endsItem(reading, behindTerm(reading, title.end))) return false;
  let line = name.end;
  for (let i = name.end + 1; i < title.start; i++) {
    if (startsLine(tokens, i)) line = i;
    else if (i - line > MAX_LINE) return false;
  }
  return true;
}

/** The token opens its line, or stands behind the dash or the mark of an item that does. */
function opensLine(reading: Reading, token: number): boolean {
  if (reading.startsLine(token)) return true;
  const bullet = reading.isDash(token - 1) || BULLETS.includes(reading.mark(token - 1) || " ");
  return bullet && reading.startsLine(token - 1);
}

const BULLETS = "+*•·";

/** The line or the sentence ends behind the title, or the item of a list does. */
export function endsItem(reading: Reading, token: number): boolean {
  if (reading.startsLine(token) || reading.isDash(token)) return true;
  return [",", ";", "."].includes(reading.mark(token));
}

/** Signing marks before a title belong to its line: `KT. CHỦ TỊCH`. */
export function lineOpening(reading: Reading, start: number): number {
  return reading.mark(start - 1) === "." && SIGNING_MARKS.has(reading.word(start - 2)) ? start - 2 : start;
}
