import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FileSystem } from "./file-system.js";
import type { Manifest } from "./output-directory.js";
import { runJob } from "./run-job.js";
import { DEFAULT_SETTINGS } from "./settings.js";
import { bundle } from "./testing/build-worker.js";
import { articles, contentOf, job, linesOf, put, quickFileSystem, testDirectory } from "./testing/job.js";

const dir = testDirectory();
let worker: { file: string; url: URL };
beforeAll(async () => {
  worker = await bundle("src/node/testing/mock-worker.ts", "mock-worker");
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(worker.file, { force: true });
});
const manifest = (out: string) => JSON.parse(readFileSync(join(out, "_MANIFEST.json"), "utf8")) as Manifest;
const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`;

describe("a run", () => {
  it("gives the same bytes for 0, 1, 2 and 4 workers, into directories, files and streams", async () => {
    const inputs = [
      put(dir, "same/one.jsonl", `${articles(120)}bad line\n${articles(30, 7)}`),
      put(dir, "same/two.jsonl.gz", gzipSync(articles(60, 3))),
      put(dir, "same/three.csv", `id,text\n${Array.from({ length: 50 }, (_, k) => `${k},"Sơn\nLa"\n`).join("")}`),
      put(dir, "same/four.txt", "Tỉnh ủy"),
    ];
    for (const format of ["jsonl", "csv", "parquet"] as const) {
      const outputs = [];
      for (const jobs of [0, 1, 2, 4]) {
        const run = { jobs, workerFile: worker.url, shardBytes: 6000, settings: { format } };
        const out = join(dir, `same-${format}-${jobs}`);
        if (format !== "jsonl" && jobs > 2) continue;
        await job(inputs, out, run);
        await job(inputs, `${out}.${format}`, run);
        const one = readFileSync(`${out}.${format}`, "latin1");
        outputs.push({ parts: contentOf(out), one });
      }
      for (const output of outputs.slice(1)) expect(output).toEqual(outputs[0]);
      expect(Object.keys(outputs[0]!.parts).filter((name) => name.startsWith("part-")).length).toBeGreaterThan(6);
    }
  });

  it("accounts for every line in the manifest, and keeps the raw bytes of rejected ones", async () => {
    const bad = Buffer.concat([Buffer.from('{"id":"x","text":"'), Buffer.from([0xff]), Buffer.from('"}')]);
    const input = put(
      dir,
      "account.jsonl",
      Buffer.concat([Buffer.from(line("a", "Sơn La")), bad, Buffer.from("\n\nno json\n")]),
    );
    const out = join(dir, "account");
    const summary = await job([input], out, { settings: { offsets: "codepoint" } });
    expect(summary).toMatchObject({
      lines: 4,
      articles: 1,
      rejected: 2,
      blank: 1,
      rejectedBy: { BAD_UTF8: 1, BAD_JSON: 1 },
    });
    expect(manifest(out)).toMatchObject({
      offsets: { unit: "codepoint" },
      totals: { lines: 4, articles: 1 },
      parts: [{ file: "part-00000-00000.jsonl" }],
    });
    expect(readFileSync(join(out, "rejects-00000-00000.bin"))).toEqual(
      Buffer.concat([bad, Buffer.from("\nno json\n")]),
    );
    const lines = readFileSync(join(out, "part-00000-00000.jsonl"), "utf8").trim().split("\n");
    expect(lines.map((text) => JSON.parse(text).ok)).toEqual([true, false, false]);
  });

  it("never names a file after what an article says", async () => {
    const out = join(dir, "names");
    await job([put(dir, "names.jsonl", line("../../escape", "x") + line("/etc/passwd", "x"))], out);
    expect(readdirSync(out).sort()).toEqual(["_MANIFEST.json", "job.json", "part-00000-00000.jsonl"]);
  });

  it("rejects what JSON cannot write, and goes on", async () => {
    const deep = `{"id":"deep","text":"x","f":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n`;
    const lines = await linesOf([put(dir, "deep.jsonl", deep + line("b", "x"))], { settings: { pass: ["f"] } });
    expect(lines).toMatchObject([{ ok: false, error: { code: "TOO_DEEP" } }, { ok: true }]);
  });
});

describe("an article that breaks its worker", () => {
  const misbehaving = ["HANG", "DIE", "THROW"];

  it("costs one rejected line, whatever it does", async () => {
    const text = ["Một", ...misbehaving, "Hai", "HANG", "Ba"].map((word, k) => line(`${k}`, word)).join("");
    const input = put(dir, "poison.jsonl", text);
    const lines = await linesOf([input], { jobs: 2, workerFile: worker.url, timeoutMs: 300 });
    const outcome = lines.map((out) => (out.ok ? out.id : (out.error as { code: string }).code));
    expect(outcome).toEqual(["0", "TIMEOUT", "CRASH", "INTERNAL", "4", "TIMEOUT", "6"]);
    expect(lines.map(({ line: n }) => n)).toEqual([undefined, 2, 3, 4, undefined, 6, undefined]);
  });

  it("costs one rejected line when it takes all memory", async () => {
    const input = put(dir, "memory.jsonl", line("a", "x") + line("b", "MEMORY") + line("c", "x"));
    const run = { jobs: 1, workerFile: worker.url, timeoutMs: 20_000, workerHeapMb: 32 };
    const lines = await linesOf([input], run);
    expect(lines.map((out) => out.ok || (out.error as { code: string }).code)).toEqual([true, "CRASH", true]);
  });

  it("costs one line of a stream too, and leaves the parts of a directory whole", async () => {
    const input = put(dir, "poison.jsonl.gz", gzipSync(line("a", "x") + line("b", "HANG") + line("c", "x")));
    const out = join(dir, "poison");
    const summary = await job([input], out, { jobs: 2, workerFile: worker.url, timeoutMs: 300 });
    expect(summary).toMatchObject({ articles: 2, rejected: 1, rejectedBy: { TIMEOUT: 1 } });
    expect(readFileSync(join(out, "rejects-00000-00000.bin"), "utf8")).toBe(line("b", "HANG"));
  });
});

describe("an output directory", () => {
  it("that is not empty is refused with a hint; with --resume a finished job has nothing to do", async () => {
    const input = put(dir, "again.jsonl", articles(50));
    const out = join(dir, "again");
    await job([input], out, { shardBytes: 2000 });
    const before = contentOf(out);
    await expect(job([input], out, { shardBytes: 2000 })).rejects.toMatchObject({
      code: "OUTPUT_NOT_EMPTY",
      message: expect.stringContaining("--resume"),
    });
    const summary = await job([input], out, { shardBytes: 2000, resume: true });
    expect(summary.partsKept).toBe(summary.parts);
    expect(summary.articles).toBe(50);
    expect(contentOf(out)).toEqual(before);
  });

  it("takes files that came later, and works off those alone", async () => {
    const folder = join(dir, "growing");
    put(dir, "growing/b.jsonl", articles(40));
    put(dir, "growing/c.jsonl.gz", gzipSync(articles(10, 4)));
    const out = join(dir, "grown");
    await job([folder], out, { shardBytes: 2000 });
    const first = contentOf(out);
    put(dir, "growing/a.jsonl", articles(20, 5));
    const summary = await job([folder], out, { shardBytes: 2000, resume: true });
    const second = contentOf(out);
    for (const [name, content] of Object.entries(first))
      if (name !== "_MANIFEST.json") expect(second[name]).toBe(content);
    expect(summary).toMatchObject({ articles: 70, partsKept: Object.keys(first).length - 1 });
    expect(manifest(out).inputs.map(({ name }) => name)).toEqual(["b.jsonl", "c.jsonl.gz", "a.jsonl"]);
  });

  it("goes on with parts of the size it began with, where none is asked for", async () => {
    const input = put(dir, "size.jsonl", articles(50));
    const [out, whole] = [join(dir, "size"), join(dir, "size whole")];
    await job([input], whole, { shardBytes: 2000 });
    await job([input], out, { shardBytes: 2000 });
    for (const name of ["_MANIFEST.json", "part-00000-00001.jsonl"]) rmSync(join(out, name));
    await job([input], out, { resume: true });
    expect(contentOf(out)).toEqual(contentOf(whole));
  });

  it.each([
    ["another option", { settings: { ...DEFAULT_SETTINGS, offsets: "codepoint" as const } }, /offsets was "utf16"/],
    ["another shard size", { shardBytes: 999 }, /shards/],
  ])("with %s is refused", async (name, change, message) => {
    const input = put(dir, "differs.jsonl", articles(20));
    const out = join(dir, `differs ${name}`);
    await job([input], out, { shardBytes: 2000 });
    const error = await job([input], out, { shardBytes: 2000, resume: true, ...change }).catch((reason) => reason);
    expect(error).toMatchObject({ code: "JOB_DIFFERS", message: expect.stringMatching(message) });
  });

  it("with a changed input, or one that is gone, is refused", async () => {
    const [a, b] = [put(dir, "changed-a.jsonl", articles(9)), put(dir, "changed-b.jsonl", articles(9))];
    const out = join(dir, "changed");
    await job([a, b], out);
    await expect(job([a], out, { resume: true })).rejects.toMatchObject({ code: "JOB_DIFFERS" });
    writeFileSync(b, articles(9).replace("a3", "x3"));
    await expect(job([a, b], out, { resume: true })).rejects.toThrow(/changed-b.jsonl was changed/);
  });

  it("of somebody else is left alone", async () => {
    put(dir, "foreign/thesis.doc", "words");
    const input = put(dir, "x.jsonl", articles(1));
    await expect(job([input], join(dir, "foreign"), { resume: true })).rejects.toMatchObject({ code: "JOB_DIFFERS" });
    await expect(job([input], join(dir, "foreign"))).rejects.toMatchObject({ code: "OUTPUT_NOT_EMPTY" });
    expect(readdirSync(join(dir, "foreign"))).toEqual(["thesis.doc"]);
  });

  it("lets one run in at a time, and takes over from one that was killed", async () => {
    const input = put(dir, "locked.jsonl", line("a", "HANG"));
    const out = join(dir, "locked");
    const first = job([input], out, { jobs: 1, workerFile: worker.url, timeoutMs: 1500 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(job([input], out, { resume: true })).rejects.toMatchObject({ code: "LOCKED" });
    await first;
    const dead = {
      pid: 2 ** 22 + 1,
      host: JSON.parse(JSON.stringify((await import("node:os")).hostname())),
      started: null,
    };
    writeFileSync(join(out, "_LOCK"), JSON.stringify(dead));
    await job([input], out, { resume: true });
    expect(readdirSync(out)).not.toContain("_LOCK");
  });

  it("is left in order by an abort, and finished by the next run", async () => {
    const input = put(dir, "abort.jsonl", articles(300));
    const [out, whole] = [join(dir, "abort"), join(dir, "abort-whole")];
    await job([input], whole, { shardBytes: 1000 });
    const controller = new AbortController();
    const run = { jobs: 2, workerFile: worker.url, shardBytes: 1000 };
    const stopped = job([input], out, { ...run, signal: controller.signal });
    setTimeout(() => controller.abort(), 250);
    const error = await stopped.then(
      () => null,
      (reason) => reason,
    );
    if (error) expect(error).toMatchObject({ code: "ABORTED" });
    expect(readdirSync(out).filter((name) => /tmp$|_LOCK/u.test(name))).toEqual([]);
    await job([input], out, { ...run, resume: true });
    expect(contentOf(out)).toEqual(contentOf(whole));
  });

  it("can only be resumed where it can be read again", async () => {
    async function* stdin() {
      yield Buffer.from(articles(5));
    }
    const out = join(dir, "piped");
    await job(["-"], out, { stdin: stdin() });
    expect(manifest(out).totals.articles).toBe(5);
    rmSync(join(out, "_MANIFEST.json"));
    await expect(job(["-"], out, { stdin: stdin(), resume: true })).rejects.toThrow(/cannot be read again/);
  });
});

describe("a single output file", () => {
  it("has what it rejected beside it, and nothing there when nothing was rejected", async () => {
    const input = put(dir, "beside-in.jsonl", `${articles(30)}no json\n${articles(30, 2)}{"id":"x"}\n`);
    for (const format of ["jsonl", "csv", "parquet"] as const) {
      const out = join(dir, `beside.${format}`);
      const outputs = [];
      for (const jobs of [0, 2]) {
        await job([input], out, { jobs, workerFile: worker.url, shardBytes: 500, settings: { format } });
        expect(readFileSync(`${out}.rejects.bin`, "utf8")).toBe('no json\n{"id":"x"}\n');
        const has = existsSync(`${out}.errors.jsonl`);
        expect(has).toBe(format !== "jsonl");
        outputs.push(has ? readFileSync(`${out}.errors.jsonl`, "utf8") : "");
      }
      expect(outputs[1]).toBe(outputs[0]);
      if (format !== "jsonl")
        expect(
          outputs[0]!
            .trim()
            .split("\n")
            .map((text) => JSON.parse(text)),
        ).toMatchObject([
          { id: null, ok: false, error: { code: "BAD_JSON" }, file: "beside-in.jsonl", line: 31 },
          { id: "x", ok: false, error: { code: "BAD_INPUT" }, file: "beside-in.jsonl", line: 62 },
        ]);
      await job([put(dir, "beside-good.jsonl", articles(3))], out, { settings: { format } });
      expect(readdirSync(dir).filter((name) => name.startsWith(`beside.${format}`))).toEqual([`beside.${format}`]);
    }
  });

  it("leaves nothing behind when it fails", async () => {
    const out = join(dir, "fails.csv");
    const input = put(dir, "fails-in.jsonl", `no json\n${articles(3)}`);
    const full: FileSystem = {
      ...quickFileSystem,
      rename: () => {
        throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
      },
    };
    await expect(job([input], out, { fs: full, settings: { format: "csv" } })).rejects.toMatchObject({ code: "IO" });
    expect(readdirSync(dir).filter((name) => name.startsWith("fails.csv"))).toEqual([]);
  });

  it("comes into being whole, in place of the one before, and cannot be resumed", async () => {
    const out = put(dir, "single.jsonl", "before");
    await expect(
      runJob({
        inputs: [put(dir, "piece.jsonl", articles(3)), join(dir, "missing.jsonl")],
        output: { type: "file", path: out },
        settings: DEFAULT_SETTINGS,
        jobs: 0,
        timeoutMs: 1,
        resume: false,
        workerFile: worker.url,
      }),
    ).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    expect(readFileSync(out, "utf8")).toBe("before");
    await job([join(dir, "piece.jsonl")], out);
    expect(readFileSync(out, "utf8").split("\n")).toHaveLength(4);
    await expect(job([join(dir, "piece.jsonl")], out, { resume: true })).rejects.toMatchObject({ code: "BAD_OPTION" });
    expect(readdirSync(dir).filter((name) => name.startsWith("single"))).toEqual(["single.jsonl"]);
  });
});
