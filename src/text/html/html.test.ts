import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "../clean.js";
import { chainMaps } from "../offset-map.js";
import { htmlToText } from "./html-to-text.js";
import { readPageDay } from "./published.js";

const folder = new URL("../../../fixtures/pages/", import.meta.url);
interface Expected {
  title: string;
  published: string | null;
  kept: string[];
  extra: string[];
  provinceHints?: Record<string, string>;
}
const pages = readdirSync(folder)
  .filter((file) => file.endsWith(".html"))
  .map((file) => ({
    name: file.replace(/\.html$/, ""),
    html: readFileSync(new URL(file, folder), "utf8"),
    want: JSON.parse(readFileSync(new URL(file.replace(/html$/, "json"), folder), "utf8")) as Expected,
  }));

/** What a stretch of the text was written as in the HTML. */
const sourceOf = (html: string, words: string) => {
  const { text, map } = htmlToText(html);
  const start = text.indexOf(words);
  const span = map.toSource({ start, end: start + words.length });
  return html.slice(span.start, span.end);
};

describe("htmlToText, on pages of every make", () => {
  it.each(pages)("$name: keeps the article and nothing else", ({ html, want }) => {
    const got = htmlToText(html);
    const text = cleanText(got.text).text.replaceAll("\t", " ");
    expect(want.kept.filter((words) => !text.includes(words.replaceAll("\t", " ")))).toEqual([]);
    expect(want.extra.filter((words) => text.includes(words))).toEqual([]);
    expect({ title: got.title, published: got.published }).toEqual({ title: want.title, published: want.published });
    for (const [hint, words] of Object.entries(want.provinceHints ?? {}))
      expect(got.provinceHints[hint as "host" | "footer"]).toContain(words);
  });

  it.each(pages)("$name: leads every character back to what it was written as", ({ html }) => {
    const { text, map } = htmlToText(html);
    let last = 0;
    for (let i = 0; i < text.length; i++) {
      const { start, end } = map.toSource({ start: i, end: i + 1 });
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThanOrEqual(start);
      const source = html.slice(start, end);
      if (!/\s/u.test(text[i]!)) expect(source === text[i] || source.startsWith("&")).toBe(true);
      expect(map.toText({ start, end: Math.max(end, start + 1) })?.start ?? i).toBeLessThanOrEqual(i);
      last = start;
    }
  });
});

describe("htmlToText", () => {
  it("should take inline tags, comments and scripts out of words without a trace", () => {
    const html = "<p>Nghị quyết số <b>03</b>-NQ<!-- x -->/T<script>y</script>U của <font>Tỉnh</font> ủy</p>";
    expect(htmlToText(html).text).toBe("Nghị quyết số 03-NQ/TU của Tỉnh ủy");
    expect(sourceOf(html, "03-NQ/TU")).toBe("03</b>-NQ<!-- x -->/T<script>y</script>U");
  });

  it("should read entities of every form, each as one stretch", () => {
    const html = "<p>Ngh&#7883; quy&#x1EBF;t c&ograve;n h&agrave &amp; &#128512; A&B &khong;</p>";
    expect(htmlToText(html).text).toBe("Nghị quyết còn hà & 😀 A&B &khong;");
    expect(sourceOf(html, "Nghị")).toBe("Ngh&#7883;");
    expect(sourceOf(html, "hà")).toBe("h&agrave");
    expect(sourceOf(html, "😀")).toBe("&#128512;");
  });

  it("should end a line at every block end and line break, and set cells of a row apart", () => {
    const html =
      "<h1>Một</h1><div>Hai<br>Ba<p>Bốn<ul><li>Năm<li>Sáu</ul><table><tr><td>Bảy<td>Tám<tr><td>Chín</table>Mười";
    expect(htmlToText(html).text).toBe("Một\nHai\nBa\nBốn\nNăm\nSáu\nBảy\tTám\nChín\nMười");
  });

  it("should fold white space as browsers show it, and keep no-break spaces inside a line", () => {
    const html = "<p>\n  Ngày&nbsp;24/3  \n năm <b> 2022 </b>&nbsp;</p> <pre>a\n b</pre>";
    expect(htmlToText(html).text).toBe("Ngày\u00a024/3 năm 2022\na\nb");
    expect(sourceOf(html, "24/3 năm")).toBe("24/3  \n năm");
  });

  it("should compose with NFC: a letter in pieces leads back to all of them", () => {
    const html = "<p>Uy\u0309 ban nh&#226;n da\u0302n, Bu<b>\u031b</b>u</p>";
    const { text, map } = htmlToText(html);
    const clean = cleanText(text);
    const whole = chainMaps(map, clean.map);
    const spanOf = (words: string) => {
      const start = clean.text.indexOf(words);
      const span = whole.toSource({ start, end: start + words.length });
      return html.slice(span.start, span.end);
    };
    expect(spanOf("Uỷ")).toBe("Uy\u0309");
    expect(spanOf("nhân")).toBe("nh&#226;n");
    expect(spanOf("Bưu")).toBe("Bu<b>\u031b</b>u");
  });

  it.each([
    ["", ""],
    ["plain text", "plain text"],
    ["a < b & c > d", "a < b & c > d"],
    ["<p>một<!-- hở", "một"],
    ["<p>một</p><script>hở", "một"],
    ['<p>một</p><a href="hở', "một"],
    ["<p>một</p><![CDATA[x]]><?php ?>", "một"],
    ["một <", "một <"],
    ["<p hidden>ẩn</p><p>một</p>", "một"],
  ])("should take %j", (html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  it("never throws, and its map stays in bounds and in order, on any markup", () => {
    const pieces = fc.constantFrom(
      ..."<p> </p> <div class='menu'> </div> <table> <tr> <td> </td> </table> <a href=x> </a> <b> <br> <li> <h1> <!-- --> <script> </script> <title> &#7897; &agrave &nbsp; & < > \n ủy ê\u0323 \u00ad 12/3/2022 <pre> <select> \" '".split(
        " ",
      ),
      " ",
      "Ngày 24/3/2022, Tỉnh ủy tổ chức hội nghị sơ kết.",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const html = parts.join("");
        const { text, map } = htmlToText(html);
        let last = 0;
        for (let i = 0; i < text.length; i++) {
          const { start, end } = map.toSource({ start: i, end: i + 1 });
          expect(start >= last && end >= start && end <= html.length).toBe(true);
          if (!/\s/u.test(text[i]!)) expect(html.slice(start, end)).toMatch(/^(?:.|&.{1,12})$/su);
          last = start;
        }
        expect(map.toSource({ start: 0, end: text.length }).end).toBeLessThanOrEqual(html.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a million open elements", "<div>".repeat(1_000_000)],
    ["half a million nested tables", "<table><td>".repeat(500_000)],
    ["stray end tags under open elements", `<div><td>${"<span>".repeat(5000)}${"</div>".repeat(500_000)}`],
    ["open comments", "<!-- ".repeat(500_000)],
    ["an attribute that never ends", `<a href="${"<p>".repeat(500_000)}`],
    ["lone angle brackets", "<".repeat(1_000_000)],
    ["a million list items", "<li>".repeat(1_000_000)],
    ["a million links", "<a href=x>y".repeat(500_000)],
    ["ampersands", "&".repeat(1_000_000)],
    ["one long word of marks", `<p>${"a\u0301".repeat(500_000)}`],
    ["spaces", `<p>a${" \n".repeat(1_000_000)}`],
  ])("takes %s in linear time", (_, html) => {
    const began = performance.now();
    htmlToText(html);
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe("the day a page was published", () => {
  it.each([
    ["2022-03-24", "2022-03-24"],
    ["2022-03-24T08:00:00+07:00", "2022-03-24"],
    ["2022-03-24T18:30:00Z", "2022-03-25"],
    ["2022-12-31T23:59:59.000+00:00", "2023-01-01"],
    ["20220324", "2022-03-24"],
    ["24/3/2022 10:05", "2022-03-24"],
    ["31/02/2022", null],
    ["hôm nay", null],
  ])("%s is %s", (value, day) => {
    expect(readPageDay(value)).toBe(day);
  });

  it("should go by meta before a stamp, a labelled stamp before a bare one, and pass over a visitor's date", () => {
    const page = (head: string, stamps: string) =>
      `<head>${head}</head><body><div class="top">Thứ 3, Ngày 16/07/2024</div><div><h1>Tỉnh ủy họp phiên thường kỳ</h1>${stamps}<p>${"Nội dung của phiên họp thường kỳ tháng bảy. ".repeat(5)}</p></div>`;
    const bare = "<div>09/07/2024</div>";
    const labelled = "<div>Ngày đăng: 08/07/2024 11:38</div>";
    expect(htmlToText(page('<meta property="article:published_time" content="2024-07-07">', labelled)).published).toBe(
      "2024-07-07",
    );
    expect(htmlToText(page("", bare + labelled)).published).toBe("2024-07-08");
    expect(htmlToText(page("", bare)).published).toBe("2024-07-09");
    expect(htmlToText(page("", "")).published).toBeNull();
  });
});
