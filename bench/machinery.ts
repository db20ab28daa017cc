/**
 * `node machinery.mjs INPUT OUT JOBS`, run by bench/batch.ts: the batch machinery with a stand-in for the analysis,
 * which makes as many records and finds nothing. What is left is the cost of reading, sharing out and writing. Prints
 * the CPU time of the main thread as JSON.
 */
import { readFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import { runJob } from "../src/node/run-job.js";
import { DEFAULT_SETTINGS } from "../src/node/settings.js";
import { createMockAnalyzer } from "../src/node/testing/mock-analyzer.js";
import { serveShards } from "../src/node/worker.js";

if (!isMainThread) serveShards(createMockAnalyzer);
else {
  const [input = "", out = "", jobs = "1"] = process.argv.slice(2);
  await runJob({
    inputs: [input],
    output: { type: "directory", path: out },
    settings: DEFAULT_SETTINGS,
    jobs: Number(jobs),
    timeoutMs: 30_000,
    resume: false,
    workerFile: new URL(import.meta.url),
  });
  // Nanoseconds this thread was on a core (Linux).
  const [onCore] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
  console.log(JSON.stringify({ mainThreadMs: Number(onCore) / 1e6 }));
}
