import { isNumber } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { ALSO, AND, BORN, GIVEN_TO, IS, OFFICE_OF, SIGNED_WORD, THEN, YEARS_OLD } from "./rules.js";

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
  | "far";

const JOINT: ReadonlySet<Gap> = new Set([",", "dash", "paren", "and", "also", "then"]);

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
  for (let i = from; i < to; i++) words.push(reading.isDash(i) ? "-" : reading.mark(i) || reading.word(i));
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
      return GIVEN_TO.has(words.join(" ")) ? "is" : "far";
  }
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
  if (reading.mark(at) === "(" && !reading.startsLine(at)) {
    if (opensRole(reading, at + 1)) return at;
    const closed = reading.closing(at, 16);
    return closed > 0 ? closed : at;
  }
  if (reading.mark(at) !== ",") return at;
  if (isNumber(reading.tokens, at + 1) && reading.word(at + 2) === YEARS_OLD) return at + 3;
  if (BORN.has(`${reading.word(at + 1)} ${reading.word(at + 2)}`) && isNumber(reading.tokens, at + 3)) return at + 4;
  if (BORN.has(reading.word(at + 1)) && isNumber(reading.tokens, at + 2)) return at + 3;
  return at;
}

function opensRole(reading: Reading, token: number): boolean {
  if (reading.longest(token, "role")) return true;
  const status = reading.longest(token, "titleStatus");
  if (status && reading.longest(status.end, "role")) return true;
  const past = reading.longest(token, "pastCue");
  return past !== null;
}
