import { fitsBody, isUnknownSymbol } from "../lexicon/citation/symbols.js";
import { AT, BY_MEANS_OF, ON_BEHALF_OF, SAID_AT } from "../lexicon/citation/words.js";
import type { AgencyDraft, CitationDraft, DateDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import type { Hit } from "../scan/hits.js";
import { isNumber, isWord, markAt, startsParagraph, tokenFrom } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";
import { lowerText } from "../tokens/tokens.js";
import { type Bodies, isJoin, issuerParts, saysJoint } from "./document-issuer.js";
import { listColon } from "./document-list.js";
import { type Dates, readTerm } from "./document-relatives.js";

/** How far back in its sentence the act that issued a document is looked for, in tokens. */
const MAX_BACK = 60;
/** Words between the verb and the document: `gửi các tỉnh Công văn …`. */
const MAX_OBJECT = 5;
/** Words between the verb and the colon of a list: `ban hành nhiều văn bản chỉ đạo như: …`. */
const MAX_SET = 8;
/** Words between the body and its verb: `UBND tỉnh đã kịp thời ban hành`. */
const MAX_ADVERBS = 4;
/** The words of an office, a name and adverbs before the verb: `Thủ tướng Chính phủ Phạm Minh Chính vừa ký`. */
const MAX_HOLDER = 10;

/** What somebody else than its issuer announces. */
const DECISION = "quyết định";

/** Who issued a document, and when, as the clause before it says. */
export interface Act {
  readonly issuer: string | null;
  readonly issued: DateDraft | null;
  /** The term of the body, as written behind its name. */
  readonly term: string | null;
}

const NOTHING: Act = { issuer: null, issued: null, term: null };

/**
 * The clause that issues the document.
 *
 *     Ngày 18/10/2022, Ban Thường vụ Thành ủy Hạ Long ban hành Nghị quyết số 14-NQ/TU
 *     ^date            ^body                          ^verb    ^mention
 */
export function readAct(doc: Doc, bodies: Bodies, dates: Dates, draft: CitationDraft, listStart: number): Act {
  const { tokens } = doc;
  const mention = tokenFrom(tokens, listStart);
  const colon = listColon(doc, mention);
  const sentence = doc.sentences[sentenceOf(doc.sentences, colon < 0 ? mention : colon)]!;
  const from = Math.max(sentence, mention - MAX_BACK);
  const preposition = mention > from ? lowerText(tokens, mention - 1) : "";
  if (preposition === BY_MEANS_OF) return { ...bodyBefore(doc, bodies, draft, from, mention), issued: null };
  if (AT.includes(preposition)) {
    const issuer = bodyAfter(doc, bodies, draft) ?? bodyAtOnce(doc, bodies, draft, mention - 1);
    return { issuer, issued: null, term: null };
  }
  const verb = colon < 0 ? issuingVerb(doc, from, mention, MAX_OBJECT) : issuingVerb(doc, from, colon, MAX_SET);
  if (!verb || onlyAnnounces(verb, draft)) return NOTHING;
  const { issuer, term } = bodyBefore(doc, bodies, draft, from, verb.start);
  const dated = verb.entry.fields.dated === "yes" && (issuer !== null || draft.symbol !== null);
  return { issuer, issued: dated ? clauseDate(doc, bodies, dates, from, verb.start) : null, term };
}

/**
 * `đoàn của Ủy ban Kiểm tra Trung ương công bố Quyết định số 335-QĐNS/TW`,
 * `Phó Trưởng ban Tổ chức công bố Quyết định số 1519`: of a symbol many bodies share, and of a decision without one,
 * who announces it says nothing.
 */
function onlyAnnounces({ entry }: Hit, { symbol, type }: CitationDraft): boolean {
  if (entry.fields.dated === "yes") return false;
  return symbol === null ? type === DECISION : issuerParts(symbol).includes("TW");
}

/**
 * The last verb of issuing before the mention or the colon of its list, with nothing but a short object between them.
 */
function issuingVerb(doc: Doc, from: number, mention: number, object: number): Hit | null {
  for (let token = mention - 1; token >= Math.max(from, mention - object - 3); token--) {
    const mark = markAt(doc.tokens, token);
    if (mark !== "" && ";:.".includes(mark)) return null;
    const verb = doc.hits.longest(token, "issuingVerb");
    if (verb && verb.end <= mention && mention - verb.end <= object) return verb;
    if (doc.hits.longest(token, "relationVerb")) return null;
  }
  return null;
}

/**
 * The nearest body the symbol may stand for, before it the one on whose behalf somebody acts (`Thay mặt Bộ Chính trị,
 * Thường trực Ban Bí thư A ký …`); without a symbol, only one right before the verb.
 */
function bodyBefore(
  doc: Doc,
  bodies: Bodies,
  draft: CitationDraft,
  from: number,
  verb: number,
): Pick<Act, "issuer" | "term"> {
  const { tokens } = doc;
  let issuing: AgencyDraft | null = null;
  for (const body of bodies.before(tokens.start[from]!, tokens.start[verb] ?? 0)) {
    if (mayIssue(draft, body.name, standsBefore(doc, tokenFrom(tokens, body.end), verb))) {
      issuing ??= body;
      if (isActedFor(doc, body)) issuing = body;
    }
    if (draft.symbol === null) break;
  }
  const office = draft.symbol === null ? officeBefore(doc, from, verb) : null;
  if (office !== null && (issuing === null || tokenFrom(tokens, issuing.end) <= office.end))
    return { issuer: office.entry.fields.name!, term: null };
  if (issuing === null) return NOTHING;
  const issuer = joinedBefore(doc, bodies, draft, issuing, tokens.start[from]!);
  return { issuer, term: readTerm(doc, tokenFrom(tokens, issuing.end))?.term ?? null };
}

/** `┃Thủ tướng Chính phủ┃ Phạm Minh Chính vừa ký`: an office that issues texts of its own, with its holder's name. */
function officeBefore(doc: Doc, from: number, verb: number): Hit | null {
  for (let token = verb - 1; token >= Math.max(from, verb - MAX_HOLDER) && isWord(doc.tokens, token); token--) {
    const office = doc.hits.longest(token, "issuingOffice");
    if (office && office.end <= verb) return office;
  }
  return null;
}

/** `Thay mặt ┃Bộ Chính trị┃, …` */
function isActedFor({ tokens }: Doc, { start }: AgencyDraft): boolean {
  const first = tokenFrom(tokens, start);
  return first > 1 && `${lowerText(tokens, first - 2)} ${lowerText(tokens, first - 1)}` === ON_BEHALF_OF;
}

/**
 * `liên Bộ Tài chính - Bộ Tư pháp ban hành Thông tư liên tịch`: of a joint text the bodies before the last issue it
 * too.
 */
function joinedBefore(doc: Doc, bodies: Bodies, draft: CitationDraft, last: AgencyDraft, from: number): string {
  const name = bodies.inFull(last);
  if (!saysJoint(draft)) return name;
  const names = [name];
  let start = last.start;
  for (const body of bodies.before(from, start)) {
    const end = tokenFrom(doc.tokens, body.end);
    if (!isJoin(doc, end) || tokenFrom(doc.tokens, start) !== end + 1) break;
    names.unshift(bodies.inFull(body));
    start = body.start;
  }
  return names.join(" và ");
}

/** Nothing but a few words stands between the body and the verb. */
function standsBefore(doc: Doc, end: number, verb: number): boolean {
  if (verb - end > MAX_ADVERBS) return false;
  for (let token = end; token < verb; token++) if (!isWord(doc.tokens, token)) return false;
  return true;
}

/** A symbol fits its body; without one, or with one no list knows, the body has to stand right before the verb. */
function mayIssue(draft: CitationDraft, name: string, close: boolean): boolean {
  if (draft.symbol === null) return close;
  const parts = issuerParts(draft.symbol);
  return parts.some((part) => fitsBody(part, name)) || (close && parts.every(isUnknownSymbol));
}

/** `đề nghị của Chánh Thanh tra tỉnh tại Tờ trình số 92/TTr-TTr`, `Sở Y tế báo cáo tại …`: the body right before it. */
function bodyAtOnce(doc: Doc, bodies: Bodies, draft: CitationDraft, preposition: number): string | null {
  const { tokens } = doc;
  const said =
    preposition > 1 && SAID_AT.includes(`${lowerText(tokens, preposition - 2)} ${lowerText(tokens, preposition - 1)}`);
  const end = tokens.end[preposition - 1] ?? 0;
  const body = bodies.lastBefore(end);
  if (!body || draft.symbol === null) return null;
  if (body.end !== end && !(said && standsBefore(doc, tokenFrom(tokens, body.end), preposition))) return null;
  return mayIssue(draft, body.name, true) ? bodies.inFull(body) : null;
}

/** `Tại văn bản số 3954/UBND-VX, UBND tỉnh Phú Thọ giao …` */
function bodyAfter(doc: Doc, bodies: Bodies, draft: CitationDraft): string | null {
  let comma = tokenFrom(doc.tokens, draft.end);
  while (
    comma < doc.tokens.count &&
    comma < tokenFrom(doc.tokens, draft.end) + 12 &&
    markAt(doc.tokens, comma) !== ","
  ) {
    if (";.".includes(markAt(doc.tokens, comma) || " ") || startsParagraph(doc.tokens, comma)) return null;
    comma++;
  }
  if (markAt(doc.tokens, comma) !== ",") return null;
  const body = bodies.at(comma + 1);
  if (!body) return null;
  return draft.symbol === null || issuerParts(draft.symbol).some((part) => fitsBody(part, body.name))
    ? body.name
    : null;
}

/** The date that opens the clause: at its start or behind a mark, with a mark or the body that acts after it. */
function clauseDate(doc: Doc, bodies: Bodies, dates: Dates, from: number, verb: number): DateDraft | null {
  const { tokens } = doc;
  const date = dates.before(tokens.start[verb]!);
  if (!date || date.start < tokens.start[from]!) return null;
  const first = tokenFrom(tokens, date.start);
  const next = tokenFrom(tokens, date.end);
  // `Luật số 04/2007/QH12 ┃ngày 21/11/2007┃, Bộ Tài chính ban hành`: behind a number it is another document's
  const opens = first === from || (!isWord(tokens, first - 1) && !isNumber(tokens, first - 1));
  const closes = ",)".includes(markAt(tokens, next) || " ") || bodies.at(next) !== null;
  return opens && closes ? date : null;
}
