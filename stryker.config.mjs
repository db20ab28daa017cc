// Mutation score of what must never be wrong: how bytes become lines, how parts are written, how offsets are mapped.
// `npm run mutation`; the unit tests named in vitest.mutation.config.mjs must catch every change that matters.
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.mjs" },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: [
    "src/text/offset-map.ts",
    "src/text/growing-ints.ts",
    "src/node/lines.ts",
    "src/node/record-ends.ts",
    "src/node/file-system.ts",
    "src/node/part-file.ts",
    "src/node/block-output.ts",
    "src/node/extract-shard.ts",
    "src/node/writers/*.ts",
    "src/formats/csv.ts",
    "!src/node/writers/*.test.ts",
  ],
  coverageAnalysis: "perTest",
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 15_000,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 92, break: 90 },
  tempDirName: ".stryker-tmp",
};
