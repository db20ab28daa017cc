import { Random as Numbers } from "../random.js";

/** Pseudo-random whole numbers from 0 to below a bound: the same for the same seed on every machine. */
export type Random = (below: number) => number;

export function seeded(seed: string): Random {
  let state = 0x9e3779b9;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x85ebca6b) + i;
  const numbers = new Numbers(state);
  return (below) => numbers.below(below);
}

export function pick<T>(random: Random, from: readonly T[]): T {
  return from[random(from.length)]!;
}
