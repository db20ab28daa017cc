import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { readNumeral } from "./numerals.js";

const analyzer = createAnalyzer();
const read = (text: string) => {
  const { doc } = analyzer.read(text);
  const numeral = readNumeral(doc, 0);
  return numeral && { value: numeral.value, rest: doc.text.slice(doc.tokens.start[numeral.end] ?? doc.text.length) };
};

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/** Three digits in words; `full` writes the hundreds of a group that is not the first. */
function triple(n: number, full: boolean): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const words: string[] = [];
  if (hundreds > 0 || full) words.push(`${DIGITS[hundreds]} trăm`);
  if (tens === 0 && ones > 0 && words.length > 0) words.push("linh");
  if (tens === 1) words.push("mười");
  if (tens > 1) words.push(`${DIGITS[tens]} mươi`);
  if (ones > 0)
    words.push(
      tens > 1 && ones === 1 ? "mốt" : tens > 1 && ones === 4 ? "tư" : tens > 0 && ones === 5 ? "lăm" : DIGITS[ones]!,
    );
  return words.join(" ");
}

/** A number below 10^12 in words, as schools teach it. */
function inWords(n: number): string {
  const units = ["tỷ", "triệu", "nghìn", ""];
  const groups = [Math.floor(n / 1e9), Math.floor(n / 1e6) % 1000, Math.floor(n / 1e3) % 1000, n % 1000];
  return groups
    .map((group, k) => (group === 0 ? "" : `${triple(group, groups.slice(0, k).some(Boolean))} ${units[k]}`.trim()))
    .filter(Boolean)
    .join(" ");
}

describe("readNumeral", () => {
  it.each([
    ["1.250 lượt", 1250, "lượt"],
    ["21.091 đơn", 21091, "đơn"],
    ["1.250.000 đồng", 1250000, "đồng"],
    ["1.234,5 ha", 1234.5, "ha"],
    ["8,951 lượt", 8951, "lượt"],
    ["1,250 tỷ đồng", 1.25e9, "đồng"],
    ["1,5 triệu đồng", 1500000, "đồng"],
    ["2,22 ngàn đơn", 2220, "đơn"],
    ["71.3%", 71.3, "%"],
    ["07 lượt", 7, "lượt"],
    ["30 nghìn đơn", 30000, "đơn"],
    ["1 triệu 200 nghìn đồng", 1200000, "đồng"],
    ["2,5 nghìn tỷ đồng", 2.5e12, "đồng"],
    ["3 triệu rưỡi.", 3500000, "."],
    ["1.250.", 1250, "."],
    ["ba mươi tư vụ", 34, "vụ"],
    ["mười lăm đơn", 15, "đơn"],
    ["một trăm linh năm đơn", 105, "đơn"],
    ["một trăm lẻ tư đơn", 104, "đơn"],
    ["Hai mốt đơn", 21, "đơn"],
    ["trăm rưỡi đơn", 150, "đơn"],
    ["hai mươi năm", 20, "năm"],
    ["một trăm năm", 100, "năm"],
    ["hai trăm năm mươi đơn", 250, "đơn"],
    ["năm tháng đầu năm", 5, "tháng đầu năm"],
    ["hai chục hộ", 20, "hộ"],
    ["hai phẩy năm lần", 2.5, "lần"],
    ["ba nghìn tỷ đồng", 3e12, "đồng"],
    ["một nghìn lẻ năm mươi đơn", 1050, "đơn"],
    ["ba phẩy mười bốn lần", 3.14, "lần"],
    ["không phẩy năm lần", 0.5, "lần"],
    ["hai phẩy năm triệu đồng", 2.5e6, "đồng"],
    ["một trăm lẻ năm năm", 105, "năm"],
    ["năm nghìn 200 hộ", 5000, "200 hộ"],
  ])("reads %s", (text, value, rest) => {
    expect(read(text)).toEqual({ value, rest });
  });

  it.each(["02383.557", "12.5.2020", "năm 2020", "không có đơn", "tư nhân", "lẻ tẻ", "mươi ngày", "đơn"])(
    "leaves %s",
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it("gives back every number that a school writes in words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(read(`${inWords(n)} đơn`)).toEqual({ value: n, rest: "đơn" });
      }),
    );
  });

  it("gives back every number written with dots", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (n) => {
        const written = String(n).replace(/(?<=\d)(?=(?:\d{3}){1,4}$)/gu, ".");
        expect(read(`${written} đơn`)).toEqual({ value: n, rest: "đơn" });
      }),
    );
  });
});
