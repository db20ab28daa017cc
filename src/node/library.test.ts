import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extractFiles, extractMany, extractStream, JobError, type Progress } from "./index.js";
import { bundle } from "./testing/build-worker.js";
import { articles, put, testDirectory } from "./testing/job.js";
import { createMockAnalyzer } from "./testing/mock-analyzer.js";

const dir = testDirectory();
let worker: { file: string; url: URL };
beforeAll(async () => {
  worker = await bundle("src/node/worker-main.ts", "library-worker");
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(worker.file, { force: true });
});
const analyzer = createMockAnalyzer();

describe("extractFiles", () => {
  it("writes what the command writes, and tells how far it is", async () => {
    const input = put(dir, "a.jsonl", articles(50));
    const seen: Progress[] = [];
    const out = join(dir, "a-records.jsonl");
    const summary = await extractFiles({
      inputs: input,
      out,
      jobs: 2,
      workerFile: worker.url,
      onProgress: (now) => seen.push(now),
    });
    expect(summary.articles).toBe(50);
    expect(seen.at(-1)).toMatchObject({ articles: 50, rejected: 0 });
    const bytes: Uint8Array[] = [];
    await extractFiles({
      inputs: [input],
      out: (part) => void bytes.push(part.slice()),
      jobs: 1,
      workerFile: worker.url,
    });
    expect(Buffer.concat(bytes)).toEqual(readFileSync(out));
  });

  it.each([
    [{ jobs: Number.NaN }, "jobs:"],
    [{ jobs: -1 }, "jobs:"],
    [{ jobs: 1e6 }, "jobs:"],
    [{ timeout: Number.NaN }, "timeout:"],
    [{ timeout: 0 }, "timeout:"],
    [{ kinds: ["dates"] }, "kinds.0:"],
    [{ offsets: "bytes" }, "offsets:"],
    [{ format: "xml" }, "format:"],
    [{ table: "people" }, "table:"],
    [{ maxChars: "1" }, "maxChars:"],
    [{ inputs: 5 }, "inputs:"],
    [{ out: undefined }, "out:"],
  ])("refuses %j before anything is written, and says which option it is", async (wrong, message) => {
    const given = { inputs: put(dir, "w.jsonl", articles(1)), out: join(dir, "w"), workerFile: worker.url, ...wrong };
    await expect(extractFiles(given as never)).rejects.toMatchObject({
      name: "JobError",
      code: "BAD_OPTION",
      message: expect.stringContaining(message),
    });
  });

  it("is stopped by a signal", async () => {
    const input = put(dir, "b.jsonl", articles(50));
    const stopped = extractFiles({
      inputs: input,
      out: join(dir, "b"),
      signal: AbortSignal.abort(),
      workerFile: worker.url,
    });
    await expect(stopped).rejects.toBeInstanceOf(JobError);
    await expect(stopped).rejects.toMatchObject({ code: "ABORTED" });
  });
});

describe("extractMany and extractStream", () => {
  const input = [
    { id: "a", text: "Sơn La" },
    '{"text":"Hà Nội","site":"s"}',
    "no json",
    { id: "t", text: "THROW" },
    5 as unknown as string,
  ];
  const outcome = [
    { id: "a", ok: true },
    { id: "2", ok: true, site: "s" },
    { id: null, ok: false, line: 3 },
    { ok: false, error: { code: "INTERNAL" } },
    { ok: false, error: { code: "BAD_INPUT" } },
  ];

  it("give one line for each article, in order, and never throw for what one holds", async () => {
    const many = [];
    for await (const line of extractMany(input, { analyzer, pass: ["site"] })) many.push(line);
    expect(many).toMatchObject(outcome);
    // From an array they are read side by side, from elsewhere one by one.
    const single = [];
    for await (const line of extractMany(input.values(), { analyzer, pass: ["site"] })) single.push(line);
    expect(single).toEqual(many);
    const streamed = [];
    const stream = new ReadableStream({
      start(controller) {
        for (const article of input) controller.enqueue(article);
        controller.close();
      },
    });
    for await (const line of stream.pipeThrough(extractStream({ analyzer, pass: ["site"] }))) streamed.push(line);
    expect(streamed).toEqual(many);
  });
});
