import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isWord, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { COUNTED_THINGS, FOLLOWERS, NUMBERED } from "./rules-names.js";

/** `Chi bộ Phân xưởng Khai thác ┃5┃`: a number behind a capital or a known word that counts nothing. */
export function belongsToName(doc: Doc, token: number): boolean {
  const before = lowerText(doc.tokens, token - 1);
  if (NUMBERED.has(before) || isGlued(doc.tokens, token)) return true;
  const named = isCapitalized(doc.tokens, token - 1) || endsKnownWord(doc, token);
  if (!named || doc.tokens.end[token]! - doc.tokens.start[token]! > 3) return false;
  return endsNumberedName(doc, token + 1);
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
  for (let from = token - 2; from >= Math.max(0, token - 4); from--)
    if (isCapitalized(doc.tokens, from) && doc.hits.longest(from, "agencyWord")?.end === token) return true;
  return false;
}
