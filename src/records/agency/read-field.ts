import type { Doc } from "../../scan/doc.js";
import { isCapitalized, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { fieldByLetters, readFieldLetters, readMixedField } from "./field-letters.js";
import type { Middle } from "./middle.js";
import { OFFICE_WORDS } from "./rules-words.js";
import { spellOut } from "./spelling.js";

/** A field of ministries (b), departments (s) or district offices (p), written out or in letters. */
export function readField(doc: Doc, token: number, of: string): Middle | null {
  const { tokens, hits } = doc;
  // `phó giám đốc ┃sở y tế`: papers write whole offices in lower case
  const held = token > 1 && OFFICE_WORDS.has(lowerText(tokens, token - 2)) && !startsLine(tokens, token);
  if (!isCapitalized(tokens, token) && !isCapitalized(tokens, token - 1) && !held) return null;
  const hit = hits.at(token, "agencyField").findLast(({ entry }) => entry.fields.of!.includes(of));
  const letters = readFieldLetters(doc, token, of) ?? readMixedField(doc, token, of);
  if (letters && (!hit || letters.end > hit.end))
    return { end: letters.end, words: letters.name, branch: null, level: null };
  if (!hit) return null;
  const canonical =
    hit.entry.phrase.includes("&") || /[A-ZĐ]{2}/u.test(hit.entry.phrase)
      ? firstPhrase(doc, hit.entry.fields.letters!, of)
      : null;
  return { end: hit.end, words: canonical ?? spellOut(doc, hit.start, hit.end), branch: null, level: null };
}

function firstPhrase(doc: Doc, letters: string, of: string): string | null {
  return letters ? fieldByLetters(doc.lexicon, letters, of) : null;
}
