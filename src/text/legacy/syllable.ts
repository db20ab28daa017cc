import { ONSETS, RIMES } from "../../lexicon/legacy/syllables.js";

/** Tone marks as combining characters; a syllable that ends in a stop takes only the sharp and the heavy one. */
const SHARP = "\u0301";
const HEAVY = "\u0323";
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** The longest syllable (nghiêng) in letters. */
const LONGEST = 7;
/** Words seen again and again are judged once; the memory of them is bounded. */
const MAX_JUDGED = 20_000;
const judged = new Map<string, boolean>();

/** Whether a word can be one written Vietnamese syllable: onset, rime and tone agree. Case does not count. */
export function isSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const verdict = judge(word);
  if (judged.size >= MAX_JUDGED) judged.clear();
  judged.set(word, verdict);
  return verdict;
}

function judge(word: string): boolean {
  const spelled = word.toLowerCase().normalize("NFD");
  const tones = spelled.match(TONES) ?? [];
  const letters = spelled.replace(TONES, "").normalize("NFC");
  if (tones.length > 1 || letters.length === 0 || letters.length > LONGEST) return false;
  for (let split = Math.min(3, letters.length - 1); split >= 0; split--) {
    const rime = letters.slice(split);
    if (RIMES.has(rime) && (split === 0 || ONSETS.has(letters.slice(0, split))) && agrees(rime, tones[0])) return true;
  }
  return false;
}

function agrees(rime: string, tone: string | undefined): boolean {
  return !/(?:c|ch|p|t)$/.test(rime) || tone === SHARP || tone === HEAVY;
}
