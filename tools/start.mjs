// `npm start [-- FILE...]`: the main job on the sample corpus, or on the files given; records go to out/records.jsonl.
import { spawnSync } from "node:child_process";

const files = process.argv.slice(2);
const inputs = files.length > 0 ? files : ["corpus/vi/articles.jsonl"];
const run = spawnSync(
  process.execPath,
  ["dist/cli.js", "extract", ...inputs, "--out", "out/records.jsonl", "--examples"],
  { stdio: "inherit" },
);
if (run.status === 0 || run.status === 3) console.log("The records are in out/records.jsonl, one line an article.");
process.exitCode = run.status ?? 1;
