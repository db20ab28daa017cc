import { setFlagsFromString } from "node:v8";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { AllocationCounter } from "../bench/allocations.js";
import { HOSTILE } from "../bench/hostile.js";
import { grownBeyond } from "../bench/steps.js";
import { copying } from "../fixtures/hostile/quadratic.js";
import { createAnalyzer } from "./analyze.js";

// What the optimizing compiler spares in one run it does not in another.
setFlagsFromString("--no-opt");

/** UTF-16 units of the shorter text; `npm run test:long` sets it to a quarter of a megabyte. */
const SIZE = Number(process.env.VANBAN_LINEAR_KB ?? 16) * 1024;
/** Bytes allocated for twice the text over bytes for the text: they are sampled. */
const MAX_GROWTH = 2.25;
/** Bytes a character that any text may take: below, a single array that grows in steps would decide. */
const LITTLE = 100;

const analyzer = createAnalyzer();
let counter: AllocationCounter;

beforeAll(() => {
  counter = new AllocationCounter();
});

afterAll(() => counter.stop());

describe("memory asked for grows with the text", () => {
  it("has a harness that sees a list copied for each of its items", async () => {
    const once = await counter.count(() => void copying(1000));
    const twice = await counter.count(() => void copying(2000));
    expect(twice.total / once.total).toBeGreaterThan(3);
  });

  it.each(HOSTILE.map(({ name, make }) => [name, make] as const))("on %s", { retry: 2 }, async (_, make) => {
    const [short, long] = [make(SIZE), make(2 * SIZE)];
    const once = await counter.count(() => void analyzer.analyze(short));
    const twice = await counter.count(() => void analyzer.analyze(long));
    expect(twice.total).toBeGreaterThan(0);
    const least = Math.max(once.total, LITTLE * short.length);
    const growth = (twice.total / least) * ((2 * short.length) / long.length);
    if (growth > MAX_GROWTH) expect(grownBeyond(once, twice, 2.5).slice(0, 5)).toEqual([]);
    expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
  });
});
