/**
 * `node tools/run.mjs bench/speed-gate.ts [--record]`: whether `analyze` is still as fast as recorded, for CI.
 *
 * What is held is no time but a ratio: characters that `analyze` reads while a calibration loop of the same process
 * reads a thousand. The loop does what an analysis does most (looks up units in a table, slices, asks maps, makes small
 * objects), so a slow or busy machine slows both. Both run in turn, by CPU time; of each the best of a round counts,
 * and only when six rounds are all more than 15 % below the record does the gate fail: what runs beside it on the
 * machine takes the caches that the analysis needs more than the loop does.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createAnalyzer } from "../src/analyze.js";
import { cpuSeconds } from "./cpu-seconds.js";

const RECORD = "bench/speed-gate.json";
const ROUNDS = 6;
const TURNS = 12;
/** Turns until the engine has compiled what it will compile. */
const WARM_UP = 15;
const ALARM = 0.85;
/** Above this the record is too low to guard anything. */
const BETTER = 1.15;

const texts = readFileSync("corpus/vi/articles.jsonl", "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);
const analyzer = createAnalyzer();
let sink = 0;

function analyzeAll(): void {
  for (const text of texts) sink += analyzer.analyze(text).records.length;
}

/** Letters and digits of the first 65,536 units. */
const isWord = Uint8Array.from({ length: 65536 }, (_, unit) =>
  unit > 0xbf || /[A-Za-z0-9]/.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Counts the words of the texts and the pairs of words, a few times over. */
function calibrate(): void {
  for (let pass = 0; pass < 4; pass++) {
    for (const text of texts) {
      const words = new Map<string, { count: number; last: number }>();
      const pairs = new Map<string, number>();
      let before = "";
      for (let start = 0; start < text.length; ) {
        let end = start;
        while (end < text.length && isWord[text.charCodeAt(end)] === 1) end++;
        if (end > start) {
          const word = text.slice(start, end);
          const known = words.get(word);
          if (known) known.count++;
          else words.set(word, { count: 1, last: start });
          pairs.set(`${before} ${word}`, start);
          before = word;
        }
        start = end + 1;
      }
      sink += words.size + [...pairs].sort((a, b) => a[1] - b[1]).length;
    }
  }
}

/** Characters of analysis for a thousand of calibration, by the best turn of each. */
function ratioOfRound(): number {
  let [analysis, calibration] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let turn = 0; turn < TURNS; turn++) {
    calibration = Math.min(calibration, cpuSeconds(calibrate) / 4);
    analysis = Math.min(analysis, cpuSeconds(analyzeAll));
  }
  return (1000 * calibration) / analysis;
}

for (let turn = 0; turn < WARM_UP; turn++) {
  calibrate();
  analyzeAll();
}
const shown = (ratio: number) => ratio.toFixed(1);

if (process.argv.includes("--record")) {
  const ratios = Array.from({ length: ROUNDS }, ratioOfRound).sort((a, b) => a - b);
  const median = Number(shown(ratios[1]!));
  writeFileSync(RECORD, `${JSON.stringify({ charactersPerThousand: median }, null, 2)}\n`);
  console.log(`recorded: ${median} characters for a thousand of the loop (rounds ${ratios.map(shown).join(", ")})`);
} else {
  const { charactersPerThousand: recorded } = JSON.parse(readFileSync(RECORD, "utf8")) as {
    charactersPerThousand: number;
  };
  let best = 0;
  for (let round = 0; round < ROUNDS && best < ALARM * recorded; round++) best = Math.max(best, ratioOfRound());
  const change = `${((best / recorded - 1) * 100).toFixed(0)} %`;
  console.log(`analyze: ${shown(best)} characters for a thousand of the loop, recorded ${recorded} (${change})`);
  if (best < ALARM * recorded) {
    console.error("more than 15 % slower than recorded: find out why, or record it (npm run speed -- --record)");
    process.exitCode = 1;
  } else if (best > BETTER * recorded) console.log("faster than recorded: hold it with `npm run speed -- --record`");
}
if (sink === 0) throw new Error("nothing was read");
