import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cleanText } from "../text/clean.js";
import { sentenceOf, sentenceStarts } from "./sentences.js";
import { tokenize } from "./tokenize.js";
import { tokenText } from "./tokens.js";
import { Vocabulary } from "./vocabulary.js";

const vocabulary = new Vocabulary();

/** First words of the sentences of a text. */
function openings(text: string): string[] {
  const tokens = tokenize(text, vocabulary);
  return Array.from(sentenceStarts(tokens), (k) => tokenText(tokens, k));
}

describe("sentences", () => {
  it.each([
    ["Hội nghị kết thúc. Ông An nói.", ["Hội", "Ông"], "a stop and a capital"],
    ["Ông đến TP. Vinh họp. Sau đó về.", ["Ông", "Sau"], "an abbreviation"],
    ["PGS.TS. Lê An và Th.S Hà Bình dự. Họ phát biểu.", ["PGS", "Họ"], "degrees"],
    ["GS.TSKH. Lê An, BS.CKII. Hà Bình và Lm. Vũ Cường dự. Họ nói.", ["GS", "Họ"], "longer degrees"],
    ["Ông N.V. An gửi đơn. Bà B. không nhận.", ["Ông", "Bà"], "initials"],
    ["Tiếp nhận 1.250 đơn ngày 5.3.2020. Giảm 3.2 %.", ["Tiếp", "Giảm"], "numbers and dates with dots"],
    ["Họp tại Ban Chỉ đạo.Ban Chỉ đạo 32 họp.", ["Họp", "Ban"], "a caption glued to the next sentence"],
    ["Kết quả tốt./.\nMinh Hà", ["Kết", "Minh"], "the end mark and a byline"],
    ["Tựa đề không dấu\nCâu đầu.", ["Tựa", "Câu"], "a headline"],
    ["Gồm: \n- Việc một;\n- Việc hai.", ["Gồm", "-", "-"], "bullets"],
    ["Nhiều việc... rồi sẽ xong. Ai cũng mong… nhưng chưa.", ["Nhiều", "Ai"], "an ellipsis that goes on"],
    ['Ông nói: "Phải làm." Rồi ông về.', ["Ông", "Rồi"], "a closing quote"],
    ['Sợi dây đã đứt. "Để nó kêu" - ông nói.', ["Sợi", '"'], "an opening quote"],
    ['"Vui lắm..." - anh Thảo kể.', ['"'], "a speaker after a quote"],
    ["Đường quốc lộ 1A. Xe chạy.", ["Đường", "Xe"], "a letter after a number"],
    ["Thế à? Đúng vậy! Tốt.", ["Thế", "Đúng", "Tốt"], "question and exclamation marks"],
    ["", [], "nothing"],
  ])("should break %j into %j: %s", (text, expected) => {
    expect(openings(text)).toEqual(expected);
  });

  it("should find the sentence of a token", () => {
    const tokens = tokenize("Câu một. Câu hai. Câu ba.", vocabulary);
    const starts = sentenceStarts(tokens);
    expect([0, 2, 3, 8].map((token) => sentenceOf(starts, token))).toEqual([0, 0, 1, 2]);
  });

  it("never breaks inside a gold mention of the corpus, but at line ends", () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../corpus/vi/${name}.jsonl`, import.meta.url), "utf8")
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
    const gold = new Map<string, { start: number; end: number; text: string }[]>(
      read("gold").map(({ id, records }) => [id, records]),
    );
    const broken: string[] = [];
    for (const { id, text } of read("articles")) {
      const clean = cleanText(text);
      const tokens = tokenize(clean.text, vocabulary);
      const breaks = Array.from(sentenceStarts(tokens), (k) => tokens.start[k]!);
      for (const record of gold.get(id)!) {
        const span = clean.map.toText(record)!;
        if (!record.text.includes("\n") && breaks.some((at) => at > span.start && at < span.end))
          broken.push(`${id} ${record.text}`);
      }
    }
    expect(broken).toEqual([]);
  });
});
