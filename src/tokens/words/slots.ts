import { FEATURES } from "./features.js";

/** One constant per feature template, so that equal keys of different templates meet different slots. */
const SALTS = Int32Array.from({ length: FEATURES }, (_, k) => Math.imul(k + 1, 0x3c6ef372) ^ 0x5bd1e995);

/** Where a feature key lives in a weight table of 2^(32 - shift) slots. The trainer and the tagger share it. */
export function slotOf(key: number, template: number, shift: number): number {
  return Math.imul((key ^ (key >>> 16)) + SALTS[template]!, 0x9e3779b1) >>> shift;
}
