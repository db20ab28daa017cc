import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { TaggedSegmenter } from "./tokens/words/tagged-segmenter.js";
import { intlSegmenter, loadSegmenter, sentences, tokenize } from "./words.js";

let segmenter: TaggedSegmenter;
beforeAll(async () => {
  segmenter = await loadSegmenter();
});
const words = (text: string, own = segmenter) =>
  tokenize(text, { segmenter: own }).map(({ start, end }) => text.slice(start, end));

describe("tokenize", () => {
  it("should give syllables without a segmenter", () => {
    const text = "Tỉnh ủy họp.";
    expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual(["Tỉnh", "ủy", "họp", "."]);
  });

  it("should group syllables into words", () => {
    expect(words("Quốc hội thảo luận dự án luật.")).toEqual(["Quốc hội", "thảo luận", "dự án", "luật", "."]);
  });

  it("should give the same words for NFD, mapped back", () => {
    const text = "Ủy ban nhân dân tỉnh giải quyết khiếu nại.";
    expect(words(text.normalize("NFD")).map((word) => word.normalize("NFC"))).toEqual(words(text));
  });

  it("should let the user's words win", async () => {
    const own = await loadSegmenter();
    own.addWords(["chuyển đổi số quốc gia"]);
    expect(words("Ban Chỉ đạo chuyển đổi số quốc gia họp.", own)).toContain("chuyển đổi số quốc gia");
    expect(words("Ban Chỉ đạo chuyển đổi số quốc gia họp.")).not.toContain("chuyển đổi số quốc gia");
  });

  it.each(["vanban", "intl", "none"])("rebuilds any text with the %s engine", (engine) => {
    const options = { segmenter: engine === "vanban" ? segmenter : engine === "intl" ? intlSegmenter() : undefined };
    const pieces = fc.constantFrom(
      "Ủy ban",
      " ",
      "nhân dân",
      "\n",
      "1.250",
      ",",
      ". ",
      "e\u0323\u0302",
      "\u00ad",
      "😀",
      "\ud800",
      "NĐ-CP",
      "a",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let at = 0;
        for (const { start, end } of tokenize(text, options)) {
          expect(text.slice(at, start).replace(/[\s\u00ad]/gu, "")).toBe("");
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).replace(/[\s\u00ad]/gu, "")).toBe("");
      }),
      { numRuns: 200 },
    );
  });
});

describe("sentences", () => {
  it("should give stretches of the text as given", () => {
    const text = "Câu một.  Câu hai?\nCâu ba".normalize("NFD");
    expect(sentences(text).map(({ start, end }) => text.slice(start, end).normalize("NFC"))).toEqual([
      "Câu một.",
      "Câu hai?",
      "Câu ba",
    ]);
  });
});
