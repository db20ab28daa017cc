import { describe, expect, it } from "vitest";
import { analyze } from "../../analyze.js";

const people = (text: string) => analyze(text, { kinds: ["person"] }).records;
const held = (text: string) => people(text).map(({ name, titles }) => [name, ...titles.map((title) => title.text)]);

describe("titles in lists", () => {
  it("parts people at semicolons and titles at commas", () => {
    expect(
      held(
        "Dự có các đồng chí: Lường Văn Quyết, Bí thư Tỉnh ủy, Trưởng Đoàn đại biểu Quốc hội tỉnh; Thào Páo Sềnh, Chủ tịch HĐND tỉnh.",
      ),
    ).toEqual([
      ["Lường Văn Quyết", "Bí thư Tỉnh ủy", "Trưởng Đoàn đại biểu Quốc hội tỉnh"],
      ["Thào Páo Sềnh", "Chủ tịch HĐND tỉnh"],
    ]);
  });

  it("gives a title right before a name to that name, not to the one before it", () => {
    expect(held("Dự lễ có Bí thư Tỉnh ủy Đồng Văn Rớt, quyền Chủ tịch UBND tỉnh Lữ Thị Út Em.")).toEqual([
      ["Đồng Văn Rớt", "Bí thư Tỉnh ủy"],
      ["Lữ Thị Út Em", "quyền Chủ tịch UBND tỉnh"],
    ]);
  });

  it("gives a shared title to each name of the list", () => {
    expect(held("Dự có các Phó Chủ tịch UBND tỉnh: Triệu Thanh Dũng, Bàn Thị Ngân.")).toEqual([
      ["Triệu Thanh Dũng", "Phó Chủ tịch UBND tỉnh"],
      ["Bàn Thị Ngân", "Phó Chủ tịch UBND tỉnh"],
    ]);
  });

  it("gives an office to a row of names, of at most a hundred", () => {
    const row = (names: number) => `Các ông ${"Lê Văn Hùng, ".repeat(names - 1)}Lê Văn Hùng và bà Trần Thị Vân`;
    const elected = (names: number) =>
      people(`${row(names)} được bầu làm Phó Chủ tịch UBND tỉnh.`).filter(({ titles }) => titles.length > 0).length;
    expect(elected(40)).toBe(41);
    expect(elected(150)).toBe(51);
  });

  it("reads thẩm quyền as no acting title", () => {
    const [person] = people("Việc này thuộc thẩm quyền Chủ tịch UBND xã Lê Hữu Phán giải quyết.");
    expect(person?.titles[0]?.status).toBe("current");
  });
});

describe("one person, several mentions", () => {
  it("joins a name cut short to the full one and keeps namesakes apart", () => {
    const found = people(
      "Ông Lê Văn Hùng, Chủ tịch UBND huyện A Lưới và ông Lê Văn Hùng, Trưởng thôn Kê cùng xuống hiện trường. Bà Trần Thị Vân nói. Bà Vân về.",
    );
    expect(found.map(({ personId }) => personId)).toEqual(["n1", "n2", "n3", "n3"]);
  });

  it("knows a name with its tone mark on the other letter", () => {
    const found = people("Ông Lương Văn Hoá phát biểu. Bà Vi Thị Thuỷ trao quà cho ông Lương Văn Hóa; bà Thủy ra về.");
    expect(found.map(({ personId }) => personId)).toEqual(["n1", "n2", "n1", "n2"]);
  });

  it("lists titles without a name that mean the person", () => {
    const text = "Bí thư Tỉnh ủy Tô Ngọc Lĩnh chủ trì. Bí thư Tỉnh ủy nhấn mạnh ba việc.";
    const [person] = people(text);
    expect(person?.titleMentions).toEqual([{ start: 37, end: 51, text: "Bí thư Tỉnh ủy" }]);
  });
});
