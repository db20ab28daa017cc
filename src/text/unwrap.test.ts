import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import { unwrap } from "./unwrap.js";

const WORDS =
  "Sáng 12/5, đồng chí Nguyễn Văn An, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hà Nam chủ trì buổi tiếp công dân " +
  "định kỳ; cùng dự có bà Trần Thị Nhạn, Chánh Thanh tra tỉnh, và lãnh đạo Văn phòng UBND tỉnh, Sở Tài nguyên và " +
  "Môi trường, Công an tỉnh, Đoàn đại biểu Quốc hội tỉnh, UBND huyện Lý Nhân. Tại buổi tiếp, các công dân đã gửi đến " +
  "Chủ tịch UBND tỉnh 12 đơn kiến nghị, phản ánh về đất đai. ";

/** Wraps running text at a width, as a mail program does: blanks become line ends. */
function wrap(text: string, width: number): string {
  let column = 0;
  let line = "";
  for (const word of text.trim().split(" ")) {
    const breaks = column > 0 && column + 1 + word.length > width;
    line += column === 0 ? word : breaks ? `\n${word}` : ` ${word}`;
    column = breaks ? word.length : column + (column > 0 ? 1 : 0) + word.length;
  }
  return line;
}

describe("unwrap", () => {
  it.each([48, 64, 80, 120])("should join what was wrapped at %d", (width) => {
    const text = WORDS.repeat(3).trim();
    const wrapped = wrap(text, width);
    const joined = unwrap(wrapped);
    expect(joined).toHaveLength(wrapped.length);
    // at a stop a line end may stay: a sentence ends there anyway
    expect(joined.replace(/(?<=[.;:])\n/gu, " ")).toBe(text);
  });

  it("should read names and titles across the line ends of a wrapped page, at their own place", () => {
    const wrapped = `Chủ tịch tiếp dân\n\n${wrap(WORDS, 37)}\n\n${wrap(WORDS, 37)}`;
    const { records } = analyze(wrapped, { kinds: ["person", "agency"] });
    for (const { text, start, end } of records) expect(wrapped.slice(start, end)).toBe(text);
    const people = records.filter((record) => record.kind === "person");
    expect(people.map(({ name, titles }) => [name, titles.length])).toEqual([
      ["Nguyễn Văn An", 2],
      ["Trần Thị Nhạn", 1],
      ["Nguyễn Văn An", 2],
      ["Trần Thị Nhạn", 1],
    ]);
  });

  it("should leave headings, items, fields, stamps and paragraphs where they are", () => {
    const items = [
      "- Tiếp tục rà soát các vụ việc khiếu nại phức tạp",
      "2. Giao Thanh tra tỉnh theo dõi việc thực hiện kết luận",
      "b) báo cáo kết quả về Ủy ban nhân dân tỉnh trước hạn",
      "nguon: Cổng thông tin điện tử tỉnh, chuyên mục tiếp dân",
      "Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành",
      "Cập nhật 12/05/2022 08:00",
    ];
    const text = `${wrap(WORDS, 56)}\n\n${items.join("\n")}`;
    const kept = unwrap(text);
    for (const item of items) expect(kept).toContain(`\n${item}`);
    expect(kept).toContain("\n\n");
  });

  it("should leave a list of headings and a page of paragraphs as they are", () => {
    const headings = Array.from(
      { length: 12 },
      (_, k) => `Huyện ${k} tổ chức hội nghị tổng kết công tác tiếp công dân`,
    );
    expect(unwrap(headings.join("\n"))).toBe(headings.join("\n"));
    const page = `${WORDS}\n${WORDS}\n${WORDS}\nnăm qua\n`.repeat(3);
    expect(unwrap(page)).toBe(page);
  });

  it("should change nothing but line ends, each into a blank", () => {
    const piece = fc.constantFrom(
      "Sở Tài chính",
      "tỉnh",
      " ",
      "\n",
      "\n\n",
      "12/5/2022",
      "a)",
      ".",
      "và các đơn vị",
      "😀",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const text = pieces.join("");
        const joined = unwrap(text);
        expect(joined).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++)
          if (joined[i] !== text[i]) expect([text[i], joined[i]]).toEqual(["\n", " "]);
      }),
    );
  });
});
