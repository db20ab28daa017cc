import { describe, expect, it } from "vitest";
import { partitionPoint } from "./partition-point.js";

describe("partitionPoint", () => {
  it("counts the items that hold, for every length and every point", () => {
    for (let length = 0; length < 20; length++)
      for (let point = 0; point <= length; point++) {
        const items = Array.from({ length }, (_, k) => k);
        expect(partitionPoint(items, (item) => item < point)).toBe(point);
      }
  });

  it("asks no more than the logarithm of the length", () => {
    let asked = 0;
    const items = Array.from({ length: 1_000_000 }, (_, k) => k);
    expect(
      partitionPoint(items, (item) => {
        asked++;
        return item < 314_159;
      }),
    ).toBe(314_159);
    expect(asked).toBeLessThanOrEqual(20);
  });
});
