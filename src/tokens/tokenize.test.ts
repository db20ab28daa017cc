import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "./tokenize.js";
import { numberAt, TokenType, tokenText } from "./tokens.js";
import { hashToken, Vocabulary } from "./vocabulary.js";

const vocabulary = new Vocabulary();
const words = (text: string) => {
  const tokens = tokenize(text, vocabulary);
  return Array.from({ length: tokens.count }, (_, k) => tokenText(tokens, k));
};
const key = (word: string) => ({ ...hashToken(word, 0, word.length) });

describe("tokenize", () => {
  it("should cut words, numbers and marks", () => {
    expect(words("Nghị định 30/2020/NĐ-CP, ngày 5.3")).toEqual([
      "Nghị",
      "định",
      "30",
      "/",
      "2020",
      "/",
      "NĐ",
      "-",
      "CP",
      ",",
      "ngày",
      "5",
      ".",
      "3",
    ]);
  });

  it("should keep a letter with a mark it cannot compose in one word", () => {
    expect(words("K\u0300a")).toEqual(["K\u0300a"]);
  });

  it("should cut syllables that lost the blank between them, where a lexicon knows both", () => {
    const known = new Vocabulary();
    for (const word of ["đồng", "nhân", "cáo", "năm", "công", "cô", "an", "ngan", "tỉnh", "khánh"]) known.intern(word);
    const cut = (text: string) => {
      const tokens = tokenize(text, known);
      return Array.from({ length: tokens.count }, (_, k) => tokenText(tokens, k));
    };
    expect(cut("Hội đồngnhân dân, tố cáonăm, côngan, TỈNHKHÁNH")).toEqual([
      "Hội",
      "đồng",
      "nhân",
      "dân",
      ",",
      "tố",
      "cáo",
      "năm",
      ",",
      "công",
      "an",
      ",",
      "TỈNH",
      "KHÁNH",
    ]);
    expect(cut("Côngan tỉnh, Côngan Tỉnh")).toEqual(["Công", "an", "tỉnh", ",", "Côngan", "Tỉnh"]);
    expect(cut("nghiêng Kbuôr Müllermann Davaasuren")).toEqual(["nghiêng", "Kbuôr", "Müllermann", "Davaasuren"]);
  });

  it("should read the value of numbers, and of nothing else", () => {
    const tokens = tokenize("007 tám 1234567890123456", vocabulary);
    expect(numberAt(tokens, 0)).toBe(7);
    expect(numberAt(tokens, 1)).toBeNaN();
    expect(numberAt(tokens, 2)).toBeNaN();
  });

  it("rebuilds any text: tokens are in order, do not overlap, and leave out white space alone", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const tokens = tokenize(text, vocabulary);
        let at = 0;
        for (let k = 0; k < tokens.count; k++) {
          expect(text.slice(at, tokens.start[k]).trim()).toBe("");
          expect(tokens.end[k]!).toBeGreaterThan(tokens.start[k]!);
          expect([TokenType.word, TokenType.number, TokenType.punctuation]).toContain(tokens.type[k]);
          at = tokens.end[k]!;
        }
        expect(text.slice(at).trim()).toBe("");
      }),
    );
  });
});

describe("the vocabulary", () => {
  it.each([
    ["hoà", "hòa"],
    ["uỷ", "ỦY"],
    ["kỹ", "kĩ"],
    ["quý", "quí"],
    ["Đảng", "đảng"],
    ["–", "-"],
    ["“", '"'],
  ])("should take %s and %s for one", (a, b) => {
    expect(key(a)).toEqual(key(b));
  });

  it.each([
    ["ma", "má"],
    ["tay", "tai"],
    ["thúy", "thúi"],
    ["đi", "di"],
  ])("should tell %s from %s", (a, b) => {
    expect(key(a)).not.toEqual(key(b));
  });

  it("should keep ids when it grows", () => {
    const grown = new Vocabulary(4);
    const first = grown.intern("một");
    for (let k = 0; k < 1000; k++) grown.intern(`từ${k}`);
    expect(grown.intern("Một")).toBe(first);
    expect(grown.size).toBe(1001);
  });
});
