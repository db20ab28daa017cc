import fc from "fast-check";
import { toCardinal } from "n2words/vi-VN";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { readNumeral } from "./numerals.js";

const analyzer = createAnalyzer();
const read = (text: string) => {
  const { doc } = analyzer.read(text);
  const numeral = readNumeral(doc, 0);
  return numeral && { value: numeral.value, rest: doc.text.slice(doc.tokens.start[numeral.end] ?? doc.text.length) };
};

/** n2words writes numbers as another hand would: `một nghìn lẻ năm mươi`, `hai mươi bốn`, `ba phẩy mười bốn`. */
describe("readNumeral on the words of n2words", () => {
  it("gives back every whole number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 999_999_999_999 })), (n) => {
        expect(read(`${toCardinal(n)} đơn`)).toEqual({ value: n, rest: "đơn" });
      }),
      { numRuns: 300 },
    );
  });

  it("gives back every number with one or two decimals", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (hundredths) => {
        const n = hundredths / 100;
        expect(read(`${toCardinal(n)} lần`)).toEqual({ value: n, rest: "lần" });
      }),
    );
  });
});
