import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isDash, wordsAt } from "../../scan/window.js";
import { readArea } from "./read-area.js";
import { readNumber } from "./read-office.js";
import { REGION } from "./rules-words.js";
import { type Tail, wordsTail } from "./tail.js";

/** `khu vực 5`, `khu vực 2 - Hà Nội`, `khu vực 5 - TP Đà Nẵng`. */
export function readRegion(doc: Doc, token: number): Tail | null {
  const { tokens } = doc;
  if (!wordsAt(tokens, token, REGION)) return null;
  const from = token + REGION.length;
  const number = readNumber(doc, from);
  if (number === null) return readRegionOfDistricts(doc, token, from);
  const place = isDash(tokens, number.end) ? provinceAt(doc, number.end + 1) : null;
  // a region's court sits in a province without being the province's
  return wordsTail(doc, token, (place ?? number).end, null);
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
  const second = isDash(doc.tokens, first.end) ? doc.hits.longest(first.end + 1, "district") : null;
  return wordsTail(doc, token, (second ?? first).end, null);
}
