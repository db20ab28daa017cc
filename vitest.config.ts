import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      // The build bundles TSV as text (tsup.config.ts); the tests read it the same way.
      name: "tsv-as-text",
      load: (id) => (id.endsWith(".tsv") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))}` : undefined),
    },
  ],
  test: {
    include: ["src/**/*.test.ts", "tools/**/*.test.ts", "examples/**/*.test.ts"],
    testTimeout: 240_000,
    // Every core: left to itself Vitest keeps one back, which is half of a machine of two.
    maxWorkers: "100%",
  },
});
