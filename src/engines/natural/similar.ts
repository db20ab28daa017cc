import jaroWinkler from "natural/lib/natural/distance/jaro-winkler_distance.js";
import { placeTones } from "../../text/tone-placement.js";

/** Longest name compared, in syllables: what a caller gives beyond it is no name. */
const MAX_SYLLABLES = 12;
const MAX_SYLLABLE = 24;

/**
 * Tones or letters differ: Hòa and Hoa, Đông and Dong are different syllables unless one name is typed without marks.
 */
const OTHER_MARKS = 0.5;
const MARKS_LEFT_OUT = 0.95;
/** The most that letters alone can say of two syllables that differ. */
const BY_LETTERS = 0.6;
/** Weight of the given name, of another syllable, and of a middle syllable that one of the names leaves out. */
const GIVEN = 2;
const OTHER = 1;
const LEFT_OUT = 0.5;

/**
 * How alike two Vietnamese names are, from 0 to 1: 1 where they differ in spelling only (decomposed letters, the place
 * of a tone mark, y for i, capitals, spaces). Surname is held against surname, given name against given name; letters
 * are compared (by Jaro-Winkler) last, only for syllables that are not the same.
 *
 *     nameSimilarity("Nguyễn Hữu Đông", "NGUYỄN HỮU ĐÔNG")   1
 *     nameSimilarity("Nguyễn Hữu Đông", "Nguyen Huu Dong")   0.95
 *     nameSimilarity("Nguyễn Hữu Đông", "Nguyễn Đông")       0.86
 *     nameSimilarity("Nguyễn Hữu Đông", "Nguyễn Hữu Đồng")   0.75
 */
export function nameSimilarity(a: string, b: string): number {
  const [left, right] = [syllablesOf(a), syllablesOf(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const plain =
    left.every((syllable) => bare(syllable) === syllable) || right.every((syllable) => bare(syllable) === syllable);
  const [long, short] = left.length >= right.length ? [left, right] : [right, left];
  const missing = long.length - short.length;
  let score = 0;
  let weight = missing * LEFT_OUT;
  for (let k = short.length - 1; k >= 0; k--) {
    const isGiven = k === short.length - 1;
    // Names are held together at both ends; the syllables that are left out are middle ones.
    const partner = k === 0 && short.length > 1 ? 0 : k + missing;
    const share = isGiven ? GIVEN : OTHER;
    score += share * syllableSimilarity(long[partner]!, short[k]!, plain);
    weight += share;
  }
  return score / weight;
}

function syllableSimilarity(a: string, b: string, plain: boolean): number {
  if (a === b) return 1;
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return plain ? MARKS_LEFT_OUT : OTHER_MARKS;
  return BY_LETTERS * jaroWinkler(x, y);
}

/** Lower case, NFC, tone marks in one place, `y` for a last `i` and the other way round. */
function syllablesOf(name: string): string[] {
  return placeTones(name.slice(0, MAX_SYLLABLES * MAX_SYLLABLE).normalize("NFC"))
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MAX_SYLLABLES)
    .map((syllable) => foldI(syllable.slice(0, MAX_SYLLABLE)));
}

/** Mỹ and Mĩ, Quý and Quí, Lý and Lí are one syllable; Thúy and Thúi are not. */
function foldI(syllable: string): string {
  const parts = syllable.normalize("NFD");
  return parts.replace(/^((?:qu|[bcdghklmnpqrstvxđ]{0,3}))y([\u0300-\u036f]{0,2})$/u, "$1i$2").normalize("NFC");
}

function bare(syllable: string): string {
  return syllable
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .replace(/đ/gu, "d");
}
