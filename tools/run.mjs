// Runs a TypeScript file of the repo: `node tools/run.mjs FILE.ts [ARG...]`. Bundles it as the build does (TSV as text).
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const [entry, ...args] = process.argv.slice(2);
const dir = mkdtempSync(join(process.cwd(), "node_modules", ".run-"));
try {
  const outfile = join(dir, "entry.mjs");
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    packages: "external",
    loader: { ".tsv": "text" },
    sourcemap: "inline",
    logLevel: "warning",
  });
  const run = spawnSync(process.execPath, ["--enable-source-maps", outfile, ...args], { stdio: "inherit" });
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(dir, { recursive: true, force: true });
}
