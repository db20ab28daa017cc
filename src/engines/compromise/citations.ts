import { systemOf } from "../../lexicon/citation/symbols.js";
import { type Code, readCode } from "../../records/citation/code.js";
import type { CitationRecord } from "../../records/citation/schema.js";
import { afterThe, digitsAt, type EnglishDoc, isTogether, keyAt, type Stretch } from "./article.js";
import type { BodyMention } from "./bodies.js";
import { yearAt } from "./dates.js";
import { DOCUMENT_TYPES, ISSUERS, NOT_NAMES } from "./lists.js";
import { bareEnd, isPossessive } from "./words.js";

/** A document as the text names it. */
export interface CitationMention extends Stretch {
  readonly kind: "citation";
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly number: string | null;
  readonly year: number | null;
  symbol: string | null;
  code: string | null;
  system: CitationRecord["system"];
  issued: string | null;
  issuer: string | null;
  subject: string | null;
  /** What names a document without a number: `land`, `inspection 2022`. */
  readonly nameKey: string | null;
  /** The body it is said to come from, for `issuerId`. */
  issuerBody: BodyMention | null;
  /** The number of its document among those of the article. */
  document: number;
}

/** Longest quoted title and longest name of a law. */
const MAX_TITLE = 300;
const MAX_LAW_WORDS = 10;
/** Most numbers behind one plural: `Decrees No. 1, 2, …`. */
const MAX_LISTED = 20;

/** The documents that begin at a word: one, or the numbers a plural word lists. */
export function readCitations(doc: EnglishDoc, at: number): CitationMention[] {
  const numbered = readNumbered(doc, at);
  if (numbered.length > 0) return numbered;
  const one = readLaw(doc, at) ?? readQuoted(doc, at) ?? readCongress(doc, at);
  return one ? [one] : [];
}

function made(
  doc: EnglishDoc,
  from: number,
  to: number,
  rule: string,
  type: string,
  more: Partial<CitationMention> = {},
): CitationMention {
  return {
    kind: "citation",
    rule: `citation/en-${rule}`,
    from,
    to,
    start: doc.words[from]!.start,
    end: bareEnd(doc.words[to - 1]!),
    type,
    number: null,
    year: null,
    symbol: null,
    code: null,
    system: "state",
    issued: null,
    issuer: null,
    subject: null,
    nameKey: null,
    issuerBody: null,
    document: -1,
    ...more,
  };
}

/**
 *     Resolution No. 03-NQ/TU      Decree 131/2021/ND-CP      Resolutions No. 18 and 19-NQ/TW
 */
function readNumbered(doc: EnglishDoc, at: number): CitationMention[] {
  const type = DOCUMENT_TYPES.at(doc.words, at);
  if (!type) return [];
  const found: CitationMention[] = [];
  let from = at;
  let next = type.next;
  for (let k = 0; k < MAX_LISTED; k++) {
    const one = readNumber(doc, from, next, type.row.type, k > 0 || doc.words[at]!.capital);
    if (!one) break;
    found.push(one);
    let joint = one.to;
    if (keyAt(doc, joint) === ",") joint++;
    if (keyAt(doc, joint) === "and") joint++;
    if (joint === one.to || !isTogether(doc, at, joint)) break;
    // The next number stands alone only behind a plural; a comma may close the citation too.
    if (!/s$/u.test(keyAt(doc, type.next - 1)) || isUnit(doc, joint)) break;
    from = joint;
    next = joint;
  }
  shareSymbol(found);
  return found;
}

function isUnit(doc: EnglishDoc, k: number): boolean {
  const number = doc.words[k];
  return (
    number?.type === "number" &&
    readCode(doc.text, number.start) === null &&
    keyAt(doc, k - 1) === "and" &&
    !isEndOfList(doc, k)
  );
}

function isEndOfList(doc: EnglishDoc, k: number): boolean {
  const next = doc.words[k + 1];
  return next === undefined || next.type === "mark" || next.line;
}

/** `No. 03-NQ/TU`, `131/2021/ND-CP`, `No. 03`: a mention from `from` on. */
function readNumber(doc: EnglishDoc, from: number, at: number, type: string, strong: boolean): CitationMention | null {
  let k = at;
  const no = /^(?:no|nos|number|numbered)$/u.test(keyAt(doc, k));
  if (no) k++;
  if (no && keyAt(doc, k) === ".") k++;
  const word = doc.words[k];
  if (word?.type !== "number" || !isTogether(doc, from, k)) return null;
  const code = readCode(doc.text, word.start);
  if (code) return coded(doc, from, code, type);
  if (!no && !strong) return null;
  if (
    word.text.length > 5 ||
    (!no && (yearAt(doc, k) !== null || /^(?:percent|%|of|and|,|-|\/|\.)$/u.test(keyAt(doc, k + 1))))
  )
    return null;
  return made(doc, from, k + 1, "number", type, { number: word.text });
}

function coded(doc: EnglishDoc, from: number, code: Code, type: string): CitationMention {
  let to = from + 1;
  while (to < doc.words.length && doc.words[to]!.start < code.end) to++;
  return {
    ...made(doc, from, to, "code", type),
    end: code.end,
    number: code.number,
    year: code.year,
    symbol: code.symbol,
    code: code.code,
    system: systemOfParts(code.parts),
    issuer: issuerOf(code.parts, type),
  };
}

function systemOfParts(parts: readonly string[]): CitationRecord["system"] {
  for (let k = parts.length - 1; k >= 0; k--) {
    const system = systemOf(parts[k]!);
    if (system) return system;
  }
  return "state";
}

/** Who issues what the symbol's last part names: `NĐ-CP`, `QH15`, `NQ/TW`. */
function issuerOf(parts: readonly string[], type: string): string | null {
  const last = (parts.at(-1) ?? "").replace(/\d{1,4}$/u, "");
  if (last === "TW") return type === "nghị quyết" ? "Party Central Committee" : null;
  return ISSUERS.get(last) ?? null;
}

/** In a list that shares its symbol each number takes the one to its right. */
function shareSymbol(list: CitationMention[]): void {
  for (let k = list.length - 2; k >= 0; k--) {
    const [left, right] = [list[k]!, list[k + 1]!];
    if (left.code || !right.code || !right.number || right.year) continue;
    left.code = left.number + right.code.slice(right.number.length);
    left.system = right.system;
    left.issuer = right.issuer;
  }
}

/**
 *     2022 Law on Inspection      Land Law 2013      2015 Penal Code      2013 Constitution
 */
function readLaw(doc: EnglishDoc, at: number): CitationMention | null {
  const yearBefore = yearAt(doc, at);
  const first = yearBefore === null ? at : at + 1;
  if (!doc.words[first]?.capital || (yearBefore !== null && !isTogether(doc, at, first))) return null;
  const law = readLawOn(doc, first) ?? readLawLast(doc, first);
  if (!law) return null;
  const yearAfter = yearBefore === null ? yearAt(doc, law.to) : null;
  const year = yearBefore ?? (yearAfter !== null && isTogether(doc, at, law.to) ? yearAfter : null);
  const to = yearAfter !== null ? law.to + 1 : law.to;
  return made(doc, at, to, "law", law.type, {
    subject: law.subject,
    nameKey: `${law.type} ${law.subject?.toLowerCase() ?? ""}${year === null ? "" : ` ${year}`}`,
  });
}

interface LawName {
  readonly type: string;
  readonly subject: string | null;
  readonly to: number;
}

/** `Law on Complaints`, `Ordinance on Prices`, `Law amending …` is none. */
function readLawOn(doc: EnglishDoc, at: number): LawName | null {
  const key = keyAt(doc, at);
  const type = key === "law" ? "luật" : key === "ordinance" ? "pháp lệnh" : null;
  if (!type || keyAt(doc, at + 1) !== "on") return null;
  let to = at + 2;
  for (let k = at + 2; k < at + 2 + MAX_LAW_WORDS && k < doc.words.length; k++) {
    const word = doc.words[k]!;
    if (word.line) break;
    if (word.type === "word" && (word.capital || (k === at + 2 && !NOT_NAMES.has(word.key)))) {
      to = k + 1;
      if (isPossessive(word)) break;
    } else if (
      !(["and", ",", "of", "the", "in", "against", "for", "with", "-", "to"].includes(word.key) && continuesLaw(doc, k))
    )
      break;
  }
  if (to === at + 2) return null;
  return { type, subject: doc.text.slice(doc.words[at + 2]!.start, bareEnd(doc.words[to - 1]!)), to };
}

/** After `and` or a comma a capital goes on with the name, unless it opens another document. */
function continuesLaw(doc: EnglishDoc, k: number): boolean {
  const next = ["the", "and"].includes(keyAt(doc, k + 1)) ? k + 2 : k + 1;
  const comma = keyAt(doc, k) === ",";
  if (comma && keyAt(doc, k + 2) !== "and" && keyAt(doc, k + 1) !== "and") return false;
  return doc.words[next]?.capital === true && !DOCUMENT_TYPES.at(doc.words, next) && isTogether(doc, k, next);
}

/** `Land Law`, `Criminal Procedure Code`, `Constitution` */
function readLawLast(doc: EnglishDoc, at: number): LawName | null {
  if (keyAt(doc, at) === "constitution") return { type: "hiến pháp", subject: null, to: at + 1 };
  let k = at;
  while (k < at + 6 && doc.words[k]?.capital && !NOT_NAMES.has(keyAt(doc, k))) {
    const key = keyAt(doc, k);
    if (k > at && (doc.words[k]!.line || isPossessive(doc.words[k - 1]!))) return null;
    if (k > at && (key === "law" || key === "code")) {
      if (doc.words[k + 1]?.capital && !doc.words[k + 1]!.line && isTogether(doc, k, k + 1)) return null;
      const subject = doc.text.slice(doc.words[at]!.start, doc.words[k - 1]!.end);
      return { type: key === "law" ? "luật" : "bộ luật", subject, to: k + 1 };
    }
    if (DOCUMENT_TYPES.at(doc.words, k)) return null;
    k++;
  }
  return null;
}

const QUOTES = new Map([
  ["“", "”"],
  ['"', '"'],
]);

/** `Programme “National digital transformation to 2025”`: the mention ends with the closing quote. */
function readQuoted(doc: EnglishDoc, at: number): CitationMention | null {
  const type = DOCUMENT_TYPES.at(doc.words, at);
  if (!type || type.row.law) return null;
  const open = doc.words[type.next];
  const close = open && QUOTES.get(open.text);
  if (!close || open.line || !/^\p{L}/u.test(doc.words[type.next + 1]?.text ?? "")) return null;
  for (let k = type.next + 1; k < doc.words.length; k++) {
    const word = doc.words[k]!;
    if (word.start - open.start > MAX_TITLE || word.line) return null;
    if (word.text === close) {
      const subject = doc.text.slice(open.end, word.start).replace(/\s+/gu, " ");
      return made(doc, at, k + 1, "quoted", type.row.type, {
        subject,
        nameKey: `${type.row.type} ${subject.toLowerCase()}`,
      });
    }
  }
  return null;
}

/** `Resolution of the 13th National Party Congress` */
function readCongress(doc: EnglishDoc, at: number): CitationMention | null {
  const key = keyAt(doc, at);
  if (key !== "resolution" || keyAt(doc, at + 1) !== "of") return null;
  const k = afterThe(doc, at + 2);
  if (!(digitsAt(doc, k) >= 1)) return null;
  for (let j = k + 1; j < k + 7 && isTogether(doc, at, j); j++) {
    if (keyAt(doc, j) !== "congress") continue;
    const term = doc.words[k]!.text;
    return made(doc, at, j + 1, "congress", "nghị quyết", { system: "party", nameKey: `congress ${term}` });
  }
  return null;
}
