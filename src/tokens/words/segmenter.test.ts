import { describe, expect, it } from "vitest";
import { loadModel } from "../model/load.js";
import { encoded } from "../model/weights.js";
import type { SyllableSpans } from "./segmenter.js";
import { TaggedSegmenter } from "./tagged-segmenter.js";

/** Runs of letters and digits, and every other character but blanks alone: the token contract in one line. */
function spansOf(text: string): SyllableSpans {
  const found = [...text.matchAll(/[\p{L}\p{N}]+|\S/gu)];
  const type = found.map(([token]) => (/^\p{N}+$/u.test(token) ? 2 : /^[\p{L}\p{N}]/u.test(token) ? 1 : 3));
  return {
    text,
    count: found.length,
    start: Int32Array.from(found, (match) => match.index),
    end: Int32Array.from(found, (match) => match.index + match[0].length),
    type: Uint8Array.from(type),
  };
}

function wordsOf(text: string, own: readonly string[] = []): string[] {
  const segmenter = new TaggedSegmenter(loadModel());
  segmenter.addWords(own);
  const spans = spansOf(text);
  const groups = new Int32Array(spans.count);
  segmenter.segment(spans, 0, spans.count, groups);
  const words: string[] = [];
  for (let k = 0; k < spans.count; k++) {
    if (groups[k] !== k) continue;
    let last = k;
    while (last + 1 < spans.count && groups[last + 1] === k) last++;
    words.push(text.slice(spans.start[k], spans.end[last]));
  }
  return words;
}

describe("the words of a sentence", () => {
  it.each([
    [
      "Chủ tịch nước Lương Cường tiếp đoàn đại biểu.",
      ["Chủ tịch", "nước", "Lương Cường", "tiếp", "đoàn", "đại biểu", "."],
    ],
    ["Học sinh học môn sinh học", ["Học sinh", "học", "môn", "sinh học"]],
    ["Hiện nay xã có 68 tổ nhân dân", ["Hiện nay", "xã", "có", "68", "tổ", "nhân dân"]],
    ["công tác phòng, chống tham nhũng", ["công tác", "phòng", ",", "chống", "tham nhũng"]],
  ])("%s", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe("a run without blanks is one word", () => {
  it.each([
    "10.000",
    "21/1/2021",
    "2021-2025",
    "7,5%",
    "03-NQ/TU",
    "20/2020/NĐ-CP",
    "COVID-19",
    "Mạc-tư-khoa",
    "A5",
    "km/h",
    "www.chinhphu.vn",
    "...",
  ])("%s", (run) => {
    expect(wordsOf(`Theo ${run} nêu trên`)).toContain(run);
  });

  it("keeps the dot with the abbreviation before it", () => {
    expect(wordsOf("tại TP.HCM hôm nay").slice(0, 3)).toEqual(["tại", "TP.", "HCM"]);
  });

  it.each(["và/hoặc", "((", "xong.Hôm"])("but not %s", (run) => {
    expect(wordsOf(`Theo ${run} nêu trên`)).not.toContain(run);
  });

  it("does not take a full stop without its blank for part of a word", () => {
    expect(wordsOf("đã xong.Hôm nay họp")).toEqual(["đã", "xong", ".", "Hôm nay", "họp"]);
  });

  it("parts two names at the dash between them", () => {
    expect(wordsOf("tỉnh Bà Rịa-Vũng Tàu")).not.toContain("Rịa-Vũng");
  });
});

describe("spelling does not matter", () => {
  it.each([
    ["Ủy ban nhân dân tỉnh Hòa Bình", "Uỷ ban nhân dân tỉnh Hoà Bình"],
    ["kỹ thuật và lý luận", "kĩ thuật và lí luận"],
    ["thuế giá trị gia tăng", "Thuế giá trị gia tăng"],
  ])("%s = %s", (one, other) => {
    const lengths = (text: string): number[] => wordsOf(text).map((word) => word.split(" ").length);
    expect(lengths(one)).toEqual(lengths(other));
  });
});

describe("added words win over the model", () => {
  it("joins what the model leaves apart", () => {
    const text = "Ban Thường vụ Tỉnh ủy họp";
    expect(wordsOf(text, ["Ban Thường vụ", "tỉnh ủy"])).toEqual(["Ban Thường vụ", "Tỉnh ủy", "họp"]);
  });

  it("cuts what the model joins", () => {
    expect(wordsOf("phát triển kinh tế bền vững", ["triển kinh"])).toContain("triển kinh");
  });

  it("takes the longest and matches both tone placements in any case", () => {
    expect(wordsOf("UỶ BAN KIỂM TRA họp", ["ủy ban", "ủy ban kiểm tra"])[0]).toBe("UỶ BAN KIỂM TRA");
  });

  it("takes words with marks in them", () => {
    expect(wordsOf("Nghị quyết số 03-NQ/TU ngày", ["số 03-NQ/TU"])).toContain("số 03-NQ/TU");
  });
});

describe("whatever the text", () => {
  const texts = [
    "",
    " ",
    ".",
    "000 85 .",
    "a".repeat(5000),
    "ủy ".repeat(3000),
    "...!!!???",
    "1.1.1.1/2/3-4",
    "😀 chào 😀",
    "Русский текст 中文",
    "(",
    '"Tôi"',
  ];

  it.each(texts)("groups rebuild the tokens: %#", (text) => {
    const spans = spansOf(text);
    const groups = new Int32Array(spans.count).fill(-1);
    new TaggedSegmenter(loadModel()).segment(spans, 0, spans.count, groups);
    for (const [k, first] of groups.entries()) expect(first === k || (k > 0 && first === groups[k - 1])).toBe(true);
  });

  it("groups rebuild the tokens of random text", () => {
    const alphabet = [...'aàNQĐđ.,-/:%&@’"()  019 \n😀汉я'];
    const segmenter = new TaggedSegmenter(loadModel());
    let state = 1;
    for (let round = 0; round < 2000; round++) {
      let text = "";
      for (let i = 0; i < round % 40; i++) {
        state = (Math.imul(state, 1103515245) + 12345) >>> 0;
        text += alphabet[(state >>> 8) % alphabet.length];
      }
      const spans = spansOf(text);
      const groups = new Int32Array(spans.count).fill(-1);
      segmenter.segment(spans, 0, spans.count, groups);
      expect(
        groups.every((first, k) => first === k || (k > 0 && first === groups[k - 1])),
        JSON.stringify(text),
      ).toBe(true);
    }
  });

  it("writes only the sentence asked for", () => {
    const spans = spansOf("Hôm nay họp. Ngày mai nghỉ.");
    const groups = new Int32Array(spans.count).fill(-1);
    new TaggedSegmenter(loadModel()).segment(spans, 4, spans.count, groups);
    expect([...groups.subarray(0, 4)]).toEqual([-1, -1, -1, -1]);
    expect(groups[4]).toBe(4);
  });

  it("gives the same words on a second call", () => {
    expect(wordsOf("Quốc hội thông qua luật")).toEqual(wordsOf("Quốc hội thông qua luật"));
  });
});

describe("the model file", () => {
  it("is at most 1 MB of ASCII that needs no escape", () => {
    expect(encoded.weights.length + encoded.lexicon.length).toBeLessThan(1_000_000);
    expect(encoded.weights + encoded.lexicon).toMatch(/^[ -~]*$/);
    expect(encoded.weights + encoded.lexicon).not.toMatch(/["'\\`$]/);
  });

  it("fills its table", () => {
    expect(loadModel().weights.length).toBe(2 ** encoded.bits);
  });

  it("is decoded once", () => {
    expect(loadModel()).toBe(loadModel());
  });
});
