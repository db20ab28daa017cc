import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { parquetReadObjects } from "hyparquet";
import { afterAll, describe, expect, it } from "vitest";
import { csvHeader } from "../formats/csv.js";
import { TABLES } from "../formats/tables.js";
import { inOneStage } from "../stages.js";
import { BlockEncoder, FileOutput, StreamOutput } from "./block-output.js";
import { itemExtractor } from "./extract-item.js";
import { emptyStats, ShardExtractor } from "./extract-shard.js";
import { nodeFileSystem } from "./file-system.js";
import { DEFAULT_SETTINGS, type ExtractSettings } from "./settings.js";
import { Beat, type ShardTask } from "./shard.js";
import { put, testDirectory } from "./testing/job.js";
import { MemoryFileSystem } from "./testing/memory-file-system.js";
import { createMockAnalyzer } from "./testing/mock-analyzer.js";
import { article } from "./testing/output-lines.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const latin1 = (text: string) => Buffer.from(text).toString("latin1");
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const settings = (more: Partial<ExtractSettings> = {}): ExtractSettings => ({ ...DEFAULT_SETTINGS, ...more });
/** A list in a list in a list: too deep for JSON.stringify. */
const nested = (depth: number) => {
  let value: unknown = 0;
  for (let k = 0; k < depth; k++) value = [value];
  return value;
};
const failing = (...calls: string[]) => new MemoryFileSystem(Number.POSITIVE_INFINITY, calls);

describe("blocks", () => {
  const block = (text: string, rejects: Uint8Array = bytes(""), errors = "") => ({
    output: [bytes(text)] as Uint8Array<ArrayBuffer>[],
    rejects: { bytes: rejects as Uint8Array<ArrayBuffer>, errors },
  });

  it("become one stream in the format wanted, one after the other, waited for", async () => {
    for (const [format, start] of [
      ["jsonl", "{"],
      ["csv", "article_id,"],
      ["parquet", "PAR1"],
    ] as const) {
      let text = "";
      let busy = false;
      const encoder = new BlockEncoder(settings({ format }), async (piece) => {
        expect(busy).toBe(false);
        busy = true;
        await new Promise((resolve) => setImmediate(resolve));
        busy = false;
        text += Buffer.from(piece).toString("latin1");
      });
      const line = `${JSON.stringify(article("a", "Sở"))}\n`;
      await encoder.add([bytes(line), bytes(line)]);
      await encoder.add([bytes(line)]);
      await encoder.finish();
      expect(text.startsWith(start)).toBe(true);
      if (format === "jsonl") expect(text).toBe(latin1(line.repeat(3)));
      if (format === "csv") expect(text.slice(csvHeader(TABLES.records).length)).toBe(latin1(line.repeat(3)));
      if (format === "parquet") {
        const file = Uint8Array.from(Buffer.from(text, "latin1")).buffer;
        expect((await parquetReadObjects({ file })).map((row) => row.article_id)).toEqual(["a", "a", "a"]);
      }
    }
  });

  it("that rejected something tell a stream, when somebody listens", async () => {
    const told: string[] = [];
    const pieces: string[] = [];
    const write = (piece: Uint8Array) => void pieces.push(Buffer.from(piece).toString());
    const output = new StreamOutput(settings(), { write, reject: (lines) => told.push(lines) });
    await output.write(block("a\n"));
    await output.write(block("b\n", bytes("bad\n"), "why\n"));
    await output.finish();
    output.discard();
    expect([pieces, told]).toEqual([["a\n", "b\n"], ["why\n"]]);
    const deaf = new StreamOutput(settings(), { write });
    await deaf.write(block("c\n", bytes("bad\n"), "why\n"));
    expect(pieces.at(-1)).toBe("c\n");
    const table = new StreamOutput(settings({ format: "parquet" }), { write });
    await table.finish();
    expect(pieces.at(-1)).toMatch(/PAR1$/u);
  });

  it("become one file, with what they rejected beside it, there before it", async () => {
    const fs = new MemoryFileSystem();
    const path = join(dir, "one", "r.csv");
    const output = new FileOutput(fs, path, settings());
    await output.write(block("a\n"));
    await output.write(block("b\n", bytes("bad\n"), "why\n"));
    await output.write(block("", bytes("worse\n"), "why else\n"));
    expect([...fs.files.keys()].map((name) => name.slice(path.length)).sort()).toEqual([
      ".errors.jsonl.tmp",
      ".lock",
      ".rejects.bin.tmp",
      ".tmp",
    ]);
    await output.finish();
    expect(fs.text(path)).toBe("a\nb\n");
    expect(fs.text(`${path}.rejects.bin`)).toBe("bad\nworse\n");
    expect(fs.text(`${path}.errors.jsonl`)).toBe("why\nwhy else\n");
    expect([fs.files.size, fs.openFiles]).toEqual([3, []]);
    expect(fs.log.slice(-13)).toEqual([
      "sync r.csv.tmp",
      "close r.csv.tmp",
      "sync r.csv.rejects.bin.tmp",
      "close r.csv.rejects.bin.tmp",
      "rename r.csv.rejects.bin.tmp r.csv.rejects.bin",
      "sync r.csv.errors.jsonl.tmp",
      "close r.csv.errors.jsonl.tmp",
      "rename r.csv.errors.jsonl.tmp r.csv.errors.jsonl",
      "rename r.csv.tmp r.csv",
      "open one r",
      "sync one",
      "close one",
      "remove r.csv.lock",
    ]);
  });

  it("that rejected nothing take the rejects of the run before away", async () => {
    const fs = new MemoryFileSystem();
    const path = join(dir, "again.csv");
    for (const name of [".rejects.bin", ".errors.jsonl"]) fs.files.set(path + name, Buffer.from("old"));
    const output = new FileOutput(fs, path, settings());
    await output.write(block("a\n"));
    await output.finish();
    expect([...fs.files.keys()]).toEqual([path]);
  });

  it("that are given up leave the file as it was, and let the next run in", async () => {
    const path = join(dir, "left.csv");
    for (const fs of [new MemoryFileSystem(), failing("remove left.csv.lock")]) {
      fs.files.set(path, Buffer.from("before"));
      const output = new FileOutput(fs, path, settings());
      await output.write(block("b\n", bytes("bad\n"), "why\n"));
      output.discard();
      expect(fs.text(path)).toBe("before");
      expect([...fs.files.keys()].filter((name) => name.endsWith(".tmp"))).toEqual([]);
      expect(fs.openFiles).toEqual([]);
      expect(fs.log.at(-1)).toBe("remove left.csv.lock");
    }
    const fs = new MemoryFileSystem();
    new FileOutput(fs, path, settings()).discard();
    expect(fs.files.size).toBe(0);
  });

  it("find their place taken, or no file", async () => {
    const fs = new MemoryFileSystem();
    const path = join(dir, "taken.csv");
    new FileOutput(fs, path, settings());
    expect(() => new FileOutput(fs, path, settings())).toThrow(expect.objectContaining({ code: "LOCKED" }));
    mkdirSync(join(dir, "folder.csv"));
    expect(() => new FileOutput(fs, join(dir, "folder.csv"), settings())).toThrow(
      expect.objectContaining({ code: "BAD_OPTION", message: expect.stringContaining("folder.csv is a directory") }),
    );
    const full = failing("open full.csv.tmp w");
    expect(() => new FileOutput(full, join(dir, "full.csv"), settings())).toThrow(/ENOSPC/u);
    expect(full.files.size).toBe(0);
  });
});

describe("a shard", () => {
  const ONE = "part-00000-00000.jsonl";
  const input = put(dir, "in.jsonl", '{"id":"a","text":"Sở"}\n\nbad\n{"id":"b","text":"Bộ Sở"}\n');
  const size = statSync(input).size;
  const task = (more: Partial<ShardTask> = {}): ShardTask => ({
    segments: [{ type: "range", path: input, name: "in.jsonl", start: 0, end: size }],
    poisoned: [],
    target: { directory: "/d", part: "00000-00000" },
    examples: 0,
    ...more,
  });
  /** Reads from the disk, writes to memory. */
  const run = (more: Partial<ShardTask> = {}, of: Partial<ExtractSettings> = {}, fs = new MemoryFileSystem()) => {
    fs.files.set(input, readFileSync(input));
    const all = settings(of);
    const beat = new Int32Array(Beat.size);
    const result = new ShardExtractor(fs, itemExtractor(createMockAnalyzer(), all), all, beat).run(task(more));
    fs.files.delete(input);
    return { fs, result, beat };
  };

  it("is a part with its rejects and its counts, published in an order in which nothing is lost", () => {
    const { fs, result } = run();
    expect(fs.log.slice(fs.log.indexOf(`sync ${ONE}.tmp`))).toEqual([
      `sync ${ONE}.tmp`,
      `close ${ONE}.tmp`,
      "sync rejects-00000-00000.bin.tmp",
      "close rejects-00000-00000.bin.tmp",
      "rename rejects-00000-00000.bin.tmp rejects-00000-00000.bin",
      "open .stats-00000-00000.json.tmp w",
      "write .stats-00000-00000.json.tmp",
      "sync .stats-00000-00000.json.tmp",
      "close .stats-00000-00000.json.tmp",
      "rename .stats-00000-00000.json.tmp .stats-00000-00000.json",
      "open d r",
      "sync d",
      "close d",
      `rename ${ONE}.tmp ${ONE}`,
      "open d r",
      "sync d",
      "close d",
    ]);
    const part = fs.text(`/d/${ONE}`)!;
    expect(JSON.parse(fs.text("/d/.stats-00000-00000.json")!)).toEqual(result.stats);
    expect(result.stats).toEqual({
      ...emptyStats(),
      lines: 4,
      articles: 2,
      rejected: 1,
      blank: 1,
      records: { ...emptyStats().records, agency: 3 },
      rejectedBy: { BAD_JSON: 1 },
      inputBytes: size,
      bytes: Buffer.byteLength(part),
      sha256: createHash("sha256").update(part).digest("hex"),
    });
    expect(fs.text("/d/rejects-00000-00000.bin")).toBe("bad\n");
    expect([result.output, result.rejects.bytes.length, result.rejects.errors]).toEqual([[], 0, ""]);
  });

  it("has the errors in a file of their own where the format has no place for them", () => {
    const { fs } = run({}, { format: "csv" });
    expect(JSON.parse(fs.text("/d/errors-00000-00000.jsonl")!)).toMatchObject({ error: { code: "BAD_JSON" }, line: 3 });
    expect(fs.text("/d/part-00000-00000.csv")!.startsWith(csvHeader(TABLES.records))).toBe(true);
    expect(run().fs.text("/d/errors-00000-00000.jsonl")).toBeUndefined();
  });

  it("without a place comes back, with what it rejected, in memory that can be handed on", () => {
    for (const [format, sent] of [
      ["jsonl", /^\{"id":"a"/u],
      ["csv", /^a,/u],
      ["parquet", /^\{"id":"a"/u],
    ] as const) {
      const { result, fs } = run({ target: null }, { format });
      const text = Buffer.concat(result.output).toString();
      expect(text).toMatch(sent);
      expect(result.stats.bytes).toBe(Buffer.byteLength(text));
      expect(Buffer.from(result.rejects.bytes).toString()).toBe("bad\n");
      expect(result.rejects.bytes.buffer.byteLength).toBe(4);
      expect(result.rejects.errors !== "").toBe(format !== "jsonl");
      expect(fs.files.size).toBe(0);
    }
  });

  it("rejects a line that cannot be written, and fails for what is no fault of the line", () => {
    const deep = nested(20_000);
    const outcome = (value: unknown) => {
      const line = { ...article("a", "Sở"), f: value };
      const all = settings();
      return new ShardExtractor(nodeFileSystem, () => inOneStage(() => line), all).run(task({ target: null }));
    };
    const { stats, output } = outcome(deep);
    expect(stats).toMatchObject({ articles: 0, rejected: 4, rejectedBy: { TOO_DEEP: 4 } });
    expect(JSON.parse(Buffer.concat(output).toString().split("\n")[1]!)).toEqual({
      id: "a",
      ok: false,
      error: { code: "TOO_DEEP", message: "a field is nested too deep to be written" },
      file: "in.jsonl",
      line: 2,
    });
    expect(() => outcome(1n)).toThrow(TypeError);
  });

  it("says where it stands, and begins to count anew with each task", () => {
    const { beat } = run();
    expect([...beat]).toEqual([1, 0, Math.floor(size / 1024), 2, 1]);
    const all = settings();
    const twice = new Int32Array([0, 7, 7, 7, 7]);
    const seen: number[] = [];
    const extractor = new ShardExtractor(
      nodeFileSystem,
      () =>
        inOneStage(() => {
          seen.push(Atomics.load(twice, Beat.ordinal));
          return null;
        }),
      all,
      twice,
    );
    extractor.run(task({ target: null }));
    extractor.run(task({ target: null }));
    expect(seen).toEqual([1, 2, 3, 4, 1, 2, 3, 4]);
    expect([...twice]).toEqual([2, 0, 0, 0, 0]);
  });

  it("counts the bytes of a page as they are, and a line end with each line", () => {
    const page = put(dir, "page.txt", "Sở");
    const all = settings();
    const pages = new ShardExtractor(nodeFileSystem, itemExtractor(createMockAnalyzer(), all), all);
    const { stats } = pages.run(task({ target: null, segments: [{ type: "page", path: page, name: "page.txt" }] }));
    expect(stats).toMatchObject({ lines: 1, articles: 1, inputBytes: 4 });
  });

  it("rejects a line that broke a worker before, without reading it", () => {
    const { result } = run({ target: null, poisoned: [{ ordinal: 4, code: "CRASH", message: "m" }] });
    expect(result.stats).toMatchObject({ articles: 1, rejected: 2, rejectedBy: { BAD_JSON: 1, CRASH: 1 } });
    expect(Buffer.concat(result.output).toString()).toContain('"message":"m"},"file":"in.jsonl","line":4}');
  });

  it("collects examples whose words differ, as many as asked for", () => {
    const texts = (examples: number) => run({ target: null, examples }).result.examples.agency?.map(({ text }) => text);
    expect([texts(0), texts(1), texts(9)]).toEqual([undefined, ["Sở"], ["Sở", "Bộ"]]);
  });

  it("leaves nothing when it fails", () => {
    for (const call of [`rename ${ONE}.tmp ${ONE}`, "sync rejects-00000-00000.bin.tmp"]) {
      const fs = failing(call);
      expect(() => run({}, {}, fs)).toThrow(/ENOSPC/u);
      expect([...fs.files.keys()].filter((name) => name.endsWith(".tmp"))).toEqual([]);
      expect(fs.files.has(`/d/${ONE}`)).toBe(false);
    }
  });
});
