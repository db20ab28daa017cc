import { fitsBody } from "../lexicon/citation/symbols.js";
import { AND, OF } from "../lexicon/citation/words.js";
import type { CitationDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { markAt, startsLine, tokenFrom } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";
import { lowerText } from "../tokens/tokens.js";
import { type Bodies, issuerParts } from "./document-issuer.js";

/** Tokens between two members of a list: a comma, "và", "số", or the date of the first. */
const MAX_BETWEEN = 14;

/**
 * Two neighbours in one list: `Chỉ thị số 18-CT/TW và Chỉ thị số 22-CT/TW`, the date of the first may stand between.
 */
export function sharesList(doc: Doc, before: CitationDraft, after: CitationDraft): boolean {
  const { tokens } = doc;
  const from = tokenFrom(tokens, before.end);
  const to = tokenFrom(tokens, after.start);
  if (to <= from || to - from > MAX_BETWEEN) return false;
  const last = markAt(tokens, to - 1) || lowerText(tokens, to - 1);
  if (last !== "," && last !== AND && last !== ";") return false;
  return to - from <= 2 || before.issued !== null;
}

/** Tokens of an item of a list behind a colon: a document, its day and what it is about. */
const MAX_ITEM = 120;

/**
 * `ban hành các văn bản┃:┃ Quyết định số 25/QĐ-UBND …`: the colon that opens the list of documents that starts at a
 * token, on the same line or on lines of their own, -1 where none does.
 */
export function listColon({ tokens }: Doc, token: number): number {
  const at = beforeBullet(tokens, token);
  return markAt(tokens, at) === ":" ? at : -1;
}

/**
 * `…: Quyết định số 25/QĐ-UBND về …; ┃Kế hoạch số 10/KH-UBND┃ …`: of a list behind a colon the next item, parted by a
 * semicolon.
 */
export function goesOnInList(doc: Doc, listStart: number, before: CitationDraft, after: CitationDraft): boolean {
  const { tokens, sentences } = doc;
  const from = tokenFrom(tokens, before.end);
  const to = tokenFrom(tokens, after.start);
  const at = beforeBullet(tokens, to);
  if (markAt(tokens, at) !== ";" || to - from > MAX_ITEM || sentenceOf(sentences, from) !== sentenceOf(sentences, at))
    return false;
  return listColon(doc, tokenFrom(tokens, listStart)) >= 0;
}

/** Longest word for a kind of document, in tokens. */
const MAX_TYPE = 5;

/**
 * `các Nghị quyết của ┃Hội đồng nhân dân tỉnh┃: số 340/NQ-HĐND …; số 160/NQ-HĐND …`: whose all documents of a list are,
 * where the symbol of one fits; `null` where nobody is said before the first.
 */
export function issuerOfList(doc: Doc, bodies: Bodies, listStart: number, { symbol }: CitationDraft): string | null {
  const { tokens, hits } = doc;
  const first = tokenFrom(tokens, listStart);
  const colon = listColon(doc, first);
  const end = tokens.end[(colon < 0 ? first : colon) - 1];
  if (symbol === null || end === undefined) return null;
  const body = bodies.lastBefore(end);
  if (body?.end !== end || !issuerParts(symbol).some((part) => fitsBody(part, body.name))) return null;
  const of = tokenFrom(tokens, body.start) - 1;
  return lowerText(tokens, of) === OF && hits.before(of, "docType", MAX_TYPE) !== null ? bodies.inFull(body) : null;
}

/** The token before a document, or before the mark of an item that opens its line. */
function beforeBullet(tokens: Doc["tokens"], token: number): number {
  const bullet = token > 1 && BULLETS.includes(markAt(tokens, token - 1) || " ") && startsLine(tokens, token - 1);
  return bullet ? token - 2 : token - 1;
}

const BULLETS = "-–+*•";
