import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "./clean.js";
import { chainMaps, identityMap } from "./offset-map.js";

const sourceOf = (input: string, words: string) => {
  const clean = cleanText(input);
  const start = clean.text.indexOf(words);
  const span = clean.map.toSource({ start, end: start + words.length });
  return input.slice(span.start, span.end);
};

describe("cleanText", () => {
  it("should leave clean text alone, with an identity map", () => {
    const { text, map } = cleanText("Nghị quyết số 03-NQ/TU");
    expect(text).toBe("Nghị quyết số 03-NQ/TU");
    expect(map).toBe(identityMap);
  });

  it("should compose decomposed letters and lead back to all their characters", () => {
    const input = "Tỉnh ủy Sơn La".normalize("NFD");
    expect(cleanText(input).text).toBe("Tỉnh ủy Sơn La");
    expect(sourceOf(input, "ủy")).toBe("ủy".normalize("NFD"));
    expect(sourceOf(input, "Sơn La")).toBe("Sơn La".normalize("NFD"));
  });

  it("should compose a letter that carries only one of its two marks", () => {
    expect(cleanText("Viê\u0323t").text).toBe("Việt");
    expect(cleanText("Vie\u0323\u0302t").text).toBe("Việt");
  });

  it("should drop invisible characters, inside words and round them, and keep them out of spans", () => {
    const input = "\ufeffB\u00adưu\u200b điện\u200b";
    expect(cleanText(input).text).toBe("Bưu điện");
    expect(sourceOf(input, "Bưu")).toBe("B\u00adưu");
    expect(sourceOf(input, "điện")).toBe("điện");
  });

  it("should read odd spaces, line ends and look-alikes of Đ unit for unit", () => {
    const { text, map } = cleanText("Đề\u00a0án\r\nÐảng\u2028N\u0189-CP");
    expect(text).toBe("Đề án \nĐảng\nNĐ-CP");
    expect(map).toBe(identityMap);
  });

  it("should cost no more than its length on a row of marks", () => {
    expect(cleanText(`a${"\u0301".repeat(200_000)}`).text.length).toBeGreaterThan(0);
  });

  it("maps every stretch of the clean text to characters that clean to it", () => {
    const pieces = fc.constantFrom(
      "a",
      "ủy",
      "uỷ".normalize("NFD"),
      " ",
      "\u00a0",
      "\u00ad",
      "\u200b",
      "ê\u0323",
      "Đ",
      "\n",
      "😀",
      "\ud800",
      "\u0301",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.nat(40), fc.nat(40), (parts, a, b) => {
        const input = parts.join("");
        const { text, map } = cleanText(input);
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const source = map.toSource({ start, end });
        expect(source.start).toBeLessThanOrEqual(source.end);
        expect(source.end).toBeLessThanOrEqual(input.length);
        if (end > start) {
          expect(cleanText(input.slice(source.start, source.end)).text).toContain(text.slice(start, end));
          expect(map.toText(source)).not.toBeNull();
        }
      }),
    );
  });

  it("chains maps from the source over a middle text", () => {
    const input = "Vie\u0323\u0302t Nam";
    const { map } = cleanText(input);
    expect(chainMaps(identityMap, map).toSource({ start: 0, end: 4 })).toEqual({ start: 0, end: 6 });
    expect(chainMaps(map, identityMap).toText({ start: 0, end: 6 })).toEqual({ start: 0, end: 4 });
  });
});
