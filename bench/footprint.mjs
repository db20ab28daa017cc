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

const options = { bundle: true, minify: true, write: false, format: "esm", platform: "browser", logLevel: "silent" };
const { outputFiles } = await build({ entryPoints: [core], splitting: true, outdir: "out", ...options });
for (const { path, contents } of outputFiles) {
  const packed = gzipSync(contents, { level: 9 }).length;
  console.log(
    `${path.slice(path.lastIndexOf("/") + 1)}: ${(contents.length / 1e3).toFixed(0)} KB, ${(packed / 1e3).toFixed(0)} KB gzipped`,
  );
}
