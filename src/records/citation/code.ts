import {
  gluedParts,
  isAssemblySymbol,
  isIssuerSymbol,
  isJointType,
  isPartyCommittee,
  isTypeSymbol,
  knownSymbol,
  repairedSymbol,
} from "../../lexicon/citation/symbols.js";

/** A document's number as it stands in the text, with its canonical form. Offsets count in the clean text. */
export interface Code {
  readonly start: number;
  readonly end: number;
  /** As written, repaired only where a letter stands for a digit. */
  readonly number: string;
  readonly year: number | null;
  /** Canonical parts of the symbol: `NQ`, `TU`. */
  readonly parts: readonly string[];
  /** Canonical symbol with its separators: `NQ/TU`. */
  readonly symbol: string;
  /** Canonical code: `03-NQ/TU`. */
  readonly code: string;
}

const SLASH = "/⁄∕";
/** The hyphen stands last, so that it means itself in a class. */
const DASH = "‐‑‒–—―−-";
const NUMBER = new RegExp(
  `(\\d[\\dOo]{0,6}(?:\\.\\d{1,3})?)([\\p{L}]?)[ \\n]{0,2}([${SLASH}${DASH}])[ \\n]{0,2}`,
  "uy",
);
/** `298 KH/TWĐTN`, `05NQ/TU`: a space or nothing where the first separator should stand. */
const SPACED = new RegExp(`(\\d{1,5})() ?(?=(\\p{Lu}{2,4}r?)([${SLASH}${DASH}])\\p{Lu})`, "uy");
const YEAR = new RegExp(`((?:19|2[0O])[\\dO]{2})[ \\n]{0,2}([${SLASH}${DASH}])[ \\n]{0,2}`, "uy");
const RUN = /\p{L}[\p{L}\d&]{0,39}/uy;
const SEPARATOR = new RegExp(`([ \\n]{0,2})([${SLASH}&]|[${DASH}])([ \\n]{0,2})`, "uy");
const DOTTED = /\.(\p{Lu}[\p{L}\d]{0,9})(?![\p{L}\d])/uy;
const TERM = /(?:[ \n]{1,2}|\.)(\d{1,2})(?![\d/-]|\.\d)/uy;
const LATE_YEAR = /\/((?:19|20)\d\d)(?![\d/])/uy;
/** `12/UBND - TP Thanh Hóa`: the capitals before it open a name. */
const NAME_BEHIND = /[ \n]\p{Lu}/uy;
/** `1246/UBND-BTCD┃Ngày┃ ban hành: …`: the next label of a table whose cells were joined. */
const NEXT_WORD = /^(\p{Lu}[\p{L}\d]{0,30}[\p{Lu}\d]|TTg)(?:Ngày|Người|Của|Về|Nơi|Loại|Trích)$/u;
/** More parts than any real symbol has. */
const MAX_PARTS = 8;

interface Separator {
  readonly mark: "/" | "-";
  readonly spaced: boolean;
  /** A space stands behind it only: `BTT- BĐ`. */
  readonly trailing: boolean;
}

/**
 * Reads the number that starts at an offset, or `null` where no symbol follows it.
 *
 *     30/2020/NĐ-CP    03 -NQ/TU    1234/UBND-KGVX    05/2006/NQLT/CP-UBTƯMTTQVN
 *     ^                ^            ^                 ^
 */
export function readCode(text: string, start: number): Code | null {
  if (!mayHaveSymbol(text, start)) return null;
  const head = match(NUMBER, text, start) ?? spacedHead(text, start);
  if (!head) return null;
  let at = start + head[0].length;
  const separators: Separator[] = [separator(head[3]!, false)];
  const year = match(YEAR, text, at);
  if (year) {
    at += year[0].length;
    separators.push(separator(year[2]!, false));
  }
  const read = readParts(text, at);
  if (!read) return null;
  const number = head[1]!.replace(/[Oo]/gu, "0") + head[2]!.toLowerCase();
  const late = year ? null : match(LATE_YEAR, text, read.end);
  const end = late ? read.end + late[0].length : read.end;
  const yearText = year?.[1] ?? late?.[1];
  const yearNumber = yearText === undefined ? null : Number(yearText.replace(/O/gu, "0"));
  const shape = canonicalShape(number, late ? null : yearNumber, separators, read.parts, read.separators);
  return { start, end, number, year: yearNumber, parts: read.parts, ...shape };
}

/**
 * Whether what stands behind the digits of a number may open a symbol. Most numbers are counts (`42 đơn`, `15%`), and a
 * look at one unit costs far less than the patterns.
 */
function mayHaveSymbol(text: string, start: number): boolean {
  const last = start + MAX_DIGITS;
  let at = start;
  while (at < last && isDigitLike(text.charCodeAt(at))) at++;
  const glued = at;
  while (at < glued + 2 && (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x0a)) at++;
  const unit = text.charCodeAt(at);
  // `-`, `/` and capitals; what is not ASCII may be either
  if (unit === 0x2d || unit === 0x2f || unit > 0x7f || (unit > 0x40 && unit < 0x5b)) return true;
  return at === glued && unit > 0x60 && unit < 0x7b;
}

/** More units than the digits of a number have. */
const MAX_DIGITS = 12;

/** A digit, a letter typed for one, the full stop of `1.234`. */
function isDigitLike(unit: number): boolean {
  return (unit > 0x2f && unit < 0x3a) || unit === 0x4f || unit === 0x6f || unit === 0x2e;
}

/** The head of a code whose first separator is a space; that separator is the one the symbol does not use. */
function spacedHead(text: string, start: number): RegExpExecArray | null {
  const head = match(SPACED, text, start);
  if (!head || !isTypeSymbol(head[3]!)) return null;
  head[3] = SLASH.includes(head[4]!) ? "-" : "/";
  return head;
}

function readParts(text: string, from: number): { parts: string[]; separators: Separator[]; end: number } | null {
  const parts: string[] = [];
  const separators: Separator[] = [];
  let at = from;
  let end = from;
  let pending: Separator | null = null;
  while (parts.length < MAX_PARTS) {
    const part = readPart(text, at, pending, parts);
    if (!part) break;
    if (pending) separators.push(pending);
    parts.push(part.symbol);
    end = part.end;
    if (part.cut) break;
    const next = match(SEPARATOR, text, end);
    if (!next || next[2] === "&") break;
    pending = separator(next[2]!, next[1] !== "" || next[3] !== "", next[1] === "" && next[3] === " ");
    at = end + next[0].length;
  }
  const glued = parts.length === 1 ? gluedParts(parts[0]!) : null;
  if (glued) return { parts: glued, separators: [separator("-", false)], end };
  return parts.length > 0 ? { parts, separators, end } : null;
}

interface Part {
  readonly symbol: string;
  readonly end: number;
  /** A word of the sentence is glued to it: nothing of the symbol can follow. */
  readonly cut: boolean;
}

/** One part of a symbol: `NQ`, `UBTVQH 14`, `T.Ư`, `CP` of `CPngày`. */
function readPart(text: string, at: number, after: Separator | null, before: readonly string[]): Part | null {
  const run = match(RUN, text, at)?.[0];
  if (run === undefined) return null;
  let part = symbolOf(run, at, before.length === 0);
  if (part === null) return null;
  if (!part.cut) part = withTerm(text, part) ?? withDots(text, part) ?? part;
  if (after?.spaced && !mayStandApart(part.symbol, run, before) && !isUnit(text, part, run, after, before)) return null;
  return part;
}

function symbolOf(run: string, at: number, leads: boolean): Part | null {
  const known = knownSymbol(run, leads);
  if (known !== null) return { symbol: known, end: at + run.length, cut: false };
  if (gluedParts(run)) return { symbol: run, end: at + run.length, cut: false };
  if (isToned(run)) return null;
  const stuck = NEXT_WORD.exec(run)?.[1];
  if (stuck !== undefined)
    return { symbol: knownSymbol(stuck, leads) ?? repairedSymbol(stuck), end: at + stuck.length, cut: true };
  const glued = /^(.*[\p{Lu}\d])(\p{Ll}+)$/u.exec(run);
  if (!glued)
    return run === run.toLowerCase() ? null : { symbol: repairedSymbol(run), end: at + run.length, cut: false };
  for (let length = run.length - 1; length > glued[1]!.length; length--) {
    const longer = run.slice(0, length);
    if (longer === knownSymbol(longer)) return { symbol: longer, end: at + length, cut: true };
  }
  if (glued[1]!.length < 2) return null;
  return { symbol: knownSymbol(glued[1]!, leads) ?? repairedSymbol(glued[1]!), end: at + glued[1]!.length, cut: true };
}

/** `20-HD/BTCTW-ĐÁNH GIÁ`: capitals with a tone mark are a word of a heading, no symbol. */
function isToned(run: string): boolean {
  return /^\p{Lu}+$/u.test(run) && /[\u0300\u0301\u0303\u0309\u0323]/u.test(run.normalize("NFD"));
}

/** `T.Ư`, `T.W`, `QĐ.UBT`, `VPCP-V.I` (the first department): a full stop inside the symbol. */
function withDots(text: string, part: Part): Part | null {
  const dotted = match(DOTTED, text, part.end);
  if (!dotted) return null;
  const end = part.end + dotted[0].length;
  const known = knownSymbol(`${part.symbol}.${dotted[1]!}`) ?? undotted(part.symbol, dotted[1]!);
  if (known !== null) return { symbol: known, end, cut: false };
  const numbered = part.symbol === "V" && /^[IVX]$/u.test(dotted[1]!);
  if ((dotted[1]!.length < 2 && !numbered) || /\p{Ll}/u.test(dotted[1]!)) return null;
  return { symbol: `${part.symbol}.${repairedSymbol(dotted[1]!)}`, end, cut: false };
}

/** `T.Tr`: a type typed with a full stop after its first letter. */
function undotted(first: string, rest: string): string | null {
  const known = first.length === 1 ? knownSymbol(first + rest) : null;
  return known === first + rest && isTypeSymbol(known) ? known : null;
}

/** `UBTVQH 14`, `QH.11`: the number of the term set apart. */
function withTerm(text: string, part: Part): Part | null {
  if (part.symbol !== "QH" && part.symbol !== "UBTVQH") return null;
  const term = match(TERM, text, part.end);
  return term ? { symbol: part.symbol + term[1]!, end: part.end + term[0].length, cut: false } : null;
}

/** Across a space a part must be needed or known, else the dash belongs to the sentence. */
function mayStandApart(symbol: string, run: string, before: readonly string[]): boolean {
  // `TTr` is the inspectorate's symbol and that of a type, which an issuer follows
  const complete = before.length > 1 || (before.some(isIssuerSymbol) && !isTypeSymbol(before[0]!));
  if (complete) return isJointType(before[0]!) && isIssuerSymbol(symbol);
  if (before.length === 0) return true;
  return isTypeSymbol(symbol) || isIssuerSymbol(symbol) || (run === run.toUpperCase() && isTypeSymbol(before[0]!));
}

/** `320/BTT- BĐ`, `357/UBND - TTPTQĐ`: the unit of a letter's one issuer; with spaces on both sides no words go on. */
function isUnit(text: string, part: Part, run: string, after: Separator, before: readonly string[]): boolean {
  if (after.mark !== "-" || before.length !== 1 || !/^\p{Lu}{2,6}$/u.test(run)) return false;
  if (after.trailing) return true;
  return isIssuerSymbol(before[0]!) && !isIssuerSymbol(run) && match(NAME_BEHIND, text, part.end) === null;
}

/** Party numbers are `03-NQ/TU` however they are typed; a joint text joins its bodies by hyphens. */
function canonicalShape(
  number: string,
  year: number | null,
  outer: readonly Separator[],
  parts: readonly string[],
  inner: readonly Separator[],
): { symbol: string; code: string } {
  const party = parts.length === 2 && isTypeSymbol(parts[0]!) && isPartyCommittee(parts[1]!);
  if (party) return { symbol: parts.join("/"), code: `${number}-${parts.join("/")}` };
  // `525/2012/NQLT/UBTVQH13-ĐCTUBTWMTTQVN`: the National Assembly keeps the slash behind the type
  const from = isAssemblySymbol(parts[1] ?? "") ? 2 : 1;
  const joint = isJointType(parts[0]!);
  const symbol = parts.reduce((all, part, k) => all + (joint && k >= from ? "-" : inner[k - 1]!.mark) + part);
  const head = year === null ? number + outer[0]!.mark : `${number}/${year}${outer[1]!.mark}`;
  return { symbol, code: head + dashed(symbol, parts[0]!) };
}

/** `QĐ.UBND`: a full stop typed for the dash between type and body. */
function dashed(symbol: string, first: string): string {
  const [type, issuer, more] = first.split(".");
  if (more !== undefined || issuer === undefined || !isTypeSymbol(type!) || !isIssuerSymbol(issuer)) return symbol;
  return `${type}-${symbol.slice(type!.length + 1)}`;
}

function separator(mark: string, spaced: boolean, trailing = false): Separator {
  return { mark: SLASH.includes(mark) ? "/" : "-", spaced, trailing };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
