import {
  ABOUT,
  AND,
  ARRIVES,
  BY,
  DIRECTION,
  ENCLOSED,
  GROUNDS,
  HEADING_ACT,
  HEADING_END,
  HEADING_SUBJECT,
  LEAD_IN_QUOTES,
  MATTER,
  OF,
  ORDINAL,
  PLURAL,
  POINTS_BACK,
  SENT,
  SESSION,
  TENSES,
} from "../lexicon/citation/words.js";
import { quotedSpan } from "../records/citation/quoted-span.js";
import type { CitationDraft, DateDraft, PersonDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isAllCapitals, isCapitalized, isNumber, isWord, markAt, tokenFrom, wordsAt } from "../scan/window.js";
import { lowerText, TokenFlag, tokenText } from "../tokens/tokens.js";

/** Longest subject that is not quoted, in tokens. */
const MAX_SUBJECT = 90;
/** How far behind "và" a new document may stand: `và phổ biến Kết luận số …`. */
const MAX_TO_NEXT = 5;
/** How far behind a comma the verb of a new clause may stand. */
const MAX_TO_VERB = 5;

/** Mentions by where they start: a subject reads over documents, and does not run on to a new body or person. */
export interface Around {
  readonly citations: ReadonlyMap<number, CitationDraft>;
  /** Bodies and persons: where they end, by start. */
  readonly actors: ReadonlyMap<number, number>;
  readonly actorEnds: ReadonlySet<number>;
  /** Full dates, by start. */
  readonly dates: ReadonlyMap<number, DateDraft>;
  /** Dates and periods: where they end, by start. */
  readonly times: ReadonlyMap<number, number>;
  /** Names and titles, by where they start and by where they end. */
  readonly partsOfPersons: ReadonlyMap<number, PersonDraft>;
}

export interface Subject {
  readonly text: string;
  /** The token after it. */
  readonly end: number;
  /** Clean-text span of the quoted title, where it is one. */
  readonly quote: { start: number; end: number } | null;
}

/**
 * What a document is about: behind "về", "về việc", or in quotes straight away.
 *
 *     … của Ban Chấp hành Đảng bộ tỉnh về chuyển đổi số giai đoạn 2021-2025 và phổ biến Kết luận số …
 *                                      ^from                                ^end
 *
 * Where day or issuer stand between (`formal`), `quy định về` leads to it too; right behind a number it may say only
 * what one article of the document rules.
 */
export function readSubject(doc: Doc, from: number, around: Around, formal = false): Subject | null {
  const { tokens } = doc;
  let at = markAt(tokens, from) === "(" || markAt(tokens, from) === "," ? from + 1 : from;
  const direct = quotedSpan(doc, at === from ? at : from);
  if (direct) return quotedSubject(doc, direct);
  const lead = doc.hits.longest(behindReceivers(doc, at, around), "subjectLead");
  if (!lead || isMotion(doc, lead.end) || (lead.entry.fields.formal === "yes" && !formal)) return null;
  at = lead.end;
  const quote = quotedSpan(doc, at);
  if (quote) return quotedSubject(doc, quote);
  const end = subjectEnd(doc, at, around);
  if (end <= at) return null;
  const text = doc.text
    .slice(tokens.start[at], tokens.end[end - 1])
    .replace(/\s{1,9}/gu, " ")
    .replace(/[\s,–-]{1,4}$/u, "");
  return POINTS_BACK.test(text) ? null : { text, end, quote: null };
}

/** `Nghị quyết 15 về ┃đến┃ huyện`: what comes to a place is about nothing. */
function isMotion({ tokens }: Doc, at: number): boolean {
  return at < tokens.count && lowerText(tokens, at - 1) === ABOUT && ARRIVES.includes(lowerText(tokens, at));
}

/** Longest list of who gets a letter, in tokens. */
const MAX_RECEIVERS = 40;

/** `Công văn số 12/UBND-NC gửi các sở, ngành và UBND các huyện ┃về việc …`: behind those it is sent to. */
function behindReceivers(doc: Doc, from: number, { actorEnds }: Around): number {
  const { tokens } = doc;
  if (from >= tokens.count || lowerText(tokens, from) !== SENT) return from;
  for (let at = from + 1; at < Math.min(tokens.count, from + MAX_RECEIVERS); at++) {
    const mark = markAt(tokens, at);
    if (mark !== "" && mark !== "," && mark !== "." && mark !== "-") return from;
    if (mark === "." && endsSentence(doc, at)) return from;
    if (lowerText(tokens, at) !== ABOUT) continue;
    if (lowerText(tokens, at + 1) === MATTER || actorEnds.has(tokens.end[at - 1] ?? -1)) return at;
  }
  return from;
}

function quotedSubject(doc: Doc, quote: { start: number; end: number }): Subject {
  const text = doc.text
    .slice(quote.start + 1, quote.end - 1)
    .replace(/\s{1,9}/gu, " ")
    .trim()
    .replace(LEAD_IN_QUOTES, "");
  return { text, end: tokenFrom(doc.tokens, quote.end), quote };
}

function subjectEnd(doc: Doc, from: number, around: Around): number {
  const { tokens, hits } = doc;
  let named = false;
  let at = from;
  while (at < Math.min(tokens.count, from + MAX_SUBJECT)) {
    const inner = around.citations.get(tokens.start[at]!);
    if (inner) {
      if (isNewItem(doc, at, from, named, inner)) return at - 1;
      named = true;
      at = skipDate(doc, tokenFrom(tokens, inner.end), around);
      continue;
    }
    if (at > from && endsAt(doc, at, around)) return at;
    const quote = quotedSpan(doc, at);
    if (quote) at = tokenFrom(tokens, quote.end);
    else if (hits.longest(at, "subjectStop") && at > from) return at;
    else at++;
  }
  return at;
}

/** The date right behind a document, in the same line or a wrapped one, is that document's. */
function skipDate(doc: Doc, at: number, around: Around): number {
  const next = markAt(doc.tokens, at) === "," ? at + 1 : at;
  const date = around.dates.get(doc.tokens.start[next] ?? -1);
  // a stamp below a headline is no document's
  return date && !startsAnew(doc, next) ? tokenFrom(doc.tokens, date.end) : at;
}

/** `về lễ hội ngày 28/3/1998 của Thủ tướng Chính phủ`: the date of the document itself, behind its subject. */
function issueDateStarts(doc: Doc, at: number, around: Around): boolean {
  const date = around.dates.get(doc.tokens.start[at]!);
  if (!date) return false;
  const next = tokenFrom(doc.tokens, date.end);
  return next < doc.tokens.count && lowerText(doc.tokens, next) === OF;
}

/** Behind a comma or "và" a document is the next of the list, unless the subject itself lists documents. */
function isNewItem(doc: Doc, at: number, from: number, named: boolean, inner: CitationDraft): boolean {
  if (at <= from || !isJoin(doc, at - 1)) return false;
  return !(named && inner.number === null);
}

function isJoin(doc: Doc, token: number): boolean {
  return markAt(doc.tokens, token) === "," || lowerText(doc.tokens, token) === AND;
}

/** A mark or a word that no subject goes beyond. */
function endsAt(doc: Doc, at: number, around: Around): boolean {
  const { tokens } = doc;
  if (startsAnew(doc, at) || issueDateStarts(doc, at, around)) return true;
  const mark = markAt(tokens, at);
  if (mark === ".") return endsSentence(doc, at);
  if (mark !== "" && ';:()"”»|*…!?'.includes(mark)) return true;
  if (mark === ",") return !isDecimal(doc, at) && clauseFollows(doc, at + 1, around);
  const word = lowerText(tokens, at);
  if (isNumber(tokens, at - 1) && TENSES.includes(tokenText(tokens, at))) return true;
  if (word === AND)
    return documentFollows(doc, at + 1, around) || setFollows(doc, at + 1) || bodyActs(doc, at + 1, around);
  if (word === BY) return around.actors.has(tokens.start[at + 1] ?? -1);
  if (lowerText(tokens, at - 1) === ENCLOSED) return false;
  return GROUNDS.includes(word) && around.citations.has(tokens.start[at + 1] ?? -1);
}

/** An empty line, or a new line that no wrapped sentence would begin with. */
function startsAnew(doc: Doc, at: number): boolean {
  const flags = doc.tokens.flags[at]!;
  if (flags & TokenFlag.paragraphStart) return true;
  // a line broken behind a dash goes on: `Dân số -⏎Kế hoạch hóa gia đình`
  if (markAt(doc.tokens, at - 1) === "-" && (doc.tokens.flags[at - 1]! & TokenFlag.lineStart) === 0) return false;
  // a heading in capitals goes on in capitals on its next line
  if (flags & doc.tokens.flags[at - 1]! & TokenFlag.allCapitals) return false;
  return (flags & TokenFlag.lineStart) !== 0 && (!isWord(doc.tokens, at) || isCapitalized(doc.tokens, at));
}

function endsSentence(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  const next = at + 1;
  if (next >= tokens.count) return true;
  const spaced = (tokens.flags[next]! & TokenFlag.spaceBefore) !== 0;
  // `… đến năm 2025.⏎5. Nghị quyết …`, but not `1.500`
  if (!isWord(tokens, next)) return spaced || !isNumber(tokens, next) || !isNumber(tokens, at - 1);
  const before = tokenText(tokens, at - 1);
  return !(before.length <= 2 && before === before.toUpperCase() && !spaced) && !/^(?:TP|Tp|TX)$/u.test(before);
}

/** The comma of `0,5 ha`. */
function isDecimal({ tokens }: Doc, comma: number): boolean {
  const next = comma + 1;
  if (!isNumber(tokens, comma - 1) || next >= tokens.count || !isNumber(tokens, next)) return false;
  return ((tokens.flags[comma]! | tokens.flags[next]!) & TokenFlag.spaceBefore) === 0;
}

/** Behind this comma a clause begins, or an actor: the subject's own commas join like things. */
function clauseFollows(doc: Doc, at: number, around: Around): boolean {
  const { tokens, hits } = doc;
  if (at >= tokens.count || isNumber(tokens, at)) return true;
  if (around.citations.has(tokens.start[at]!)) return false;
  if (listsBodies(doc, at, around) || listsOffices(doc, at, around) || isOfSession(doc, at - 1)) return false;
  if (timeThenActor(doc, at, around)) return true;
  if (around.actors.has(tokens.start[at]!) || hits.longest(at, "headOfBody")) return true;
  if (isCapitalized(tokens, at) && !isCapitalized(tokens, at - 2) && !isAllCapitals(tokens, at)) return true;
  if (hits.longest(at, "clauseOpener") !== null || hits.longest(at, "subjectStop") !== null) return true;
  return actsSoon(doc, at);
}

/** `trước Kỳ họp thứ 9┃, Quốc hội khóa XV`: whose session it is. */
function isOfSession({ tokens }: Doc, comma: number): boolean {
  const session = comma - 2 - SESSION.length;
  if (session < 0 || lowerText(tokens, comma - 2) !== ORDINAL) return false;
  return wordsAt(tokens, session, SESSION) && isCapitalized(tokens, comma + 1);
}

/**
 * `giai đoạn 1965-1975, ┃năm 2018 Bộ Nội vụ┃ đã tổ chức`, `… năm 2016, ┃ngày 1/7/2016,┃ tại thành phố`: when somebody
 * did something.
 */
function timeThenActor({ tokens }: Doc, at: number, { times, dates, actors }: Around): boolean {
  const start = tokens.start[at]!;
  const end = times.get(start);
  if (end === undefined) return false;
  const next = tokenFrom(tokens, end);
  if (dates.has(start) && markAt(tokens, next) === ",") return true;
  return actors.has(tokens.start[markAt(tokens, next) === "," ? next + 1 : next] ?? -1);
}

/** `tại Sở Y tế, ┃UBND huyện A và UBND huyện B┃`: behind a body's name others up to the one behind "và". */
function listsBodies({ tokens }: Doc, from: number, { actors, actorEnds }: Around): boolean {
  if (!actorEnds.has(tokens.end[from - 2] ?? -1)) return false;
  for (let at = from; at < from + MAX_SUBJECT; ) {
    const end = actors.get(tokens.start[at] ?? -1);
    if (end === undefined) return false;
    at = tokenFrom(tokens, end) + 1;
    if (at >= tokens.count || !(markAt(tokens, at - 1) === "," || lowerText(tokens, at - 1) === AND)) return false;
    if (lowerText(tokens, at - 1) === AND) return actors.has(tokens.start[at] ?? -1);
  }
  return false;
}

/** `điều động đồng chí A, Phó Bí thư Huyện ủy, ┃Chủ tịch┃ UBND huyện`: the name or an office of one person, and the next. */
function listsOffices({ tokens }: Doc, from: number, { partsOfPersons }: Around): boolean {
  const next = partsOfPersons.get(tokens.start[from]!);
  return next !== undefined && partsOfPersons.get(tokens.end[from - 2] ?? -1) === next;
}

/**
 * `, các đơn vị đã triển khai`, `, các chi, đảng bộ cơ sở sẽ tổ chức`: a verb with its tense before the next mark but
 * one comma.
 */
function actsSoon(doc: Doc, from: number): boolean {
  let limit = from + MAX_TO_VERB;
  for (let at = from + 1; at < Math.min(doc.tokens.count, limit); at++) {
    if (TENSES.includes(tokenText(doc.tokens, at))) return true;
    if (isWord(doc.tokens, at)) continue;
    if (markAt(doc.tokens, at) !== "," || limit > from + MAX_TO_VERB) return false;
    limit = at + MAX_TO_VERB + 1;
  }
  return false;
}

/** `… năm 2015 và ┃Bộ Tài chính đã┃ ban hành`: the next clause begins behind "và". */
function bodyActs({ tokens }: Doc, from: number, { actors }: Around): boolean {
  const end = actors.get(tokens.start[from] ?? -1);
  const verb = end === undefined ? tokens.count : tokenFrom(tokens, end);
  return verb < tokens.count && TENSES.includes(tokenText(tokens, verb));
}

function documentFollows(doc: Doc, from: number, around: Around): boolean {
  for (let at = from + 1; at < Math.min(doc.tokens.count, from + MAX_TO_NEXT); at++) {
    // behind another `và` stands the next thing, not behind this one: `phát triển ┃và┃ quản lý chợ và Nghị định số …`
    if (!isWord(doc.tokens, at - 1) || lowerText(doc.tokens, at - 1) === AND) return false;
    const next = around.citations.get(doc.tokens.start[at]!);
    if (next) return next.number !== null || next.titleSpan !== null;
  }
  return false;
}

/** How far behind their kind the body may stand: `các văn bản chỉ đạo┃, hướng dẫn┃ của Trung ương`, in tokens. */
const MAX_MORE_KINDS = 4;

/** `… cấp xã của tỉnh năm 2025 và ┃các quyết định┃ của Tỉnh ủy`: what else the clause tells of. */
function setFollows({ tokens, hits }: Doc, at: number): boolean {
  if (at + 1 >= tokens.count || lowerText(tokens, at) !== PLURAL) return false;
  const kind = wordsAt(tokens, at + 1, DIRECTION) ? at + 1 + DIRECTION.length : hits.longest(at + 1, "docType")?.end;
  if (kind === undefined) return false;
  for (let of = kind; of < Math.min(tokens.count, kind + MAX_MORE_KINDS); of++) {
    if (lowerText(tokens, of) === OF) return true;
    if (!isWord(tokens, of) && markAt(tokens, of) !== ",") return false;
  }
  return false;
}

/** The heading of a legal text: the line that repeats its type in capitals, then "Về việc …" up to the next block. */
export function headingSubject(doc: Doc, draft: CitationDraft): string | null {
  const window = doc.text.slice(draft.end, draft.end + 600);
  const at = window.indexOf(`\n${draft.type.toUpperCase()}`);
  if (at < 0) return null;
  const rest = window.slice(at + 1 + draft.type.length);
  const lead = HEADING_SUBJECT.exec(rest) ?? HEADING_ACT.exec(rest);
  if (!lead) return null;
  const block = rest.slice(lead[0].length).split(HEADING_END)[0]!;
  return block.replace(/\s{1,9}/gu, " ").trim() || null;
}
