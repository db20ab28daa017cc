import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isNumber, isWord, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { COUNTED_THINGS, FOLLOWERS, NUMBER_WORD, NUMBERED } from "./rules-names.js";

/** `Chi bộ Phân xưởng Khai thác ┃5┃`: a number behind a capital or a known word that counts nothing. */
export function belongsToName(doc: Doc, token: number): boolean {
  const before = lowerText(doc.tokens, token - 1);
  if (NUMBERED.has(before) || isGlued(doc.tokens, token)) return true;
  const named = isCapitalized(doc.tokens, token - 1) || endsKnownWord(doc, token);
  return named && numberEnd(doc, token) > token;
}

/**
 * `Phòng Nghiệp vụ ┃2┃ Thanh tra tỉnh`, `Trung tâm Trợ giúp pháp lý ┃số 1┃ tỉnh`: which of several, unless the number
 * counts what follows; the token where there is none.
 */
export function numberEnd(doc: Doc, token: number): number {
  const { tokens, hits } = doc;
  if (token >= tokens.count) return token;
  const marked = lowerText(tokens, token) === NUMBER_WORD;
  const number = marked ? token + 1 : token;
  if (!isNumber(tokens, number) || startsLine(tokens, number) || startsLine(tokens, token)) return token;
  // `Ban Chỉ đạo tổng kết Nghị quyết ┃số 18┃`
  if (marked && hits.before(token, "docType", MAX_DOC_TYPE) !== null) return token;
  const figures = tokens.end[number]! - tokens.start[number]!;
  if (figures > MAX_FIGURES || YEAR.test(tokenText(tokens, number))) return token;
  const behind = number + 1;
  const ends = endsNumberedName(doc, behind) || isHeadAt(doc, behind) || hits.longest(behind, "province") !== null;
  // `115 ┃tỉnh┃ Nghệ An`; `2 ┃tỉnh┃` are two of them
  const sited = (marked || figures >= MIN_NAMING) && hits.longest(behind, "levelWord") !== null;
  return ends || sited ? behind : token;
}

/** Figures of a number that may be a name, and from how many on it can count no places. */
const MAX_FIGURES = 4;
const MIN_NAMING = 3;

/** `Đoàn kiểm tra ┃2025┃`: a year is no number of a body. */
const YEAR = /^(?:19[4-9]|20[0-4])\d$/u;

/** Longest word for a kind of document, in tokens. */
const MAX_DOC_TYPE = 5;

/** `2 ┃Thanh tra┃ tỉnh`: the body it is a part of. */
export function isHeadAt({ tokens, hits }: Doc, token: number): boolean {
  return isCapitalized(tokens, token) && hits.longest(token, "agencyHead") !== null;
}

/** What may follow a number that belongs to a name: a mark, a verb, the line's end; nothing that it counts. */
export function endsNumberedName(doc: Doc, token: number): boolean {
  if (token >= doc.tokens.count || startsLine(doc.tokens, token)) return true;
  const after = lowerText(doc.tokens, token);
  return isWord(doc.tokens, token)
    ? isVerbAt(doc, token) && !COUNTED_THINGS.has(after)
    : [",", ".", ";", ":", ")", "(", "-", "–"].includes(after);
}

/** A verb or a small word in lower case: what stands before it is a whole name. */
function isVerbAt(doc: Doc, token: number): boolean {
  if (isCapitalized(doc.tokens, token)) return false;
  return FOLLOWERS.has(tokenText(doc.tokens, token)) || doc.hits.longest(token, "nameFollow") !== null;
}

/** `Cầu đường ┃26`: a known word of names ends before the token. */
function endsKnownWord(doc: Doc, token: number): boolean {
  // `Sở Giao dịch chứng khoán 1`: one figure may be that of a note
  const several = doc.tokens.end[token]! > doc.tokens.start[token]! + 1;
  for (let from = token - 2; from >= Math.max(0, token - 4); from--)
    if ((several || isCapitalized(doc.tokens, from)) && doc.hits.longest(from, "agencyWord")?.end === token)
      return true;
  return false;
}
