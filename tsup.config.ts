import { defineConfig } from "tsup";
import { bundledLicences } from "./tools/bundled-licences.js";
import { ranAtBuild } from "./tools/ran-at-build.js";

/** Lexicon data stays as TSV in the source and is bundled as text. */
const loader = { ".tsv": "text" } as const;

/**
 * What only Node needs is bundled, so that installing vanban installs zod and nothing else. Of zod, what the records'
 * own checks need is bundled too: loading the package takes 76 ms of CPU, its hundred files above all, and only who
 * asks for `validate` uses it. `vanban/schema` gives schemas of the zod that is installed, to build on.
 */
const bundled = ["zod", "commander", "csv-stringify", "hyparquet-writer", "hyparquet", "tinyglobby", "htmlparser2"];

/** Comments in the output name each module's file: as seen from here, wherever node_modules really is. */
const esbuildOptions = (options: { preserveSymlinks?: boolean }) => {
  options.preserveSymlinks = true;
};

/**
 * The target is a year of the language and no Node: for a Node, esbuild writes `/\p{L}/u` as `new RegExp("\\p{L}", "u")`,
 * and a pattern inside a function would be compiled at every call.
 *
 * `npm run build` empties dist first: a config that cleans would take away types another has written by then.
 */
export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      gazetteer: "src/gazetteer/index.ts",
      html: "src/html.ts",
      formats: "src/formats/index.ts",
      vntk: "src/engines/vntk.ts",
      // A module alone: its CommonJS twin stays out of the package.
      browser: "src/browser/index.ts",
      natural: "src/engines/natural/index.ts",
      compromise: "src/engines/compromise/index.ts",
    },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "neutral",
    // Optional peers are imported by name where they are asked for.
    external: [/^vntk/, /^@vntk/, /^natural/, /^compromise/],
    noExternal: ["zod", "htmlparser2"],
    splitting: true,
    loader,
    esbuildOptions,
    esbuildPlugins: [bundledLicences],
  },
  {
    // What it loads later are files beside it: one for each step of reading, one for the schemas that check records.
    entry: { "browser-worker": "src/browser/worker-main.ts" },
    format: ["esm"],
    target: "es2022",
    platform: "browser",
    splitting: true,
    noExternal: ["zod"],
    loader,
    esbuildOptions: (options) => {
      esbuildOptions(options);
      options.chunkNames = "browser-[name]-[hash]";
    },
    esbuildPlugins: [ranAtBuild, bundledLicences],
  },
  {
    entry: { schema: "src/schema.ts" },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "neutral",
    splitting: false,
    esbuildOptions,
    esbuildPlugins: [bundledLicences],
  },
  {
    entry: { cli: "src/cli/main.ts", worker: "src/node/worker-main.ts" },
    format: ["esm"],
    target: "es2022",
    platform: "node",
    splitting: false,
    // Bundled CommonJS packages (commander) ask for Node's own modules with require.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as createRequireHere } from "node:module";\nconst require = createRequireHere(import.meta.url);',
    },
    noExternal: bundled,
    external: [/^compromise/],
    loader,
    esbuildOptions,
    esbuildPlugins: [bundledLicences],
  },
  {
    entry: { node: "src/node/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "node",
    splitting: false,
    // CommonJS has no import.meta.url, by which the worker's file is found.
    banner: ({ format }) =>
      format === "cjs" ? { js: 'const moduleUrl = require("node:url").pathToFileURL(__filename).href;' } : {},
    noExternal: bundled,
    loader,
    esbuildOptions: (options, { format }) => {
      esbuildOptions(options);
      if (format === "cjs") options.define = { ...options.define, "import.meta.url": "moduleUrl" };
    },
  },
]);
