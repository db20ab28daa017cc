import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { compilerFlags } from "./compiler-flags.js";

describe("flags for the compiler", () => {
  it("are those of the major version", () => {
    expect(compilerFlags("20.19.0")).toHaveLength(2);
    expect(compilerFlags("22.11.0")).toEqual(compilerFlags("24.0.1"));
  });

  it("are none where nobody measured", () => {
    for (const version of ["18.20.0", "26.0.0", "2.0.0", ""]) expect(compilerFlags(version)).toEqual([]);
  });

  it("are known to the version at hand", () => {
    const flags = compilerFlags(process.versions.node);
    expect(execFileSync(process.execPath, [...flags, "-p", "1 + 1"], { encoding: "utf8" })).toBe("2\n");
  });
});
