import { pair } from "../../src/tokens/words/hash.js";
import type { Lexicon } from "../../src/tokens/words/lexicon.js";
import { EDGE, MARK } from "../../src/tokens/words/shapes.js";
import { FEATURES } from "../../src/tokens/words/slots.js";

/** Room for looking two units to either side without asking about the edge. */
const PAD = 3;

/**
 * Features of the boundaries of one sentence. At the boundary between b and c, in the neighbourhood `a b | c d`,
 * a feature is a 32-bit key over syllable hashes, shapes and lexicon classes; the caller turns keys into weight slots.
 *
 * The library sums the same weights without writing the keys down (`src/tokens/words/scores.ts`); a test holds the two
 * together.
 */
export class Features {
  /** Keys of the boundary last filled: EMIT of them, then CHAIN. */
  readonly keys = new Int32Array(FEATURES);

  private hash = new Int32Array(512);
  private shape = new Uint8Array(512);
  private bigram = new Int32Array(512);
  private trigram = new Int32Array(512);
  private echo = new Uint8Array(512);
  private one = new Uint8Array(512);
  private two = new Uint8Array(512);
  private three = new Uint8Array(512);
  private four = new Uint8Array(512);

  constructor(private readonly lexicon: Lexicon) {}

  prepare(hashes: Int32Array, shapes: Uint8Array, echoes: Uint8Array, from: number, count: number): void {
    const size = count + 2 * PAD;
    if (size > this.hash.length) this.grow(size);
    const { hash, shape, bigram, trigram, echo, one, two, three, four, lexicon } = this;
    for (let i = 0; i < PAD; i++) {
      hash[i] = hash[PAD + count + i] = 0;
      shape[i] = shape[PAD + count + i] = EDGE;
      echo[i] = echo[PAD + count + i] = 0;
    }
    for (let i = 0; i < count; i++) {
      hash[PAD + i] = hashes[from + i]!;
      shape[PAD + i] = shapes[from + i]!;
      echo[PAD + i] = echoes[from + i]!;
    }
    // a run is looked up only inside letters and numbers: `words` counts the units up to the next mark or edge
    let words = 0;
    for (let i = size - 1; i >= 0; i--) {
      const s = shape[i]!;
      words = s === EDGE || s >= MARK ? 0 : words + 1;
      const next = i + 1 < size ? hash[i + 1]! : 0;
      bigram[i] = pair(hash[i]!, next);
      trigram[i] = pair(bigram[i]!, i + 2 < size ? hash[i + 2]! : 0);
      one[i] = words > 0 ? lexicon.classOf(hash[i]!) : 0;
      two[i] = words > 1 ? lexicon.classOf(bigram[i]!) : 0;
      three[i] = words > 2 ? lexicon.classOf(trigram[i]!) : 0;
      four[i] = words > 3 ? lexicon.classOf(pair(trigram[i]!, hash[i + 3]!)) : 0;
    }
  }

  /** Keys of the boundary after unit `unit` of the sentence prepared. */
  fill(unit: number): void {
    const { keys, hash, shape, bigram, trigram, echo, one, two, three, four } = this;
    const i = unit + PAD;
    const bc = shape[i]! | (shape[i + 1]! << 5);
    const abcd = (bc << 5) | shape[i - 1]! | (shape[i + 2]! << 15);
    const here = two[i]!;
    const longer = (three[i - 1]! << 4) | three[i]!;
    const longest = (four[i - 2]! << 8) | (four[i - 1]! << 4) | four[i]!;
    const twos = (two[i - 1]! << 8) | (here << 4) | two[i + 1]!;
    keys[0] = abcd;
    keys[1] = bc | (here << 10) | (1 << 20);
    keys[2] = twos | (longer << 12) | (2 << 20);
    keys[3] = (longer << 4) | here | (3 << 20);
    keys[4] = hash[i]!;
    keys[5] = hash[i + 1]!;
    keys[6] = bigram[i]!;
    keys[7] = trigram[i - 1]!;
    keys[8] = trigram[i]!;
    keys[9] = bigram[i - 1]!;
    keys[10] = bigram[i + 1]!;
    keys[11] = hash[i - 1]! + here;
    keys[12] = hash[i + 2]! + here;
    keys[13] = hash[i]! + here;
    keys[14] = hash[i + 1]! + here;
    keys[15] = (one[i]! << 6) | (one[i + 1]! << 2) | echo[i + 1]! | ((here > 0 ? 1 : 0) << 10) | (5 << 20);
    keys[16] = (one[i]! << 4) | one[i + 1]! | (bc << 8) | (6 << 20);
    keys[17] = abcd & 0x7fff;
    keys[18] = (twos << 4) | three[i - 1]!;
    keys[19] = (longest << 8) | (three[i - 1]! << 4) | three[i - 2]!;
    keys[20] = hash[i + 1]! + here;
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.hash.length * 2);
    this.hash = new Int32Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.bigram = new Int32Array(capacity);
    this.trigram = new Int32Array(capacity);
    this.echo = new Uint8Array(capacity);
    this.one = new Uint8Array(capacity);
    this.two = new Uint8Array(capacity);
    this.three = new Uint8Array(capacity);
    this.four = new Uint8Array(capacity);
  }
}
