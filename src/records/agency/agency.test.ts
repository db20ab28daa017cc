import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../analyze.js";

const analyzer = createAnalyzer();

function names(text: string): string[] {
  return analyzer.analyze(text, { kinds: ["agency"] }).records.map((record) => `${record.text} = ${record.name}`);
}

describe("agency mentions", () => {
  it("read a list of places whose body is said once", () => {
    expect(names("UBND các huyện Nam Giang, Tây Giang và thị xã Điện Bàn báo cáo.")).toEqual([
      "UBND các huyện Nam Giang = Ủy ban nhân dân huyện Nam Giang",
      "Tây Giang = Ủy ban nhân dân huyện Tây Giang",
      "thị xã Điện Bàn = Ủy ban nhân dân thị xã Điện Bàn",
    ]);
  });

  it("leave classes and sets of bodies out", () => {
    expect(names("UBND các huyện, thị xã; Công an các cấp; Chi cục Thuế cấp huyện; các huyện ủy, thành ủy.")).toEqual(
      [],
    );
  });

  it("find short names introduced in brackets again", () => {
    expect(names("Tập đoàn Điện lực Việt Nam (EVN) thông báo. EVN sẽ đầu tư.")).toEqual([
      "Tập đoàn Điện lực Việt Nam = Tập đoàn Điện lực Việt Nam",
      "EVN = Tập đoàn Điện lực Việt Nam",
      "EVN = Tập đoàn Điện lực Việt Nam",
    ]);
  });

  it("see no body in a document's code", () => {
    expect(names("Thông tư số 05/2021/TT-TTCP và Quyết định 12/QĐ-UBND, Kế hoạch 7-KH/TU.")).toEqual([]);
  });

  it("stop before a person's name", () => {
    expect(names("Chủ tịch UBND xã Ia Hrung Nguyễn Văn Nam; Chủ tịch UBND xã Nguyễn Văn Nam.")).toEqual([
      "UBND xã Ia Hrung = Ủy ban nhân dân xã Ia Hrung",
      "UBND xã = Ủy ban nhân dân xã",
    ]);
  });

  it("read a body over a line end, and none from two lines", () => {
    expect(names("Giám đốc Sở Nội\nvụ chịu trách nhiệm.")).toEqual(["Sở Nội\nvụ = Sở Nội vụ"]);
    expect(names("TRÊN ĐỊA BÀN TỈNH\nỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN")).toEqual([
      "ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN = ỦY BAN NHÂN DÂN TỈNH BÌNH THUẬN",
    ]);
  });

  it("cost time in proportion to hostile text", () => {
    const time = (length: number) => {
      const text = "Văn phòng Ban Thường vụ Đảng ủy Sở Văn hóa, Thể thao ".repeat(length);
      const start = performance.now();
      analyzer.analyze(text, { kinds: ["agency"] });
      return performance.now() - start;
    };
    time(200);
    expect(time(1600)).toBeLessThan(Math.max(200, time(200) * 40));
  });
});
