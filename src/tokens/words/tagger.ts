import { isBorder } from "./borders.js";
import { EMIT, FEATURES, Features } from "./features.js";
import { type Model, ZERO } from "./model.js";
import { EDGE } from "./shapes.js";
import { slotOf } from "./slots.js";
import type { Units } from "./units.js";

const NEVER = -0x3fffffff;

/**
 * Finds the best path through the boundaries of one sentence. Two states, apart and joined; sums of small whole numbers, so
 * the result is the same on every engine.
 */
export class Tagger {
  /** 1 where the unit is joined to the one after it. Valid for the units of the last call. */
  joins = new Uint8Array(256);
  private back = new Uint8Array(256);
  private readonly features: Features;

  constructor(private readonly model: Model) {
    this.features = new Features(model.lexicon);
  }

  /** `forced[u]`, when given, fixes the boundary after unit u: 1 joined, 2 apart, 0 left to the model. */
  tag(units: Units, forced?: Uint8Array): void {
    const { count, shape } = units;
    if (count > this.joins.length) this.grow(count);
    if (count < 2) return;
    const { back, features } = this;
    features.prepare(units.hash, shape, units.echo, 0, count);
    let apart = 0;
    let joined = NEVER;
    for (let j = 0; j + 1 < count; j++) {
      const must = forced === undefined ? 0 : forced[j]!;
      const wins = joined > apart ? 1 : 0;
      const best = wins === 1 ? joined : apart;
      if (
        must === 2 ||
        (must === 0 &&
          isBorder(j > 0 ? shape[j - 1]! : EDGE, shape[j]!, shape[j + 1]!, j + 2 < count ? shape[j + 2]! : EDGE))
      ) {
        // both scores restart at 0: only their difference matters, and sums stay small on endless sentences
        back[j] = wins;
        apart = 0;
        joined = NEVER;
        continue;
      }
      if (must === 1) {
        back[j] = wins << 1;
        apart = NEVER;
        joined = 0;
        continue;
      }
      features.fill(j);
      const chained = joined + this.sum(EMIT, FEATURES);
      const fromJoin = chained > apart ? 1 : 0;
      back[j] = wins | (fromJoin << 1);
      joined = (fromJoin === 1 ? chained : apart) + this.sum(0, EMIT) - best;
      apart = 0;
    }
    let state = joined > apart ? 1 : 0;
    for (let j = count - 2; j >= 0; j--) {
      this.joins[j] = state;
      state = (back[j]! >> state) & 1;
    }
    this.joins[count - 1] = 0;
  }

  private sum(from: number, to: number): number {
    const { keys } = this.features;
    const { weights, shift } = this.model;
    let total = (from - to) * ZERO;
    for (let k = from; k < to; k++) {
      total += weights[slotOf(keys[k]!, k, shift)]!;
    }
    return total;
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.joins.length * 2);
    this.joins = new Uint8Array(capacity);
    this.back = new Uint8Array(capacity);
  }
}
