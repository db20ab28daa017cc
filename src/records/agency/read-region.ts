import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { numberedHamletEnd } from "./numbered-hamlet.js";
import { endsNumberedName } from "./numbered-name.js";
import { REGION } from "./rules-words.js";
import { isWordAt, type Tail, wordsTail } from "./tail.js";

/** `khu vực 5`, `khu vực 2 - Hà Nội`. */
export function readRegion(doc: Doc, token: number): Tail | null {
  const { tokens } = doc;
  if (!REGION.every((word, k) => isWordAt(doc, token + k, word))) return null;
  const number = token + REGION.length;
  const roman = number < tokens.count && /^[IVX]{1,5}$/u.test(tokenText(tokens, number));
  if (!isNumber(tokens, number) && !roman) return readRegionOfDistricts(doc, token, number);
  const dash = markAt(tokens, number + 1);
  const place = dash === "-" || dash === "–" ? doc.hits.longest(number + 2, "province") : null;
  if (!place) return wordsTail(doc, token, number + 1, null);
  // a region's court sits in a province without being the province's
  return wordsTail(doc, token, place.end, null);
}

/** `khu vực Yên Thành`, `khu vực Đà Lạt - Đơn Dương` */
function readRegionOfDistricts(doc: Doc, token: number, from: number): Tail | null {
  const first = isCapitalized(doc.tokens, from) ? doc.hits.longest(from, "district") : null;
  if (!first) return null;
  const dash = markAt(doc.tokens, first.end);
  const second = dash === "-" || dash === "–" ? doc.hits.longest(first.end + 1, "district") : null;
  return wordsTail(doc, token, (second ?? first).end, null);
}

/** `Chi bộ ┃thôn Bản Lai┃`, `Chi bộ ┃khu phố 3┃`, `Chi bộ ┃tổ dân phố số 5┃`. */
export function readHamlet(doc: Doc, token: number): Tail | null {
  const { tokens } = doc;
  const word = doc.hits.longest(token, "hamletWord");
  if (!word || startsLine(tokens, token)) return null;
  const numbered = numberedHamletEnd(doc, token);
  if (numbered > 0) return wordsTail(doc, token, numbered, "commune");
  let end = word.end;
  while (end < word.end + MAX_HAMLET && isWord(tokens, end) && isCapitalized(tokens, end) && !startsLine(tokens, end))
    end++;
  // `Chi hội Phụ nữ ┃thôn┃`: of the hamlet the article is about
  if (end === word.end && isHamletOf(doc, token)) return wordsTail(doc, token, end, "commune");
  if (end === word.end) return null;
  // `thôn Tỉnh Thôn 2, xã …`
  const numberedName = isNumber(tokens, end) && !startsLine(tokens, end) && endsNumberedName(doc, end + 1);
  return wordsTail(doc, token, numberedName ? end + 1 : end, "commune");
}

/** The word for a hamlet in lower case, straight behind a head in capitals. */
function isHamletOf({ tokens, hits }: Doc, token: number): boolean {
  const head = hits.before(token, "agencyHead", MAX_HEAD);
  return head !== null && isCapitalized(tokens, head.start) && !isCapitalized(tokens, token);
}

/** Longest head, and longest name of a hamlet, in tokens. */
const MAX_HEAD = 6;
const MAX_HAMLET = 3;
