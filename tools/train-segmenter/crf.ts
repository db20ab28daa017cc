import { isBorder } from "../../src/tokens/words/borders.js";
import type { Lexicon } from "../../src/tokens/words/lexicon.js";
import { EDGE } from "../../src/tokens/words/shapes.js";
import { CHAIN, EMIT, FEATURES, slotOf } from "../../src/tokens/words/slots.js";
import { Random } from "../random.js";
import type { Corpus } from "./corpus.js";
import { Features } from "./features.js";

export interface Source {
  readonly corpus: Corpus;
  /** Sentences used, indices into the corpus. */
  readonly sentences: Int32Array;
  /** How much one sentence counts against another source's. */
  readonly weight: number;
}

export interface Recipe {
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Keeps the first AdaGrad steps small. */
const FIRST_SQUARE = 0.1;
/** How much of the pre-training's step sizes tuning inherits: what silver saw often moves a little slower. */
const KEPT_SQUARES = 0.01;

/**
 * A linear chain over boundaries with two states, apart and joined, fitted by its likelihood with AdaGrad. The state
 * "apart" scores 0; "joined" scores the sum of the EMIT weights, plus the CHAIN weights when the boundary before it
 * is joined too.
 */
export class Crf {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
  private readonly features: Features;
  private slots = new Int32Array(0);
  private open = new Uint8Array(0);
  private emit = new Float64Array(0);
  private chain = new Float64Array(0);
  private joined = new Float64Array(0);
  private both = new Float64Array(0);
  private left = new Float64Array(0);

  /** With `start`, goes on from a trained chain: its weights, and a part of its step sizes. */
  constructor(
    lexicon: Lexicon,
    private readonly recipe: Recipe,
    start?: Crf,
  ) {
    this.weights = start === undefined ? new Float32Array(1 << recipe.bits) : start.weights.slice();
    this.squares = new Float32Array(1 << recipe.bits).fill(FIRST_SQUARE);
    if (start !== undefined) {
      for (let i = 0; i < start.squares.length; i++) this.squares[i]! += start.squares[i]! * KEPT_SQUARES;
    }
    this.features = new Features(lexicon);
  }

  train(sources: readonly Source[], log: (line: string) => void): void {
    const random = new Random(this.recipe.seed);
    const total = sources.reduce((sum, source) => sum + source.sentences.length, 0);
    const order = Int32Array.from({ length: total }, (_, i) => i);
    const from = new Uint8Array(total);
    const which = new Int32Array(total);
    let at = 0;
    sources.forEach((source, k) => {
      for (const s of source.sentences) {
        from[at] = k;
        which[at++] = s;
      }
    });
    for (let epoch = 0; epoch < this.recipe.epochs; epoch++) {
      random.shuffle(order);
      const rate = this.recipe.rate * (1 - epoch / (this.recipe.epochs + 1));
      let loss = 0;
      for (const i of order) {
        const source = sources[from[i]!]!;
        loss += this.learn(source.corpus, which[i]!, rate, source.weight);
      }
      log(`epoch ${epoch + 1} loss ${(loss / total).toFixed(4)}`);
    }
  }

  /** Joins of one sentence, the best path. */
  decode(corpus: Corpus, s: number, joins: Uint8Array): void {
    const count = this.score(corpus, s);
    let apart = 0;
    let join = -Infinity;
    const back = new Uint8Array(count * 2);
    for (let j = 0; j < count; j++) {
      const before = Math.max(apart, join);
      if (this.open[j] === 0) {
        back[2 * j] = join > apart ? 1 : 0;
        apart = before;
        join = -Infinity;
        continue;
      }
      const fromJoin = join + this.chain[j]!;
      back[2 * j] = join > apart ? 1 : 0;
      back[2 * j + 1] = fromJoin > apart ? 1 : 0;
      join = Math.max(apart, fromJoin) + this.emit[j]!;
      apart = before;
    }
    let state = join > apart ? 1 : 0;
    for (let j = count - 1; j >= 0; j--) {
      joins[j] = state;
      state = back[2 * j + state]!;
    }
  }

  private score(corpus: Corpus, s: number): number {
    const { offset, hash, shape, echo } = corpus;
    const from = offset[s]!;
    const units = offset[s + 1]! - from;
    const count = Math.max(0, units - 1);
    if (this.open.length < count) this.grow(count * 2);
    const { features, weights, slots, open, emit, chain } = this;
    const { keys } = features;
    const shift = 32 - this.recipe.bits;
    features.prepare(hash, shape, echo, from, units);
    for (let j = 0; j < count; j++) {
      const u = from + j;
      open[j] = isBorder(j > 0 ? shape[u - 1]! : EDGE, shape[u]!, shape[u + 1]!, j + 2 < units ? shape[u + 2]! : EDGE)
        ? 0
        : 1;
      if (open[j] === 0) continue;
      features.fill(j);
      const base = j * FEATURES;
      let e = 0;
      let c = 0;
      for (let k = 0; k < FEATURES; k++) {
        const slot = slotOf(keys[k]!, k, shift);
        slots[base + k] = slot;
        if (k < EMIT) e += weights[slot]!;
        else c += weights[slot]!;
      }
      emit[j] = e;
      chain[j] = c;
    }
    return count;
  }

  private learn(corpus: Corpus, s: number, rate: number, weight: number): number {
    const count = this.score(corpus, s);
    const { open, emit, chain, joined, both } = this;
    const gold = corpus.join;
    const from = corpus.offset[s]!;
    // forward: the share of "joined" at each boundary given the left; scale factors make the log-likelihood
    const left = this.left;
    let p = 0;
    let loss = 0;
    for (let j = 0; j < count; j++) {
      const zero = 1;
      let one = 0;
      if (open[j] === 1) one = (1 - p) * Math.exp(clip(emit[j]!)) + p * Math.exp(clip(emit[j]! + chain[j]!));
      const sum = zero + one;
      loss += Math.log(sum);
      p = one / sum;
      left[j] = p;
    }
    // backward: b0, b1 up to scale
    let b0 = 1;
    let b1 = 1;
    for (let j = count - 1; j >= 0; j--) {
      const p1 = left[j]! * b1;
      const p0 = (1 - left[j]!) * b0;
      joined[j] = p1 / (p0 + p1);
      const before = j > 0 ? left[j - 1]! : 0;
      if (open[j] === 1) {
        const x0 = Math.exp(clip(emit[j]!)) * b1;
        const x1 = Math.exp(clip(emit[j]! + chain[j]!)) * b1;
        const z = (1 - before) * (b0 + x0) + before * (b0 + x1);
        both[j] = (before * x1) / z;
        const n0 = b0 + x0;
        const n1 = b0 + x1;
        b0 = n0 / (n0 + n1);
        b1 = n1 / (n0 + n1);
      } else {
        both[j] = 0;
        b0 = b1 = 0.5;
      }
    }
    for (let j = 0; j < count; j++) {
      if (open[j] === 0) continue;
      const g = gold[from + j]!;
      const gBoth = j > 0 && open[j - 1] === 1 ? g & gold[from + j - 1]! : 0;
      if (g === 1) loss -= emit[j]! + (gBoth === 1 ? chain[j]! : 0);
      this.step(j * FEATURES, EMIT, (joined[j]! - g) * weight, rate);
      this.step(j * FEATURES + EMIT, CHAIN, (both[j]! - gBoth) * weight, rate);
    }
    return loss;
  }

  private step(base: number, count: number, gradient: number, rate: number): void {
    if (Math.abs(gradient) < 1e-3) return;
    const { slots, weights, squares } = this;
    const square = gradient * gradient;
    for (let k = base; k < base + count; k++) {
      const slot = slots[k]!;
      squares[slot]! += square;
      weights[slot]! -= (rate * gradient) / Math.sqrt(squares[slot]!);
    }
  }

  private grow(size: number): void {
    this.slots = new Int32Array(size * FEATURES);
    this.open = new Uint8Array(size);
    this.emit = new Float64Array(size);
    this.chain = new Float64Array(size);
    this.joined = new Float64Array(size);
    this.both = new Float64Array(size);
    this.left = new Float64Array(size);
  }
}

function clip(x: number): number {
  return x > 30 ? 30 : Math.max(x, -30);
}
