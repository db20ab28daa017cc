import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isGlued, isNumber, markAt, phrase } from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { TokenFlag, tokenText } from "../../tokens/tokens.js";

/** Canonical words of tokens `[from, to)`: abbreviations written out, tone marks placed, white space folded. */
export function spellOut(doc: Doc, from: number, to: number): string {
  return placeTones(holdsAbbreviation(doc, from, to) ? writeOut(doc, from, to) : phrase(doc.tokens, from, to));
}

function holdsAbbreviation({ hits }: Doc, from: number, to: number): boolean {
  for (let token = from; token < to; token++) if (hits.longest(token, "agencyAbbreviation") !== null) return true;
  return false;
}

/** `SỞ ┃TƯ PHÁP┃`: in a heading the letters of an abbreviation may be the first syllable of a word. */
function opensWord({ hits }: Doc, token: number, end: number): boolean {
  const word = hits.longest(token, "agencyField") ?? hits.longest(token, "agencyWord");
  return word !== null && word.end > end;
}

/** `SỞ ┃TƯ┃ PHÁP`, `Cụm tình báo ┃H.┃63`: letters of a word or of a unit's code. */
function isPartOfMore(doc: Doc, token: number, end: number): boolean {
  const { tokens } = doc;
  return (
    opensWord(doc, token, end) || (markAt(tokens, end - 1) === "." && isNumber(tokens, end) && isGlued(tokens, end))
  );
}

function writeOut(doc: Doc, from: number, to: number): string {
  const { tokens, hits } = doc;
  let words = "";
  for (let token = from; token < to; ) {
    const spaced = token > from && (tokens.flags[token]! & TokenFlag.spaceBefore) !== 0;
    const hit = hits
      .at(token, "agencyAbbreviation")
      .findLast(({ end, entry }) => end <= to && isWrittenAs(doc, token, entry) && !isPartOfMore(doc, token, end));
    if (hit) {
      words += `${words !== "" && !words.endsWith(" ") && (spaced || isLetterEnd(words)) ? " " : ""}${hit.entry.fields.name}`;
      token = hit.end;
      if (token < to && /\p{L}/u.test(tokenText(tokens, token)[0]!)) words += " ";
      continue;
    }
    if (joinsAbbreviations(doc, token, from, to)) {
      words += " và ";
      token++;
      continue;
    }
    words += (spaced && !words.endsWith(" ") ? " " : "") + tokenText(tokens, token);
    token++;
  }
  return words;
}

/** `PCTT┃&┃TKCN`: both are written out, and so is what joins them. */
function joinsAbbreviations({ tokens, hits }: Doc, token: number, from: number, to: number): boolean {
  if (token === from || token + 1 >= to || tokenText(tokens, token) !== "&") return false;
  return [token - 1, token + 1].every((at) => hits.longest(at, "agencyAbbreviation") !== null);
}

/** An abbreviation counts only in capitals: `CA` is Công an, `ca` is not. */
export function isWrittenAs(doc: Doc, token: number, entry: Entry): boolean {
  return (doc.tokens.flags[token]! & capitalsOf(entry)) === capitalsOf(entry);
}

/** The flags the first word of a phrase asks for: none of a word, those of its capitals of an abbreviation. */
const capitals = new WeakMap<Entry, number>();

function capitalsOf(entry: Entry): number {
  let flags = capitals.get(entry);
  if (flags === undefined) {
    const first = entry.phrase.split(/[ .&-]/u)[0]!;
    if (first !== first.toUpperCase() || first === first.toLowerCase()) flags = 0;
    else flags = first.length === 1 ? TokenFlag.capital : TokenFlag.allCapitals;
    capitals.set(entry, flags);
  }
  return flags;
}

function isLetterEnd(words: string): boolean {
  return /[\p{L}\p{N}]$/u.test(words);
}
