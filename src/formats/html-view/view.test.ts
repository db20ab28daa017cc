import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Parser } from "htmlparser2";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../analyze.js";
import type { VanbanRecord } from "../../records/schema.js";
import { highlight } from "./highlight.js";
import { htmlView, type ViewedArticle } from "./page.js";

const analyzer = createAnalyzer();
const corpus = readFileSync(new URL("../../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean);

function viewed(id: string, text: string): ViewedArticle {
  const { records, article, sentences, tokens, version } = analyzer.analyze(text, {
    tokens: true,
    published: "2022-03-25",
  });
  const line = { id, ok: true as const, version, article, records: [...records], warnings: [], contentHash: "" };
  return { article: { id, text, records, sentences, tokens, version }, line };
}

const HOSTILE = `</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2">" onmouseover="window.hacked = 3
Ngày 24/3/2022, đồng chí Lò Minh Hùng, Bí thư Tỉnh ủy Sơn La <b>họp</b> về Nghị quyết số 03-NQ/TU "về <script>window.hacked = 4</script>".
]]>--><!-- \u0000 \u202e <style>*{display:none}</style> Quý I/2022, UBND tỉnh tiếp nhận 42 lượt đơn khiếu nại, tố cáo.`;
const hostile = viewed(`"><script>window.hacked = 5</script>`, HOSTILE);
const several = [
  ...corpus.slice(0, 8).map((line, k) => viewed(`bài ${k}`, (JSON.parse(line) as { text: string }).text)),
  hostile,
];

/** What the test asks of the browser's window. */
interface Styles {
  getComputedStyle(element: unknown): { backgroundColor: string };
}

/** Tags and attributes of a page. */
function markupOf(html: string): { tags: Set<string>; attributes: Set<string>; scripts: number } {
  const found = { tags: new Set<string>(), attributes: new Set<string>(), scripts: 0 };
  const parser = new Parser({
    onopentag(name, attributes) {
      found.tags.add(name);
      for (const attribute of Object.keys(attributes)) found.attributes.add(attribute);
      if (name === "script") found.scripts++;
    },
  });
  parser.end(html);
  return found;
}

describe("the page", () => {
  it("holds no tag, no attribute and no address but its own, whatever the articles say", () => {
    const html = htmlView(several);
    const { tags, attributes, scripts } = markupOf(html);
    expect(scripts).toBe(2);
    expect(tags.has("img")).toBe(false);
    expect([...attributes].filter((name) => name.startsWith("on") || name === "src")).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?!#)/);
    expect(html).not.toMatch(/https?:\/\//);
    expect(html).not.toMatch(/[\u0000-\u0008\u202e]/);
  });

  it("marks every record once, nested and crossing ones too, and loses no character", () => {
    const record = (id: string, start: number, end: number) => ({ id, start, end, kind: "agency" }) as VanbanRecord;
    const text = "abcdefgh & <ij>";
    const html = highlight(text, [record("1", 0, 8), record("2", 2, 4), record("3", 3, 6), record("4", 7, 12)], "p-");
    const words = new Map<string, string>();
    let shown = "";
    const open: string[] = [];
    const parser = new Parser({
      onopentag: (_, attributes) => open.push(attributes["data-record"]!),
      onclosetag: () => open.pop(),
      ontext: (part) => {
        shown += part;
        for (const id of open) words.set(id, (words.get(id) ?? "") + part);
      },
    });
    parser.end(html);
    expect(shown).toBe(text);
    expect(Object.fromEntries(words)).toEqual({ 1: "abcdefgh", 2: "cd", 3: "def", 4: "h & <" });
    expect(html.match(/id="p-\d"/g)).toHaveLength(4);
  });
});

const executablePath = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
if (!executablePath)
  console.warn("no Chromium on this machine (apt install chromium): the view is not tested in a browser");

describe.skipIf(!executablePath)("the page, in a browser from file://", () => {
  const dir = mkdtempSync(join(tmpdir(), "vanban-view-"));
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
    page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  async function open(name: string, articles: ViewedArticle[]): Promise<void> {
    const file = join(dir, `${name}.html`);
    writeFileSync(file, htmlView(articles));
    await page.goto(pathToFileURL(file).href);
  }
  const screenshot = async (name: string) => {
    if (process.env.VANBAN_SCREENSHOTS)
      await page.screenshot({ path: join(process.env.VANBAN_SCREENSHOTS, `${name}.png`) });
  };

  it("shows the record on hover and on focus, and what it is linked with", async () => {
    await open("one", [several[0]!]);
    const mark = page.locator("mark.person").first();
    await mark.hover();
    expect(await page.locator("#card").isVisible()).toBe(true);
    expect(await page.locator("#card").textContent()).toContain("personId");
    await screenshot("hover");
    await page.keyboard.press("Escape");
    await page.mouse.move(5, 500);
    expect(await page.locator("#card").isVisible()).toBe(false);
    await page.locator("mark.citation").first().focus();
    expect(await page.locator("#card").textContent()).toMatch(/documentId/);
    await page.locator("details.table[data-kind=citation] summary").click();
    expect(await page.locator("details.table[data-kind=citation] tbody tr").count()).toBe(
      several[0]!.article.records.filter(({ kind }) => kind === "citation").length,
    );
    await page.locator("details.table[data-kind=citation]").scrollIntoViewIfNeeded();
    await screenshot("table");
  });

  it("filters kinds and articles, and goes from the index to an article and back, by keyboard too", async () => {
    await open("several", several);
    await screenshot("index");
    const rows = page.locator("#index tbody tr:visible");
    expect(await rows.count()).toBe(several.length);
    await page.locator("#search").fill("bài 3");
    expect(await rows.count()).toBe(1);
    await page.locator("#index tbody tr:visible a").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator("article:visible").count()).toBe(1);
    expect(await page.locator("article:visible").getAttribute("id")).toBe("a4");
    const background = () =>
      page
        .locator("article:visible mark.agency")
        .first()
        .evaluate((mark) => (globalThis as unknown as Styles).getComputedStyle(mark).backgroundColor);
    const before = await background();
    await page.getByLabel(/^agency/).uncheck();
    expect(await background()).not.toBe(before);
    await page.locator("#back").click();
    await expect.poll(() => page.locator("#index").isVisible()).toBe(true);
    const bars = page.locator("#index svg rect");
    expect(await bars.count()).toBeGreaterThan(0);
    await bars.first().click();
    await expect.poll(() => page.locator("article:visible mark.complaint:focus").count()).toBe(1);
  });

  it("runs nothing that an article brings", async () => {
    await open("hostile", [hostile]);
    for (const mark of await page.locator("mark").all()) await mark.hover({ force: true });
    expect(await page.evaluate(() => (globalThis as { hacked?: number }).hacked)).toBeUndefined();
    const shown = await page.locator(".text").textContent();
    expect(shown).toContain("</script><script>window.hacked = 1</script><img src=x");
    await screenshot("hostile");
  });

  it("fits a phone: the text does not scroll sideways", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open("phone", [several[1]!]);
    const overflow = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await page.locator("mark.agency").first().click();
    await screenshot("phone");
  });

  it("asks the network for nothing and reports no error", () => {
    expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
