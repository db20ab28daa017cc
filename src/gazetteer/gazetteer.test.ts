import { describe, expect, it } from "vitest";
import { findUnits, predecessors, successors, unitsIn, unitsOfCode } from "./index.js";

describe("vanban/gazetteer", () => {
  it("finds a province in any spelling, with or without its type", () => {
    for (const name of ["Thanh Hoá", "tỉnh Thanh Hóa", "THANH HÓA"]) {
      expect(findUnits(name, { level: "province" }).map(({ code }) => code)).toEqual(["38"]);
    }
  });

  it("counts 63 provinces before 1 July 2025 and 34 after", () => {
    expect(unitsIn(null, { on: "2024-01-01" })).toHaveLength(63);
    expect(unitsIn(null, { on: "2025-07-01" })).toHaveLength(34);
  });

  it("counts 3,321 communes and no district after", () => {
    const provinces = unitsIn(null, { on: "2025-07-01" });
    const below = provinces.flatMap(({ code }) => unitsIn(code, { on: "2025-07-01" }));
    expect(below).toHaveLength(3321);
    expect(below.every(({ level }) => level === "commune")).toBe(true);
  });

  it("tells a code's name of one day from its name of another", () => {
    expect(unitsOfCode("24", { on: "2025-01-01" })[0]?.name).toBe("Bắc Giang");
    expect(unitsOfCode("24", { on: "2025-08-01" })[0]?.name).toBe("Bắc Ninh");
  });

  it("maps an old commune to the one that took it in", () => {
    const [old] = findUnits("Phúc Xá", { within: "01", on: "2024-01-01" });
    expect(successors(old!.code)).toMatchObject([{ unit: { name: "Hồng Hà", parent: "01" }, relation: "whole" }]);
  });

  it("maps merged provinces both ways", () => {
    expect(successors("02").map(({ unit }) => unit.name)).toEqual(["Tuyên Quang"]);
    expect(predecessors("08").map(({ unit }) => unit.name)).toContain("Hà Giang");
  });
});
