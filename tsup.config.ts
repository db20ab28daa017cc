import { defineConfig } from "tsup";

/** Lexicon data stays as TSV in the source and is bundled as text. */
const loader = { ".tsv": "text" } as const;

/** What only Node needs is bundled, so that installing vanban installs zod and nothing else. */
const bundled = ["commander", "csv-stringify", "hyparquet-writer", "hyparquet", "tinyglobby", "htmlparser2"];

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      schema: "src/schema.ts",
      gazetteer: "src/gazetteer/index.ts",
      html: "src/html.ts",
      formats: "src/formats/index.ts",
      vntk: "src/engines/vntk.ts",
      natural: "src/engines/natural/index.ts",
      compromise: "src/engines/compromise/index.ts",
    },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "neutral",
    // Optional peers are imported by name where they are asked for.
    external: [/^vntk/, /^@vntk/, /^natural/, /^compromise/],
    // Bundled, so that installing vanban installs zod and nothing else.
    noExternal: ["htmlparser2"],
    splitting: true,
    clean: true,
    loader,
  },
  {
    entry: { cli: "src/cli/main.ts", worker: "src/node/worker-main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: false,
    // Bundled CommonJS packages (commander) ask for Node's own modules with require.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as createRequireHere } from "node:module";\nconst require = createRequireHere(import.meta.url);',
    },
    noExternal: bundled,
    external: ["zod", /^compromise/],
    loader,
  },
  {
    entry: { node: "src/node/index.ts" },
    format: ["esm", "cjs"],
    dts: true,
    target: "node20",
    platform: "node",
    splitting: false,
    // CommonJS has no import.meta.url, by which the worker's file is found.
    shims: true,
    noExternal: bundled,
    external: ["zod"],
    loader,
  },
]);
