import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import { isCapitalized, isGlued, isNumber, isWord, markAt } from "../../scan/window.js";
import { TokenFlag } from "../../tokens/tokens.js";

/** Longest type phrase, in tokens. */
const MAX_TYPE = 8;
/** How far the word for the type may stand from "số": `Quyết định công nhận kết quả trúng đấu giá số 12/QĐ-UBND`. */
const MAX_QUALIFIER = 8;

/** The longest phrase of a class that ends before a token, or `null`. */
export function hitBefore(doc: Doc, end: number, className: string): Hit | null {
  return doc.hits.before(end, className, MAX_TYPE);
}

/** The word for a type that ends before a token: a full name, or an abbreviation in capitals. */
export function typeBefore(doc: Doc, end: number): Hit | null {
  const full = hitBefore(doc, end, "docType");
  if (full) return full;
  const short = hitBefore(doc, end, "docTypeAbbreviation");
  return short && doc.tokens.flags[short.start]! & TokenFlag.capital && isAbbreviation(doc, short.start) ? short : null;
}

function isAbbreviation(doc: Doc, token: number): boolean {
  const { text, start, end } = doc.tokens;
  return /^\p{Lu}{2,4}r?$/u.test(text.slice(start[token], end[token]));
}

/**
 * The word for the type that stands apart from "số", as long as only words of one phrase lie between.
 *
 *     Quyết định công nhận kết quả trúng đấu giá số 12/QĐ-UBND
 *     ^start                                     ^end
 */
export function typeApart(doc: Doc, end: number, accepts: (type: string) => boolean): Hit | null {
  const { tokens } = doc;
  for (let token = end - 1; token >= Math.max(0, end - MAX_QUALIFIER); token--) {
    if (!isWord(tokens, token) || isCapitalized(tokens, token) === true) {
      const hit = isWord(tokens, token) ? doc.hits.longest(token, "docType") : null;
      return hit && accepts(hit.entry.fields.type!) ? hit : null;
    }
    if (doc.hits.longest(token, "qualifierStop")) return null;
    const hit = doc.hits.longest(token, "docType");
    if (hit) return accepts(hit.entry.fields.type!) ? hit : null;
  }
  return null;
}

/** Nothing that is part of a longer number or word stands glued before the token. */
export function startsNumber(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (!isGlued(tokens, token)) return true;
  if (isWord(tokens, token - 1)) return true;
  if (isNumber(tokens, token - 1)) return false;
  const mark = markAt(tokens, token - 1);
  if (mark === "/" || mark === "⁄" || mark === "," || mark === ".")
    return mark !== "/" && mark !== "⁄" && !isGlued(tokens, token - 1);
  if (mark === "-") return !isGlued(tokens, token - 1) || !(isNumber(tokens, token - 2) || isWord(tokens, token - 2));
  return true;
}
