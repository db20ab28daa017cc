/**
 * `node tools/run.mjs bench/linear.ts [KB] [NAME]`: every hostile text at a size and at twice that size: steps per
 * character, their growth, and the growth of CPU time. Names the functions that grow faster than the text.
 */

import { cpuSeconds } from "./cpu-seconds.js";
import { HOSTILE } from "./hostile.js";
import { grownBeyond, StepCounter } from "./steps.js";

const [kilobytes = "64", only = ""] = process.argv.slice(2);
const size = Number(kilobytes) * 1024;
const counting = process.env.VANBAN_TIME_ONLY ? null : await StepCounter.start();
const { createAnalyzer } = await import("../src/analyze.js");
const analyzer = createAnalyzer();
analyzer.analyze(HOSTILE[0]!.make(1000));

for (const { name, make } of HOSTILE.filter(
  ({ name }) => only === "" || only.split(",").some((part) => name.includes(part)),
)) {
  const [short, long] = [make(size), make(2 * size)];
  const run = (text: string) => () => void analyzer.analyze(text);
  if (counting) {
    const [once, twice] = [await counting.count(run(short)), await counting.count(run(long))];
    const grown = grownBeyond(once, twice, 2.3).slice(0, 4);
    console.log(
      `${name.padEnd(36)} ${(once.total / short.length).toFixed(1).padStart(7)} steps/char  x${(twice.total / once.total).toFixed(2)}`,
      grown.length > 0 ? `\n    ${grown.map(([fn, a, b]) => `${fn} ${a} → ${b}`).join("\n    ")}` : "",
    );
  } else {
    run(short)();
    const [once, twice] = [cpuSeconds(run(short)), cpuSeconds(run(long))];
    console.log(
      `${name.padEnd(36)} ${(Buffer.byteLength(long) / 1e6 / twice).toFixed(2).padStart(7)} MB/s  x${(twice / once).toFixed(2)}`,
    );
  }
}
counting?.stop();
