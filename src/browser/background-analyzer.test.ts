import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker as ThreadWorker } from "node:worker_threads";
import { type Browser, chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BuiltBrowser, buildBrowser, chromiumPath } from "../../tools/built-browser.js";
import { analyze } from "../analyze.js";
import { type BackgroundAnalyzer, createBackgroundAnalyzer, VanbanError, type WorkerLike } from "./index.js";

const TEXT = "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU.";
/** Keeps a worker busy for a while. */
const LONG = `${TEXT}\n`.repeat(6_000);

/** The build, and a folder with its files. */
let built: BuiltBrowser;
let folder: string;
beforeAll(async () => {
  built = await buildBrowser();
  folder = mkdtempSync(join(tmpdir(), "vanban-browser-"));
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  for (const [file, code] of built.files) writeFileSync(join(folder, file), code);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A thread with a browser worker's scope, running the very module a browser's worker is started with. */
function threadWorker(): WorkerLike {
  const source = `
    import { parentPort } from "node:worker_threads";
    globalThis.postMessage = (message) => parentPort.postMessage(message);
    globalThis.addEventListener = (type, listener) => parentPort.on(type, (data) => listener({ data }));
    await import(${JSON.stringify(pathToFileURL(join(folder, "browser-worker.js")))});
  `;
  const thread = new ThreadWorker(new URL(`data:text/javascript,${encodeURIComponent(source)}`));
  return {
    postMessage: (message) => thread.postMessage(message),
    terminate: () => void thread.terminate(),
    addEventListener: (type, listener) =>
      void thread.on(type, (value) =>
        (listener as (event: unknown) => void)(type === "message" ? { data: value } : value),
      ),
  };
}

let open: BackgroundAnalyzer[] = [];
let started = 0;
const background = (worker: () => WorkerLike = threadWorker, options: object = {}) => {
  const analyzer = createBackgroundAnalyzer({
    worker: () => {
      started++;
      return worker();
    },
    ...options,
  });
  open.push(analyzer);
  return analyzer;
};
afterEach(() => {
  for (const analyzer of open) analyzer.close();
  open = [];
  started = 0;
});

describe("analyze in a worker", () => {
  it("gives what analyze gives, with the options of the analyzer and of the call", async () => {
    const { analyze: inWorker } = background(threadWorker, { kinds: ["citation", "date"] });
    const [one, two] = await Promise.all([
      inWorker(TEXT),
      inWorker(TEXT, { kinds: ["date"], published: "2022-03-25" }),
    ]);
    expect(one).toEqual(analyze(TEXT, { kinds: ["citation", "date"] }));
    expect(two).toEqual(analyze(TEXT, { kinds: ["date"], published: "2022-03-25" }));
    expect(started).toBe(1);
  });

  it("carries errors over, code and all, and goes on after them", async () => {
    const analyzer = background();
    const tooLarge = analyzer.analyze(TEXT, { maxLength: 5 });
    const next = analyzer.analyze(TEXT);
    await expect(tooLarge).rejects.toBeInstanceOf(VanbanError);
    await expect(tooLarge).rejects.toMatchObject({
      code: "TOO_LARGE",
      message: expect.stringContaining("the limit is 5"),
    });
    await expect(analyzer.analyze(5 as never)).rejects.toMatchObject({ code: "BAD_INPUT" });
    await expect(analyzer.analyze(TEXT, { kinds: 5 as never })).rejects.toMatchObject({ code: "BAD_OPTION" });
    expect(started).toBe(1);
    expect((await next).records.length).toBeGreaterThan(0);
  });

  it("rejects what cannot be sent, and goes on", async () => {
    const analyzer = background();
    await expect(analyzer.analyze(TEXT, { title: (() => {}) as never })).rejects.toThrow("could not be cloned");
    expect((await analyzer.analyze(TEXT)).records.length).toBeGreaterThan(0);
  });

  it("leaves the calling thread free", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await background().analyze(LONG);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(0);
  });

  it("stops a running call when its signal aborts; those behind it are answered by another worker", async () => {
    const analyzer = background();
    await analyzer.analyze(TEXT);
    const abort = new AbortController();
    const running = analyzer.analyze(LONG, { signal: abort.signal });
    const behind = analyzer.analyze(TEXT);
    abort.abort(new Error("no longer needed"));
    await expect(running).rejects.toThrow("no longer needed");
    expect((await behind).records.length).toBeGreaterThan(0);
    expect(started).toBe(2);
  });

  it("drops a waiting call when its signal aborts, and leaves the running one alone", async () => {
    const analyzer = background();
    const abort = new AbortController();
    const running = analyzer.analyze(TEXT);
    const waiting = analyzer.analyze(LONG, { signal: abort.signal });
    abort.abort();
    await expect(waiting).rejects.toMatchObject({ name: "AbortError" });
    expect((await running).records.length).toBeGreaterThan(0);
    await expect(analyzer.analyze(TEXT, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: "AbortError" });
    expect(started).toBe(1);
  });

  it("says that a worker failed, and tries another for the next call", async () => {
    let first = true;
    const failing = (): WorkerLike => {
      const worker = first ? new ThreadWorker("throw new Error('no such module')", { eval: true }) : null;
      first = false;
      if (worker === null) return threadWorker();
      return {
        postMessage: () => {},
        terminate: () => void worker.terminate(),
        addEventListener: (type, listener) => void worker.on(type, listener as (event: unknown) => void),
      };
    };
    const analyzer = background(failing);
    const [broken, next] = [analyzer.analyze(TEXT), analyzer.analyze(TEXT)];
    await expect(broken).rejects.toThrow("the worker failed: no such module");
    expect((await next).records.length).toBeGreaterThan(0);
  });

  it("rejects what is unfinished when it is closed, and what comes after", async () => {
    const analyzer = background();
    const calls = [analyzer.analyze(LONG), analyzer.analyze(TEXT)];
    analyzer.close();
    for (const call of [...calls, analyzer.analyze(TEXT)]) await expect(call).rejects.toThrow("closed");
  });
});

const PAGE = `<!doctype html><script type="module">
  import * as vanban from "/browser.js";
  window.vanban = vanban;
</script>`;
describe.skipIf(!chromiumPath)("in a browser (where one is installed)", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath!, args: ["--no-sandbox"] });
  });
  afterAll(() => browser.close());

  it("starts its module worker beside itself, keeps the page free, stops at an abort", async () => {
    const page = await browser.newPage();
    await page.route("http://vanban.test/**", (route) => {
      const name = new URL(route.request().url()).pathname.slice(1);
      if (name === "") return route.fulfill({ contentType: "text/html", body: PAGE });
      return route.fulfill({ contentType: "text/javascript; charset=utf-8", body: built.files.get(name) ?? "" });
    });
    await page.goto("http://vanban.test/");
    await page.waitForFunction("window.vanban");
    const found = await page.evaluate(
      async ([text, long]) => {
        const { vanban } = globalThis as unknown as { vanban: typeof import("./index.js") };
        const analyzer = vanban.createBackgroundAnalyzer();
        let ticks = 0;
        const timer = setInterval(() => ticks++, 1);
        const whole = await analyzer.analyze(long!, { kinds: ["citation"] });
        clearInterval(timer);
        const abort = new AbortController();
        const running = analyzer.analyze(long!, { signal: abort.signal });
        abort.abort();
        const reason = await running.catch((error: Error) => error.name);
        const error = await analyzer.analyze(text!, { maxLength: 1 }).catch(({ name, code }) => `${name} ${code}`);
        const analysis = await analyzer.analyze(text!);
        analyzer.close();
        return { ticks, citations: whole.records.length, reason, error, analysis };
      },
      [TEXT, LONG],
    );
    expect(found.ticks).toBeGreaterThan(0);
    expect(found.citations).toBe(6_000);
    expect(found.reason).toBe("AbortError");
    expect(found.error).toBe("VanbanError TOO_LARGE");
    expect(found.analysis).toEqual(JSON.parse(JSON.stringify(analyze(TEXT))));
  });
});
