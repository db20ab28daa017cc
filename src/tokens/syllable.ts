import { unitTables } from "./classes.js";

/** Onset and rime, tone marks taken off: every Vietnamese syllable and few other words. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvxđ])?(?:oa|oă|oe|uâ|uy|ua|ue|uê|uơ|iê|yê|uô|ươ|ia|ya|ưa|oo|uyê|uya|[aăâeêioôơuưy])(?:ch|ng|nh|[cmnptiouy])?$/u;

/** The folded units of the word that is asked about, filled over and over. */
const letters: number[] = [];

/** Whether a word could be a Vietnamese syllable by its letters; `Somphone` and `Hrubý` could not. */
export function looksVietnamese(text: string, start: number, end: number): boolean {
  if (end - start > 7) return false;
  const { fold } = unitTables();
  letters.length = end - start;
  for (let i = start; i < end; i++) letters[i - start] = fold[text.charCodeAt(i)]!;
  return SYLLABLE.test(String.fromCharCode(...letters));
}
