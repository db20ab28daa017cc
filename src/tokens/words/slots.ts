/** Features of the boundary itself, and those that count only when the boundary before it joins too. */
export const EMIT = 17;
export const CHAIN = 4;
export const FEATURES = EMIT + CHAIN;

const GOLDEN = 0x9e3779b1;

/** A feature key as all templates of it share it: what is left to do for each is an addition and a shift. */
export function mixed(key: number): number {
  return Math.imul(key ^ (key >>> 16), GOLDEN);
}

/** One constant per template, so that equal keys of different templates meet different slots. */
export function saltOf(template: number): number {
  return Math.imul(Math.imul(template + 1, 0x3c6ef372) ^ 0x5bd1e995, GOLDEN);
}

/** Where a feature lives in a weight table of 2^(32 - shift) slots. The trainer and the tagger agree on it. */
export function slotOf(key: number, template: number, shift: number): number {
  return (mixed(key) + saltOf(template)) >>> shift;
}
