import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltBrowser, buildBrowser, chromiumPath } from "../../tools/built-browser.js";
import { analyze } from "../analyze.js";
import type { Kind } from "../records/kinds.js";
import { COUNTS } from "../steps/counts.js";
import { NAMES } from "../steps/names.js";
import { TIMES } from "../steps/times.js";

let built: BuiltBrowser;
beforeAll(async () => {
  built = await buildBrowser();
});
const fileOf = (name: string) => [...built.files.keys()].find((file) => file.startsWith(name))!;
/** What is loaded when `file` is asked for and the worker is there. */
const laterFiles = (name: string) => {
  const worker = built.loadedWith("browser-worker.js");
  return [...built.loadedWith(fileOf(name))].filter((file) => !worker.has(file));
};

describe("the files of the worker", () => {
  /** The rows of lists that stand in code as in their file: nothing to escape, no names with commas left out. */
  const rowsOf = (tables: readonly { readonly tsv: string }[]) =>
    tables.flatMap(({ tsv }) =>
      tsv
        .split("\n")
        .slice(1)
        .filter((line) => line.includes("\t") && !/[`\\$#,]/u.test(line)),
    );
  const linesOf = (files: Iterable<string>) =>
    new Set([...files].flatMap((file) => built.files.get(file)!.replaceAll("\\n", "\n").split("\n")));

  it("hold for days and periods all lists of times, of names and counts none but the provinces an article is given", () => {
    const lines = linesOf(built.loadedWith("browser-worker.js"));
    const times = rowsOf(TIMES.tables);
    expect(times.filter((row) => !lines.has(row))).toEqual([]);
    const others = [...NAMES.tables, ...COUNTS.tables].filter((table) => table.class !== "province");
    const rows = rowsOf(others);
    expect(rows.length).toBeGreaterThan(2_000);
    // A few abbreviations of bodies are symbols of documents too.
    expect(rows.filter((row) => lines.has(row)).length).toBeLessThan(20);
    const all = linesOf(built.files.keys());
    expect(rows.filter((row) => !all.has(row))).toEqual([]);
  });

  it("hold the rooms' code where their lists are, and the schemas apart", () => {
    const sources = [...built.loadedWith("browser-worker.js")].flatMap(built.sourcesOf);
    const rooms = new Set(sources.flatMap((path) => /^src\/records\/([a-z]+)\//u.exec(path)?.[1] ?? []));
    expect(rooms).toEqual(new Set(["citation", "date", "period"]));
    const lists = sources.filter((path) => /^src\/lexicon\/(?:place|agency|person|complaint)\/.*\.tsv$/u.test(path));
    expect(lists).toEqual(["src/lexicon/place/provinces.tsv"]);
    expect(sources.filter((path) => path.includes("zod"))).toEqual([]);
  });

  it("hold nothing twice", () => {
    const sources = [...built.files.keys()].filter((file) => file !== "browser.js").flatMap(built.sourcesOf);
    expect(sources.filter((path, k) => sources.indexOf(path) !== k)).toEqual([]);
  });
});

const PAGE = `<!doctype html><script type="module">
  import * as vanban from "/browser.js";
  globalThis.analyzer = vanban.createBackgroundAnalyzer();
</script>`;

interface Article {
  readonly text: string;
  readonly published?: string | null;
}
const articles = readFileSync(new URL("../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean)
  .slice(0, 12)
  .map((line) => JSON.parse(line) as Article);

describe.skipIf(!chromiumPath)("a browser (where one is installed)", () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  /** Files asked for, in their order; the names of those whose first request fails. */
  let asked: string[];
  let failing: Set<string>;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ["--no-sandbox"] });
    server = createServer(({ url = "/" }, response) => {
      const name = url.slice(1);
      if (name !== "") asked.push(name);
      const code = built.files.get(name);
      if (name === "") response.setHeader("content-type", "text/html").end(PAGE);
      else if (code === undefined || failing.delete(name)) response.writeHead(404).end();
      else response.setHeader("content-type", "text/javascript; charset=utf-8").end(code);
    }).listen(0, "127.0.0.1");
    await new Promise((listening) => server.once("listening", listening));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  beforeEach(async () => {
    asked = [];
    failing = new Set();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction("globalThis.analyzer");
    asked = [];
    return () => page.close();
  });

  /** Analyses of the articles, made in the page's worker. */
  const inPage = (kinds?: Kind[]) =>
    page.evaluate(
      ([given, wanted]) => {
        const { analyzer } = globalThis as unknown as { analyzer: import("./index.js").BackgroundAnalyzer };
        return Promise.all(
          given.map(({ text, published }) => analyzer.analyze(text, { published, kinds: wanted, tokens: true })),
        );
      },
      [articles, kinds] as const,
    );
  const inNode = (kinds?: Kind[]) =>
    JSON.parse(
      JSON.stringify(articles.map(({ text, published }) => analyze(text, { published, kinds, tokens: true }))),
    );

  it("loads for dates the files of times alone, for all kinds the others, and finds what Node finds", async () => {
    expect(await inPage(["date"])).toEqual(inNode(["date"]));
    expect(new Set(asked)).toEqual(built.loadedWith("browser-worker.js"));

    asked = [];
    expect(await inPage(["citation"])).toEqual(inNode(["citation"]));
    expect(asked).toEqual(laterFiles("names-"));

    asked = [];
    expect(await inPage()).toEqual(inNode());
    expect(asked).toEqual(laterFiles("counts-"));

    asked = [];
    expect(await inPage(["date", "period"])).toEqual(inNode(["date", "period"]));
    expect(asked).toEqual([]);
  });

  it("loads the schemas when records are to be checked", async () => {
    const check = () =>
      page.evaluate(() => {
        const { analyzer } = globalThis as unknown as { analyzer: import("./index.js").BackgroundAnalyzer };
        return analyzer.analyze("Ngày 24/3/2022.", { kinds: ["date"], validate: true });
      });
    expect((await check()).records.length).toBe(1);
    expect(asked).toEqual(expect.arrayContaining(laterFiles("check-")));
  });

  it("says that a file could not be loaded, and tries again with the next call", async () => {
    failing = new Set([fileOf("names-")]);
    const firstAndNext = await page.evaluate(async () => {
      const { analyzer } = globalThis as unknown as { analyzer: import("./index.js").BackgroundAnalyzer };
      const first = await analyzer.analyze("Tỉnh ủy Sơn La họp.").catch((error: Error) => error.message);
      return [first, (await analyzer.analyze("Tỉnh ủy Sơn La họp.")).records.length];
    });
    expect(firstAndNext).toEqual([expect.stringContaining("the worker failed"), 1]);
  });
});
