import { partitionPoint } from "../scan/partition-point.js";
import type { Doer } from "./doers.js";

/** How many doers back one is looked for. */
const MAX_DOERS = 20;

/** The last who acts before a token; a weak one only where no other does. */
export function lastBefore(doers: readonly Doer[], token: number): Doer | null {
  let weak: Doer | null = null;
  const last = firstDoer(doers, token) - 1;
  for (let k = last; k >= Math.max(0, last - MAX_DOERS); k--) {
    const doer = doers[k]!;
    if (doer.weight !== "weak") return doer;
    weak ??= doer;
  }
  return weak;
}

/** Those who act in tokens `[from, to)`. */
export function doersIn(doers: readonly Doer[], from: number, to: number): readonly Doer[] {
  return from < to ? doers.slice(firstDoer(doers, from), firstDoer(doers, to)) : [];
}

/** Index of the first doer that starts at or after a token. */
export function firstDoer(doers: readonly Doer[], token: number): number {
  return partitionPoint(doers, (doer) => doer.token < token);
}
