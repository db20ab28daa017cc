import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import type { CitationRecord } from "../records/citation/schema.js";

const analyzer = createAnalyzer();
const citations = (text: string): readonly CitationRecord[] => analyzer.analyze(text, { kinds: ["citation"] }).records;

describe("citations of one article", () => {
  it("tell the pinpoints before and behind them, in both orders", () => {
    expect(citations("Theo điểm đ khoản 1 Điều 24 Luật Tố cáo, đơn được thụ lý.")[0]!.pinpoints).toEqual([
      "điểm đ",
      "khoản 1",
      "Điều 24",
    ]);
    expect(citations("Căn cứ Luật Cư trú năm 2020 (khoản 2 Điều 20).")[0]!.pinpoints).toEqual(["khoản 2", "Điều 20"]);
  });

  it("tell the verb that relates them", () => {
    expect(citations("Nghị định này thay thế Nghị định số 46/2014/NĐ-CP.")[0]!.relation).toBe("thay thế");
    expect(citations("Thông tư sửa đổi, bổ sung Thông tư số 02/2018/TT-BYT.")[0]!.relation).toBe("sửa đổi, bổ sung");
  });

  it("tell the term of the body that issued them", () => {
    expect(citations("Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương khóa XII.")[0]!.term).toBe("khóa XII");
  });

  it("give a nickname its number only where nothing else is said, and never as code", () => {
    const [alone] = citations("Cả nước đẩy mạnh Đề án 06.");
    expect([alone!.code, alone!.knownCode]).toEqual([null, "06/QĐ-TTg"]);
    const [said] = citations("Tỉnh sơ kết Chỉ thị 05 ngày 3/4/2019 của Ban Thường vụ Tỉnh ủy.");
    expect(said!.knownCode).toBeNull();
  });

  it("give a law with its year the number of the table", () => {
    expect(citations("Theo Luật Khiếu nại năm 2011.")[0]!.knownCode).toBe("02/2011/QH13");
    expect(citations("Theo Luật Khiếu nại.")[0]!.knownCode).toBeNull();
  });

  it("leave a short number alone when two documents have it", () => {
    const text = "Nghị quyết số 12-NQ/TU và Nghị quyết số 12-NQ/HU đã ban hành. Nghị quyết 12 được học tập.";
    const [first, second, short] = citations(text);
    expect(new Set([first!.documentId, second!.documentId, short!.documentId]).size).toBe(3);
  });

  it("hold nothing but periods inside a quoted title that follows a number", () => {
    const text = "Tỉnh ủy ban hành Nghị quyết số 09-NQ/TU về “Thực hiện Nghị quyết số 18-NQ/TW ở Sở Nội vụ năm 2022”.";
    const kinds = analyzer
      .analyze(text)
      .records.filter(({ start }) => start > text.indexOf("“"))
      .map(({ kind }) => kind);
    expect(kinds).toEqual(["period"]);
  });

  it("cost no more than the text is long", () => {
    const list = "Nghị quyết số 1, ".repeat(20_000);
    const codes = "12/2020/NĐ-CP và ".repeat(20_000);
    const open = "Đề án “".repeat(20_000);
    const began = performance.now();
    for (const text of [list, codes, open, "Luật sửa đổi, ".repeat(20_000), "điểm a, ".repeat(40_000)]) citations(text);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
