import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";

const analyzer = createAnalyzer();
/** The notes of the mention that starts with some words. */
const because = (text: string, words: string, published?: string) => {
  const { doc } = analyzer.read(text, { published: published ?? null });
  return doc.mentions.find(({ start }) => text.startsWith(words, start))!.notes;
};

describe("explain says why", () => {
  const documents =
    "Nghị quyết số 10-NQ/TW, Nghị quyết số 10-NQ/TU và Chỉ thị số 24-CT/TW; Nghị quyết 10, Chỉ thị 24 còn mới.";

  it.each([
    ["Nghị quyết 10,", "left open: 2 documents of this type and number are named"],
    ["Chỉ thị 24 ", "the one document of this type and number: 24-CT/TW"],
  ])("«%s» is, or is not, a document named in full", (words, note) => {
    expect(because(documents, words)).toContain(note);
  });

  it.each([
    ["Luật Khiếu nại được phổ biến.", "no code: the name alone leaves the year open"],
    ["Luật Khiếu nại năm 1999 được phổ biến.", "no code: the tables have no document of this name"],
    ["Nghị quyết 21 được phổ biến.", "no code: no symbol here or on another mention, and no nickname"],
    ["Đề án 06 được phổ biến.", "code from the tables"],
  ])("«%s»: %s", (text, note) => {
    expect(because(text, text.slice(0, 5))).toContain(note);
  });

  it.each([
    [
      "Ngày 29/12, đoàn đã đến huyện.",
      "2023-01-03",
      "year nearest to the article's day, in a passage of the past, 2023-01-03",
    ],
    ["Ngày 29/12, đoàn đến huyện.", undefined, "left open: neither the article's day nor the text names its year"],
    ["Ngày 11/10 họp về quý IV năm 2021.", undefined, "year nearest to the article's day, 2021-10-11"],
    ["quý I tăng, quý II năm 2020 giảm.", undefined, "year 2020: written with the period behind it"],
    ["quý III tăng.", undefined, "left open: neither the article's day nor the text names its year"],
    ["quý III sẽ tăng.", "2022-04-01", "year 2022: nearest to the article's day, in a passage of what is to come"],
  ])("«%s» (%s): %s", (text, published, note) => {
    expect(because(text, text.slice(0, 5), published)).toContain(note);
  });
});
