import { describe, expect, it } from "vitest";
import { analyze } from "../analyze.js";
import { officials } from "./officials.js";

describe("officials", () => {
  it("gives one row a person, with the titles of all mentions, highest office first", () => {
    const rows = officials(
      analyze(
        "Dự có bà Hà Thị Lan, Giám đốc Sở Nội vụ; đồng chí Lò Văn Hùng, Bí thư Tỉnh ủy. " +
          "Kết luận, đồng chí Lò Văn Hùng, Trưởng Đoàn đại biểu Quốc hội tỉnh giao bà Lan báo cáo.",
      ),
    );
    expect(rows.map(({ name, titles, mentions }) => [name, titles.map(({ text }) => text), mentions])).toEqual([
      ["Lò Văn Hùng", ["Bí thư Tỉnh ủy", "Trưởng Đoàn đại biểu Quốc hội tỉnh"], 2],
      ["Hà Thị Lan", ["Giám đốc Sở Nội vụ"], 2],
    ]);
    expect(rows[0]?.bodies).toEqual(["Tỉnh ủy", "Đoàn đại biểu Quốc hội tỉnh"]);
  });

  it("leaves private people and writers out", () => {
    expect(officials(analyze("Ông Cao Đăng Vĩnh, nông dân ấp 3, kể lại.\nTin, ảnh: Kiên Trung"))).toEqual([]);
  });
});
