import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE } from "../bench/hostile.js";
import { grownBeyond, StepCounter } from "../bench/steps.js";
import type { Analyzer } from "./analyze.js";

/** UTF-16 units of the shorter text; `npm run test:long` sets it to half a megabyte. */
const SIZE = Number(process.env.VANBAN_LINEAR_KB ?? 8) * 1024;
/** Steps of twice the text over steps of the text. */
const MAX_GROWTH = 2.2;
/** Executed blocks of source a character, on any text. */
const MAX_STEPS = 1000;

let counter: StepCounter;
let analyzer: Analyzer;

beforeAll(async () => {
  counter = await StepCounter.start();
  const { createAnalyzer } = await import("./analyze.js");
  analyzer = createAnalyzer();
  analyzer.analyze(HOSTILE[0]!.make(1000));
});

afterAll(() => counter.stop());

describe("linear time", () => {
  it("has a harness that sees a loop within a loop", async () => {
    const { quadratic } = await import("../fixtures/hostile/quadratic.js");
    const once = await counter.count(() => void quadratic(500));
    const twice = await counter.count(() => void quadratic(1000));
    expect(once.total).toBeGreaterThan(500 * 500);
    expect(twice.total / once.total).toBeGreaterThan(3.9);
  });

  // The engine's own counters miss a block now and then; a place that is not linear fails every time.
  it.each(HOSTILE.map(({ name, make }) => [name, make] as const))("on %s", { retry: 2 }, async (_, make) => {
    const [short, long] = [make(SIZE), make(2 * SIZE)];
    const once = await counter.count(() => void analyzer.analyze(short));
    const twice = await counter.count(() => void analyzer.analyze(long));
    expect(once.total).toBeGreaterThan(0);
    const growth = (twice.total / once.total) * ((2 * short.length) / long.length);
    if (growth > MAX_GROWTH) expect(grownBeyond(once, twice, 2.3).slice(0, 5)).toEqual([]);
    expect(growth).toBeLessThanOrEqual(MAX_GROWTH);
    expect(twice.total / long.length).toBeLessThanOrEqual(MAX_STEPS);
  });
});
