/**
 * The compiled lexicon: single syllables and runs of two to four as hashed keys, each with a class from 1 to 15 that
 * says how often text joins it (a single syllable: to a neighbour) and how often it was seen. A key is known by 29 bits
 * of its hash, 17 for the slot and 12 as a check, so about one look-up in 5,000 of an unknown run is a false hit; the
 * weights were trained through the same table.
 */
const SLOT_BITS = 17;
export const LEXICON_SLOTS = 1 << SLOT_BITS;
/** Keys are told apart by this many bits. */
export const KEY_BITS = 29;

/** The 29 bits that stand for the hash of a run of syllables. */
export function lexiconKey(hash: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - KEY_BITS);
}

export class Lexicon {
  /** check << 4 | class; 0 is empty. */
  private readonly cells = new Uint16Array(LEXICON_SLOTS);
  /** A bit for each cell that is not empty: most look-ups find nothing, and these bits fit the nearest memory. */
  private readonly taken = new Int32Array(LEXICON_SLOTS >> 5);

  add(key: number, wordClass: number): void {
    const value = ((key & 0xfff) << 4) | wordClass;
    let slot = key >>> 12;
    while (this.cells[slot] !== 0) slot = (slot + 1) & (LEXICON_SLOTS - 1);
    this.cells[slot] = value;
    this.taken[slot >> 5]! |= 1 << slot;
  }

  /** 0 when the run is not in the lexicon. */
  classOf(hash: number): number {
    const key = Math.imul(hash, 0x9e3779b1) >>> (32 - KEY_BITS);
    let slot = key >>> 12;
    if ((this.taken[slot >> 5]! & (1 << slot)) === 0) return 0;
    let cell = this.cells[slot]!;
    const check = key & 0xfff;
    while (cell !== 0) {
      if (cell >>> 4 === check) return cell & 15;
      slot = (slot + 1) & (LEXICON_SLOTS - 1);
      cell = this.cells[slot]!;
    }
    return 0;
  }
}
