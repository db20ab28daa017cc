import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { OutputLine } from "../article.schema.js";
import type { VanbanRecord } from "../records/schema.js";
import { extractArticle } from "./line.js";

const analyzer = createAnalyzer();
const folder = new URL("../../fixtures/pages/", import.meta.url);
const pages = readdirSync(folder).filter((file) => file.endsWith(".html"));

interface HtmlLine {
  ok: boolean;
  text: string;
  article: Record<string, unknown>;
  records: VanbanRecord[];
  error: { code: string; message: string };
}
const extract = (input: Record<string, unknown>, options = {}) =>
  extractArticle(analyzer, input, { line: 1, fallbackId: "x" }, options) as unknown as HtmlLine;

/** An HTML source without its markup, its entities read. */
const shown = (source: string) =>
  source
    .replace(/<!--.{0,200}?-->/gsu, "")
    .replace(/<[^<>]{0,200}>/gu, "")
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(.)(?:grave|acute|circ|tilde);/gu, (entity) => NAMED[entity] ?? entity)
    .replace(/&nbsp;/gu, " ")
    .replace(/\s{1,200}/gu, " ")
    .normalize("NFC");
const NAMED: Record<string, string> = Object.fromEntries(
  [..."àáâãèéêìíòóôõùúý"].map((letter) => {
    const [base, mark] = [...letter.normalize("NFD")];
    const name = { "\u0300": "grave", "\u0301": "acute", "\u0302": "circ", "\u0303": "tilde" }[mark!];
    return [`&${base}${name};`, letter];
  }),
);

describe("an html input line", () => {
  it.each(pages)("%s: records are slices of the text, and their source says the same", (file) => {
    const html = readFileSync(new URL(file, folder), "utf8");
    const line = extract({ html });
    expect(OutputLine.safeParse(line).error).toBeUndefined();
    expect(line.records.length).toBeGreaterThan(0);
    for (const { start, end, text, source } of line.records) {
      expect(line.text.slice(start, end)).toBe(text);
      const same = (words: string) => words.normalize("NFC").replace(/[\s\u00ad]/gu, "");
      expect(same(shown(html.slice(source!.start, source!.end)).replaceAll("&shy;", ""))).toBe(same(text));
    }
  });

  const page = `<html><head><link rel="canonical" href="https://nghean.gov.vn/1"><meta property="article:published_time" content="2022-03-24T08:00:00+07:00"></head>
<body><h1>UBND tỉnh họp phiên thường kỳ tháng 3</h1><p>Ngày 24/3, UBND tỉnh họp phiên thường kỳ 😀 theo Nghị quyết số 03-NQ/TU.</p></body></html>`;

  it("should take the day and the province from the page, unless they are given", () => {
    expect(extract({ html: page }).article).toMatchObject({
      published: "2022-03-24",
      publishedSource: "stamp",
      province: "Nghệ An",
      provinceSource: "host",
      title: "UBND tỉnh họp phiên thường kỳ tháng 3",
    });
    expect(extract({ html: page, published: "2021-03-25", province: "Sơn La" }).article).toMatchObject({
      published: "2021-03-25",
      publishedSource: "given",
      province: "Sơn La",
      provinceSource: "given",
    });
  });

  it("should take the province from the foot of the page, not from an address", () => {
    const foot = (words: string) =>
      extract({
        html: `<p>Sáng 24/3, Tỉnh ủy họp bàn về công tác cán bộ và nhiều nội dung quan trọng khác.</p><footer>${words}</footer>`,
      }).article;
    expect(foot("<p>Cổng thông tin điện tử Tỉnh ủy Sơn La</p><p>Địa chỉ: tỉnh Nghệ An</p>")).toMatchObject({
      province: "Sơn La",
      provinceSource: "footer",
    });
    expect(foot("<p>© Báo điện tử</p>")).toMatchObject({ province: null, provinceSource: null });
  });

  it("should count text and source in code points when asked", () => {
    const units = extract({ html: page }).records.at(-1)!;
    const points = extract({ html: page }, { offsets: "codepoint" }).records.at(-1)!;
    expect(units.text).toBe("Nghị quyết số 03-NQ/TU");
    expect([points.start, points.source!.start]).toEqual([units.start - 1, units.source!.start - 1]);
  });

  it("should count the mentions a person lists in code points too", () => {
    const words = "😀 Bí thư Tỉnh ủy Tô Ngọc Lĩnh chủ trì. Bí thư Tỉnh ủy nhấn mạnh ba việc.";
    const line = extract({ html: `<p>${words}</p>` }, { offsets: "codepoint" });
    const mentions = line.records.flatMap((record) =>
      record.kind === "person" ? [record, ...(record.titleMentions ?? [])] : [],
    );
    expect(mentions.length).toBeGreaterThan(1);
    for (const { start, end, text } of mentions) expect([...line.text].slice(start, end).join("")).toBe(text);
  });

  it("should reject a line with both text and html, with neither, and a page that is too long", () => {
    expect(extract({ html: "a", text: "b" }).error.code).toBe("BAD_INPUT");
    expect(extract({ html: null }).error.code).toBe("BAD_INPUT");
    expect(extract({ html: "<p>".repeat(400) }, { maxLength: 100 }).error.code).toBe("TOO_LARGE");
  });

  it("should take text and html for the same article alike", () => {
    const text = extract({ text: "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU." });
    const html = extract({ html: "<p>Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU.</p>" });
    const bare = (records: VanbanRecord[]) => records.map(({ source: _, ...record }) => record);
    expect(bare(html.records)).toEqual(text.records);
  });
});
