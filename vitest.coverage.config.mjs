import { mergeConfig } from "vitest/config";
import base from "./vitest.config.js";

/**
 * Branches of all rooms, by the whole suite. Not of the command line, whose tests run the built command as a process of
 * its own. Tests of linear time count blocks with the collector that coverage needs, and stop it: they stay out.
 */
export default mergeConfig(base, {
  test: {
    exclude: ["src/linear*.test.ts", "**/node_modules/**"],
    testNamePattern: /^(?!.*linear time)/u,
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["**/*.test.ts", "src/cli/**", "src/**/testing/**"],
      reporter: ["text-summary"],
      thresholds: { branches: 92 },
    },
  },
});
