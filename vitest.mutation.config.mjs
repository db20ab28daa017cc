import { mergeConfig } from "vitest/config";
import stryker from "./stryker.config.mjs";
import base from "./vitest.config.js";

/** The unit tests of what stryker.config.mjs lists: no worker threads, no bundling, seconds in all. */
const tests = [
  "src/text/offset-map.test.ts",
  "src/node/lines.test.ts",
  "src/node/part-file.test.ts",
  "src/node/block-output.test.ts",
  "src/node/writers/writers.test.ts",
];

const config = mergeConfig(base, {
  test: {
    coverage: {
      provider: "v8",
      include: stryker.mutate.filter((path) => !path.startsWith("!")),
      exclude: ["**/*.test.ts"],
      reporter: ["text"],
      thresholds: { branches: 100, functions: 100, lines: 100 },
    },
  },
});
// Lists are joined when configurations are merged; here only these tests are wanted.
config.test.include = tests;
export default config;
