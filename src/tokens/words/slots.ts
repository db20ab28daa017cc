/** Where a feature key lives in the weight table. Shared by the trainer and the tagger. */
import { FEATURES } from "./features.js";

/** One constant per feature template, so that equal keys of different templates meet different slots. */
export const SALTS = Int32Array.from({ length: FEATURES }, (_, k) => Math.imul(k + 1, 0x3c6ef372) ^ 0x5bd1e995);

export function slotOf(key: number, template: number, bits: number): number {
  return Math.imul((key ^ (key >>> 16)) + SALTS[template]!, 0x9e3779b1) >>> (32 - bits);
}
