import { LARGEST } from "../../src/tokens/words/model.js";

/** Steps of 1/SCALE: coarse enough to compress, and within 0.02 F1 of the float weights on vtb-dev. */
const SCALE = 7;

export function quantise(weights: Float32Array): Int8Array {
  return Int8Array.from(weights, (w) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(w * SCALE))));
}
