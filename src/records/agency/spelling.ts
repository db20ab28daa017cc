import type { Doc } from "../../scan/doc.js";
import { placeTones } from "../../text/tone-placement.js";
import { TokenFlag, tokenText } from "../../tokens/tokens.js";

/** Canonical words of tokens `[from, to)`: abbreviations written out, tone marks placed, white space folded. */
export function spellOut(doc: Doc, from: number, to: number): string {
  const { tokens, hits } = doc;
  let words = "";
  for (let token = from; token < to; ) {
    const spaced = token > from && (tokens.flags[token]! & TokenFlag.spaceBefore) !== 0;
    const hit = hits
      .at(token, "agencyAbbreviation")
      .findLast(({ end, entry }) => end <= to && isWrittenAs(doc, token, entry.phrase));
    if (hit) {
      words += `${words !== "" && !words.endsWith(" ") && (spaced || isLetterEnd(words)) ? " " : ""}${hit.entry.fields.name}`;
      token = hit.end;
      if (token < to && /\p{L}/u.test(tokenText(tokens, token)[0]!)) words += " ";
      continue;
    }
    words += (spaced && !words.endsWith(" ") ? " " : "") + tokenText(tokens, token);
    token++;
  }
  return placeTones(words);
}

/** An abbreviation counts only in capitals: `CA` is Công an, `ca` is not. */
export function isWrittenAs(doc: Doc, token: number, phrase: string): boolean {
  const first = phrase.split(/[ .&-]/u)[0]!;
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return true;
  if (first.length === 1) return (doc.tokens.flags[token]! & TokenFlag.capital) !== 0;
  return (doc.tokens.flags[token]! & TokenFlag.allCapitals) !== 0;
}

function isLetterEnd(words: string): boolean {
  return /[\p{L}\p{N}]$/u.test(words);
}
