import type { Doc } from "../../scan/doc.js";
import type { Lexicon } from "../../scan/lexicon.js";
import { isAllCapitals, isCapitalized, isGlued, isWord, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { AND } from "./rules-words.js";

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

/** Longest field of which some parts are in letters, and longest part that is written out, in tokens. */
const MAX_MIXED_TOKENS = 12;
const MAX_PART = 4;

/**
 * A field with some parts written out and others in letters.
 *
 *     Giáo dục - ĐT · Tài nguyên và MT · Văn hóa, TT&DL · Lao động - TB&XH
 *
 * Behind a comma alone letters may be another thing: `Phòng Văn hóa, TT Phú Thái`.
 */
export function readMixedField(doc: Doc, token: number, of: string): { end: number; name: string } | null {
  const { tokens } = doc;
  let found: { end: number; name: string } | null = null;
  let letters = "";
  let [written, shortened] = [false, false];
  for (let part = token; part < Math.min(tokens.count, token + MAX_MIXED_TOKENS); ) {
    const end = partEnd(doc, part);
    if (end === part) break;
    if (isAllCapitals(tokens, part)) {
      letters += tokenText(tokens, part);
      shortened = true;
    } else {
      for (let at = part; at < end; at++) letters += tokenText(tokens, at)[0]!.toUpperCase();
      written = true;
    }
    const name =
      written && shortened && markAt(tokens, part - 1) !== "," ? fieldByLetters(doc.lexicon, letters, of) : null;
    if (name !== null) found = { end, name };
    if (end >= tokens.count || startsLine(tokens, end)) break;
    if (!JOINERS.includes(markAt(tokens, end)) && tokenText(tokens, end) !== AND) break;
    part = end + 1;
  }
  return found;
}

/** Behind the letters of one part, or a capital word with the small ones behind it; the same token where none is. */
function partEnd({ tokens }: Doc, from: number): number {
  if (!isWord(tokens, from) || !isCapitalized(tokens, from) || startsLine(tokens, from)) return from;
  let end = from + 1;
  if (isAllCapitals(tokens, from)) return end;
  while (end < from + MAX_PART && isWord(tokens, end) && !isCapitalized(tokens, end) && !startsLine(tokens, end)) {
    if (tokenText(tokens, end) === AND) break;
    end++;
  }
  return end;
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
