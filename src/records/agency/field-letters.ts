import type { Doc } from "../../scan/doc.js";
import type { Lexicon } from "../../scan/lexicon.js";
import { isAllCapitals, isGlued, isWord, markAt } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";

const MAX_LETTER_TOKENS = 9;

/**
 * A field in letters, whatever stands between them.
 *
 *     LĐ-TB&XH · NN&PTNT · GDĐT · VH-TT&DL
 */
export function readFieldLetters(doc: Doc, token: number): { end: number; letters: string } | null {
  const { tokens } = doc;
  let letters = "";
  let end = token;
  for (let next = token; next < tokens.count && next < token + MAX_LETTER_TOKENS; next++) {
    if (next > token && !isGlued(tokens, next)) break;
    if (isWord(tokens, next)) {
      if (!isAllCapitals(tokens, next)) break;
      letters += tokenText(tokens, next);
      end = next + 1;
    } else if (!["&", "-", "–", ","].includes(markAt(tokens, next))) break;
  }
  return letters.length >= 2 ? { end, letters } : null;
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
