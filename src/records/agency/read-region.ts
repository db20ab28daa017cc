import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, markAt } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { readArea } from "./read-area.js";
import { REGION } from "./rules-words.js";
import { isWordAt, type Tail, wordsTail } from "./tail.js";

/** `khu vực 5`, `khu vực 2 - Hà Nội`, `khu vực 5 - TP Đà Nẵng`. */
export function readRegion(doc: Doc, token: number): Tail | null {
  const { tokens } = doc;
  if (!REGION.every((word, k) => isWordAt(doc, token + k, word))) return null;
  const number = token + REGION.length;
  const roman = number < tokens.count && /^[IVX]{1,5}$/u.test(tokenText(tokens, number));
  if (!isNumber(tokens, number) && !roman) return readRegionOfDistricts(doc, token, number);
  const dash = markAt(tokens, number + 1);
  const place = dash === "-" || dash === "–" ? provinceAt(doc, number + 2) : null;
  if (!place) return wordsTail(doc, token, number + 1, null);
  // a region's court sits in a province without being the province's
  return wordsTail(doc, token, place.end, null);
}

/** `Hà Nội`, `TP Đà Nẵng`, `tỉnh Gia Lai`. */
function provinceAt(doc: Doc, token: number): { readonly end: number } | null {
  const area = readArea(doc, token, null, false);
  return doc.hits.longest(token, "province") ?? (area?.level === "province" && area.province !== null ? area : null);
}

/** `khu vực Yên Thành`, `khu vực Đà Lạt - Đơn Dương` */
function readRegionOfDistricts(doc: Doc, token: number, from: number): Tail | null {
  const first = isCapitalized(doc.tokens, from) ? doc.hits.longest(from, "district") : null;
  if (!first) return null;
  const dash = markAt(doc.tokens, first.end);
  const second = dash === "-" || dash === "–" ? doc.hits.longest(first.end + 1, "district") : null;
  return wordsTail(doc, token, (second ?? first).end, null);
}
