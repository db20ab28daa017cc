import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayOpen, readLines, startsWithAny } from "./lines.js";

/** Lines as pages have them: bullets, capitals, letters with marks, digits, and units that belong to no letter. */
const LINE = fc
  .array(fc.constantFrom(..."•*>+-– Đđ Ấấ Xx 07 ,.; Ộ İ ß 😀 \ud800".split("")), { minLength: 1, maxLength: 30 })
  .map((units) => units.join(""));

describe("readLines", () => {
  it("should tell the first unit of a head as the head itself has it", () => {
    fc.assert(
      fc.property(fc.array(LINE, { maxLength: 5 }), (written) => {
        for (const line of readLines(written.join("\n"))) {
          const { firstUnit } = line;
          expect(firstUnit).toBe(line.head.charCodeAt(0));
          expect(line.lower).toBe(/^\p{Ll}/u.test(written.join("\n").slice(line.start)));
        }
      }),
    );
  });

  it("should count what stands in a line and not behind it", () => {
    const [first, second] = readLines("Khiếu nại,Ninh Thuận\nĐất vườn,Lối đi, 2021");
    expect(first!.count(0x2c)).toBe(1);
    expect(first!.hasDigit()).toBe(false);
    expect(second!.count(0x2c)).toBe(2);
    expect(second!.hasDigit()).toBe(true);
    expect(second!.startsWithDigit()).toBe(false);
  });

  it("should see the end of a line itself, however long it is", () => {
    const [line] = readLines(`${"Sở Tài chính ".repeat(40)}và\nSở Xây dựng`);
    expect(line!.endsWith(" và")).toBe(true);
    expect(readLines("và")[0]!.endsWith(" và")).toBe(false);
  });
});

describe("mayOpen", () => {
  it("should let through every line that one of the phrases opens", () => {
    const phrases = ["đơn vị", "tin khác"];
    for (const text of ["- Tin khác", "ĐƠN VỊ chủ quản", "tin khác"]) {
      const [line] = readLines(text);
      expect(mayOpen(line!, phrases)).toBe(true);
      expect(startsWithAny(line!, phrases)).toBe(true);
    }
    expect(mayOpen(readLines("Bản tin")[0]!, phrases)).toBe(false);
    expect(startsWithAny(readLines("Tin mới")[0]!, phrases)).toBe(false);
  });
});
