import type { Doc } from "./doc.js";
import { readNumeral } from "./numerals.js";
import { isNumber } from "./window.js";

/**
 * A year in words at a token, and the token after it; else `null`:
 *
 *     năm hai nghìn không trăm hai mươi · năm một nghìn chín trăm bốn mươi lăm
 *         ^token
 *
 * A round thousand is a year only where nothing is counted by it (`năm hai nghìn hộ`).
 */
export function readYearInWords(doc: Doc, token: number): { readonly value: number; readonly end: number } | null {
  if (token >= doc.tokens.count || isNumber(doc.tokens, token)) return null;
  const words = doc.hits.longest(token, "numeral") === null ? null : readNumeral(doc, token);
  if (words === null || words.approx || !Number.isInteger(words.value)) return null;
  if (words.value < 1000 || words.value > 2200) return null;
  if (words.value % 1000 === 0 && doc.hits.longest(words.end, "countedNoun")) return null;
  return { value: words.value, end: words.end };
}
