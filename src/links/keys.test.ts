import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type AnalyzeOptions, analyze } from "../analyze.js";
import { districtOf, provinceCode } from "../lexicon/place/unit-codes.js";

const citationsOf = (text: string, options: AnalyzeOptions = {}) =>
  analyze(text, options).records.flatMap((record) => (record.kind === "citation" ? [record] : []));
const bodiesOf = (text: string, options: AnalyzeOptions = {}) =>
  analyze(text, options).records.flatMap((record) => (record.kind === "agency" ? [record] : []));
const keyOf = (text: string, options: AnalyzeOptions = {}) => citationsOf(text, options)[0]?.documentKey;

describe("documentKey", () => {
  it.each([
    ["Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư.", "30/2020/NĐ-CP"],
    ["Thực hiện Thông tư số 05/2021/TT-TTCP của Thanh tra Chính phủ.", "5/2021/TT-TTCP"],
    ["Luật Khiếu nại năm 2011 quy định rõ trình tự.", "2/2011/QH13"],
  ])("is the code where one body of the country numbers by the year: %s", (text, key) => {
    expect(keyOf(text)).toBe(key);
  });

  it("takes the year of issue where the code does not hold it", () => {
    expect(keyOf("Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ")).toBe("2020: 749/QĐ-TTg");
    expect(keyOf("Quyết định số 749/QĐ-TTg của Thủ tướng Chính phủ")).toBeNull();
  });

  it("names the place of a local document", () => {
    const text = "Nghị quyết số 12/2021/NQ-HĐND của HĐND tỉnh Sơn La";
    expect(keyOf(text)).toBe("Sơn La: 12/2021/NQ-HĐND");
    expect(keyOf("Nghị quyết số 12/2021/NQ-HĐND quy định mức thu phí")).toBeNull();
    expect(keyOf("Quyết định số 34/QĐ-UBND ngày 5/2/2022 của UBND huyện Mộc Châu, tỉnh Sơn La")).toBe(
      "Sơn La/Mộc Châu 2022: 34/QĐ-UBND",
    );
  });

  it("counts the party's numbers by terms, which end where a congress begins", () => {
    const resolution = (day: string) => `Nghị quyết số 03-NQ/TU ngày ${day} của Ban Chấp hành Đảng bộ tỉnh`;
    const at = { province: "Điện Biên" };
    expect(keyOf(resolution("21/1/2021"), at)).toBe("Điện Biên 2020-2025: nghị quyết 3-NQ/TU");
    expect(keyOf(resolution("21/1/2018"), at)).toBe("Điện Biên 2015-2020: nghị quyết 3-NQ/TU");
    expect(keyOf(resolution("21/9/2020"), at)).toBeNull();
    expect(keyOf(resolution("21/1/2021"))).toBeNull();
    expect(keyOf("Nghị quyết số 03-NQ/TU của Ban Chấp hành Đảng bộ tỉnh", at)).toBeNull();
  });

  it("tells the party's quyết định from its quy định, and its terms by the day", () => {
    expect(keyOf("Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương")).toBe("XIII: quy định 22-QĐ/TW");
    expect(keyOf("Quyết định số 22-QĐ/TW ngày 28/7/2021 của Bộ Chính trị")).toBe("XIII: quyết định 22-QĐ/TW");
    expect(keyOf("Nghị quyết số 18-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương")).toBe(
      "XII: nghị quyết 18-NQ/TW",
    );
  });

  it("is one for all citations of a document", () => {
    const found = citationsOf(
      "Nghị quyết số 03-NQ/TU ngày 21/1/2021 của Tỉnh ủy Sơn La. Sau 1 năm thực hiện Nghị quyết số 03, kết quả rõ nét.",
    );
    expect(found.map(({ documentKey }) => documentKey)).toEqual(Array(2).fill("Sơn La 2020-2025: nghị quyết 3-NQ/TU"));
  });
});

describe("agencyKey", () => {
  it("is the same however the body is named", () => {
    const keys = (text: string, options?: AnalyzeOptions) => bodiesOf(text, options).map((body) => body.agencyKey);
    expect(keys("Ngày 5/3, UBND tỉnh Sơn La họp.")).toEqual(["Sơn La/ủy ban nhân dân"]);
    expect(keys("Ngày 5/3, Uỷ ban nhân dân tỉnh họp.", { province: "Sơn La" })).toEqual(["Sơn La/ủy ban nhân dân"]);
    expect(keys("Sở Nội vụ trình.", { province: "Sơn La" })).toEqual(["Sơn La/sở nội vụ"]);
    expect(keys("Bộ Nội vụ trình.")).toEqual(["bộ nội vụ"]);
  });

  it("is null where the place is not known, and where two places share the name", () => {
    expect(bodiesOf("UBND tỉnh họp.")[0]?.agencyKey).toBeNull();
    expect(bodiesOf("UBND huyện Kỳ Anh, tỉnh Hà Tĩnh họp.")[0]?.agencyKey).toBe("Hà Tĩnh/huyện Kỳ Anh/ủy ban nhân dân");
    expect(bodiesOf("UBND thị xã Kỳ Anh, tỉnh Hà Tĩnh họp.")[0]?.agencyKey).toBe(
      "Hà Tĩnh/thị xã Kỳ Anh/ủy ban nhân dân",
    );
    expect(bodiesOf("UBND xã Tân Lập họp.", { province: "Sơn La", published: "2022-03-01" })[0]?.agencyKey).toBeNull();
    expect(bodiesOf("UBND xã Tân Lập họp.", { province: "Sơn La", published: "2026-03-01" })[0]?.agencyKey).toBe(
      "Sơn La/Tân Lập/ủy ban nhân dân",
    );
  });
});

describe("unitCode", () => {
  it("is the code of the article's day", () => {
    const codeOn = (published: string | null) => bodiesOf("UBND tỉnh Quảng Trị họp.", { published })[0]?.unitCode;
    expect([codeOn("2021-05-01"), codeOn("2026-05-01"), codeOn(null)]).toEqual(["45", "44", null]);
  });

  it("needs no day where a name has one code, and the type where two districts share a name", () => {
    expect(provinceCode("Sơn La", null)).toBe("14");
    expect(provinceCode("Hà Giang", "2026-01-01")).toBe("02");
    expect(provinceCode("Nơi nào đó", null)).toBeNull();
    expect(districtOf("Mộc Châu", null, "Sơn La")?.code).toBe("123");
    expect(districtOf("Kỳ Anh", null, "Hà Tĩnh")).toBeNull();
    expect(districtOf("Kỳ Anh", "thị xã", "Hà Tĩnh")).toEqual({ code: "449", name: "thị xã Kỳ Anh" });
  });
});

describe("keys in the corpora", { timeout: 60_000 }, () => {
  const articles = ["corpus/vi", ...readdirSync("corpus/own").map((set) => `corpus/own/${set}`)].flatMap((set) =>
    readFileSync(`${set}/articles.jsonl`, "utf8").split("\n").filter(Boolean),
  );

  it("are one for all mentions of one body or document", () => {
    for (const line of articles) {
      const keys = new Map<string, string | null | undefined>();
      for (const record of analyze((JSON.parse(line) as { text: string }).text).records) {
        if (record.kind !== "agency" && record.kind !== "citation") continue;
        const [id, key] =
          record.kind === "agency" ? [record.agencyId, record.agencyKey] : [record.documentId, record.documentKey];
        if (keys.has(id)) expect(key).toBe(keys.get(id));
        keys.set(id, key);
      }
    }
  });
});
