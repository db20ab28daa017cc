import { termYears } from "../../lexicon/time/terms.js";
import { phraseBefore } from "../../scan/backward.js";
import { months } from "../../scan/calendar.js";
import { shortNumber } from "../../scan/clock.js";
import type { Doc } from "../../scan/doc.js";
import { romanValue } from "../../scan/roman.js";
import { afterWord } from "../../scan/time-words.js";
import { isDash, isWord, markAt, phrase, startsParagraph } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import type { PeriodDraft } from "../drafts.js";
import { periodDraft } from "./draft.js";

/** The number of a term with its word, `khóa XIV`, `lần thứ 19`, at tokens `[start, end)`. */
interface NumberedTerm {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Which term of its body a stretch of years is, as written beside it; `null` where nothing says so:
 *
 *     Quốc hội khóa XIV, nhiệm kỳ 2016-2021 · Tỉnh ủy khóa XX (nhiệm kỳ 2020-2025) · nhiệm kỳ 2020-2025 (khóa XIX)
 *                        ^from            ^to
 */
export function termBeside(doc: Doc, from: number, to: number): string | null {
  const { tokens } = doc;
  const found = termBefore(doc, joins(tokens, from - 1) ? from - 1 : from) ?? termAfter(doc, to);
  return found && phrase(tokens, found.start, found.end);
}

function joins(tokens: Doc["tokens"], token: number): boolean {
  return [",", "("].includes(markAt(tokens, token)) || isDash(tokens, token);
}

function termBefore(doc: Doc, end: number): NumberedTerm | null {
  const word = startsParagraph(doc.tokens, end) ? null : phraseBefore(doc, end - 1, "termWord");
  if (word?.entry.fields.role === "ordinal" && !countsCongresses(doc, word.start)) return null;
  return word && numberedTerm(doc, word.start);
}

/**
 * How far before its number the congress may be named:
 * `Đại hội đại biểu Đảng bộ Khối Cơ quan và Doanh nghiệp tỉnh lần thứ IV`.
 */
const MAX_CONGRESS = 14;

/** A congress opens a term; `Hội nghị lần thứ 10` only falls into one. */
function countsCongresses(doc: Doc, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - MAX_CONGRESS) && isWord(doc.tokens, at); at--) {
    const role = doc.hits.longest(at, "termWord")?.entry.fields.role;
    if (role === "congress" || role === "meeting") return role === "congress";
  }
  return false;
}

/** Behind the years a term stands in brackets, or follows without a mark. */
function termAfter(doc: Doc, token: number): NumberedTerm | null {
  const at = markAt(doc.tokens, token) === "(" ? token + 1 : token;
  return doc.hits.longest(at, "termWord")?.entry.fields.role === "term" ? numberedTerm(doc, at) : null;
}

function numberedTerm(doc: Doc, token: number): NumberedTerm | null {
  const word = doc.hits.longest(token, "termWord");
  const counts = word?.entry.fields.role === "term" || word?.entry.fields.role === "ordinal";
  const value = word && counts ? termNumber(doc, word.end) : null;
  return word && value !== null ? { value, start: word.start, end: word.end + 1 } : null;
}

function termNumber(doc: Doc, token: number): number | null {
  if (token >= doc.tokens.count) return null;
  return isWord(doc.tokens, token) ? romanValue(tokenText(doc.tokens, token)) : shortNumber(doc, token);
}

/**
 * A term of a body the whole country has one of, its years by a table:
 *
 *     nhiệm kỳ Quốc hội khóa XV · nhiệm kỳ khóa XIII của Đảng · nhiệm kỳ Đại hội Đảng lần thứ XIII
 *     ^token   ^at
 */
export function bodyTerm(doc: Doc, token: number, at: number): PeriodDraft | null {
  const first = afterOf(doc, at);
  const body = doc.hits.longest(first, "termBody");
  const number = numberedTerm(doc, body ? body.end : at);
  if (number === null) return null;
  const named = body ?? doc.hits.longest(afterOf(doc, number.end), "termBody");
  const years = named && termYears(named.entry.fields.body!, number.value);
  if (!years) return null;
  const draft = periodDraft(doc, {
    rule: "body-term",
    from: token,
    to: Math.max(number.end, named.end),
    unit: "term",
    ends: months(years.from, 1, 12, years.to),
  });
  draft.term = phrase(doc.tokens, number.start, number.end);
  draft.notes.push("years by the table of terms");
  draft.inferred = true;
  return draft;
}

function afterOf(doc: Doc, token: number): number {
  const of = afterWord(doc, token, "of");
  return of > 0 ? of : token;
}
