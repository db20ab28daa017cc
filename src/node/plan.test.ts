import { describe, expect, it } from "vitest";
import type { InputFile } from "./find-inputs.js";
import { planUnits, shardBytesOf } from "./plan.js";

const MIB = 1024 * 1024;

function file(path: string, mib: number, more: Partial<InputFile> = {}): InputFile {
  const known = { rows: "lines", gzip: false, encoding: null, modified: 0, fingerprint: "" } as const;
  return { path, name: path, size: mib * MIB, ...known, ...more };
}

describe("the input of one part", () => {
  it.each([
    ["a few articles", [file("a", 0.1)], 1],
    ["a laptop's morning", [file("a", 19)], 1],
    ["32 parts of a size", [file("a", 64)], 2],
    ["a little less", [file("a", 63.9)], 1],
    ["many files", [file("a", 100), file("b", 90), file("c", 80)], 8],
    ["a crawl", [file("a", 6000)], 16],
    ["packed lines, by what they unpack to", [file("a", 40, { gzip: true })], 4],
    ["a stream of unknown length", [file("a", 1), file("-", 0)], 16],
  ])("of %s", (_, files, mib) => {
    expect(shardBytesOf(files)).toBe(mib * MIB);
  });

  it("gives a small job parts enough for several workers", () => {
    const files = [file("a", 12), ...Array.from({ length: 40 }, (_, k) => file(`p${k}`, 0.1, { rows: "page" }))];
    const shards = planUnits([files], shardBytesOf(files)).flatMap((unit) =>
      unit.type === "shards" ? unit.shards : [],
    );
    expect(shards).toHaveLength(12 + 4);
  });
});
