/**
 * `node tools/run.mjs bench/batch.ts [ARTICLES] [RUNS] [machinery]`: writes that many articles (seeded, about 3 KB
 * each, made from the corpus by substitution) and runs `vanban extract` over them end to end, with one and with two
 * workers, beside reading the same file with JSON.parse and JSON.stringify in the same minute. The command must have
 * been built. With `machinery` the analysis is a stand-in: what is left is reading, sharing out and writing.
 *
 * The machine is shared: speeds are CPU seconds of the whole process, wall clock stands beside them.
 */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { build } from "esbuild";

const [count = "100000", runs = "5", what = "extract"] = process.argv.slice(2);
const dir = mkdtempSync(join(tmpdir(), "vanban-bench-"));
const input = join(dir, "articles.jsonl");

/** Pseudo-random whole numbers below a bound, the same on every machine. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Articles of about 3 KB: whole paragraphs of two articles of the corpus, digits replaced. */
function writeArticles(path: string, wanted: number): void {
  const random = seeded(2026);
  const texts = readFileSync("corpus/vi/articles.jsonl", "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);
  const fd = openSync(path, "w");
  let batch: string[] = [];
  for (let k = 0; k < wanted; k++) {
    let text = texts[random(texts.length)]!;
    while (Buffer.byteLength(text) < 2600) {
      const paragraphs = texts[random(texts.length)]!.split("\n\n");
      text += `\n\n${paragraphs[random(paragraphs.length)]!}`;
    }
    // The first digit of a number stays, so that days and months mostly stay days and months.
    const varied = text.replace(/(?<=\d)\d/g, (digit) => (random(4) === 0 ? String(random(10)) : digit));
    batch.push(`${JSON.stringify({ id: `b${k}`, text: varied, published: "2022-06-15" })}\n`);
    if (batch.length === 1000 || k === wanted - 1) {
      writeSync(fd, batch.join(""));
      batch = [];
    }
  }
  closeSync(fd);
}

interface Measured {
  readonly wall: number;
  readonly cpu: number;
  readonly peakMb: number;
  readonly stdout: string;
}

/** Runs a program to its end: wall and CPU seconds, and the most memory it had. */
async function measure(args: string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn("/usr/bin/time", ["-f", "%U %S %M", process.execPath, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  let stderr = "";
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const status = await new Promise((done) => child.on("close", done));
  if (status !== 0) throw new Error(`${args.join(" ")}: exit ${status}\n${stderr}`);
  const [user, system, kb] = stderr.trim().split("\n").at(-1)!.split(" ").map(Number);
  return { wall: (performance.now() - started) / 1000, cpu: user! + system!, peakMb: kb! / 1024, stdout };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

const FLOOR = `
const fs = require("node:fs");
const out = fs.openSync(process.argv[2], "w");
let rest = Buffer.alloc(0);
for (const fd = fs.openSync(process.argv[1], "r"), buffer = Buffer.alloc(1 << 20); ; ) {
  const read = fs.readSync(fd, buffer);
  if (read === 0) break;
  const bytes = Buffer.concat([rest, buffer.subarray(0, read)]);
  const end = bytes.lastIndexOf(10) + 1;
  rest = bytes.subarray(end);
  const lines = bytes.subarray(0, end).toString("utf8").split("\\n");
  fs.writeSync(out, lines.map((line) => line && JSON.stringify(JSON.parse(line))).join("\\n"));
}`;

const machinery = resolve(`node_modules/.vanban-machinery-${process.pid}.mjs`);

try {
  if (what === "machinery")
    await build({
      entryPoints: ["bench/machinery.ts"],
      outfile: machinery,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      loader: { ".tsv": "text" },
    });
  writeArticles(input, Number(count));
  const size = statSync(input).size / 1e6;
  console.log(
    `${count} articles, ${size.toFixed(1)} MB, ${process.version}, ${spawnSync("nproc").stdout.toString().trim()} cores`,
  );
  const row = (name: string, results: readonly Measured[]) => {
    const [cpu, wall] = [median(results.map((r) => r.cpu)), median(results.map((r) => r.wall))];
    const peak = Math.max(...results.map((r) => r.peakMb));
    console.log(
      `${name.padEnd(34)} ${(size / cpu).toFixed(2).padStart(8)} MB/CPU s ${(Number(count) / cpu).toFixed(0).padStart(7)} articles/CPU s ${wall.toFixed(1).padStart(7)} s wall ${peak.toFixed(0).padStart(5)} MB`,
    );
    return wall;
  };
  const repeat = async (args: () => string[]) => {
    const results: Measured[] = [];
    for (let k = 0; k < Number(runs); k++) {
      results.push(await measure(args()));
      rmSync(join(dir, "out"), { recursive: true, force: true });
    }
    return results;
  };
  row("read, JSON.parse, JSON.stringify", await repeat(() => ["-e", FLOOR, input, join(dir, "floor")]));
  const walls: number[] = [];
  for (const jobs of [1, 2]) {
    const results = await repeat(() =>
      what === "machinery"
        ? [machinery, input, join(dir, "out"), String(jobs)]
        : [resolve("dist/cli.js"), "extract", input, "--out", join(dir, "out"), "--jobs", String(jobs), "--quiet"],
    );
    walls.push(row(`${what}, ${jobs} worker${jobs > 1 ? "s" : ""}`, results));
    if (what !== "machinery") continue;
    const main = median(results.map(({ stdout }) => (JSON.parse(stdout) as { mainThreadMs: number }).mainThreadMs));
    console.log(`  main thread: ${main.toFixed(0)} ms, ${(main / size).toFixed(2)} ms/MB`);
  }
  console.log(`two workers: ${(walls[0]! / walls[1]!).toFixed(2)} times as fast by the wall clock`);
} finally {
  rmSync(dir, { recursive: true, force: true });
  rmSync(machinery, { force: true });
}
