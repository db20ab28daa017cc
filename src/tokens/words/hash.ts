/** 32-bit mixing, the same on every engine: `Math.imul` and shifts only. */

/** Hash of the ordered pair (a, b). Keys of longer runs of syllables are folded from the left. */
export function pair(a: number, b: number): number {
  let x = (Math.imul(a, 0x85ebca6b) + b) | 0;
  x ^= x >>> 15;
  x = Math.imul(x, 0x2c1b3c6d);
  return x ^ (x >>> 13);
}

export function finish(x: number): number {
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  return x | 0;
}
