// Packs the package as it would be published and checks it: publint, types for every way of importing, contents, and
// that an empty project can install it alone and import every subpath from ESM and from CommonJS.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build as vite } from "vite";

const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], ...options });
const NOT_REQUIRED = ["json-schema/*", "node/worker", "browser", "browser/worker"];
const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const work = mkdtempSync(join(tmpdir(), "vanban-package-"));
try {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", work]));
  const tarball = join(work, packed.filename);
  const strays = packed.files
    .map((file) => file.path)
    .filter((path) => !/^(?:dist\/|json-schema\/|package\.json$|README|LICENSE|CHANGELOG)/u.test(path));
  if (strays.length > 0) throw new Error(`the package holds what it should not: ${strays.join(", ")}`);
  if (!packed.files.some(({ path }) => path === "dist/BUNDLED-LICENCES.txt"))
    throw new Error("the package holds others' code without their licences");
  for (const script of ["preinstall", "install", "postinstall"])
    if (manifest.scripts[script]) throw new Error(`the package has a ${script} script`);
  console.log(`packed ${packed.filename}: ${packed.files.length} files, ${(packed.size / 1024).toFixed(0)} KiB`);

  console.log(run("npx", ["publint", tarball, "--strict"]).trim());
  console.log(
    // A worker's modules are for browsers, which import and never require.
    run("npx", ["attw", tarball, "--format", "ascii", "--exclude-entrypoints", ...NOT_REQUIRED]).trim(),
  );

  const subpaths = Object.keys(manifest.exports)
    .filter((path) => path !== "./package.json" && !NOT_REQUIRED.includes(path.replace(/^\.\//u, "")))
    .map((path) => path.replace(/^\./u, "vanban"));
  writeFileSync(join(work, "package.json"), JSON.stringify({ name: "empty", private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", resolve(tarball)], { cwd: work });
  const optional = new Set(["vanban/vntk", "vanban/natural", "vanban/compromise"]);
  for (const subpath of subpaths.filter((path) => !optional.has(path))) {
    writeFileSync(
      join(work, "esm.mjs"),
      `const m = await import(${JSON.stringify(subpath)}); if (Object.keys(m).length === 0) throw new Error("empty");`,
    );
    writeFileSync(
      join(work, "cjs.cjs"),
      `const m = require(${JSON.stringify(subpath)}); if (Object.keys(m).length === 0) throw new Error("empty");`,
    );
    run("node", ["esm.mjs"], { cwd: work });
    run("node", ["cjs.cjs"], { cwd: work });
    console.log(`${subpath}: imported from ESM and from CommonJS`);
  }
  writeFileSync(
    join(work, "article.txt"),
    "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU ngày 21/1/2021.\n",
  );
  const line = JSON.parse(run("npx", ["vanban", "extract", "article.txt"], { cwd: work }));
  if (!line.ok || line.records.length === 0) throw new Error("the installed command finds nothing");
  console.log(`installed command: ${line.records.length} records`);

  writeFileSync(
    join(work, "browser.mjs"),
    `import { createBackgroundAnalyzer, VanbanError } from "vanban/browser";
    import { VanbanError as OfCore } from "vanban";
    if (VanbanError !== OfCore || typeof createBackgroundAnalyzer !== "function") throw new Error("two cores");`,
  );
  run("node", ["browser.mjs"], { cwd: work });
  console.log("vanban/browser: imported, its errors are the core's");

  // A page's bundler must find the worker and keep what it loads later in files of their own.
  writeFileSync(join(work, "index.html"), '<script type="module" src="./browser.mjs"></script>');
  const { output } = await vite({ root: work, logLevel: "error", worker: { format: "es" }, build: { write: false } });
  const sizeOf = (name) => output.find(({ fileName }) => fileName.startsWith(`assets/${name}-`))?.source?.length ?? 0;
  const [first, ...later] = ["browser-worker", "browser-names", "browser-counts", "browser-check"].map(sizeOf);
  if (later.some((size) => size === 0) || first === 0 || first > later.reduce((sum, size) => sum + size))
    throw new Error(`vanban/browser is bundled as ${output.map(({ fileName }) => fileName).join(", ")}`);
  console.log(`vanban/browser: bundled by Vite, ${first} bytes of worker, ${later.join(" + ")} later`);

  // What would be published, without publishing: the registry's own checks of name, version and contents.
  const dry = JSON.parse(run("npm", ["publish", "--dry-run", "--json", tarball]));
  const published = dry[manifest.name] ?? dry;
  if (published.version !== manifest.version) throw new Error(`npm publish would publish ${JSON.stringify(dry)}`);
  console.log(`npm publish --dry-run: ${published.id}`);
  // The optional peers: without one its subpath fails by name and nothing else does; with it, both ways of importing run.
  const peers = {
    natural: 'm.nameSimilarity("Thúy Hòa", "THUÝ HOÀ") === 1',
    compromise: 'm.analyzeEnglish("Mr. Nguyen Huu Dong received 42 complaints.").records.length === 2',
  };
  for (const [peer, holds] of Object.entries(peers)) {
    const failure = spawnSync("node", ["-e", `import("vanban/${peer}")`], { cwd: work, encoding: "utf8" });
    if (failure.status === 0 || !failure.stderr.includes(peer)) throw new Error(`vanban/${peer} runs without ${peer}`);
    const range = manifest.peerDependencies[peer];
    run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", `${peer}@${range}`], { cwd: work });
    writeFileSync(join(work, "esm.mjs"), `import * as m from "vanban/${peer}"; if (!(${holds})) throw new Error();`);
    writeFileSync(join(work, "cjs.cjs"), `const m = require("vanban/${peer}"); if (!(${holds})) throw new Error();`);
    for (const file of ["esm.mjs", "cjs.cjs"]) {
      const said = run("node", [file], { cwd: work });
      if (said !== "") throw new Error(`vanban/${peer} prints: ${said}`);
    }
    console.log(`vanban/${peer}: runs with ${peer} ${range}, prints nothing`);
  }

  const extract = 'extractFiles({ inputs: "article.txt", out: "records/", resume: true, jobs: 1 })';
  const say = "({ articles, parts }) => console.log(articles, parts)";
  const library = {
    "node.mjs": `import { extractFiles } from "vanban/node"; ${extract}.then(${say});`,
    "node.cjs": `const { extractFiles } = require("vanban/node"); ${extract}.then(${say});`,
  };
  for (const [file, code] of Object.entries(library)) {
    writeFileSync(join(work, file), code);
    const said = run("node", [file], { cwd: work }).trim();
    if (said !== "1 1") throw new Error(`${file}: ${said}`);
    console.log(`${file}: worker threads start`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
