import { unitTables } from "./classes.js";
import { looksVietnamese } from "./syllable.js";
import type { Vocabulary } from "./vocabulary.js";

/** Two syllables have at least this many letters together, and at most that many. */
const MIN_GLUED = 5;
const MAX_GLUED = 14;
const MIN_SYLLABLE = 2;

/**
 * Where a row of letters that no lexicon knows falls into two syllables it does know, or 0: scraped pages lose the
 * blank at the ends of their lines.
 *
 *     Hội đồng|nhân dân     Luật Tố cáo|năm 2018
 *
 * Only rows with a Vietnamese letter that could not be one syllable are asked, and no name: `Antôn Ngô`, `Đaminh Bùi`.
 * Of several seams the last holds, which leaves the fewest letters behind it: `công|an`, not `cô|ngan`.
 */
export function gluedSeam(text: string, start: number, end: number, vocabulary: Vocabulary): number {
  const length = end - start;
  if (length < MIN_GLUED || length > MAX_GLUED || !hasMarkedLetter(text, start, end)) return 0;
  if (looksVietnamese(text, start, end) || opensName(text, start, end)) return 0;
  for (let seam = end - MIN_SYLLABLE; seam >= start + MIN_SYLLABLE; seam--) {
    if (isKnown(text, start, seam, vocabulary) && isKnown(text, seam, end, vocabulary)) return seam;
  }
  return 0;
}

/** A letter with a tone, or one beyond the first 127: `đ`, `ơ`, `ê`. */
function hasMarkedLetter(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) > 127) return true;
  return false;
}

/** A capital, then small letters, and a capital again behind the blank. */
function opensName(text: string, start: number, end: number): boolean {
  const { upper } = unitTables();
  const isUpper = (at: number) => upper[text.charCodeAt(at)] === 1;
  return isUpper(start) && !isUpper(start + 1) && (end >= text.length || isUpper(end + 1));
}

function isKnown(text: string, start: number, end: number, vocabulary: Vocabulary): boolean {
  if (!looksVietnamese(text, start, end)) return false;
  return vocabulary.idOf(text, start, end) !== 0;
}
