import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import type { VanbanRecord } from "../records/schema.js";
import { checkPlugin } from "./check.js";
import { definePlugin, type Plugin } from "./plugin.js";

const hotline = {
  id: "hotline",
  kind: "complaint" as const,
  triggers: ["cuộc gọi đường dây nóng"],
  find: ({ text, start, end }: { text: string; start: number; end: number }) => {
    const number = /(\d{1,9}) $/u.exec(text.slice(Math.max(0, start - 12), start));
    return number && { start: start - number[0].length, end, fields: { count: Number(number[1]), unit: "cuộc gọi" } };
  },
  examples: [
    { text: "Tháng 3 có 15 cuộc gọi đường dây nóng.", expect: "15 cuộc gọi đường dây nóng" },
    { text: "Các cuộc gọi đường dây nóng giảm.", expect: null },
  ],
};

const own: Plugin = {
  name: "sonla",
  gazetteers: {
    agencies: [
      { id: "IOC-14", name: "Tổ máy Khế Cong", aliases: ["TMKC Sơn La"], level: "province", branch: "government" },
      { id: "__proto__", name: "__proto__ Vạn Hồ" },
    ],
    titles: [{ name: "Đốc lý trưởng" }],
    places: [{ name: "Khả Lâu", type: "huyện", province: "Sơn La" }],
  },
  rules: [hotline],
};

const analyzer = createAnalyzer({ plugins: [own], validate: true });
const ofKind = <K extends VanbanRecord["kind"]>(text: string, kind: K) =>
  analyzer.analyze(text, { kinds: [kind] }).records;

describe("plugins", () => {
  it("should find the user's bodies by all their names, under one name, with the user's id", () => {
    const found = ofKind("Tổ máy Khế Cong đã họp. Sau đó TMKC Sơn La báo cáo.", "agency");
    expect(found).toMatchObject([
      {
        text: "Tổ máy Khế Cong",
        name: "Tổ máy Khế Cong",
        level: "province",
        branch: "government",
        agencyKey: "IOC-14",
      },
      { text: "TMKC Sơn La", name: "Tổ máy Khế Cong", agencyKey: "IOC-14" },
    ]);
    expect(found[0]!.agencyId).toBe(found[1]!.agencyId);
  });

  it("should read the user's titles", () => {
    expect(ofKind("Ông Nguyễn Văn Hùng, Đốc lý trưởng, phát biểu.", "person")).toMatchObject([
      { name: "Nguyễn Văn Hùng", titles: [{ text: "Đốc lý trưởng" }] },
    ]);
  });

  it("should read the user's places", () => {
    expect(ofKind("UBND huyện Khả Lâu họp.", "agency")).toMatchObject([
      { text: "UBND huyện Khả Lâu", name: "Ủy ban nhân dân huyện Khả Lâu" },
    ]);
  });

  it("should run the user's rules, which win over the library's own for their kind", () => {
    expect(ofKind("Tháng 3 có 15 cuộc gọi đường dây nóng.", "complaint")).toMatchObject([
      { text: "15 cuộc gọi đường dây nóng", count: 15, rule: "sonla/hotline" },
    ]);
  });

  it("should check the examples of rules", () => {
    expect(checkPlugin(own)).toEqual([]);
    const broken: Plugin = { name: "b", rules: [{ ...hotline, find: () => null }] };
    expect(checkPlugin(broken)).toEqual([expect.stringContaining("expected «15 cuộc gọi đường dây nóng», found []")]);
  });

  it("should leave other analyzers alone", () => {
    expect(
      createAnalyzer()
        .analyze("TMKC Sơn La báo cáo.")
        .records.filter((record) => record.rule === "sonla/hotline"),
    ).toEqual([]);
    expect(createAnalyzer().analyze("Tổ máy Khế Cong đã họp.", { kinds: ["agency"] }).records).toEqual([]);
  });

  it("should take the analyzer's options as defaults, and a call's own first", () => {
    const dates = createAnalyzer({ kinds: ["date"], published: "2022-03-25" });
    expect(dates.analyze("Ngày 24/3, họp.").records).toMatchObject([{ iso: "2022-03-24" }]);
    expect(dates.analyze("Ngày 24/3, họp.", { published: "2023-03-25" }).records).toMatchObject([
      { iso: "2023-03-24" },
    ]);
  });

  it.each([
    [{ name: "" }, "name"],
    [{ name: "a", gazetteers: { agencies: [{ id: "1", name: 5 }] } }, "gazetteers.agencies[0]"],
    [{ name: "a", gazetteers: { titles: "x" } }, "gazetteers.titles must be an array"],
    [{ name: "a", rules: [{ id: "r", kind: "date", triggers: [], examples: [] }] }, "needs a function find"],
  ])("should say what is wrong with %j", (plugin, message) => {
    expect(() => definePlugin(plugin as never)).toThrow(
      expect.objectContaining({ code: "PLUGIN", message: expect.stringContaining(message) }),
    );
  });

  it("should refuse a span that is no stretch of the text", () => {
    const wild: Plugin = { name: "w", rules: [{ ...hotline, find: () => ({ start: 5, end: 5, fields: {} }) }] };
    expect(() => createAnalyzer({ plugins: [wild] }).analyze("cuộc gọi đường dây nóng")).toThrow(
      expect.objectContaining({ code: "PLUGIN" }),
    );
  });

  it("should take 100,000 entries", () => {
    const agencies = Array.from({ length: 100_000 }, (_, k) => ({
      id: String(k),
      name: `Hợp xướng Bản ${k} Khe ${k % 97}`,
    }));
    const big = createAnalyzer({ plugins: [{ name: "big", gazetteers: { agencies } }] });
    expect(big.analyze("Hợp xướng Bản 77777 Khe 80 đã hát.", { kinds: ["agency"] }).records).toMatchObject([
      { agencyKey: "77777" },
    ]);
  });
});
