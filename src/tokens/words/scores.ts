import { pair } from "./hash.js";
import { type Model, ZERO } from "./model.js";
import { EDGE, MARK } from "./shapes.js";
import { CHAIN, EMIT, mixed } from "./slots.js";
import type { Units } from "./units.js";

/** Room for looking two units to either side without asking about the edge. */
const PAD = 3;

/**
 * What the model says of the boundaries of one sentence: sums of the weights of the features that
 * `tools/train-segmenter/features.ts` defines, for the boundary between b and c in the neighbourhood `a b | c d`.
 * Buffers are reused from call to call.
 *
 * Each weight is found by the mixed key of its feature and the salt of its template, `saltOf(0)` to `saltOf(20)` in
 * this order. The salts stand here as numbers, which the compiler of the engine folds into the code: a fifth of the
 * time.
 */
export class Scores {
  private hash = new Int32Array(512);
  private shape = new Uint8Array(512);
  private echo = new Uint8Array(512);
  /** The feature keys of the runs of one, two and three units that start at each unit, mixed. */
  private alone = new Int32Array(512);
  private bigram = new Int32Array(512);
  private trigram = new Int32Array(512);
  /** Lexicon classes of the runs that start at each unit: of one, two, three and four units, four bits each. */
  private runs = new Uint16Array(512);

  constructor(private readonly model: Model) {}

  /** Reads the units of a sentence; the other methods speak of these. */
  prepare(units: Units): void {
    const { count } = units;
    const size = count + 2 * PAD;
    if (size > this.hash.length) this.grow(size);
    const { hash, shape, echo, alone, bigram, trigram, runs } = this;
    const { lexicon } = this.model;
    for (let i = 0; i < PAD; i++) {
      hash[i] = hash[PAD + count + i] = 0;
      shape[i] = shape[PAD + count + i] = EDGE;
      echo[i] = echo[PAD + count + i] = 0;
      runs[i] = runs[PAD + count + i] = 0;
    }
    const { hash: hashes, shape: shapes, echo: echoes } = units;
    // a run is looked up only inside letters and numbers: `words` counts the units up to the next mark or edge
    let words = 0;
    let behind = 0;
    for (let k = count - 1; k >= 0; k--) {
      const i = k + PAD;
      const here = hashes[k]!;
      const s = shapes[k]!;
      words = s >= MARK ? 0 : words + 1;
      hash[i] = here;
      shape[i] = s;
      echo[i] = echoes[k]!;
      const both = pair(here, behind);
      const three = pair(both, hash[i + 2]!);
      let classes = 0;
      if (words > 0) {
        classes = lexicon.classOf(here);
        if (words > 1) classes |= lexicon.classOf(both) << 4;
        if (words > 2) classes |= lexicon.classOf(three) << 8;
        if (words > 3) classes |= lexicon.classOf(pair(three, hash[i + 3]!)) << 12;
      }
      runs[i] = classes;
      alone[i] = mixed(here);
      bigram[i] = mixed(both);
      trigram[i] = mixed(three);
      behind = here;
    }
    const opening = pair(0, behind);
    bigram[PAD - 1] = mixed(opening);
    trigram[PAD - 1] = mixed(pair(opening, hash[PAD + 1]!));
  }

  /** What speaks for joining unit `unit` with the one after it. */
  join(unit: number): number {
    const { hash, shape, echo, alone, bigram, trigram, runs } = this;
    const { weights, shift } = this.model;
    const i = unit + PAD;
    const shapes = shape[i]! | (shape[i + 1]! << 5);
    const before = runs[i - 1]!;
    const first = runs[i]!;
    const second = runs[i + 1]!;
    const here = (first >> 4) & 15;
    const longer = ((before >> 4) & 0xf0) | ((first >> 8) & 15);
    const twos = ((before << 4) & 0xf00) | (first & 0xf0) | ((second >> 4) & 15);
    const ones = ((first & 15) << 4) | (second & 15);
    return (
      weights[(mixed((shapes << 5) | shape[i - 1]! | (shape[i + 2]! << 15)) + 1752811703) >>> shift]! +
      weights[(mixed(shapes | (here << 10) | (1 << 20)) - 34990559) >>> shift]! +
      weights[(mixed(twos | (longer << 12) | (2 << 20)) - 1056115501) >>> shift]! +
      weights[(mixed((longer << 4) | here | (3 << 20)) + 881727821) >>> shift]! +
      weights[(alone[i]! + 142268415) >>> shift]! +
      weights[(alone[i + 1]! + 2086102377) >>> shift]! +
      weights[(bigram[i]! + 1628308507) >>> shift]! +
      weights[(trigram[i - 1]! - 334744971) >>> shift]! +
      weights[(trigram[i]! - 1774432921) >>> shift]! +
      weights[(bigram[i - 1]! - 723325039) >>> shift]! +
      weights[(bigram[i + 1]! - 1348958589) >>> shift]! +
      weights[(mixed(hash[i - 1]! + here) + 193393341) >>> shift]! +
      weights[(mixed(hash[i + 2]! + here) - 1004319313) >>> shift]! +
      weights[(mixed(hash[i]! + here) + 1397767897) >>> shift]! +
      weights[(mixed(hash[i + 1]! + here) + 1335465419) >>> shift]! +
      weights[(mixed((ones << 2) | echo[i + 1]! | ((here > 0 ? 1 : 0) << 10) | (5 << 20)) - 23164891) >>> shift]! +
      weights[(mixed(ones | (shapes << 8) | (6 << 20)) + 1729439447) >>> shift]! -
      EMIT * ZERO
    );
  }

  /** What speaks for it besides, where the unit is joined with the one before it. */
  chain(unit: number): number {
    const { hash, shape, runs } = this;
    const { weights, shift } = this.model;
    const i = unit + PAD;
    const abc = ((shape[i]! | (shape[i + 1]! << 5)) << 5) | shape[i - 1]!;
    const twos = ((runs[i - 1]! << 4) & 0xf00) | (runs[i]! & 0xf0) | ((runs[i + 1]! >> 4) & 15);
    const three = (runs[i - 1]! >> 8) & 15;
    const longest = ((runs[i - 2]! >> 12) << 8) | ((runs[i - 1]! >> 12) << 4) | (runs[i]! >> 12);
    return (
      weights[(mixed(abc) - 1758350271) >>> shift]! +
      weights[(mixed((twos << 4) | three) - 1460576269) >>> shift]! +
      weights[(mixed((longest << 8) | (three << 4) | ((runs[i - 2]! >> 8) & 15)) - 1910945683) >>> shift]! +
      weights[(mixed(hash[i + 1]! + ((runs[i]! >> 4) & 15)) - 29874401) >>> shift]! -
      CHAIN * ZERO
    );
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.hash.length * 2);
    this.hash = new Int32Array(capacity);
    this.shape = new Uint8Array(capacity);
    this.echo = new Uint8Array(capacity);
    this.alone = new Int32Array(capacity);
    this.bigram = new Int32Array(capacity);
    this.trigram = new Int32Array(capacity);
    this.runs = new Uint16Array(capacity);
  }
}
