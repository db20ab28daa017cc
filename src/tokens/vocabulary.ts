import { unitTables } from "./classes.js";

const FNV = 0x01000193;
const LETTER_I = 0x69;
const LETTER_Y = 0x79;
/** Numbers of a row of the table: a power of two, so that no row lies across two cache lines. */
const WIDTH = 4;

/**
 * Interns folded tokens: case, tone placement (hoà/hòa, uỷ/ủy), final i/y after a consonant (kĩ/kỹ), dash and quote
 * shapes all give one id. The tone is hashed after the letters, which is why its place does not matter; no two of
 * the 18,080 possible Vietnamese syllables share a key this way.
 */
export class Vocabulary {
  private mask = 0;
  /** A table of open addressing: the two hashes of a token and its id side by side, in one cache line. */
  private rows = new Int32Array(0);
  size = 0;

  constructor(capacity = 1 << 14) {
    this.allocate(capacity);
  }

  /** Id of a token, given its two hashes; 0 when the vocabulary does not hold it. */
  find(high: number, low: number): number {
    const { rows, mask } = this;
    for (let slot = high & mask; ; slot = (slot + 1) & mask) {
      const at = slot * WIDTH;
      const id = rows[at + 2]!;
      if (id === 0 || (rows[at] === high && rows[at + 1] === low)) return id;
    }
  }

  /** Id of the token `text[start, end)`; 0 when the vocabulary does not hold it. */
  idOf(text: string, start: number, end: number): number {
    const { high, low } = hashToken(text, start, end);
    return this.find(high, low);
  }

  /** Id of the token `text[start, end)`, added when new. Ids count from 1. */
  intern(text: string, start = 0, end = text.length): number {
    const { high, low } = hashToken(text, start, end);
    const known = this.find(high, low);
    if (known !== 0) return known;
    if (this.size * 2 >= this.mask) this.grow();
    this.size++;
    this.insert(high, low, this.size);
    return this.size;
  }

  private insert(high: number, low: number, id: number): void {
    const { rows, mask } = this;
    let slot = high & mask;
    while (rows[slot * WIDTH + 2] !== 0) slot = (slot + 1) & mask;
    rows[slot * WIDTH] = high;
    rows[slot * WIDTH + 1] = low;
    rows[slot * WIDTH + 2] = id;
  }

  private allocate(capacity: number): void {
    this.mask = capacity - 1;
    this.rows = new Int32Array(capacity * WIDTH);
  }

  private grow(): void {
    const { rows } = this;
    this.allocate((this.mask + 1) * 2);
    for (let at = 0; at < rows.length; at += WIDTH)
      if (rows[at + 2] !== 0) this.insert(rows[at]!, rows[at + 1]!, rows[at + 2]!);
  }
}

const hashes = { high: 0, low: 0 };

/** Two independent 32-bit hashes of the folded token `text[start, end)`. The result object is reused. */
export function hashToken(text: string, start: number, end: number): { high: number; low: number } {
  const { fold, tone } = unitTables();
  let high = 0x811c9dc5 | 0;
  let low = 0x7ee3623b | 0;
  let toneMark = 0;
  let previous = 0;
  let beforePrevious = 0;
  const last = end - 1;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    let folded = fold[unit]!;
    if (i === last && folded === LETTER_Y && takesEitherLetter(previous, beforePrevious)) folded = LETTER_I;
    if (tone[unit] !== 0) toneMark = tone[unit]!;
    high = Math.imul(high ^ folded, FNV);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ folded, 0x5bd1e995);
    beforePrevious = previous;
    previous = folded;
  }
  if (toneMark !== 0) {
    high = Math.imul(high ^ (0x300 + toneMark), FNV);
    low = Math.imul((low << 5) ^ (low >>> 27) ^ (0x300 + toneMark), 0x5bd1e995);
  }
  hashes.high = high ^ (high >>> 15);
  hashes.low = low;
  return hashes;
}

/** After a consonant or qu, final y and i are two spellings of one sound (kỹ/kĩ, quý/quí). */
function takesEitherLetter(previous: number, beforePrevious: number): boolean {
  switch (previous) {
    case 0x61: // a
    case 0x65: // e
    case LETTER_I:
    case 0x6f: // o
    case LETTER_Y:
      return false;
    case 0x75: // u
      return beforePrevious === 0x71;
    default:
      return (previous > 0x61 && previous <= 0x7a) || previous === 0x111;
  }
}
