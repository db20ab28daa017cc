import type { Doc } from "../../scan/doc.js";
import { digits, type Numeral, readFigure, readNumeral } from "../../scan/numerals.js";
import { isGlued, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";
import { cueEnd, cueStart } from "./cues.js";
import type { ComplaintRecord } from "./schema.js";

/** The number of a figure, with what stands close to it. */
export interface Amount {
  /** First token, the hedge included. */
  readonly start: number;
  /** First token of the number. */
  readonly first: number;
  /** Token after the number, and after its bracketed percentage. */
  readonly numberEnd: number;
  readonly end: number;
  readonly count: number;
  readonly of: number | null;
  readonly hedge: ComplaintRecord["hedge"];
  /** Percentage written between number and unit: `4.876 (20%) vụ việc`. */
  readonly share: number | null;
}

const MAX_HEDGE = 3;

/**
 * Reads the number at a token as one that could count something, or `null` for parts of codes, days and ordinals:
 *
 *     hơn 1.200 lượt · 38/42 vụ việc · 4.876 (20%) vụ việc
 *     ^start  ^end     ^    ^end       ^          ^end
 */
export function readAmount(doc: Doc, token: number): Amount | null {
  if (!mayCount(doc, token)) return null;
  const numeral = readSpaced(doc, token) ?? readNumeral(doc, token);
  if (numeral === null) return null;
  let end = numeral.end;
  let of: number | null = null;
  if (markAt(doc.tokens, end) === "/" && isNumber(doc.tokens, end + 1)) {
    const total = readNumeral(doc, end + 1);
    if (total === null || total.value < numeral.value || markAt(doc.tokens, total.end) === "/") return null;
    of = total.value;
    end = total.end;
  }
  const percent = bracketedPercent(doc, end);
  const hedge = hedgeBefore(doc, token);
  return {
    start: hedge?.start ?? token,
    first: token,
    numberEnd: end,
    end: percent?.end ?? end,
    count: numeral.value,
    of,
    hedge: hedge?.hedge ?? "exact",
    share: percent?.value ?? null,
  };
}

/** Groups of three digits after the first. */
const MAX_GROUPS = 3;

/** `6 845 lượt công dân`: thousands parted by spaces, where a unit follows; `null` for anything else. */
function readSpaced(doc: Doc, token: number): Numeral | null {
  const { tokens } = doc;
  let value = numberAt(tokens, token);
  if (!(value > 0) || digits(doc, token) > 3 || endsNumber(doc, token)) return null;
  let end = token + 1;
  while (end < token + 1 + MAX_GROUPS && isSpacedGroup(doc, end)) value = value * 1000 + numberAt(tokens, end++);
  return end > token + 1 && doc.hits.longest(end, "complaintUnit") !== null ? { value, end } : null;
}

/** Three digits behind a number and one space. */
function isSpacedGroup(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  const behind = isNumber(tokens, token) && isNumber(tokens, token - 1) && digits(doc, token) === 3;
  return behind && tokens.start[token] === tokens.end[token - 1]! + 1 && !startsLine(tokens, token);
}

/** The token is no head of a number: digits stand before it. */
function endsNumber({ tokens }: Doc, token: number): boolean {
  return isNumber(tokens, token - 1) || (isGlued(tokens, token) && isNumber(tokens, token - 2));
}

/** `6 ┃845┃ lượt`: the head of the number has been read with it. */
function isSpacedTail(doc: Doc, token: number): boolean {
  for (let head = token - 1; head >= token - MAX_GROUPS && isSpacedGroup(doc, head + 1); head--)
    if ((readSpaced(doc, head)?.end ?? 0) > token) return mayCount(doc, head);
  return false;
}

function mayCount(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (isSpacedTail(doc, token)) return false;
  const before = markAt(tokens, token - 1);
  if (isNumber(tokens, token)) {
    if (isGlued(tokens, token) && isWord(tokens, token - 1)) return false;
    if (before === "/" && isNumber(tokens, token - 2)) return false;
    if (isGlued(tokens, token) && (before === "." || before === "," || before === "-" || before === ":")) {
      if (isGlued(tokens, token - 1) && (isNumber(tokens, token - 2) || before === "-")) return false;
    }
  } else if (!isCountWord(doc, token)) return false;
  if (!isNumber(tokens, token) && cueStart(doc, token, "vague") >= 0) return false;
  if (cueStart(doc, token, "serial") >= 0) return cueStart(doc, token, "serialCount") >= 0;
  return cueStart(doc, token, "ordinal") < 0;
}

/** A number word that does not go on from one before it; a lone `năm` only where a verb or mark asks for a number. */
function isCountWord(doc: Doc, token: number): boolean {
  const role = doc.hits.longest(token, "numeral")?.entry.fields.role;
  if (role !== "five") return true;
  if (readNumeral(doc, token)?.end !== token + 1) return true;
  return endsAction(doc, token) || cueStart(doc, token, "joins") >= 0 || markAt(doc.tokens, token - 1) === ",";
}

/** A verb of what was done ends right before a token. */
export function endsAction(doc: Doc, token: number): boolean {
  for (let first = Math.max(0, token - 4); first < token; first++) {
    if (doc.hits.at(first, "complaintAction").some((hit) => hit.end === token && hit.entry.fields.action !== ""))
      return true;
  }
  return false;
}

export function bracketedPercent(doc: Doc, token: number): { value: number; end: number } | null {
  if (markAt(doc.tokens, token) !== "(") return null;
  const percent = readPercent(doc, token + 1);
  return percent !== null && markAt(doc.tokens, percent.end) === ")"
    ? { value: percent.value, end: percent.end + 1 }
    : null;
}

/** `90,5%`, `71.3 %`: a comma or a dot is the decimal mark. */
export function readPercent(doc: Doc, token: number): { value: number; end: number } | null {
  const { tokens } = doc;
  const figure = readFigure(doc, token);
  if (figure === null) return null;
  if (markAt(tokens, figure.end) === "%") return { value: decimalOf(doc, token, figure.end), end: figure.end + 1 };
  return null;
}

/** In a percentage three digits after the mark are decimals too: `66,667%`. */
function decimalOf(doc: Doc, from: number, to: number): number {
  const { tokens } = doc;
  if (to - from === 1) return numberAt(tokens, from);
  return Number(tokens.text.slice(tokens.start[from], tokens.end[to - 1]).replace(",", "."));
}

function hedgeBefore(doc: Doc, token: number): { start: number; hedge: ComplaintRecord["hedge"] } | null {
  for (let first = Math.max(0, token - MAX_HEDGE); first < token; first++) {
    const hit = doc.hits.between(first, token, "complaintHedge");
    if (hit && !(cueStart(doc, token, "change") >= 0 && cueEnd(doc, first, "change") === 0))
      return { start: first, hedge: hit.entry.fields.hedge as ComplaintRecord["hedge"] };
  }
  return null;
}
