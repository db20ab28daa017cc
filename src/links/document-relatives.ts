import { bodyOf, fitsBody } from "../lexicon/citation/symbols.js";
import {
  AGENT,
  BY,
  MAX_MEETING,
  MAX_TERM,
  MEETING,
  OF,
  PASSIVE,
  PREPARES,
  TENSES,
  TERM_OF_BODY,
} from "../lexicon/citation/words.js";
import type { CitationDraft, DateDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { partitionPoint } from "../scan/partition-point.js";
import { markAt, phrase, startsParagraph, tokenFrom } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { type Bodies, readIssuers, type StatedIssuer } from "./document-issuer.js";

/** What follows a citation, in the usual order: date, issuer, term; `end` is the token after them. */
export interface Relatives {
  readonly issued: DateDraft | null;
  readonly issuer: string | null;
  readonly term: string | null;
  readonly end: number;
}

/** The dates of an article by where they start. */
export class Dates {
  readonly all: readonly DateDraft[];
  private readonly byStart = new Map<number, DateDraft>();

  constructor(private readonly doc: Doc) {
    this.all = mentionsOf<DateDraft>(doc, "date");
    for (const date of this.all) this.byStart.set(date.start, date);
  }

  at(token: number): DateDraft | null {
    return this.byStart.get(this.doc.tokens.start[token] ?? -1) ?? null;
  }

  /** The last date that ends before an offset, or `null`. */
  before(offset: number): DateDraft | null {
    return this.all[partitionPoint(this.all, ({ end }) => end <= offset) - 1] ?? null;
  }

  /** The first date that starts at or after an offset, or `null`. */
  after(offset: number): DateDraft | null {
    return this.all[partitionPoint(this.all, ({ start }) => start < offset)] ?? null;
  }
}

/**
 * Reads what stands behind a citation.
 *
 *     03-NQ/TU, ngày 21/1/2021 của Ban Chấp hành Đảng bộ tỉnh khóa XIV về …
 *             ^from                                                    ^end
 */
export function readRelatives(doc: Doc, bodies: Bodies, dates: Dates, draft: CitationDraft): Relatives {
  const { tokens } = doc;
  let at = skipLevel(doc, dates, skipMarkup(doc, tokenFrom(tokens, draft.end)));
  let issued: DateDraft | null = null;
  let issuer: string | null = null;
  let term: string | null = null;
  for (let step = 0; step < 4; step++) {
    const from = markAt(tokens, at) === "," ? at + 1 : at;
    const apart = startsParagraph(tokens, at) || (from > at && isMeetings(draft));
    const date: DateDraft | null = issued === null && !apart ? issueDate(doc, bodies, dates, from) : null;
    if (date) {
      issued = date;
      at = tokenFrom(tokens, date.end);
      if (markAt(tokens, at) === ")") at++;
      continue;
    }
    const meeting: Meeting | null = issuer === null && !apart ? readMeeting(doc, at) : null;
    if (meeting?.central) {
      issuer = bodyOf("NQ/TW");
      at = meeting.end;
      continue;
    }
    const of: number = meeting?.end ?? behindOf(doc, from);
    const stated: StatedIssuer | null = issuer === null ? readIssuers(doc, bodies, of, draft) : null;
    const body: StatedIssuer | null = stated ?? (issued && issuer === null ? leftOut(bodies, at, draft) : null);
    if (body && !prepares(doc, from, body.end)) {
      issuer = body.name;
      at = body.end;
      continue;
    }
    const found: ReturnType<typeof readTerm> = term === null ? readTerm(doc, at) : null;
    if (found === null) break;
    term = found.term;
    at = found.end;
  }
  return { issued, issuer, term, end: at };
}

/**
 * `Nghị quyết Trung ương 4 khóa XII, ngày 01/01/2010, …`: behind a comma a day dates what follows, for nobody cites a
 * meeting by its day.
 */
function isMeetings({ rule }: CitationDraft): boolean {
  return rule === "citation/plenum" || rule === "citation/congress";
}

interface Meeting {
  /** It is one of the Central Committee, which is not named beside it. */
  readonly central: boolean;
  /** The token behind it. */
  readonly end: number;
}

/**
 * `của Hội nghị lần thứ sáu ┃Ban Chấp hành Trung ương┃`, `tại Hội nghị Trung ương 6 khóa XII`: the meeting that adopted
 * the document.
 */
function readMeeting({ tokens, text }: Doc, token: number): Meeting | null {
  const from = tokens.end[token - 1] ?? 0;
  const found = MEETING.exec(text.slice(from, from + MAX_MEETING));
  return found && { central: found.groups!.central !== undefined, end: tokenFrom(tokens, from + found[0].length) };
}

/** The term that stands behind a body or a document, as written, and the token after it. */
export function readTerm({ tokens, text }: Doc, token: number): { readonly term: string; readonly end: number } | null {
  const from = tokens.end[token - 1] ?? 0;
  const found = TERM_OF_BODY.exec(text.slice(from, from + MAX_TERM));
  return (
    found && { term: found.groups!.term!.replace(/\s{1,9}/gu, " "), end: tokenFrom(tokens, from + found[0].length) }
  );
}

/**
 * `Nghị quyết số 29-NQ/TW ngày 04/11/2013 ┃Ban Chấp hành Trung ương┃`: behind the day the issuer of its symbol, without
 * `của`.
 */
function leftOut(bodies: Bodies, token: number, { symbol }: CitationDraft): StatedIssuer | null {
  const body = symbol === null ? null : bodies.at(token);
  return body && symbol!.split(/[-/]/u).some((part) => fitsBody(part, body.name)) ? body : null;
}

/** `**Nghị định 27/CP** ngày 23-5-1993`: marks of the page's markup. */
function skipMarkup(doc: Doc, token: number): number {
  let at = token;
  while (at < token + 2 && markAt(doc.tokens, at) === "*") at++;
  return at;
}

/** `Nghị quyết 10/2016/NQ-HĐND ┃tỉnh┃ ngày 7/12/2016`: whose council it is. */
function skipLevel(doc: Doc, dates: Dates, token: number): number {
  const level = doc.hits.longest(token, "levelWord");
  return level !== null && dates.at(level.end) !== null ? level.end : token;
}

/** The date right here, or behind "(", "ký", "ban hành". */
function issueDate(doc: Doc, bodies: Bodies, dates: Dates, token: number): DateDraft | null {
  const { tokens, hits } = doc;
  const open = markAt(tokens, token) === "(" ? token + 1 : token;
  const passive = hits.longest(behindDoer(doc, bodies, open), "issuedPassive");
  if (!passive) return withoutClock(dates.at(open));
  return dates.at(markAt(tokens, passive.end) === "(" ? passive.end + 1 : passive.end);
}

/** `vừa được Thủ tướng Chính phủ ┃phê duyệt ngày …`: behind the body that did it. */
function behindDoer(doc: Doc, bodies: Bodies, token: number): number {
  const { tokens } = doc;
  const at = token < tokens.count && TENSES.includes(lowerText(tokens, token)) ? token + 1 : token;
  if (at >= tokens.count || lowerText(tokens, at) !== PASSIVE) return token;
  return bodies.at(at + 1)?.end ?? token;
}

/** `… nhiệm kỳ 2020 - 2025 (25/01/2018 09:28 AM)`: a day with a clock is the page's. */
function withoutClock(date: DateDraft | null): DateDraft | null {
  return date?.time === null ? date : null;
}

/** `do Bộ Công an chủ trì`: the body behind `do` drafts the text. */
function prepares({ tokens }: Doc, by: number, verb: number): boolean {
  if (lowerText(tokens, by) !== BY || verb >= tokens.count) return false;
  return PREPARES.includes(phrase(tokens, verb, Math.min(verb + 2, tokens.count)).toLowerCase());
}

/**
 * Behind the words that lead to who issued a text, `của`, `do`, `(được) ban hành bởi`; behind the text's end where none
 * do.
 */
function behindOf({ tokens, hits }: Doc, token: number): number {
  if (token >= tokens.count) return token;
  const word = lowerText(tokens, token);
  if (word === OF || word === BY) return token + 1;
  const passive = hits.longest(token, "issuedPassive");
  return passive !== null && passive.end < tokens.count && lowerText(tokens, passive.end) === AGENT
    ? passive.end + 1
    : tokens.count;
}
