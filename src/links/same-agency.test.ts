import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";

const analyzer = createAnalyzer();

function bodies(text: string, options: { province?: string; url?: string } = {}) {
  const { records, article, warnings } = analyzer.analyze(text, { ...options, kinds: ["agency"] });
  return { records, article, warnings };
}

describe("where a body is", () => {
  it("is the article's province, given in any spelling", () => {
    const { records, article, warnings } = bodies("UBND tỉnh họp.", { province: "tỉnh Thanh Hoá" });
    expect(article).toMatchObject({ province: "Thanh Hóa", provinceSource: "given" });
    expect(records[0]?.place).toEqual({ province: "Thanh Hóa", district: null, commune: null });
    expect(warnings).toEqual([]);
  });

  it("keeps a province no list knows, with a warning", () => {
    const { article, warnings } = bodies("UBND tỉnh họp.", { province: "Atlantis" });
    expect(article.province).toBe("Atlantis");
    expect(warnings.map(({ code }) => code)).toEqual(["UNKNOWN_PROVINCE"]);
  });

  it("comes from the host of the page", () => {
    const { article } = bodies("UBND tỉnh họp.", { url: "https://baonghean.vn/tin-123" });
    expect(article).toMatchObject({ province: "Nghệ An", provinceSource: "host" });
  });

  it("is the district last named where only huyện is said", () => {
    const { records } = bodies("Huyện ủy Quan Sơn mở lớp. Phó Chủ tịch UBND huyện phát biểu.");
    expect(records[1]).toMatchObject({ level: "district", place: { district: "Quan Sơn" } });
  });

  it("is a province for a central city, a district for a city under a province", () => {
    expect(bodies("Thành ủy họp.", { province: "Cần Thơ" }).records[0]?.level).toBe("province");
    expect(bodies("UBND TP Vinh họp. Thành ủy họp.", { province: "Nghệ An" }).records[1]?.level).toBe("district");
  });
});

describe("one body", () => {
  it("is one in long, short and completed form", () => {
    const { records } = bodies("Ủy ban nhân dân tỉnh họp. HĐND, UBND tỉnh thống nhất. UBND tỉnh giao việc.", {
      province: "Sơn La",
    });
    expect(new Set([records[0], records[2], records[3]].map((record) => record?.agencyId)).size).toBe(1);
  });

  it("is one however its fields are joined, here and in other articles", () => {
    const { records } = bodies(
      "Sở Giáo dục và Đào tạo tỉnh họp. Sở Giáo dục - Đào tạo tỉnh báo cáo. Sở Giáo dục, Đào tạo tỉnh giao việc. Sở GD&ĐT tỉnh nhận.",
      { province: "Sơn La" },
    );
    expect(records).toHaveLength(4);
    expect(new Set(records.map(({ agencyId }) => agencyId)).size).toBe(1);
    expect(new Set(records.map(({ agencyKey }) => agencyKey))).toEqual(new Set(["Sơn La/sở giáo dục đào tạo"]));
  });

  it("is not another country's of the same name", () => {
    const { records } = bodies("Chủ tịch Quốc hội tiếp Chủ tịch Quốc hội Lào.");
    expect(records[0]?.agencyId).not.toBe(records[1]?.agencyId);
  });

  it("is one where the short name is given before it is known whose it is", () => {
    const { records } = analyzer.analyze(
      "Bộ Chỉ huy quân sự (CHQS) họp. Bộ CHQS kết luận. Bộ CHQS tỉnh Cà Mau báo cáo.",
      {
        kinds: ["agency"],
        validate: true,
      },
    );
    expect(records.map(({ text }) => text)).toEqual(["Bộ Chỉ huy quân sự", "CHQS", "Bộ CHQS", "Bộ CHQS tỉnh Cà Mau"]);
    expect(new Set(records.slice(0, 3).map(({ agencyId }) => agencyId)).size).toBe(1);
  });

  it("is the same where the field of its office is left out later", () => {
    const { records } = bodies("Thanh tra Sở Y tế kết luận. Thanh tra Sở kiến nghị.", { province: "Sơn La" });
    expect(records[1]?.agencyId).toBe(records[0]?.agencyId);
  });

  it("is the same under the short name the text gives it", () => {
    const { records } = bodies("Cục Giải quyết khiếu nại, tố cáo khu vực 2 (gọi tắt là Cục II) họp. Cục II kết luận.");
    expect(new Set(records.map(({ agencyId }) => agencyId)).size).toBe(1);
  });
});
