import type { Doc } from "../../scan/doc.js";
import type { Lexicon } from "../../scan/lexicon.js";
import { isAllCapitals, isGlued, isWord, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";

const MAX_LETTER_TOKENS = 9;

/** What may stand between the letters of a field. */
const JOINERS = ["&", "-", "–", ","];

/**
 * A field in letters, whatever stands between them; in ministries (b), departments (s) or district offices (p).
 *
 *     LĐ-TB&XH · NN&PTNT · GDĐT · VH – TT & DL
 */
export function readFieldLetters(doc: Doc, token: number, of: string): { end: number; name: string } | null {
  const { tokens } = doc;
  let found: { end: number; name: string } | null = null;
  let letters = "";
  for (let next = token; next < tokens.count && next < token + MAX_LETTER_TOKENS; next++) {
    if (next > token && startsLine(tokens, next)) break;
    if (isWord(tokens, next)) {
      if (!isAllCapitals(tokens, next) || (next > token && isWord(tokens, next - 1) && !isGlued(tokens, next))) break;
      letters += tokenText(tokens, next);
      const name = letters.length >= 2 ? fieldByLetters(doc.lexicon, letters, of) : null;
      if (name !== null) found = { end: next + 1, name };
    } else if (!JOINERS.includes(markAt(tokens, next))) break;
  }
  return found;
}

const indexes = new WeakMap<Lexicon, Map<string, { of: string; name: string }[]>>();

/** The field those letters stand for, in ministries (b), departments (s) or district offices (p). */
export function fieldByLetters(lexicon: Lexicon, letters: string, of: string): string | null {
  let index = indexes.get(lexicon);
  if (!index) {
    index = new Map();
    for (const entry of lexicon.entriesOf("agencyField")) {
      if (!entry.fields.letters) continue;
      const list = index.get(entry.fields.letters) ?? [];
      list.push({ of: entry.fields.of!, name: entry.phrase });
      index.set(entry.fields.letters, list);
    }
    indexes.set(lexicon, index);
  }
  return index.get(letters)?.find((field) => field.of.includes(of))?.name ?? null;
}
