import { isCapitalized, isNumber, startsLine } from "../../scan/window.js";
import { openEnd } from "./gaps.js";
import type { Holder } from "./holders.js";
import { honorificBefore } from "./honorifics.js";
import type { NameSpan } from "./names.js";
import type { Reading } from "./reading.js";
import { LIFE, OFFICE_LABELS, SIGNING_MARKS, YEARS_OLD } from "./rules.js";
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
function standsBelow(reading: Reading, name: NameSpan, title: TitleSpan): boolean {
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

/**
 * How a title that does not follow on from a name is still said of it, `null` where it is not.
 *
 *     Đồng chí NGUYỄN TẤN KHƯƠNG⏎…⏎- | Nguyên Bí thư Huyện ủy Đồng Xuân        a line below
 *     Đồng chí Lê Nhị Hà, sinh năm 1940; quê quán: …; | nguyên Chủ tịch …       the life of the person
 *     Họ và tên: Lê Nhị Hà⏎Chức vụ: | Phó Chủ tịch HĐND xã                      the label of an office
 *     1. Bà Lê Nhị Hà⏎…⏎Nghề nghiệp, chức vụ: | Phó Chủ tịch HĐND xã
 *     Đ/c Lê Nhị Hà (sinh năm 1965; quê quán: xã Đỗ Xuyên; | Bí thư Huyện ủy)
 */
export function toldBelow(reading: Reading, { name, headed }: Holder, title: TitleSpan): string | null {
  if (title.start - name.end > MAX_BLOCK) return null;
  if (headed)
    return isAged(reading, name.end) && standsInLife(reading, name, title) ? "in the life told behind it" : null;
  if (standsBelow(reading, name, title)) return "on a line below";
  if (standsInLife(reading, name, title)) return "in the life told behind it";
  return isLabelled(reading, name, title) ? "by the label of the office" : null;
}

/**
 * `Đồng chí A (…)[⏎], sinh năm 1940; quê quán: …; | nguyên T`: an office of its own between semicolons, in one
 * paragraph; `A 59 tuổi, quê Hải Phòng, thạc sĩ, | T`.
 */
function standsInLife(reading: Reading, name: NameSpan, { start }: TitleSpan): boolean {
  const mark = reading.mark(start - 1);
  if (mark !== ";" && mark !== "." && mark !== ",") return false;
  const aged = isAged(reading, name.end);
  const life = aged ? name.end : mark === "," ? -1 : lifeStart(reading, name.end, start);
  if (life < 0) return false;
  if (aged && reading.sentence(name.end) !== reading.sentence(start)) return false;
  for (let i = life + 1; i <= start; i++) if (reading.startsLine(i)) return false;
  return true;
}

/** `A | 59 tuổi, quê Hải Phòng` */
function isAged(reading: Reading, end: number): boolean {
  return isNumber(reading.tokens, end) && reading.word(end + 1) === YEARS_OLD;
}

/**
 * Where the life of a person is told from, behind the name and a remark in brackets, in the line or below; -1 if
 * nowhere.
 */
function lifeStart(reading: Reading, end: number, title: number): number {
  if (reading.mark(end) === "(" && opensLife(reading, end + 1) && !closesBefore(reading, end, title)) return end + 1;
  const behind = reading.mark(end) === "(" ? remarkEnd(reading, end) : end;
  const from = reading.mark(behind) === "," ? behind + 1 : behind;
  if (from === behind && !reading.startsLine(from)) return -1;
  return opensLife(reading, from) ? from : -1;
}

function closesBefore(reading: Reading, open: number, token: number): boolean {
  const closed = reading.closing(open, MAX_BLOCK);
  return closed > 0 && closed <= token;
}

function opensLife(reading: Reading, token: number): boolean {
  return LIFE.has(reading.word(token), reading.word(token + 1));
}

/** Behind the bracket, or where its line ends if nobody closed it: `(tên thường gọi Hai Nghĩa⏎`. */
function remarkEnd(reading: Reading, open: number): number {
  const closed = reading.closing(open, MAX_LINE);
  for (let i = open + 1; i < open + MAX_LINE; i++) if (i === closed || reading.startsLine(i)) return i;
  return open;
}

/** `Họ và tên: A⏎Chức vụ: | T`, `Họ và tên: A; Chức vụ: | T` */
function isLabelled(reading: Reading, name: NameSpan, { start }: TitleSpan): boolean {
  if (reading.mark(start - 1) !== ":" || name.start === 0) return false;
  const head = honorificBefore(reading, name.start)?.start ?? name.start;
  const listed = head < name.start && opensLine(reading, head) && reading.startsLine(openEnd(reading, name.end));
  if (reading.mark(head - 1) !== ":" && !listed) return false;
  return OFFICE_LABELS.has(reading.word(start - 3), reading.word(start - 2));
}

/** Kinds of words before a name that open an item of their own. */
const OPENS_AFRESH = new Set(["address", "comrade", "religious"]);

/** A line of its own opens with a word of address behind a title: `… Bí thư Tỉnh ủy Cà Mau⏎Ông | Lê Nhị Hà …`. */
export function opensAfresh(reading: Reading, title: TitleSpan, name: NameSpan): boolean {
  const honorific = honorificBefore(reading, name.start);
  if (honorific === null || !isCapitalized(reading.tokens, honorific.start)) return false;
  if (!OPENS_AFRESH.has(honorific.kind)) return false;
  return reading.startsLine(honorific.start) && honorific.start >= title.end;
}

/** The token opens its line, or stands behind the dash or the mark of an item that does. */
export function opensLine(reading: Reading, token: number): boolean {
  if (reading.startsLine(token)) return true;
  const bullet = reading.isDash(token - 1) || BULLETS.includes(reading.mark(token - 1) || " ");
  if (bullet) return reading.startsLine(token - 1);
  return reading.mark(token - 1) === "." && isNumber(reading.tokens, token - 2) && reading.startsLine(token - 2);
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
