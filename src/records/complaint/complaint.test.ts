import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../../analyze.js";
import { complaints } from "../../views/complaints.js";

const analyzer = createAnalyzer();
const read = (text: string, published = "2022-07-05") =>
  analyzer.analyze(text, { published, kinds: ["complaint"], validate: true });

/** `part → total` for every figure that has a total. */
function tree(text: string): string[] {
  const { records } = read(text);
  const byId = new Map(records.map((record) => [record.id, record]));
  return records.filter(({ parent }) => parent).map((record) => `${record.text} → ${byId.get(record.parent!)!.text}`);
}

describe("a breakdown", () => {
  it("in brackets ties its parts to the total", () => {
    expect(tree("UBND xã nhận 08 đơn (06 đơn kiến nghị, 02 đơn khiếu nại), giải quyết 05/08 đơn.")).toEqual([
      "06 đơn kiến nghị → 08 đơn",
      "02 đơn khiếu nại → 08 đơn",
    ]);
  });

  it("of visits and persons ties each to its own total", () => {
    expect(
      tree(
        "Quận tiếp 1.842 lượt công dân/2.316 người (thường xuyên 1.405 lượt/1.702 người; định kỳ 437 lượt/614 người).",
      ),
    ).toEqual([
      "1.405 lượt → 1.842 lượt công dân",
      "1.702 người → 2.316 người",
      "437 lượt → 1.842 lượt công dân",
      "614 người → 2.316 người",
    ]);
  });

  it("goes on behind a semicolon with visits and persons in turn, and with cases by two words", () => {
    expect(
      tree(
        "Huyện đã tiếp 3.938 lượt công dân với 3.092 người; trong đó tiếp thường xuyên 2.383 lượt với 1.855 người; tiếp định kỳ và đột xuất 1.555 lượt với 1.237 người.",
      ),
    ).toEqual([
      "2.383 lượt → 3.938 lượt công dân",
      "1.855 người → 3.092 người",
      "1.555 lượt → 3.938 lượt công dân",
      "1.237 người → 3.092 người",
    ]);
    expect(tree("Huyện giải quyết 32 vụ việc. Trong đó, có 7 vụ đúng; 19 vụ sai; 6 vụ việc đúng một phần.")).toEqual([
      "7 vụ → 32 vụ việc",
      "19 vụ → 32 vụ việc",
      "6 vụ việc → 32 vụ việc",
    ]);
  });

  it("does not tie a row of brackets to the first of them", () => {
    expect(
      tree("Thanh tra nhận 520 đơn; nhiều nhất ở Hòa An (31 đơn), Bình Lạc (19 đơn) và Đông Lạc (12 đơn).").every(
        (tie) => tie.endsWith("520 đơn"),
      ),
    ).toBe(true);
    expect(tree("Nhiều đơn nhất ở Hòa An (31 đơn), Bình Lạc (19 đơn).")).toEqual([]);
  });

  it("goes down more than one step", () => {
    expect(
      tree(
        "Phân loại cho thấy 3.912 đơn đủ điều kiện xử lý. Trong đó 1.270 đơn thuộc thẩm quyền (khiếu nại 188 đơn; tố cáo 1.082 đơn); 2.642 đơn không thuộc thẩm quyền.",
      ),
    ).toEqual(["1.270 đơn → 3.912 đơn", "188 đơn → 1.270 đơn", "1.082 đơn → 1.270 đơn", "2.642 đơn → 3.912 đơn"]);
  });

  it("in list lines ends where running text begins", () => {
    expect(
      tree(
        "Ban Tiếp công dân huyện tiếp nhận 88 đơn thư:\n+ Đơn khiếu nại: 14 đơn\n+ Đơn kiến nghị: 74 đơn\nSau phân loại, 26 đơn được chuyển về xã.",
      ),
    ).toEqual(["14 đơn → 88 đơn thư", "74 đơn → 88 đơn thư"]);
  });

  it("that does not add up is a warning with both figures, and changes none", () => {
    const text = "Sở nhận 40 đơn, gồm 12 đơn khiếu nại, 5 đơn tố cáo, 25 đơn kiến nghị.";
    const { records, warnings } = read(text);
    expect(records.map(({ count }) => count)).toEqual([40, 12, 5, 25]);
    expect(warnings).toEqual([
      {
        code: "SUM_MISMATCH",
        message: "the parts add up to 42, the total says 40",
        start: text.indexOf("40 đơn"),
        end: text.indexOf("."),
      },
    ]);
  });

  it("may leave parts unsaid after trong đó", () => {
    expect(read("Báo nhận 73 đơn, thư, trong đó 58 đơn khiếu nại, 11 đơn tố cáo.").warnings).toEqual([]);
  });

  it("by quarters is a breakdown, no comparison", () => {
    const { records } = read(
      "6 tháng đầu năm 2022, UBND huyện tiếp 50 lượt công dân (quý I/2022: 20 lượt, quý II/2022: 30 lượt).",
    );
    expect(records.map(({ period, comparison, parent }) => [period?.from, comparison ?? false, parent])).toEqual([
      ["2022-01-01", false, null],
      ["2022-01-01", false, "q1"],
      ["2022-04-01", false, "q1"],
    ]);
  });
});

describe("a percentage", () => {
  it("that does not follow from its pair is a warning", () => {
    const { records, warnings } = read("Đã giải quyết 238/316 vụ khiếu nại, đạt 88,9%.");
    expect(records[0]!.share).toBe(88.9);
    expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "SHARE_MISMATCH: the figures give 75.3%, the text says 88.9%",
    ]);
  });

  it("rounded to a whole is none", () => {
    expect(read("Đã giải quyết 53/57 đơn khiếu nại, đạt 93%.").warnings).toEqual([]);
  });
});

describe("a figure for comparison", () => {
  it("is marked and has its own stretch", () => {
    const { records } = read(
      "6 tháng đầu năm 2022, toàn tỉnh tiếp 1.507 lượt công dân, tăng 3,1% so với cùng kỳ năm 2021 (1.462 lượt).",
    );
    expect(records.map(({ comparison, period }) => [comparison ?? false, period])).toEqual([
      [false, { from: "2022-01-01", to: "2022-06-30" }],
      [true, { from: "2021-01-01", to: "2021-06-30" }],
    ]);
  });

  it("takes the stretch of its column in a table", () => {
    const { records } = read("Loại đơn\tQuý I/2022\tQuý I/2021\nKhiếu nại\t118 đơn\t131 đơn\nTố cáo\t29 đơn\t22 đơn");
    expect(records.map(({ count, categories, period }) => [count, ...categories, period?.from])).toEqual([
      [118, "khiếu nại", "2022-01-01"],
      [131, "khiếu nại", "2021-01-01"],
      [29, "tố cáo", "2022-01-01"],
      [22, "tố cáo", "2021-01-01"],
    ]);
  });
});

describe("the table of counts", () => {
  it("has one row a figure", () => {
    const rows = complaints(read("Năm 2021, Thanh tra tỉnh nhận 20 đơn (8 đơn khiếu nại, tố cáo)."));
    expect(
      rows.map(({ count, categories, actions, agency, from, parent }) => [
        count,
        categories,
        actions,
        agency,
        from,
        parent,
      ]),
    ).toEqual([
      [20, "", "nhận", "Thanh tra tỉnh", "2021-01-01", null],
      [8, "khiếu nại, tố cáo", "nhận", "Thanh tra tỉnh", "2021-01-01", rows[0]!.record],
    ]);
  });
});

describe("hostile text", () => {
  const shapes: readonly (readonly [string, string])[] = [
    ["figures with no end of sentence", "nhận 5 đơn, "],
    ["brackets that never close", "5 đơn (3 đơn "],
    ["parts in endless lists", "trong đó 1 đơn; "],
    ["bodies and figures", "Thanh tra tỉnh nhận 5 đơn khiếu nại; "],
    ["periods and figures", "năm 2021 nhận 5 đơn "],
    ["matters", "khiếu nại, tố cáo, "],
    ["bare numbers", "khiếu nại 5, "],
  ];
  it.each(shapes)("of %s takes time that grows with its length", (_, shape) => {
    const time = (times: number) => {
      const started = performance.now();
      analyzer.analyze(shape.repeat(times), { kinds: ["complaint"] });
      return performance.now() - started;
    };
    time(200);
    const small = Math.max(20, time(400));
    expect(time(3200)).toBeLessThan(small * 8 * 6);
  });
});

describe("what was done with a figure", () => {
  it.each(["", "Sáng nay họp. "])("hangs on its own clause, not on the word that opens the article: %j", (opening) => {
    const { records } = read(`${opening}Toàn tỉnh có 12 vụ việc khiếu nại phức tạp, được giải quyết theo luật.`);
    expect(records.map(({ text, actions }) => [text, actions])).toEqual([["12 vụ việc khiếu nại", []]]);
  });
});
