import { describe, expect, it } from "vitest";
import { findZones } from "./find-zones.js";

/** The part of each line that is not empty, in order. */
function zonesOf(page: string): string[] {
  return findZones(page).spans.map(({ zone }) => zone);
}

describe("zones", () => {
  it("should cut the counters, menus and footer of a portal page", () => {
    const page = [
      "Lượt xem: 1.024",
      "",
      "Họp bàn công tác dân vận quý II",
      "Sáng 12/5, Huyện ủy họp bàn công tác dân vận.",
      "Các đại biểu đã cho ý kiến về ba nội dung.",
      "Minh Hạnh",
      "Tin tức",
      "Thống kê truy cập",
      "• Hôm nay: 784",
      "Giấy phép số 12/GP-TTĐT ngày 18/05/2023",
    ].join("\n");
    expect(zonesOf(page)).toEqual([
      "boilerplate",
      "title",
      "sapo",
      "body",
      "byline",
      "boilerplate",
      "footer",
      "footer",
      "footer",
    ]);
  });

  it("should end the article before the count of its comments", () => {
    const page = ["Tựa đề", "Câu thứ nhất.", "Câu thứ hai.", "Thu Hà", "12 bình luận", "Gửi ý kiến của bạn"];
    expect(zonesOf(page.join("\n")).slice(3)).toEqual(["byline", "footer", "footer"]);
    page[4] = "12 bình luận được gửi tới tòa soạn sau bài báo này.";
    expect(zonesOf(page.slice(0, 5).join("\n")).at(-1)).toBe("body");
  });

  it("should read a stamp above and below the article", () => {
    expect(zonesOf("Thời sự 10:05 06/10/2022 (0) (88)\nMột tựa đề không dấu chấm\nMột câu.\nHai câu.")[0]).toBe(
      "stamp",
    );
    const below = [
      "Tựa đề",
      "Câu một.",
      "Câu hai.",
      "04/11/10 07:42 GMT+7",
      "Môi trường",
      "Rừng,Đất,Nước,Luật",
      "Tên Báo",
    ].join("\n");
    expect(zonesOf(below)).toEqual(["title", "sapo", "body", "stamp", "footer", "footer", "footer"]);
  });

  it("should not take a sentence with a date for a stamp", () => {
    expect(zonesOf("Tựa\nNgày 24/3/2022, Tỉnh ủy Sơn La triển khai nghị quyết.\nHết.")).toEqual([
      "title",
      "sapo",
      "body",
    ]);
  });

  it("should read the line after a picture marker, and a line with a photo credit, as captions", () => {
    expect(zonesOf("Tựa\nCâu đầu.\nAnh-tin-bai\nĐồng chí A phát biểu\nCâu sau.\nCầu mới. Ảnh: H.L\nCâu cuối.")).toEqual(
      ["title", "sapo", "boilerplate", "caption", "body", "caption", "body"],
    );
  });

  it("should drop headlines of other articles below the byline", () => {
    expect(zonesOf("Tựa\nCâu một.\nCâu hai.\nHiền Lê\nNgân hàng báo lãi tăng gấp đôi\nXem tiếp").slice(3)).toEqual([
      "byline",
      "footer",
      "footer",
    ]);
  });

  it("should read on below a name where the last paragraph was cut off before its end", () => {
    const cut = `Tại tỉnh, các cấp ủy đã triển khai ${"kế hoạch sắp xếp đơn vị hành chính ".repeat(6)}và ban hành`;
    expect(zonesOf(`Sắp xếp xã\nCâu một.\nThS. Lê Thị Nhạn\nKhoa Luật\n${cut}`).slice(-2)).toEqual(["body", "body"]);
  });

  it("should take a page whose lines were joined for no counter and no box", () => {
    const page = "Lượt xem: 503 Huyện họp bàn. Sáng 12/5, Huyện ủy họp bàn công tác dân vận quý II. ".repeat(8);
    expect(zonesOf(page)).not.toContain("boilerplate");
    expect(zonesOf(`Email: a@b.vn ${page}`)).not.toContain("boilerplate");
  });

  it("should not take the signature of a document for a byline", () => {
    expect(
      zonesOf("QUYẾT ĐỊNH\nĐiều 1. Ban hành.\nĐiều 2. Thi hành.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrịnh Văn An").at(-1),
    ).toBe("body");
  });

  it("should keep a long sentence that begins like a tail", () => {
    const page = "Tựa\nCâu một.\nBình luận về kết quả trên, ông A cho rằng các địa phương còn chậm.\nCâu cuối.";
    expect(zonesOf(page)).toEqual(["title", "sapo", "body", "body"]);
  });

  it("should read a list of links above the article as none of it, and a footer alone as a footer", () => {
    const long =
      "Sáng 12/5, Huyện ủy họp bàn công tác dân vận quý II, kiểm điểm việc thực hiện các kết luận của kỳ họp trước.";
    expect(zonesOf(`Tin liên quan\nKhai mạc hội thao (12/05/2022)\n${long}\nCâu sau.`).slice(0, 3)).toEqual([
      "boilerplate",
      "boilerplate",
      "sapo",
    ]);
    expect(zonesOf("© Cổng thông tin\nGiấy phép số 12/GP-STTTT ngày 15/06/2020")).toEqual([
      "boilerplate",
      "boilerplate",
    ]);
  });

  it("should find the part of any offset", () => {
    const page = "Tựa đề\n\nCâu một.\nThống kê truy cập\nHôm nay: 7";
    const zones = findZones(page);
    expect(zones.at(0)).toBe("title");
    expect(zones.at(page.indexOf("Câu") + 3)).toBe("sapo");
    expect(zones.at(page.indexOf("Hôm"))).toBe("footer");
  });

  it("should not cut a table of days as a page's foot, nor a timetable as its stamp", () => {
    const page = [
      "Lịch trực của xã",
      "Xã thông báo lịch trực như sau.",
      "Các tổ trực đủ quân số.",
      "Tổ 1",
      "12/05/2019",
      "Tổ 2",
      "13/05/2019",
      "Tổ 3",
      "14/05/2019",
      "Tổ 4",
    ].join("\n");
    expect(zonesOf(page)).not.toContain("footer");
    expect(zonesOf("Lịch tuần\nXã họp hai buổi.\nDân dự đông.\nTừ ngày 3/8/2020 đến ngày 9/8/2020")[3]).toBe("body");
  });

  it("should read a text that is nothing but the words of a button", () => {
    expect(zonesOf("Tuần trước")).toEqual(["body"]);
    expect(zonesOf("Lịch họp của xã\nXã họp hai buổi.\nTuần trước")[2]).toBe("boilerplate");
  });

  it("should take a section's name for the end of a wrapped heading where the line above runs over", () => {
    const page = "SỞ TÀI NGUYÊN VÀ\nMÔI TRƯỜNG\n\nSở họp giao ban tháng.\nHọp xong sớm.";
    expect(zonesOf(page)[1]).not.toBe("boilerplate");
  });

  it("should cut file names of pictures and read the line below as a caption", () => {
    const page = "Xã họp dân\nXã họp dân chiều qua.\nhop_dan_01.jpg\nDân thôn Đoài góp ý\nHọp xong sớm.";
    expect(zonesOf(page).slice(2, 4)).toEqual(["boilerplate", "caption"]);
  });

  it("should tell a source from a clause that begins like one", () => {
    expect(zonesOf("Xã họp\nXã họp dân.\nTheo Báo Hà Nam")[2]).toBe("byline");
    expect(zonesOf("Quyết định\nCăn cứ luật;\nTheo đề nghị của Chánh Văn phòng")[2]).toBe("body");
  });

  it("should go on with the article behind a box of links, but not behind the page's tail", () => {
    const paragraph =
      "Ông Nguyễn Văn A cho biết huyện đã rà soát toàn bộ các vụ việc tồn đọng, phân loại từng vụ theo thẩm quyền và giao từng đơn vị giải quyết dứt điểm trong quý tới.";
    const box = ["Huyện họp", "Huyện họp sáng qua.", "Tin liên quan", "Xã A họp dân", paragraph, paragraph].join("\n");
    expect(zonesOf(box)).toEqual(["title", "sapo", "footer", "footer", "body", "body"]);
    const tail = [
      "Huyện họp",
      "Huyện họp sáng qua.",
      "Tin liên quan",
      "Xã A họp",
      "Bình luận (2)",
      paragraph,
      paragraph,
    ];
    expect(zonesOf(tail.join("\n")).slice(2)).toEqual(["footer", "footer", "footer", "footer", "footer"]);
  });

  it("should not take a wrapped line or a heading of the text for the page's imprint", () => {
    const page = [
      "Luật mới",
      "Luật quy định rõ hơn về trách nhiệm.",
      "Trụ sở của tòa soạn ổn định từ hai năm trở lên do",
      "cơ quan chủ quản báo chí bố trí hoặc thuê",
      "Cơ quan chủ quản báo chí",
      "Video: Lễ ký kết",
      "Báo nộp hồ sơ.",
      "Cơ quan chủ quản: UBND tỉnh",
      "Điện thoại: 123",
    ].join("\n");
    expect(zonesOf(page).slice(3)).toEqual(["body", "body", "body", "body", "footer", "footer"]);
  });

  it("should cut counters above the article and leave the article whole", () => {
    const page = "Lượt truy cập\nOnline: 5\nSáng 4/6, xã họp dân.\nDân góp ý.";
    expect(zonesOf(page)).toEqual(["boilerplate", "boilerplate", "sapo", "body"]);
  });

  it("should not take a body's name in capitals for an author", () => {
    expect(zonesOf("Toàn văn chỉ thị.\nSố 6-CT/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 7 tháng 11 năm 2006")[2]).toBe(
      "body",
    );
  });
});
