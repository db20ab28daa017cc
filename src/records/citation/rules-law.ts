import { PLURAL, TENSES } from "../../lexicon/citation/words.js";
import type { Doc } from "../../scan/doc.js";
import type { Cursor, Rule } from "../../scan/rules.js";
import { isCapitalized, isGlued, isNumber, isWord, markAt, phrase } from "../../scan/window.js";
import { lowerText, numberAt, TokenFlag } from "../../tokens/tokens.js";
import type { CitationDraft } from "../drafts.js";
import { hitBefore } from "./before.js";
import { type Code, readCode } from "./code.js";
import { citationDraft } from "./draft.js";
import { isNumberWord } from "./rules-numbered.js";

const LAWS = ["luật", "bộ luật", "pháp lệnh"];
const CONSTITUTION = "hiến pháp";
/** Longest name of a law that no list knows, in tokens; with a number after it, it may be longer. */
const MAX_NAME = 14;
const MAX_NUMBERED_NAME = 40;
/** Laws that one law amends. */
const MAX_AMENDED = 12;

/** Where a name ends, and the number that stands behind it. */
interface Name {
  /** Token after the name. */
  readonly end: number;
  /** Token after the mention. */
  readonly mentionEnd: number;
  /** Offset after the mention. */
  readonly endOffset: number;
  readonly code: Code | null;
  /** The year in the name. */
  readonly year: number | null;
}

/**
 * `Luật Khiếu nại năm 2011`, `Luật Tố cáo số 25/2018/QH14`, `Luật Đất đai (sửa đổi)`,
 * `Luật sửa đổi, bổ sung một số điều của Luật Đấu thầu`, `Bộ luật Hình sự`.
 */
export const namedLaw: Rule<CitationDraft> = {
  id: "citation/law",
  on: [{ class: "docType" }],
  find: ({ doc, token, hit }: Cursor) => {
    const type = hit!.entry.fields.type!;
    if (!LAWS.includes(type) || isBlocked(doc, token, type)) return null;
    const end = nameEnd(doc, hit!.end, type, isCapitalized(doc.tokens, token));
    if (end === null) return null;
    const name = withTail(doc, end);
    return citationDraft(doc, {
      rule: "citation/law",
      start: doc.tokens.start[token]!,
      end: name.endOffset,
      type,
      code: name.code,
      namedYear: name.year,
      nameKey: `${type} ${phrase(doc.tokens, hit!.end, name.end).toLowerCase()}`,
    });
  },
};

/** `Hiến pháp năm 2013`, `Điều 30 Hiến pháp`, `Hiến pháp Mông Cổ`. */
export const constitution: Rule<CitationDraft> = {
  id: "citation/constitution",
  on: [{ class: "docType" }],
  find: ({ doc, token, hit }: Cursor) => {
    if (hit!.entry.fields.type !== CONSTITUTION || !isCapitalized(doc.tokens, token)) return null;
    const state = doc.hits.longest(hit!.end, "stateName");
    let end = state ? state.end : hit!.end;
    while (!state && end < hit!.end + 4 && isCapitalized(doc.tokens, end) && !doc.hits.longest(end, "docType")) end++;
    const name = withTail(doc, end);
    if (name.mentionEnd === hit!.end && !followsArticle(doc, token)) return null;
    return citationDraft(doc, {
      rule: "citation/constitution",
      start: doc.tokens.start[token]!,
      end: name.endOffset,
      type: CONSTITUTION,
      namedYear: name.year,
      nameKey: state ? CONSTITUTION : phrase(doc.tokens, token, end).toLowerCase(),
    });
  },
};

/** `Điều lệ Đảng`, `BLHS 2015`: documents known by one name. */
export const namedDocument: Rule<CitationDraft> = {
  id: "citation/named",
  on: [{ class: "namedDocument" }],
  find: ({ doc, token, hit }: Cursor) => {
    if (!isCapitalized(doc.tokens, token) && !isCapitalized(doc.tokens, hit!.end - 1)) return null;
    const { type, system, name, key } = hit!.entry.fields;
    const tail = withTail(doc, hit!.end);
    return citationDraft(doc, {
      rule: "citation/named",
      start: doc.tokens.start[token]!,
      end: name === "" ? doc.tokens.end[hit!.end - 1]! : tail.endOffset,
      type: type!,
      system: system!,
      namedYear: name === "" ? null : tail.year,
      nameKey: key || `${type} ${name || phrase(doc.tokens, token, hit!.end).toLowerCase()}`,
    });
  },
};

/** `pháp luật`, `kỷ luật`, `Trường Đại học Luật`: no law. */
function isBlocked(doc: Doc, token: number, type: string): boolean {
  return type === "luật" && hitBefore(doc, token, "lawBlocker") !== null && !isGlued(doc.tokens, token);
}

function followsArticle(doc: Doc, token: number): boolean {
  return isNumber(doc.tokens, token - 1) && doc.hits.longest(token - 2, "pinpointWord") !== null;
}

function nameEnd(doc: Doc, from: number, type: string, capital: boolean): number | null {
  if (isNumberWord(doc, from) && isNumber(doc.tokens, from + 1)) return null;
  if (isAmending(doc, from)) return amendedEnd(doc, from);
  const known = knownName(doc, from, type);
  if (known !== null && (capital || isCapitalized(doc.tokens, from) || hasTail(doc, known))) {
    return longerNumbered(doc, known) ?? known;
  }
  if (!isCapitalized(doc.tokens, from)) return null;
  const numbered = numberedEnd(doc, from);
  if (numbered !== null) return numbered;
  const end = doc.hits.longest(from, "lawNotName") || isPartOfName(doc, from - 1) ? null : capitalName(doc, from);
  return end !== null && (capital || hasTail(doc, end)) ? end : null;
}

function knownName(doc: Doc, from: number, type: string): number | null {
  let end: number | null = null;
  for (const hit of doc.hits.at(from, "lawName")) if (hit.entry.fields.kind === type) end = hit.end;
  return end;
}

function hasTail(doc: Doc, end: number): boolean {
  return withTail(doc, end).mentionEnd > end;
}

/** `Luật Tổ chức Quốc hội khóa X số …`: a known name that goes on up to its number. */
function longerNumbered(doc: Doc, known: number): number | null {
  if (!isWord(doc.tokens, known) || isNumberWord(doc, known) || doc.hits.longest(known, "lawStop")) return null;
  return numberedEnd(doc, known);
}

/** The token of "số" (or of the number) where a number of the National Assembly ends the name, within the clause. */
function numberedEnd(doc: Doc, from: number): number | null {
  for (let token = from; token < Math.min(doc.tokens.count, from + MAX_NUMBERED_NAME); token++) {
    const mark = markAt(doc.tokens, token);
    if (mark !== "" && '.;:()|"“”'.includes(mark)) return null;
    if (isNumber(doc.tokens, token)) {
      if (!lawNumberAt(doc, token)) return null;
      return isNumberWord(doc, token - 1) ? token - 1 : token;
    }
    if (token > from && doc.hits.longest(token, "docType") && isCapitalized(doc.tokens, token)) return null;
  }
  return null;
}

/** `ông Nguyễn Văn Luật Anh`: the word stands inside a name. */
function isPartOfName(doc: Doc, token: number): boolean {
  return isCapitalized(doc.tokens, token) && isCapitalized(doc.tokens, token - 1) && isWord(doc.tokens, token - 1);
}

/** A name no list knows: from its capital to the first word that cannot belong to it. */
function capitalName(doc: Doc, from: number): number | null {
  const { tokens } = doc;
  if (doc.hits.longest(from, "lawStop")) return null;
  let end = from;
  while (end < Math.min(tokens.count, from + MAX_NAME) && isWord(tokens, end)) {
    if (end > from && (doc.hits.longest(end, "docType") || tokens.flags[end]! & TokenFlag.paragraphStart)) break;
    if (end > from && doc.hits.longest(end, "lawStop") && !isPairOfCapitals(doc, end)) break;
    if (lowerText(tokens, end) === "ngày" && isNumber(tokens, end + 1)) break;
    end++;
  }
  return end;
}

/** `Bảo vệ và Phát triển rừng`: the only stop word a name may hold. */
function isPairOfCapitals(doc: Doc, token: number): boolean {
  return (
    lowerText(doc.tokens, token) === "và" &&
    isCapitalized(doc.tokens, token + 1) &&
    !doc.hits.longest(token + 1, "docType")
  );
}

function isAmending(doc: Doc, from: number): boolean {
  return /^(?:sửa đổi|bổ sung)$/iu.test(phrase(doc.tokens, from, Math.min(from + 2, doc.tokens.count)));
}

/** `Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế, Luật Dược và Luật Giá số 21/2026/QH16` */
function amendedEnd(doc: Doc, from: number): number | null {
  const numbered = amendedNumberedEnd(doc, from);
  if (numbered !== null) return numbered;
  for (let token = from; token < Math.min(doc.tokens.count, from + MAX_NAME); token++) {
    const several = severalEnd(doc, token);
    if (several !== null) return several;
    const first = lawEnd(doc, token);
    if (first !== null) return amendedListEnd(doc, first);
  }
  return null;
}

/** `của ┃37 Luật┃ có liên quan đến quy hoạch ngày 20/11/2018`: laws that are counted, and what they have in common. */
function severalEnd(doc: Doc, token: number): number | null {
  const counted = isNumber(doc.tokens, token) || lowerText(doc.tokens, token) === PLURAL;
  const type = counted ? doc.hits.longest(token + 1, "docType") : null;
  if (!type || !LAWS.includes(type.entry.fields.type!)) return null;
  const word = type.end < doc.tokens.count ? lowerText(doc.tokens, type.end) : "";
  return IN_COMMON.includes(word) ? topicEnd(doc, type.end) : null;
}

/** Words that lead in what several laws have in common: `(có) liên quan đến …`, `về …`, `thuộc lĩnh vực …`. */
const IN_COMMON = ["có", "liên", "về", "thuộc"];

/** The token after the topic: where its clause, its line or a date ends it. */
function topicEnd(doc: Doc, from: number): number | null {
  const { tokens } = doc;
  let end = from + 1;
  while (end < Math.min(tokens.count, from + MAX_NAME) && isWord(tokens, end)) {
    if (tokens.flags[end]! & TokenFlag.paragraphStart || isNumber(tokens, end + 1)) break;
    if (doc.hits.longest(end, "clauseOpener") || TENSES.includes(lowerText(tokens, end))) break;
    end++;
  }
  return end > from + 1 ? end : null;
}

/** The token after a law named at a token, `null` where none is. */
function lawEnd(doc: Doc, token: number): number | null {
  const type = doc.hits.longest(token, "docType");
  if (!type || !LAWS.includes(type.entry.fields.type!)) return null;
  const known = knownName(doc, type.end, type.entry.fields.type!);
  return known ?? (isCapitalized(doc.tokens, type.end) ? capitalName(doc, type.end) : null);
}

/** Further laws belong to the amending one where its date closes the list: `… của Luật A và Luật B ngày 22/11/2019`. */
function amendedListEnd(doc: Doc, first: number): number {
  let end = first;
  for (let k = 0; k < MAX_AMENDED; k++) {
    const mark = markAt(doc.tokens, end);
    if (mark !== "," && lowerText(doc.tokens, end) !== "và") break;
    const next = lawEnd(doc, end + 1);
    if (next === null) break;
    end = next;
  }
  return lowerText(doc.tokens, end) === "ngày" || lowerText(doc.tokens, end) === "năm" ? end : first;
}

/** The amended laws may be several; the number closes their list. */
function amendedNumberedEnd(doc: Doc, from: number): number | null {
  for (let token = from; token < Math.min(doc.tokens.count, from + MAX_NUMBERED_NAME); token++) {
    const mark = markAt(doc.tokens, token);
    if (mark !== "" && '.;:()|"“”'.includes(mark)) return null;
    const type = token > from ? doc.hits.longest(token, "docType") : null;
    if (type && !LAWS.includes(type.entry.fields.type!)) return null;
    if (isNumber(doc.tokens, token) && lawNumberAt(doc, token)) {
      const end = isNumberWord(doc, token - 1) ? token - 1 : token;
      return doc.hits.longest(end - 1, "docType") ? null : end;
    }
  }
  return null;
}

/**
 * A number only the National Assembly, its Standing Committee or the President gives: `45/2019/QH14`, `52-LCT/HĐNN8`.
 */
function lawNumberAt(doc: Doc, token: number): Code | null {
  const code = readCode(doc.text, doc.tokens.start[token]!);
  return code?.parts.some((part) => /^(?:QH|UBTVQH|HĐNN|CTN)\d{0,2}$/u.test(part)) ? code : null;
}

/** What closes the name: `(sửa đổi)`, a number, `năm 2013`, `2013`, `(năm 2013)`. */
function withTail(doc: Doc, nameEnd: number): Name {
  const { tokens } = doc;
  let end = nameEnd;
  if (markAt(tokens, end) === "(" && markAt(tokens, end + 3) === ")" && isAmending(doc, end + 1)) end += 4;
  else if (isAmending(doc, end) && yearAt(doc, end + 2) !== null) end += 2;
  const number = isNumberWord(doc, end) ? end + 1 : end;
  const code = isNumber(tokens, number) ? lawNumberAt(doc, number) : null;
  if (code) return { end, mentionEnd: number + 1, endOffset: code.end, code, year: null };
  const bracket = markAt(tokens, end) === "(" ? 1 : 0;
  const told = yearAt(doc, end + bracket);
  const year = bracket && told && markAt(tokens, told.end) !== ")" ? null : told;
  const mentionEnd = year === null ? end : year.end + bracket;
  return { end, mentionEnd, endOffset: tokens.end[mentionEnd - 1]!, code: null, year: year?.value ?? null };
}

/** `năm 2013`, `2013`, and the token after it; a number that goes on (`2013/NĐ-CP`) is none. */
function yearAt(doc: Doc, token: number): { value: number; end: number } | null {
  const { tokens } = doc;
  if (token >= tokens.count) return null;
  const year = lowerText(tokens, token) === "năm" ? token + 1 : token;
  const value = numberAt(tokens, year);
  const goesOn = isGlued(tokens, year + 1) && "/-".includes(markAt(tokens, year + 1) || " ");
  return value >= 1945 && value <= 2100 && !goesOn ? { value, end: year + 1 } : null;
}
