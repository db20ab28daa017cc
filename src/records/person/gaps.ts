import { isNumber } from "../../scan/window.js";
import { LEARNED } from "./honorifics.js";
import type { Reading } from "./reading.js";
import {
  ALSO,
  AND,
  BORN,
  GIVEN_TO,
  HOLDS,
  IS,
  KIN,
  OFFICE_OF,
  PLURALS,
  RESIDENCE,
  SEATS,
  SIGNED_WORD,
  THEN,
  YEARS_OLD,
} from "./rules.js";

/** What stands between two items: a separator, nothing (`""`), or too much (`far`). */
export type Gap =
  | ""
  | ","
  | ";"
  | ":"
  | "dash"
  | "paren"
  | "and"
  | "also"
  | "then"
  | "is"
  | "line"
  | "signed"
  | "of"
  | "holds"
  | "far";

const JOINT: ReadonlySet<Gap> = new Set([",", "dash", "paren", "and", "also", "then"]);

/** `Bí thư ➜ đ/c A`: they part an office from a name as a dash does. */
const ARROWS = new Set(["➜", "→", "⇒", "►"]);

/** Separators through which titles of one person go on. */
export function isJoint(gap: Gap): boolean {
  return JOINT.has(gap);
}

/** Reads the tokens `[from, to)` between two items. */
export function gapKind(reading: Reading, from: number, to: number): Gap {
  if (to < from || to - from > 4) return "far";
  if (to === from) return crossesLine(reading, from, to) ? "line" : "";
  if (crossesLine(reading, from, to)) return signatureGap(reading, from, to);
  const words: string[] = [];
  for (let i = from; i < to; i++)
    words.push(reading.isDash(i) || ARROWS.has(reading.mark(i)) ? "-" : reading.mark(i) || reading.word(i));
  switch (words.join(" ")) {
    case ",":
    case "|":
      return ",";
    case ";":
      return ";";
    case ":":
      return ":";
    case "-":
    case ", -":
      return "dash";
    case "(":
      return "paren";
    case AND:
    case `, ${AND}`:
    case `; ${AND}`:
    case `) ${AND}`:
      return "and";
    case ALSO:
    case `, ${ALSO}`:
      return "also";
    case THEN:
    case `, ${THEN}`:
      return "then";
    case IS:
    case `${IS} :`:
      return "is";
    case ") ,":
      return ",";
    case ") -":
      return "dash";
    case ") ;":
      return ";";
    default:
      if (OFFICE_OF.has(words.join(" "))) return "of";
      if (PLURALS.has(words.at(-1)!) && OFFICE_OF.has(words.slice(0, -1).join(" "))) return "of";
      if (words[0] === "," && HOLDS.has(words.slice(1).join(" "))) return "holds";
      if (PLURALS.has(words.at(-1)!) && words.length === 2 && words[0] === ":") return ":";
      if (PLURALS.has(words.at(-1)!) && HOLDS.has(words.slice(0, -1).join(" "))) return "holds";
      if (HOLDS.has(words.join(" ")) || (HOLDS.has(words[0]!) && isCount(words[1]!) && to - from === 2)) return "holds";
      return GIVEN_TO.has(words.join(" ")) ? "is" : "far";
  }
}

/** `gồm | 3 | ông: A, B, C` */
function isCount(word: string): boolean {
  return /^\d{1,2}$/u.test(word);
}

function crossesLine(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if (reading.startsLine(i)) return true;
  return false;
}

/** `GIÁM ĐỐC⏎(đã ký)⏎Vũ Thị Hạnh Ngọc`. */
function signatureGap(reading: Reading, from: number, to: number): Gap {
  const bracket = reading.mark(from) === "(" && reading.mark(to - 1) === ")" && reading.word(to - 2) === SIGNED_WORD;
  if (bracket) return "signed";
  if (to - from === 1 && (reading.mark(from) === "," || reading.mark(from) === ";")) return reading.mark(from) as Gap;
  if (to - from === 1 && reading.isDash(from)) return reading.startsLine(from) ? "far" : "dash";
  return "far";
}

/**
 * Where what is said of a name goes on: behind its age, its year of birth, or a remark in brackets that is no title
 * (`A (bìa phải), Giám đốc …`; `A, 44 tuổi, …`).
 */
export function openEnd(reading: Reading, end: number): number {
  let at = end;
  for (let k = 0; k < 3; k++) {
    const next = remarkEnd(reading, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function remarkEnd(reading: Reading, at: number): number {
  if (reading.mark(at) === "|" || isNumber(reading.tokens, at)) return cellsEnd(reading, at);
  if (reading.mark(at) === "(" && !reading.startsLine(at)) {
    if (opensRole(reading, at + 1)) return at;
    const life = officeInBracket(reading, at + 1);
    if (life > 0) return life;
    const closed = reading.closing(at, 16);
    return closed > 0 && !tellsOffice(reading, at, closed) ? closed : at;
  }
  if (reading.isDash(at) || reading.mark(at) === ",") {
    const kin = kinEnd(reading, at + 1);
    if (kin > at) return kin;
    const organ = SEATS.has(reading.word(at + 1));
    // `A - Khoa Khám bệnh - Phó Chủ tịch`: where somebody works, then the office
    const works = reading.isDash(at) && !reading.startsLine(at);
    const seat = organ || works ? reading.agencyAt.get(at + 1) : undefined;
    const goesOn = seat && (reading.isDash(seat.end) || (organ && reading.mark(seat.end) === ","));
    if (goesOn && opensRole(reading, seat.end + 1)) return seat.end;
  }
  if (reading.mark(at) !== ",") return at;
  // `A, nhà báo |, Tổng Biên tập`, `A, Đại tá |, Chỉ huy trưởng`: what somebody does or ranks as, then the office
  const trade = reading.longest(at + 1, "honorific");
  const kind = trade?.entry.fields.kind ?? "";
  if (
    trade &&
    (LEARNED.has(kind) || kind === "rank") &&
    reading.mark(trade.end) === "," &&
    opensRole(reading, trade.end + 1)
  )
    return trade.end;
  if (opensResidence(reading, at + 1)) return residenceEnd(reading, at + 1);
  if (isNumber(reading.tokens, at + 1) && reading.word(at + 2) === YEARS_OLD) return at + 3;
  if (BORN.has(`${reading.word(at + 1)} ${reading.word(at + 2)}`) && isNumber(reading.tokens, at + 3))
    return mentionEnd(reading, at + 4);
  if (BORN.has(reading.word(at + 1)) && isNumber(reading.tokens, at + 2)) return at + 3;
  return at;
}

/** Behind the rest of the day that is being read: `sinh ngày 22|/8/1958`. */
function mentionEnd(reading: Reading, at: number): number {
  let end = at;
  while (end < at + MAX_DAY && reading.owner[end] === 2) end++;
  return end;
}

/** Longest rest of a day, in tokens. */
const MAX_DAY = 8;

/** `(đã được phân công làm | Trưởng ban Kinh tế Trung ương)` */
function tellsOffice(reading: Reading, open: number, closed: number): boolean {
  for (let i = open + 2; i < closed; i++)
    if (reading.longest(i, "role") && reading.endingAt(i, "appointmentCue")) return true;
  return false;
}

/** Cells between a name and the cell of the office take this many tokens at most. */
const MAX_CELLS = 24;

/**
 * `| Lê Hoàng | 1971 | Kinh || Phó Bí thư …`, `Lê Hoàng 1971 | Phó Bí thư …`: the row of a table goes on to the office.
 */
function cellsEnd(reading: Reading, at: number): number {
  if (reading.startsLine(at)) return at;
  const cell = reading.mark(at) === "|";
  if (!cell) return opensRole(reading, at + 1) && !reading.startsLine(at + 1) ? at + 1 : at;
  for (let i = at; i < at + MAX_CELLS && i < reading.tokens.count; i++) {
    if (reading.startsLine(i)) return at;
    if (reading.mark(i) === "|" && opensRole(reading, i + 1)) return i;
  }
  return at;
}

/** Longest word for kin or people, in tokens: `con trai thứ hai của ông`. */
const MAX_KIN = 6;

/**
 * `- con trai cả |, Phó Hiệu trưởng`, `, dân tộc Tày |, Chủ tịch UBND xã`: the mark before the title, -1 where none is.
 */
function kinEnd(reading: Reading, from: number): number {
  if (!KIN.has(reading.word(from))) return -1;
  for (let i = from; i <= from + MAX_KIN && i < reading.tokens.count; i++) {
    if (reading.startsLine(i)) return -1;
    if (reading.mark(i) === "," || reading.isDash(i)) return opensRole(reading, i + 1) ? i : -1;
  }
  return -1;
}

/** Longest life in brackets before the office, in tokens. */
const MAX_LIFE = 32;

/**
 * Titles go on inside the bracket behind an age, a year of birth or an address: `(SN 1970|, Chủ tịch UBND xã …)`,
 * `(39 tuổi, trú phường Tân Lợi|, nguyên Kế toán trưởng …)`, `(SN 1984, ngụ xã Ea Tu; là | Phó Giám đốc …)`,
 * `(SN 1952, trú xã Hạ Bằng | - Giám đốc …)`.
 */
function officeInBracket(reading: Reading, open: number): number {
  if (!opensLife(reading, open)) return -1;
  for (let i = open + 2; i < open + MAX_LIFE && i < reading.tokens.count; i++) {
    const mark = reading.mark(i);
    if (mark === ")" || reading.startsLine(i)) return -1;
    const parts = mark === "," || reading.isDash(i);
    if (!parts && mark !== ";") continue;
    const at = reading.word(i + 1) === IS ? i + 2 : i + 1;
    if (opensRole(reading, at)) return at === i + 1 && parts ? i : at;
  }
  return -1;
}

/** `(39 tuổi`, `(SN 1970`, `(sinh năm 1970`, `(trú xã Ea Tu`. */
function opensLife(reading: Reading, at: number): boolean {
  if (isNumber(reading.tokens, at)) return reading.word(at + 1) === YEARS_OLD;
  if (opensResidence(reading, at)) return true;
  return BORN.has(reading.word(at)) || BORN.has(`${reading.word(at)} ${reading.word(at + 1)}`);
}

/** `trú tại …`, `thường trú ở …`; not `Thường trực Ban Bí thư`. */
function opensResidence(reading: Reading, at: number): boolean {
  return RESIDENCE.has(reading.word(at)) || RESIDENCE.has(`${reading.word(at)} ${reading.word(at + 1)}`);
}

/** Longest address between a name and a title, in tokens. */
const MAX_ADDRESS = 18;

/** `, trú tại phường Đông Hải, TP Thanh Hóa | (nguyên Chủ tịch …`, `… | - cựu chủ tịch`: behind the address. */
function residenceEnd(reading: Reading, from: number): number {
  for (let i = from; i < from + MAX_ADDRESS && i < reading.tokens.count; i++) {
    if (reading.startsLine(i) || reading.mark(i) === ";" || reading.sentence(i) !== reading.sentence(from)) break;
    const opens = reading.mark(i) === "(" || reading.isDash(i) || reading.mark(i) === ",";
    if (opens && opensRole(reading, i + 1)) return i;
  }
  return from - 1;
}

/** An office opens here, or words that say it is past. */
export function opensRole(reading: Reading, token: number): boolean {
  if (reading.longest(token, "role")) return true;
  const status = reading.longest(token, "titleStatus");
  if (status && reading.longest(status.end, "role")) return true;
  const past = reading.longest(token, "pastCue");
  return past !== null;
}
