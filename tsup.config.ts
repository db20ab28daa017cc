import { defineConfig } from "tsup";

/** Lexicon data stays as TSV in the source and is bundled as text. */
const loader = { ".tsv": "text" } as const;

export default defineConfig([
  {
    entry: {
      index: "src/index.ts",
      schema: "src/schema.ts",
      gazetteer: "src/gazetteer/index.ts",
      html: "src/html.ts",
      vntk: "src/engines/vntk.ts",
    },
    format: ["esm", "cjs"],
    dts: true,
    target: "es2022",
    platform: "neutral",
    // Optional peers are imported by name where they are asked for.
    external: [/^vntk/, /^@vntk/],
    // Bundled, so that installing vanban installs zod and nothing else.
    noExternal: ["htmlparser2"],
    splitting: true,
    clean: true,
    loader,
  },
  {
    entry: { cli: "src/cli/main.ts" },
    format: ["esm"],
    target: "node20",
    platform: "node",
    splitting: false,
    // Bundled CommonJS packages (commander) ask for Node's own modules with require.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
    },
    // What only the command line needs is bundled, so that installing vanban installs zod and nothing else.
    noExternal: ["commander", "csv-stringify", "hyparquet-writer", "hyparquet", "tinyglobby", "htmlparser2"],
    external: ["zod"],
    loader,
  },
]);
