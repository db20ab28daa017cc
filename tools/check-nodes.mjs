// `npm run check:nodes [-- VERSION... | here]`: the built package gives the same bytes on Node 20, 22 and 24, in any time zone and
// locale, on the second call as on the first, and with no right to read, write, spawn or make code from strings.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

const asked = process.argv.slice(2);
const versions = asked.length === 0 ? ["22", "24"] : asked.filter((version) => version !== "here");
const probe = resolve("tools/check-nodes-probe.mjs");
const surroundings = [
  { TZ: "UTC", LANG: "C" },
  { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" },
  { TZ: "America/Los_Angeles", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Pacific/Kiritimati", LANG: "th_TH.UTF-8", LC_ALL: "th_TH.UTF-8" },
];

/** The path of a Node of that major version, fetched by npx unless it is this one. */
function nodeOf(version) {
  return execFileSync("npx", ["-y", "-p", `node@${version}`, "node", "-p", "process.execPath"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

function run(node, flags, env) {
  const out = execFileSync(node, [...flags, probe], { encoding: "utf8", env: { PATH: process.env.PATH, ...env } });
  return JSON.parse(out);
}

const nodes = [process.execPath, ...versions.map(nodeOf)];
const hashes = new Map();
const note = (hash, where) => hashes.set(hash, [...(hashes.get(hash) ?? []), where]);
for (const node of nodes) {
  for (const env of surroundings) {
    const { version, first, second } = run(node, [], env);
    note(first, `Node ${version}, ${env.TZ}, ${env.LANG}`);
    note(second, `Node ${version}, ${env.TZ}, ${env.LANG}, second call`);
  }
  const { version } = run(node, [], surroundings[0]);
  // Reading is allowed for the package itself, zod and the articles; the flag had its first name up to Node 22.
  const permission = version.startsWith("20.") ? "--experimental-permission" : "--permission";
  const read = ["dist", "node_modules", "corpus/vi", "package.json", probe].map(
    (path) => `--allow-fs-read=${resolve(path)}`,
  );
  const real = execFileSync("realpath", ["node_modules"], { encoding: "utf8" }).trim();
  const { first } = run(
    node,
    [permission, ...read, `--allow-fs-read=${real}`, "--disallow-code-generation-from-strings"],
    { ...surroundings[0], VANBAN_CONTAINED: "1" },
  );
  note(first, `Node ${version}, contained`);
}
for (const [hash, where] of hashes) console.log(`${hash.slice(0, 16)}  ${where.length} runs: ${where.join("; ")}`);
if (hashes.size !== 1) {
  console.error("the results differ");
  process.exitCode = 1;
}
