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
  const { capitals } = spellingOf(entry);
  return (doc.tokens.flags[token]! & capitals) === capitals;
}

/** What the letters of a list's phrase say, in whatever case the text has it. */
interface Spelling {
  /** The flags the first word asks for: none of a word, those of its capitals of an abbreviation. */
  readonly capitals: number;
  /** No letter of it is small: `UBND`. */
  readonly shouts: boolean;
  /** It is the whole name, or the list gives none: what stands in the text is the name. */
  readonly isName: boolean;
}

const spellings = new WeakMap<Entry, Spelling>();

/** Looked at once for each phrase: to turn letters into capitals costs more than the rest of a question. */
export function spellingOf(entry: Entry): Spelling {
  let spelling = spellings.get(entry);
  if (spelling === undefined) {
    const { phrase } = entry;
    const { name = "" } = entry.fields;
    spelling = {
      capitals: capitalsOf(phrase.split(/[ .&-]/u)[0]!),
      shouts: phrase === phrase.toUpperCase(),
      isName: name === "" || name.toLowerCase() === phrase.toLowerCase(),
    };
    spellings.set(entry, spelling);
  }
  return spelling;
}

function capitalsOf(first: string): number {
  if (first !== first.toUpperCase() || first === first.toLowerCase()) return 0;
  return first.length === 1 ? TokenFlag.capital : TokenFlag.allCapitals;
}

function isLetterEnd(words: string): boolean {
  return /[\p{L}\p{N}]$/u.test(words);
}
