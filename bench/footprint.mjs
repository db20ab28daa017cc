// `node bench/footprint.mjs`, after a build: what `import "vanban"` costs, each time in a process of its own (the median
// of seven), and what a browser would load.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const core = resolve("dist/index.js");
const probe = `
  const cpu = () => { const { user, system } = process.cpuUsage(); return (user + system) / 1000; };
  const [before, memory] = [cpu(), process.memoryUsage().rss];
  const { analyze } = await import(${JSON.stringify(core)});
  const [imported, size] = [cpu(), process.memoryUsage().rss];
  analyze("Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU.");
  const [ready, whole] = [cpu(), process.memoryUsage().rss];
  console.log(JSON.stringify([imported - before, (size - memory) / 2 ** 20, ready - imported, (whole - memory) / 2 ** 20]));
`;
const runs = Array.from({ length: 7 }, () =>
  JSON.parse(execFileSync(process.execPath, ["--input-type=module", "-e", probe], { encoding: "utf8" })),
);
const median = (k) => runs.map((run) => run[k]).sort((a, b) => a - b)[3];
console.log(`import: ${median(0).toFixed(0)} ms of CPU, ${median(1).toFixed(1)} MiB`);
console.log(`first analyze: ${median(2).toFixed(0)} ms of CPU more, ${median(3).toFixed(1)} MiB in all`);

const options = {
  bundle: true,
  minify: true,
  splitting: true,
  outdir: "out",
  write: false,
  metafile: true,
  format: "esm",
  platform: "browser",
  logLevel: "silent",
};
/** Sizes of the files a bundler makes of an entry, by name. */
async function bundled(entry) {
  const { outputFiles, metafile } = await build({ entryPoints: [entry], ...options });
  const nameOf = (path) => path.slice(path.lastIndexOf("/") + 1);
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  return new Map(
    outputFiles.map(({ path, contents }) => {
      const { imports } = outputs.get(nameOf(path));
      const needs = imports.filter(({ kind }) => kind === "import-statement").map((file) => nameOf(file.path));
      return [nameOf(path), { size: contents.length, packed: gzipSync(contents, { level: 9 }).length, needs }];
    }),
  );
}
const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(0)} KB`;

for (const [name, { size, packed }] of await bundled(core))
  console.log(`${name}: ${kilobytes(size)}, ${kilobytes(packed)} gzipped`);

const files = await bundled(resolve("dist/browser-worker.js"));
const loaded = new Set();
let total = 0;
for (const [step, what] of Object.entries({
  "browser-worker": "date, period",
  "browser-names": "citation, agency, person",
  "browser-counts": "complaint",
  "browser-check": "validate: true",
})) {
  const before = total;
  const open = [...files.keys()].filter((name) => name.startsWith(step));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    total += files.get(name).packed;
    open.push(...files.get(name).needs);
  }
  console.log(`worker, ${what}: ${kilobytes(total)} gzipped, of them ${kilobytes(total - before)} more`);
}
