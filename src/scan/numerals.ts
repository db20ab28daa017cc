import { numberAt, TokenType } from "../tokens/tokens.js";
import type { Doc } from "./doc.js";
import { isGlued, isNumber, markAt } from "./window.js";

/** A number as the text writes it, in digits or in words. */
export interface Numeral {
  readonly value: number;
  /** Token after its last. */
  readonly end: number;
  /** A round figure by its word (`ba chục`); absent when it is exact. */
  readonly approx?: true;
}

/** What part a word plays in a number (column `role` of the `numeral` list). */
type Role =
  | "zero"
  | "digit"
  | "five"
  | "lastDigit"
  | "ten"
  | "tens"
  | "dozen"
  | "hundred"
  | "gap"
  | "scale"
  | "half"
  | "point";

interface NumberWord {
  readonly role: Role;
  readonly value: number;
}

const BILLION = 1_000_000_000;
/** No number in words is longer: bounds the loop over its groups. */
const MAX_GROUPS = 8;

/**
 * Reads the number that starts at a token, or `null`:
 *
 *     1.250 · 21.091 · 1,5 triệu · 2,22 ngàn · 07 · ba mươi tư · mười lăm · một trăm linh năm · 3 triệu rưỡi
 *     ^start                ^end
 *
 * Dots (and commas, where no unit word follows) before groups of three digits part thousands; any other dot or comma
 * is the decimal mark. `năm` counts as five only where it cannot be the word for year: at the head or before a
 * unit (`năm trăm`) or after `linh`; callers know from what follows whether a lone `năm` is five. A row of digits
 * that goes on with marks and digits in no number's shape (`02383.557`, `12.5.2020`) is `null`.
 */
export function readNumeral(doc: Doc, token: number): Numeral | null {
  return isNumber(doc.tokens, token) ? readDigits(doc, token) : readWords(doc, token);
}

/** Only the digits, dots and commas of a number, without the unit words after it: `1,5` of `1,5 triệu`. */
export function readFigure(doc: Doc, token: number): Numeral | null {
  const { tokens } = doc;
  const head = numberAt(tokens, token);
  if (Number.isNaN(head)) return null;
  let end = token + 1;
  const groups: number[] = [];
  let separator = "";
  for (
    let mark = markAt(tokens, end);
    (mark === "." || mark === ",") && holdsGroup(doc, end);
    mark = markAt(tokens, end)
  ) {
    if (groups.length === MAX_GROUPS) return null;
    if (separator !== "" && mark !== separator) break;
    separator = mark;
    groups.push(end + 1);
    end += 2;
  }
  if (groups.length === 0) return { value: head, end };
  const thousands =
    digits(doc, token) <= 3 &&
    head > 0 &&
    groups.every((group) => digits(doc, group) === 3) &&
    !isDecimal(doc, separator, groups.length, end);
  if (!thousands) return groups.length === 1 && digits(doc, token) <= 4 ? decimal(doc, head, groups[0]!) : null;
  const value = groups.reduce((sum, group) => sum * 1000 + numberAt(doc.tokens, group), head);
  return separator === "." && markAt(tokens, end) === "," && holdsGroup(doc, end)
    ? decimal(doc, value, end + 1)
    : closed(doc, value, end);
}

/** A comma before three digits is a decimal mark when a unit follows: `1,250 tỷ` is 1.25 thousand million. */
function isDecimal(doc: Doc, separator: string, groups: number, end: number): boolean {
  return separator === "," && groups === 1 && wordAt(doc, end)?.role === "scale";
}

function decimal(doc: Doc, whole: number, fraction: number): Numeral | null {
  const value = Number(`${whole}.${doc.tokens.text.slice(doc.tokens.start[fraction], doc.tokens.end[fraction])}`);
  return closed(doc, value, fraction + 1);
}

/** A number must not go on with a glued mark and further digits. */
function closed(doc: Doc, value: number, end: number): Numeral | null {
  const goesOn = (markAt(doc.tokens, end) === "." || markAt(doc.tokens, end) === ",") && holdsGroup(doc, end);
  return goesOn ? null : { value, end };
}

/** Digits stand glued on both sides of the mark at `index`. */
function holdsGroup({ tokens }: Doc, index: number): boolean {
  return isGlued(tokens, index) && isGlued(tokens, index + 1) && isNumber(tokens, index + 1);
}

/** How many digits a number token has. */
export function digits({ tokens }: Doc, index: number): number {
  return tokens.end[index]! - tokens.start[index]!;
}

/** Digits with the unit words behind them: `30 nghìn`, `1 triệu 200 nghìn`, `2,5 nghìn tỷ`. */
function readDigits(doc: Doc, token: number): Numeral | null {
  const head = readFigure(doc, token);
  if (head === null) return null;
  const unit = wordAt(doc, head.end);
  if (unit?.role === "dozen") return { value: head.value * 10, end: head.end + 1, approx: true };
  if (unit?.role === "hundred") return withHalf(doc, head.value * 100, 100, head.end + 1);
  return unit?.role === "scale" ? readGroups(doc, token, readFigure) : head;
}

function readWords(doc: Doc, token: number): Numeral | null {
  const first = wordAt(doc, token);
  if (first === null || !opens(doc, first.role, token)) return null;
  if (first.role === "digit" || first.role === "five") {
    if (wordAt(doc, token + 1)?.role === "dozen") return { value: first.value * 10, end: token + 2, approx: true };
  }
  const whole = first.role === "zero" ? readZero(doc, token) : readGroups(doc, token, readTriple);
  return whole && wordAt(doc, whole.end)?.role === "point" ? readFraction(doc, whole) : whole;
}

/** `không phẩy năm`, `không trăm linh ba`. */
function readZero(doc: Doc, token: number): Numeral | null {
  return wordAt(doc, token + 1)?.role === "point" ? { value: 0, end: token + 1 } : readGroups(doc, token, readTriple);
}

function opens(doc: Doc, role: Role, token: number): boolean {
  if (role === "zero") return ["hundred", "point"].includes(wordAt(doc, token + 1)?.role ?? "");
  if (role === "five") return doc.tokens.type[token + 1] !== TokenType.number;
  return role === "digit" || role === "ten" || role === "hundred";
}

/** `hai triệu | ba trăm nghìn | năm mươi`: groups with falling units; `tỷ` takes all before it. */
function readGroups(doc: Doc, token: number, readGroup: (doc: Doc, at: number) => Numeral | null): Numeral | null {
  let billions = 0;
  let below = 0;
  let last = Number.POSITIVE_INFINITY;
  let end = token;
  for (let k = 0; k < MAX_GROUPS; k++) {
    const group = readGroup(doc, end);
    if (group === null || (k > 0 && !fits(doc, group, last))) break;
    const unit = wordAt(doc, group.end);
    if (unit?.role !== "scale") {
      return { value: billions + below + group.value, end: group.end };
    }
    let after = group.end + 1;
    let scaled = group.value * unit.value;
    last = unit.value;
    if (unit.value !== BILLION && wordAt(doc, after)?.value === BILLION) {
      scaled *= BILLION;
      last = BILLION;
      after++;
    }
    if (last === BILLION) {
      billions += scaled + below * BILLION;
      below = 0;
    } else below += scaled;
    end = after;
    if (wordAt(doc, end)?.role === "half") return { value: round(billions + below + last / 2), end: end + 1 };
  }
  return end === token ? null : { value: round(billions + below), end };
}

/** A further group belongs to the number only under a smaller unit, or, in words, as its last hundreds. */
function fits(doc: Doc, group: Numeral, last: number): boolean {
  const unit = wordAt(doc, group.end);
  if (unit?.role === "scale") return unit.value < last;
  return last === 1000 || last === 10_000 || wordAt(doc, group.end - 1) !== null;
}

/** Up to three digits in words: `hai trăm ba mươi tư`, `linh năm`, `mười lăm`, `hai mốt`. */
function readTriple(doc: Doc, token: number): Numeral | null {
  const first = wordAt(doc, token);
  if (first === null) return null;
  if (first.role === "gap") return readAfterGap(doc, token, 0);
  if (first.role === "hundred") return readTail(doc, 100, token + 1);
  if (first.role === "zero" || first.role === "digit" || first.role === "five") {
    if (wordAt(doc, token + 1)?.role === "hundred") return readTail(doc, first.value * 100, token + 2);
  }
  return readTens(doc, token);
}

/** What follows the hundreds; nothing need to. */
function readTail(doc: Doc, value: number, at: number): Numeral {
  const word = wordAt(doc, at);
  if (word?.role === "gap") return readAfterGap(doc, at, value) ?? { value, end: at };
  if (word?.role === "half") return { value: value + 50, end: at + 1 };
  const rest = word?.role === "ten" || wordAt(doc, at + 1)?.role === "tens" ? readTens(doc, at) : null;
  return rest ? { value: value + rest.value, end: rest.end } : { value, end: at };
}

/** `linh năm`, and, where the hundreds are left out, `lẻ hai mươi lăm`, `lẻ mười`. */
function readAfterGap(doc: Doc, at: number, value: number): Numeral | null {
  const digit = wordAt(doc, at + 1);
  if (digit?.role === "ten" || wordAt(doc, at + 2)?.role === "tens") {
    const tens = readTens(doc, at + 1);
    return tens && { value: value + tens.value, end: tens.end };
  }
  const counts = digit?.role === "digit" || digit?.role === "five" || digit?.role === "lastDigit";
  return counts ? { value: value + digit.value, end: at + 2 } : null;
}

function readTens(doc: Doc, token: number): Numeral | null {
  const first = wordAt(doc, token);
  const next = wordAt(doc, token + 1);
  if (first?.role === "ten") {
    const one = next?.role === "digit" || next?.role === "lastDigit" ? next.value : 0;
    return { value: 10 + one, end: one > 0 ? token + 2 : token + 1 };
  }
  if (first?.role !== "digit" && first?.role !== "five") return null;
  if (next?.role === "tens") {
    const last = wordAt(doc, token + 2);
    const one = last?.role === "digit" || last?.role === "lastDigit" ? last.value : 0;
    return { value: first.value * 10 + one, end: one > 0 ? token + 3 : token + 2 };
  }
  if (next?.role === "lastDigit" && first.role === "digit" && first.value > 1)
    return { value: first.value * 10 + next.value, end: token + 2 };
  return { value: first.value, end: token + 1 };
}

/** `hai phẩy năm` → 2.5, `ba phẩy mười bốn` → 3.14, `ba phẩy không năm` → 3.05, `hai phẩy năm triệu` → 2,500,000. */
function readFraction(doc: Doc, whole: Numeral): Numeral {
  let written = "";
  let end = whole.end + 1;
  for (let k = 0; k < MAX_GROUPS; k++) {
    const word = wordAt(doc, end);
    const tens = word?.role === "ten" || wordAt(doc, end + 1)?.role === "tens" ? readTens(doc, end) : null;
    if (tens === null && word?.role !== "digit" && word?.role !== "five" && word?.role !== "zero") break;
    written += tens?.value ?? word!.value;
    end = tens?.end ?? end + 1;
    if (tens) break;
  }
  if (written === "") return whole;
  const value = Number(`${whole.value}.${written}`);
  let scale = 1;
  for (let k = 0; k < 2 && wordAt(doc, end)?.role === "scale"; k++) scale *= wordAt(doc, end++)!.value;
  return { value: scale === 1 ? value : round(value * scale), end };
}

function withHalf(doc: Doc, value: number, unit: number, end: number): Numeral {
  return wordAt(doc, end)?.role === "half" ? { value: value + unit / 2, end: end + 1 } : { value, end };
}

/** 2.22 × 1000 is 2220, not 2220.0000000000005. */
function round(value: number): number {
  return Math.abs(value) < 2 ** 52 ? Math.round(value * 1000) / 1000 : value;
}

function wordAt(doc: Doc, token: number): NumberWord | null {
  const hit = doc.hits.longest(token, "numeral");
  return hit ? { role: hit.entry.fields.role as Role, value: Number(hit.entry.fields.value) } : null;
}
