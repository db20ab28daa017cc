import { AND, OF } from "../lexicon/citation/words.js";
import type { CitationDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isNumber, isWord, markAt, phrase, tokenFrom } from "../scan/window.js";
import { TokenFlag, tokenText } from "../tokens/tokens.js";

/** Longest row of pinpoints, in tokens: `các điểm a, c và đ khoản 4 Điều 9`. */
const MAX_PINPOINT = 24;
/** Words between a verb and the document it relates: `triển khai thực hiện hiệu quả Nghị quyết`. */
const MAX_BETWEEN = 4;

/** The articles, clauses and points named with a document, before it or in brackets behind it, as written. */
export function readPinpoints(doc: Doc, draft: CitationDraft): string[] {
  const { tokens } = doc;
  const first = tokenFrom(tokens, draft.start);
  const before = pieces(doc, pinpointsStart(doc, first), first);
  if (before.length > 0) return before;
  const open = tokenFrom(tokens, draft.end);
  if (markAt(tokens, open) !== "(" || !doc.hits.longest(open + 1, "pinpointWord")) return [];
  let end = open + 1;
  while (end < Math.min(tokens.count, open + MAX_PINPOINT) && mayBelong(doc, end)) end++;
  return markAt(tokens, end) === ")" ? pieces(doc, open + 1, end) : [];
}

/** The first token of what may be a row of pinpoints right before a document. */
function pinpointsStart(doc: Doc, first: number): number {
  let start = first;
  while (start > Math.max(0, first - MAX_PINPOINT) && mayBelong(doc, start - 1)) start--;
  return start;
}

function mayBelong(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (isNumber(tokens, token) || doc.hits.longest(token, "pinpointWord")) return true;
  if (markAt(tokens, token) === ",") return true;
  const word = tokenText(tokens, token);
  return isWord(tokens, token) && (word.length === 1 || word === AND || word === OF || /^[IVXL]{1,7}$/u.test(word));
}

function firstPinpoint(doc: Doc, from: number, to: number): number {
  for (let token = from; token < to; token++) if (doc.hits.longest(token, "pinpointWord")) return token;
  return to;
}

/** Each "điều", "khoản", "điểm" with what it numbers. */
function pieces(doc: Doc, from: number, to: number): string[] {
  const starts: number[] = [];
  for (let token = from; token < to; token++) if (doc.hits.longest(token, "pinpointWord")) starts.push(token);
  return starts
    .map((start, k) => trimmed(doc, start, starts[k + 1] ?? to))
    .filter((piece) => /[ ][\p{L}\d]/u.test(piece));
}

function trimmed(doc: Doc, start: number, to: number): string {
  let end = to;
  while (end > start && !/^(?:\d{1,5}|\p{L}|[IVXL]{1,7})$/u.test(tokenText(doc.tokens, end - 1))) end--;
  return phrase(doc.tokens, start, end);
}

/**
 * The verb that relates the passage to the document (`sửa đổi, bổ sung`, `triển khai thực hiện`), lower case, or
 * `null`.
 */
export function readRelation(doc: Doc, draft: CitationDraft): string | null {
  const mention = tokenFrom(doc.tokens, draft.start);
  // "hướng dẫn Điều 2 Bộ luật …": the verb stands before the pinpoints
  const first = firstPinpoint(doc, pinpointsStart(doc, mention), mention);
  for (let token = first - 1; token >= Math.max(0, first - MAX_BETWEEN - 4); token--) {
    if (!isWord(doc.tokens, token) && markAt(doc.tokens, token) !== ",") return null;
    const verb = longestCovering(doc, token);
    if (verb && first - verb.end <= MAX_BETWEEN) {
      const whole = reviewBefore(doc, verb.start) ?? verb;
      return phrase(doc.tokens, whole.start, whole.end).toLowerCase();
    }
    if (doc.tokens.flags[token]! & TokenFlag.paragraphStart) return null;
  }
  return null;
}

/** Words between the review and what it reviews: `sơ kết 3 năm thực hiện`, `tổng kết 10 năm triển khai`. */
const MAX_REVIEWED = 4;

/** `sơ kết 3 năm` before `thực hiện`: the passage reviews how the document was carried out. */
function reviewBefore(doc: Doc, verb: number) {
  for (let token = verb - 1; token >= Math.max(0, verb - MAX_REVIEWED); token--) {
    if (!isWord(doc.tokens, token) && !isNumber(doc.tokens, token)) return null;
    const review = doc.hits.longest(token, "relationVerb");
    if (review) return review.entry.fields.reviews === "yes" && review.end <= verb ? review : null;
  }
  return null;
}

/** The verb that starts at a token, or a longer one that starts before it and reaches over it. */
function longestCovering(doc: Doc, token: number) {
  for (let start = Math.max(0, token - 4); start <= token; start++) {
    const verb = doc.hits.longest(start, "relationVerb");
    if (verb && verb.end > token) return verb;
  }
  return null;
}
