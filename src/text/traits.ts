/** What one look at a text tells of the work it needs: bits of `traitsOf`. */
export const Trait = {
  /** A combining mark, which its letter may have to be composed with. */
  mark: 1,
  /** A zero-width, soft-hyphen, bidi or byte-order mark. */
  invisible: 2,
  /** A space or control character that stands for a blank. */
  oddSpace: 4,
  /** A Latin letter or symbol that Vietnamese in Unicode does without. */
  tellTale: 8,
  /** `º` or `»`, which is a tell-tale behind `á` alone: UTF-8 that was read as Windows-1252. */
  tellTaleBehind: 16,
  /** A line end other than LF. */
  oddLineEnd: 32,
  /** A letter that looks like Đ or đ. */
  lookAlike: 64,
} as const;

/**
 * Symbols that clean text uses (© « ° ² × §) are no tell-tales; a line in a legacy encoding holds others too.
 */
const TELL_TALES = "¤¦¨ª¬¯µ¶¸ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþ";
const TELL_TALES_BEHIND = "º»";

/** Units of each trait but tell-tales, as rows of first and last. */
const MARKS = [
  [0x300, 0x34e],
  [0x350, 0x36f],
] as const;
const INVISIBLE = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
] as const;
const ODD_SPACES = [
  [0x09, 0x09],
  [0x0b, 0x0c],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
] as const;
const ODD_LINE_ENDS = [
  [0x0d, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
] as const;
/** `Ð` and `ð` (eth), `Ɖ` (African D). */
const LOOK_ALIKES = [
  [0xd0, 0xd0],
  [0xf0, 0xf0],
  [0x189, 0x189],
] as const;
/** Control characters that are no white space; U+0085 is a line end. */
const CONTROLS = [
  [0x01, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
] as const;

const traits = new Uint8Array(65536);
for (const [trait, ranges] of [
  [Trait.mark, MARKS],
  [Trait.invisible, INVISIBLE],
  [Trait.oddSpace, ODD_SPACES],
  [Trait.oddLineEnd, ODD_LINE_ENDS],
  [Trait.lookAlike, LOOK_ALIKES],
  [Trait.tellTale, CONTROLS],
] as const) {
  for (const [first, last] of ranges) for (let unit = first; unit <= last; unit++) traits[unit]! |= trait;
}
for (const char of TELL_TALES) traits[char.charCodeAt(0)]! |= Trait.tellTale;
for (const char of TELL_TALES_BEHIND) traits[char.charCodeAt(0)]! |= Trait.tellTaleBehind;

/** The traits of one UTF-16 unit. */
export function traitsOfUnit(unit: number): number {
  return traits[unit]!;
}

/** The traits of all units of `text[start, end)` together: one table look-up a unit, nothing else. */
export function traitsOf(text: string, start = 0, end = text.length): number {
  let found = 0;
  for (let i = start; i < end; i++) found |= traits[text.charCodeAt(i)]!;
  return found;
}
