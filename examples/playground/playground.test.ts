import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { analyze } from "../../src/index.js";
import { playgroundPage } from "./document.js";
import { articlesOf, formatOf } from "./page/sources.js";
import { WORDS } from "./page/words.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "vanban-playground-"));
const file = join(dir, "index.html");
const articles = readFileSync(join(root, "corpus/vi/articles.jsonl"), "utf8").split("\n").filter(Boolean);
const TEXT = "Ngày 24/3/2022, đồng chí Lò Minh Hùng, Bí thư Tỉnh ủy Sơn La, triển khai Nghị quyết số 03-NQ/TU.";

beforeAll(async () => writeFileSync(file, await playgroundPage(root)));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe("what is given to the page", () => {
  it.each([
    ["notes.txt", "{", "text"],
    ["a.HTML", "x", "html"],
    ["a.ndjson", "x", "jsonl"],
    ["", '\n {"id":1,"text":"x"}\n{"id"', "jsonl"],
    ["", '{"id":1}', "text"],
    ["", "{ngoặc}", "text"],
    ["", " <!doctype html><p>x</p>", "html"],
    ["", "<p>x</p>", "html"],
    ["", "< 5 và > 3", "text"],
    ["", "Ngày 24/3", "text"],
  ] as const)("%j, %j is %s", (name, content, format) => {
    expect(formatOf(name, content)).toBe(format);
  });

  it("is one article, or one a line; blank lines count but hold none", () => {
    const lines = [...articlesOf({ name: "a.jsonl", format: "jsonl", content: '{"text":"x"}\r\n\n {"text":"y"}' })];
    expect(lines).toEqual([
      { json: '{"text":"x"}', origin: { line: 1, fallbackId: "a.jsonl:1" } },
      { json: '{"text":"y"}', origin: { line: 3, fallbackId: "a.jsonl:3" } },
    ]);
    expect([...articlesOf({ name: "a.html", format: "html", content: "<p>" })]).toEqual([
      { input: { id: "a.html", html: "<p>" }, origin: { line: 1, fallbackId: "a.html" } },
    ]);
  });

  it("is spoken of in both languages with the same words", () => {
    expect(Object.keys(WORDS.vi)).toEqual(Object.keys(WORDS.en));
  });
});

it("is one file that names no other", () => {
  const html = readFileSync(file, "utf8");
  const markup = html.replace(/<script\b[^>]{0,100}>[\s\S]*?<\/script>/gu, "");
  expect(markup).not.toMatch(/\b(?:src|action)=|<link rel="(?!icon")|@import|url\(/u);
  expect(markup).not.toMatch(/href="(?!#|data:)/u);
});

const executablePath = [
  process.env.CHROMIUM,
  ...["chromium", "chromium-browser", "google-chrome"].map((name) => `/usr/bin/${name}`),
].find((path) => path && existsSync(path));
if (!executablePath)
  console.warn("no Chromium on this machine (apt install chromium): the playground is not tested in a browser");

/** What the tests ask of the window; the tests' own types know no browser. */
interface Window {
  readonly hacked?: number;
  readonly document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number } };
  fetch(address: string): Promise<unknown>;
}

describe.skipIf(!executablePath)("the page in a browser", () => {
  let browser: Browser;
  const requests: string[] = [];
  const faults: string[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  }, 60_000);
  afterAll(async () => browser?.close());

  async function open(options: BrowserContextOptions = {}, address = pathToFileURL(file).href): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ locale: "en-US", ...options });
    context.on("request", (request) => requests.push(request.url()));
    context.on("weberror", (error) => faults.push(String(error.error())));
    context.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    const page = await context.newPage();
    await page.goto(address);
    await done(page);
    return page;
  }
  /** Until the worker has answered. */
  const done = (page: Page) =>
    expect.poll(() => page.locator("#status").textContent(), { timeout: 60_000 }).toMatch(/record|bản ghi/u);
  const paste = async (page: Page, text: string) => {
    await page.locator("#clear").click();
    await page.locator("#text").fill(text);
    await page.locator("#read").click();
    await done(page);
  };
  const saved = async (page: Page, id: "json" | "csv") => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator(`#${id}`).click()]);
    return readFileSync(await download.path(), "utf8");
  };
  const screenshot = async (page: Page, name: string) => {
    if (process.env.VANBAN_SCREENSHOTS)
      await page.screenshot({ path: join(process.env.VANBAN_SCREENSHOTS, `playground-${name}.png`) });
  };
  const vanban = (args: string[], input: string) =>
    execFileSync(process.execPath, ["tools/run.mjs", "src/cli/main.ts", "extract", "-", ...args], {
      cwd: root,
      input,
      encoding: "utf8",
      stdio: ["pipe", "pipe", "ignore"],
    });

  it("reads a sample at once, and what is pasted, as the library does", async () => {
    const page = await open();
    expect(await page.locator("mark").count()).toBeGreaterThan(20);
    await screenshot(page, "desktop");
    await paste(page, TEXT);
    const { records } = analyze(TEXT);
    const marked = await page.locator("mark").evaluateAll((marks) => marks.map((mark) => mark.textContent));
    expect(marked.sort()).toEqual(records.map(({ text }) => text).sort());
    await page.locator("details[data-kind=citation] summary").click();
    expect(await page.locator("details[data-kind=citation] td").allTextContents()).toContain("03-NQ/TU");
    await page.context().close();
  });

  it("saves the lines and the table that the command line writes, rejected lines too", async () => {
    const page = await open();
    const input = `${articles.slice(0, 4).join("\n")}\n{"id":"=1+1","html":"<p>Ngày 24/3/2022, UBND tỉnh Sơn La họp.</p>"}\nhỏng\n`;
    await paste(page, input);
    expect(await page.locator(".error").textContent()).toContain("line 6: BAD_JSON");
    expect(await page.locator("#index tbody tr").count()).toBe(5);
    const cli = (args: string[]) => {
      try {
        return vanban(args, input);
      } catch (error) {
        return (error as { stdout: string }).stdout;
      }
    };
    expect(await saved(page, "json")).toBe(cli([]));
    expect(await saved(page, "csv")).toBe(`\ufeff${cli(["--format", "csv"])}`);
    await page.context().close();
  });

  it("takes files of any encoding by drop, in the place of the text, until they are removed", async () => {
    const page = await open();
    const utf16 = [...Buffer.from(`\ufeff${TEXT}`, "utf16le")];
    const transfer = await page.evaluateHandle(
      `(() => { const all = new DataTransfer();
        all.items.add(new File([new Uint8Array(${JSON.stringify(utf16)})], "a.txt"));
        all.items.add(new File([new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xff, 0xc0])], "b.docx"));
        return all; })()`,
    );
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await expect.poll(() => page.locator("#status").textContent()).toContain("could not be read");
    expect(await page.locator(".text").textContent()).toBe(TEXT);
    expect(await page.locator(".error").textContent()).toContain("b.docx is no text");
    expect(await page.locator("#text").isVisible()).toBe(false);
    await page.getByLabel("remove b.docx").click();
    await done(page);
    expect(await page.locator(".error").count()).toBe(0);
    await page.getByLabel("remove a.txt").click();
    expect(await page.locator("#text").isVisible()).toBe(true);
    await page.context().close();
  });

  it("goes by what is known of the article, and asks again when that changes", async () => {
    const page = await open();
    await paste(page, "Sáng nay, UBND tỉnh họp.");
    const published = () => page.locator("article .meta").first().textContent();
    expect(await published()).not.toContain("2022");
    await page.locator("#published").fill("2022-03-25");
    await page.locator("#province").fill("Sơn La");
    await page.locator("#province").blur();
    await expect.poll(published).toContain("2022-03-25 · Sơn La");
    await page.context().close();
  });

  it("works by keyboard alone", async () => {
    const page = await open();
    await page.locator("#language").focus();
    await page.keyboard.press("Tab");
    // The sample is selected: what is typed takes its place.
    await page.keyboard.type(TEXT);
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => page.locator("mark").count()).toBe(analyze(TEXT).records.length);
    for (let k = 0; k < 40 && !(await page.locator("mark:focus").count()); k++) await page.keyboard.press("Tab");
    expect(await page.locator("#card").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await page.locator("#card").isVisible()).toBe(false);
    await page.context().close();
  });

  it("answers while a big text is read, and stops when told to", async () => {
    const page = await open();
    const bytes = Buffer.from(Array.from({ length: 30 }, () => articles.join("\n")).join("\n"));
    await page.locator("#file").setInputFiles({ name: "big.jsonl", mimeType: "text/plain", buffer: bytes });
    await expect.poll(() => page.locator("#status").textContent()).toMatch(/^Reading … [1-9]/u);
    await page.locator("#language").click();
    expect(await page.locator("#status").textContent()).toMatch(/^Đang đọc/u);
    expect(await page.locator("#result").getAttribute("aria-busy")).toBe("true");
    await page.locator("#stop").click();
    expect(await page.locator("#status").textContent()).toBe(WORDS.vi.stopped);
    await paste(page, TEXT);
    expect(await page.locator("mark").count()).toBe(analyze(TEXT).records.length);
    await page.context().close();
  });

  it.each(["onerror({ message: 'boom' })", "onmessage({ data: { type: 'failure', message: 'boom' } })"])(
    "says so when the reader fails: %s",
    async (end) => {
      const context = await browser.newContext({ locale: "en-US" });
      await context.addInitScript(
        `window.Worker = class { postMessage() { setTimeout(() => this.${end}); } terminate() {} };`,
      );
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      await expect.poll(() => page.locator("#status").textContent()).toBe("The reader failed: boom");
      expect(await page.locator("#result").getAttribute("aria-busy")).toBe("false");
      await context.close();
    },
  );

  it("runs nothing that an article brings", async () => {
    const page = await open();
    const hostile = `</script><script>window.hacked = 1</script><img src=x onerror="window.hacked = 2"> ${TEXT}`;
    await paste(page, `${JSON.stringify({ id: "<img src=x onerror='hacked=3'>", text: hostile })}\n`);
    for (const mark of await page.locator("mark").all()) await mark.hover({ force: true });
    expect(await page.evaluate(() => (globalThis as unknown as Window).hacked)).toBeUndefined();
    expect(await page.locator(".text").textContent()).toBe(hostile);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)("fits a phone, %s, in Vietnamese where the browser speaks it", async (scheme) => {
    const page = await open({ viewport: { width: 360, height: 740 }, colorScheme: scheme, locale: "vi-VN" });
    expect(await page.locator("#read").textContent()).toBe(WORDS.vi.read);
    await screenshot(page, `phone-${scheme}`);
    for (const sample of ["html", "jsonl"]) {
      await page.locator(`[data-sample=${sample}]`).click();
      await done(page);
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = (globalThis as unknown as Window).document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
    await page.context().close();
  });

  it("asks for nothing but itself, and could not, not even from its worker", async () => {
    expect(requests.filter((url) => url !== pathToFileURL(file).href && !url.startsWith("blob:"))).toEqual([]);
    expect(faults).toEqual([]);
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      response.setHeader("content-type", "text/html").end(readFileSync(file));
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    const page = await open({}, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await paste(page, TEXT);
    expect(asked).toEqual(["/"]);
    // The probe: what the policy keeps the page from, and that the count above would have seen it.
    const probe = JSON.stringify(`${page.url()}probe`);
    const answers = await page.evaluate(
      `Promise.all([fetch(${probe}).then(() => "sent", () => "refused"), new Promise((answer) => {
        const code = 'fetch(${probe}).then(() => postMessage("sent"), () => postMessage("refused"))';
        new Worker(URL.createObjectURL(new Blob([code]))).onmessage = ({ data }) => answer(data);
      })])`,
    );
    expect({ answers, asked }).toEqual({ answers: ["refused", "refused"], asked: ["/"] });
    await (await fetch(`${page.url()}probe`)).text();
    expect(asked).toEqual(["/", "/probe"]);
    await page.context().close();
    server.close();
  });
});
