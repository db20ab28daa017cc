import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";

const analyzer = createAnalyzer();
const dateOf = (text: string, published?: string) => {
  const { article } = analyzer.analyze(text, published ? { published } : {});
  return [article.published, article.publishedSource];
};

describe("the article's own date", () => {
  it.each([
    [
      "what was given wins over a stamp",
      "08:00 05/06/2022\nHọp báo\n\nSáng 4/6, tỉnh họp.",
      "2022-06-07",
      ["2022-06-07", "given"],
    ],
    [
      "no row of a timetable",
      "Lịch tiếp dân\nXã tiếp dân như sau.\n8 giờ 00 ngày 05/01/2021 Chủ tịch;\n8 giờ 00 ngày 12/01/2021 Phó Chủ tịch;\n8 giờ 00 ngày 19/01/2021 Bí thư;",
      undefined,
      [null, null],
    ],
    [
      "the day and clock in the head of a page whose lines were joined",
      `Chính trị 08:40 12/04/2023 (152) Huyện họp. Chiều 11/4, Huyện ủy họp. ${"Năm 2019, huyện đã họp. ".repeat(50)}`,
      undefined,
      ["2023-04-12", "stamp"],
    ],
    [
      "those in its foot",
      `Huyện họp. Chiều 11/4, Huyện ủy họp. ${"Năm 2019, huyện đã họp. ".repeat(50)} 12/04/2023 08:40 GMT+7 Xã hội`,
      undefined,
      ["2023-04-12", "stamp"],
    ],
    [
      "no day that is remembered",
      "Kỷ niệm ngày thành lập Đảng\nNgày 3/2/1930, Đảng ra đời. Chiều 30/4/1975, đất nước thống nhất. Nay cả nước đổi mới.",
      undefined,
      [null, null],
    ],
    [
      "behind those that are remembered the day of the event",
      "Ngày 3/2/1930, Đảng ra đời. Sáng 2/2/2020, huyện tổ chức mít tinh. Đồng chí Bí thư phát biểu.",
      undefined,
      ["2020-02-02", "dateline"],
    ],
    [
      "none in its midst",
      `Huyện họp. ${"Huyện đã họp. ".repeat(60)} Hội nghị mở lúc 08:40 12/04/2019. ${"Huyện đã họp. ".repeat(60)}`,
      undefined,
      [null, null],
    ],
    [
      "a crawler's head before the title",
      " date 2024-03-08 Huyện họp bàn công tác thanh tra, tiếp công dân và giải quyết đơn quý I\n\nNgày 7-3, huyện họp.",
      undefined,
      ["2024-03-08", "stamp"],
    ],
    [
      "the event's day seen from a crawler's month",
      " date 2023-10 Huyện họp bàn công tác thanh tra\n\nNgày 28-9, huyện họp.",
      undefined,
      ["2023-09-28", "body"],
    ],
    [
      "the place and day in a cell",
      "UBND | CỘNG HÒA |\nSố: 5/QĐ-UBND | Sơn La, ngày 9 tháng 3 năm 2012 |\nQUYẾT ĐỊNH",
      undefined,
      ["2012-03-09", "stamp"],
    ],
    ["a stamp in the head", "08:00 05/06/2022\nHọp báo\n\nSáng 4/6, tỉnh họp.", undefined, ["2022-06-05", "stamp"]],
    [
      "a stamp at the end",
      "Tỉnh họp báo sáng 4/6.\nLan Anh\n05/06/22 08:00 GMT+7\nXã hội",
      undefined,
      ["2022-06-05", "stamp"],
    ],
    [
      "a labelled stamp before the day of the visit",
      "Thứ 3, Ngày 16/07/2024\nTiếp công dân định kỳ\nNgày đăng: 08/07/2024\n\nSáng 5/7, Chủ tịch tiếp dân.",
      undefined,
      ["2024-07-08", "stamp"],
    ],
    [
      "a line that is only the day",
      "Họp giao ban\n\nNgày 20 tháng 06 năm 2022\n\nNgày 20/6, ban họp.",
      undefined,
      ["2022-06-20", "stamp"],
    ],
    [
      "place and day of a decree",
      "Hà Nội, ngày 14 tháng 5 năm 2026\n\nNGHỊ ĐỊNH\n\nCăn cứ Luật số 45/2019/QH14;",
      undefined,
      ["2026-05-14", "stamp"],
    ],
    [
      "the full day that repeats the event's",
      "Ngày 3/4, huyện tiếp công dân.\nQuang cảnh buổi tiếp ngày 3/4/2023.",
      undefined,
      ["2023-04-03", "dateline"],
    ],
    [
      "the body's quarter",
      "Chiều 11/10, Thường trực Tỉnh ủy bàn nhiệm vụ quý IV năm 2021.",
      undefined,
      ["2021-10-11", "body"],
    ],
    [
      "the first such day after the latest document",
      "Ngày 24/3, tỉnh quán triệt Kết luận số 436-KL/TU ngày 28/1/2022 của Ban Thường vụ Tỉnh ủy.",
      undefined,
      ["2022-03-24", "body"],
    ],
    [
      "no document's day of issue",
      "Căn cứ Luật số 45/2019/QH14 ngày 20/11/2019, tỉnh ban hành quy chế.",
      undefined,
      [null, null],
    ],
    [
      "no day of birth",
      "Ông Lò Văn Sáng sinh ngày 8/3/1966 tại Mường La. Chiều 17/6, ông nhận quyết định.",
      undefined,
      [null, null],
    ],
    ["no stage of five years", "Kế hoạch giai đoạn 2021-2025 được thông qua ngày 20/7.", undefined, [null, null]],
  ])("takes %s", (_, text, published, expected) => {
    expect(dateOf(text, published)).toEqual(expected);
  });

  it("says in the notes where a year came from", () => {
    const { doc } = analyzer.read("Chiều 11/10, tỉnh bàn nhiệm vụ quý IV năm 2021.");
    expect(doc.mentions.find(({ kind }) => kind === "date")?.notes.join()).toContain("2021");
  });
});
