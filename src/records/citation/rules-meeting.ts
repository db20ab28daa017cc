import { ORDINAL_NUMBER } from "../../lexicon/citation/words.js";
import type { Doc } from "../../scan/doc.js";
import { romanValue } from "../../scan/roman.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { isCapitalized, isNumber, isWord, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import type { CitationDraft } from "../drafts.js";
import { citationDraft, foldedText } from "./draft.js";

const RESOLUTIONS = ["nghị quyết", "kết luận"];
const CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương";
const FRONT = /mttq|mặt trận|công đoàn|đoàn tncs|(?<!đại )hội /u;
const LEVEL = /(?:đảng bộ|chi bộ|đảng ủy|công đoàn|mttq|mặt trận)/u;
const ALL_LEVELS = /^(?:các|cấp|cơ sở|điểm|lần)$/u;
const ROMAN = /^[IVXL]{1,7}$/u;
const ORDINAL_WORD = /^(?:nhất|hai|nhì|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười)$/u;
const NUMERAL = "(?:[IVXL]{1,7}|\\d{1,2})";
const TERM = `(?:,?[ \\n]{1,2}\\(?kh(?:óa|oá)[ \\n]{1,2}${NUMERAL}(?:(?:,| và)[ \\n]{1,2}(?:kh(?:óa|oá)[ \\n]{1,2})?${NUMERAL}(?!\\p{L})){0,3}\\)?)`;
/** `Trung ương 4 khóa XII`, `Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XIII`, `TW 4 (khóa XI)` */
const PLENUM = new RegExp(
  `[ \\n]{1,2}(?:Hội nghị[ \\n]{1,2}(?:lần thứ[ \\n]{1,2}${ORDINAL_NUMBER}[ \\n]{1,2})?)?(?:(?:của[ \\n]{1,2})?(?:Ban Chấp hành|BCH)[ \\n]{1,2})?` +
    `(?:Trung ương|TW|TƯ|T\\.Ư)(?:[ \\n]{1,2}Đảng)?(?:[ \\n]{1,2}(?:lần thứ[ \\n]{1,2})?${ORDINAL_NUMBER}(?![\\p{L}\\d/-]|\\.\\d))?${TERM}?(?![\\p{L}\\d])`,
  "iuy",
);
/** Longest name of a congress, in tokens. */
const MAX_CONGRESS = 24;

/** `Nghị quyết Trung ương 4 khóa XII`: a plenum, with its number or its term. */
export const plenum: Rule<CitationDraft> = {
  id: "citation/plenum",
  on: [{ class: "docType" }, { class: "docTypeAbbreviation" }],
  find: ({ doc, token, hit }: Cursor) => {
    const type = hit!.entry.fields.type!;
    if (!RESOLUTIONS.includes(type)) return null;
    PLENUM.lastIndex = doc.tokens.end[hit!.end - 1]!;
    const found = PLENUM.exec(doc.text);
    if (!found || !/\d|[IVXL]{1,7}(?!\p{L})|lần thứ/u.test(found[0])) return null;
    const end = PLENUM.lastIndex - (found[0].endsWith(")") && !found[0].includes("(") ? 1 : 0);
    return citationDraft(doc, {
      rule: "citation/plenum",
      start: doc.tokens.start[token]!,
      end,
      type,
      system: "party",
      issuer: CENTRAL_COMMITTEE,
      term: termIn(found[0]),
      nameKey: plenumKey(type, found[0]),
    });
  },
};

/**
 * `Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX`, `Nghị quyết Đại hội XIII của Đảng`: a congress by its ordinal or level.
 */
export const congress: Rule<CitationDraft> = {
  id: "citation/congress",
  on: [{ class: "docType" }, { class: "docTypeAbbreviation" }],
  find: ({ doc, token, hit }: Cursor) => {
    if (hit!.entry.fields.type !== RESOLUTIONS[0]) return null;
    const end = congressEnd(doc, hit!.end);
    if (end === null) return null;
    const span = { start: doc.tokens.start[token]!, end: doc.tokens.end[end - 1]! };
    const text = foldedText(doc, span.start, span.end);
    return citationDraft(doc, {
      rule: "citation/congress",
      ...span,
      type: RESOLUTIONS[0]!,
      system: FRONT.test(text) ? "front" : "party",
      term: termIn(doc.text.slice(span.start, span.end)),
      nameKey: congressKey(text),
    });
  },
};

/** Token after the congress's name, `null` for a set of congresses ("Đại hội Đảng các cấp") and for no congress. */
function congressEnd(doc: Doc, from: number): number | null {
  const { tokens, hits } = doc;
  if (from + 1 >= tokens.count || phraseAt(doc, from) !== "đại hội") return null;
  let end = from + 2;
  let ordinal = false;
  while (end < Math.min(tokens.count, from + MAX_CONGRESS) && !startsLineOf(doc, end)) {
    const word = hits.longest(end, "congressWord");
    const text = tokenText(tokens, end);
    if (!ordinal && isOrdinal(doc, end)) {
      ordinal = true;
      end++;
    } else if (word) end = word.end;
    else if (ordinal && text === "của" && tokenText(tokens, Math.min(end + 1, tokens.count - 1)) === "Đảng") end += 2;
    else if (isWord(tokens, end) && isCapitalized(tokens, end) && !ROMAN.test(text)) end++;
    else break;
  }
  const term = termEnd(doc, end);
  if (term !== null) return term;
  while (!ordinal && end > from + 2 && /^(?:lần|thứ|đại|biểu)$/iu.test(tokenText(tokens, end - 1))) end--;
  if (end < tokens.count && ALL_LEVELS.test(lowerText(tokens, end))) return null;
  const text = foldedText(doc, tokens.start[from]!, tokens.end[end - 1]!);
  return ordinal || LEVEL.test(text) ? end : null;
}

/** `Nghị quyết Đại hội Đảng bộ huyện khóa XXI`: the term says which congress. */
function termEnd(doc: Doc, token: number): number | null {
  const { tokens } = doc;
  if (token + 1 >= tokens.count || !/^kh(?:óa|oá)$/iu.test(tokenText(tokens, token))) return null;
  return ROMAN.test(tokenText(tokens, token + 1)) || isNumber(tokens, token + 1) ? token + 2 : null;
}

function phraseAt(doc: Doc, from: number): string {
  return foldedText(doc, doc.tokens.start[from]!, doc.tokens.end[from + 1]!);
}

/** A line end inside the name is a wrapped line, unless an empty line stands there. */
function startsLineOf(doc: Doc, token: number): boolean {
  return (
    startsLine(doc.tokens, token) && doc.text.slice(doc.tokens.end[token - 1], doc.tokens.start[token]).includes("\n\n")
  );
}

function isOrdinal(doc: Doc, token: number): boolean {
  const text = tokenText(doc.tokens, token);
  if (ROMAN.test(text)) return true;
  const before = lowerText(doc.tokens, token - 1);
  if (isNumber(doc.tokens, token)) return text.length <= 2;
  return before === "thứ" && ORDINAL_WORD.test(text);
}

/** `khóa XII`, as written inside the name of a meeting; `null` where it names none. */
function termIn(name: string): string | null {
  return /kh(?:óa|oá)[ \n]{1,2}[\p{L}\d, \n]{1,40}/iu.exec(name)?.[0].replace(/\s{1,9}/gu, " ") ?? null;
}

/** One key for all spellings of one plenum. */
function plenumKey(type: string, text: string): string {
  const folded = text.toLowerCase().replace(/khoá/gu, "khóa");
  const term = /khóa[ \n]{1,2}([ivxl\d]{1,7})/u.exec(folded)?.[1] ?? "";
  const number =
    new RegExp(`(?:^|[ \\n])(${ORDINAL_NUMBER})(?![\\p{L}\\d])`, "iu").exec(folded.replace(/khóa.{0,12}/u, ""))?.[1] ??
    "";
  return `${type} plenum ${arabic(number)} ${arabic(term)}`;
}

/** One key for all spellings of one congress: its ordinal and its level. */
function congressKey(text: string): string {
  const ordinal = /(?:thứ |đại hội |đảng |khóa |khoá )([ivxl]{1,7}|\d{1,2})(?![\p{L}\d])/u.exec(text)?.[1] ?? "";
  const level = /(?:đảng bộ|chi bộ|mttq|mặt trận|công đoàn|hội) .{0,60}/u.exec(text.replace(/đại hội/u, ""))?.[0] ?? "";
  const place = level.replace(/ ?(?:kh(?:óa|oá) )?(?:lần )?(?:thứ )?[ivxl\d]{1,7}$/u, "").trim();
  return `congress ${place || (/toàn quốc|của đảng/u.test(text) ? "national" : "")} ${arabic(ordinal)}`;
}

const WORDS = ["không", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** `xiii`, `13`, `tư` → their number; what is none stays as it is. */
function arabic(ordinal: string): string {
  if (WORDS.includes(ordinal)) return String(WORDS.indexOf(ordinal));
  return String(romanValue(ordinal) ?? ordinal.replace(/^0/u, ""));
}
