import { isBorder } from "./borders.js";
import { LARGEST, type Model } from "./model.js";
import { Scores } from "./scores.js";
import { EDGE } from "./shapes.js";
import { CHAIN } from "./slots.js";
import type { Units } from "./units.js";
import { APART, FREE, JOINED } from "./user-words.js";

const NEVER = -0x3fffffff;
/** No chain can make up for a score below this. */
const HOPELESS = -CHAIN * LARGEST;

/**
 * Finds the best path through the boundaries of one sentence. Two states, apart and joined; sums of small whole
 * numbers, so the result is the same on every engine.
 */
export class Tagger {
  /** 1 where the unit is joined to the one after it. Valid for the units of the last call. */
  joins = new Uint8Array(256);
  private back = new Uint8Array(256);
  private readonly scores: Scores;

  constructor(model: Model) {
    this.scores = new Scores(model);
  }

  /** `forced[u]`, when given, decides the boundary after unit u: JOINED, APART, or FREE for the model. */
  tag(units: Units, forced?: Uint8Array): void {
    const { count, shape } = units;
    if (count > this.joins.length) this.grow(count);
    if (count < 2) return;
    const { back, scores, joins } = this;
    scores.prepare(units);
    // the score of "joined" at the boundary before, when that of "apart" is 0: only their difference matters, and sums
    // stay small on endless sentences
    let joined = NEVER;
    let apart = 0;
    for (let j = 0; j + 1 < count; j++) {
      const must = forced === undefined ? FREE : forced[j]!;
      const wins = joined > apart ? 1 : 0;
      if (must === JOINED) {
        back[j] = wins << 1;
        apart = NEVER;
        joined = 0;
        continue;
      }
      const a = j > 0 ? shape[j - 1]! : EDGE;
      const d = j + 2 < count ? shape[j + 2]! : EDGE;
      if (must === APART || isBorder(a, shape[j]!, shape[j + 1]!, d)) {
        back[j] = wins;
        apart = 0;
        joined = NEVER;
        continue;
      }
      const chained = joined < apart + HOPELESS ? NEVER : joined + scores.chain(j);
      const fromJoin = chained > apart ? 1 : 0;
      back[j] = wins | (fromJoin << 1);
      joined = (fromJoin === 1 ? chained : apart) + scores.join(j) - (wins === 1 ? joined : apart);
      apart = 0;
    }
    let state = joined > apart ? 1 : 0;
    for (let j = count - 2; j >= 0; j--) {
      joins[j] = state;
      state = (back[j]! >> state) & 1;
    }
    joins[count - 1] = 0;
  }

  private grow(size: number): void {
    const capacity = Math.max(size, this.joins.length * 2);
    this.joins = new Uint8Array(capacity);
    this.back = new Uint8Array(capacity);
  }
}
