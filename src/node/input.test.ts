import { rmSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { csvFields } from "./csv-row.js";
import { DEFAULT_SETTINGS } from "./settings.js";
import { articles, job, linesOf, put, testDirectory } from "./testing/job.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const ids = (lines: Record<string, unknown>[]) => lines.map(({ id }) => id);
const codes = (lines: Record<string, unknown>[]) =>
  lines.map((line) => (line.ok ? "ok" : (line.error as { code: string }).code));
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

describe("input", () => {
  it("is read from folders in the order of paths, patterns and files, each file once", async () => {
    put(dir, "folder/b.jsonl", '{"id":"b","text":"x"}\n');
    put(dir, "folder/a/2.txt", "hai");
    put(dir, "folder/a/1.html", "<p>một</p>");
    put(dir, "folder/notes.docx", "no article");
    const lines = await linesOf([join(dir, "folder"), join(dir, "folder/*.jsonl"), join(dir, "folder/b.jsonl")]);
    expect(lines).toHaveLength(3);
    expect(ids(lines).slice(1)).toEqual(["a/2.txt", "b"]);
  });

  it("takes the id from file name and byte offset where it is missing, whatever shard the line falls into", async () => {
    const line = '{"text":"Sơn La"}\n';
    const path = put(dir, "no-ids.jsonl", line.repeat(7));
    const length = Buffer.byteLength(line);
    const wanted = [0, 1, 2, 3, 4, 5, 6].map((k) => `no-ids.jsonl:${k * length}`);
    for (const shardBytes of [1, 7, length - 1, length, length + 1, 50, 1e6])
      expect(ids(await linesOf([path], { shardBytes }))).toEqual(wanted);
  });

  it("numbers rejected lines by their place in the file in every shard", async () => {
    const path = put(dir, "bad-lines.jsonl", '{"text":"x"}\n\nbad\n'.repeat(20));
    for (const shardBytes of [1, 5, 17, 64, 1e6]) {
      const bad = (await linesOf([path], { shardBytes })).filter(({ ok }) => !ok);
      expect(bad.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, k) => 3 * k + 3));
    }
  });

  it("splits at LF only, takes CRLF, a byte-order mark, blank lines and a missing last line end", async () => {
    const text = '\ufeff{"id":"a","text":"một\u2028hai"}\r\n\r\n  \n{"id":"b","text":"x"}';
    const path = put(dir, "ends.jsonl", text);
    for (const shardBytes of [3, 1e6]) expect(ids(await linesOf([path], { shardBytes }))).toEqual(["a", "b"]);
  });

  it.each([
    ["little endian", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le")],
    ["big endian", (text: string) => utf16be(`\ufeff${text}`)],
  ])("reads UTF-16 (%s) in every file kind", async (_, encode) => {
    const json = put(dir, "wide.jsonl", encode('{"id":"ấ😀","text":"Sơn La"}\n{"id":"b","text":"x"}\n'));
    const csv = put(dir, "wide.csv", encode("id\ttext\r\n1\tSơn La\r\n"));
    const txt = put(dir, "wide.txt", encode("Tỉnh ủy Sơn La"));
    const lines = await linesOf([json, csv, txt], { shardBytes: 10 });
    expect(ids(lines)).toEqual(["ấ😀", "b", "1", "wide.txt"]);
    expect(codes(lines)).toEqual(["ok", "ok", "ok", "ok"]);
  });

  it("rejects the line with half a character instead of losing it", async () => {
    const path = put(
      dir,
      "half.jsonl",
      Buffer.from('\ufeff{"id":"a","text":"\ud800"}\n{"id":"b","text":"x"}\n', "utf16le"),
    );
    expect(codes(await linesOf([path]))).toEqual(["BAD_UTF8", "ok"]);
  });

  it("rejects lines that are too long and goes on, in memory that does not grow with them", async () => {
    const path = put(dir, "long.jsonl", `{"text":"x"}\n{"text":"${"y".repeat(5000)}"}\n{"text":"z"}\n`);
    const settings = { maxLineBytes: 100 };
    for (const shardBytes of [10, 999, 1e6])
      expect(codes(await linesOf([path], { settings, shardBytes }))).toEqual(["ok", "LINE_TOO_LONG", "ok"]);
    const packed = put(dir, "long.jsonl.gz", gzipSync(`{"text":"x"}\n{"text":"${"y".repeat(5000)}"}\n{"text":"z"}\n`));
    const lines = await linesOf([packed], { settings });
    expect(codes(lines)).toEqual(["ok", "LINE_TOO_LONG", "ok"]);
    expect(lines[2]!.id).toBe("long.jsonl.gz:5025");
  });

  it("counts memory by the longest line allowed, not by the one that comes", async () => {
    async function* endless() {
      const piece = Buffer.alloc(1 << 20, "x");
      for (let k = 0; k < 300; k++) yield piece;
      yield Buffer.from('\n{"id":"after","text":"x"}\n');
    }
    const before = process.memoryUsage().rss;
    const lines = await linesOf(["-"], { stdin: endless(), settings: { maxLineBytes: 1 << 20 } });
    expect(codes(lines)).toEqual(["LINE_TOO_LONG", "ok"]);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(150);
  });
});

describe("standard input", () => {
  it("hands lines on while it stays open", async () => {
    const out: string[] = [];
    let more = () => {};
    const asked = new Promise<void>((resolve) => {
      more = resolve;
    });
    async function* slow() {
      yield Buffer.from('{"id":"a","text":"x"}\n{"id":');
      await asked;
      yield Buffer.from('"b","text":"y"}\n');
    }
    const write = (bytes: Uint8Array) => {
      out.push(Buffer.from(bytes).toString("utf8"));
      more();
    };
    await job(["-"], "unused", { stdin: slow(), output: { type: "stream", write } });
    expect(out).toHaveLength(2);
    expect(JSON.parse(out[1]!).id).toBe("b");
  });
});

describe("gzip input", () => {
  const plain = articles(40);
  const whole = gzipSync(plain);

  it("is read like the file it holds, of several members too", async () => {
    const file = put(dir, "plain.jsonl", plain);
    const packed = put(
      dir,
      "packed.jsonl.gz",
      Buffer.concat([gzipSync(plain.slice(0, 500)), gzipSync(plain.slice(500))]),
    );
    for (const shardBytes of [100, 1e6])
      expect(await linesOf([packed], { shardBytes })).toEqual(await linesOf([file], { shardBytes }));
  });

  it("keeps all whole lines of a file that was cut, wherever it was cut", async () => {
    const all = ids(await linesOf([put(dir, "plain.jsonl", plain)]));
    const step = Math.ceil(whole.length / 40);
    for (let cut = 1; cut < whole.length; cut += step) {
      const lines = await linesOf([put(dir, "cut.jsonl.gz", whole.subarray(0, cut))]);
      const bad = lines.filter(({ ok }) => !ok);
      expect(codes(bad)).toEqual(["BAD_GZIP"]);
      expect(ids(lines.filter(({ ok }) => ok))).toEqual(all.slice(0, lines.length - 1));
    }
  });

  it("is given up when it unpacks to a hundred times its size", async () => {
    const bomb = put(dir, "bomb.jsonl.gz", gzipSync(Buffer.alloc(200_000_000, " ")));
    const good = put(dir, "good.jsonl", '{"id":"good","text":"x"}\n');
    const lines = await linesOf([bomb, good]);
    expect(codes(lines)).toEqual(["ARCHIVE_RATIO", "ok"]);
  });
});

describe("CSV input", () => {
  it("takes quotes, line ends inside quotes, other columns by name, and any row into any block", async () => {
    const csv = 'id,body,province,url\n1,"Tỉnh ủy\n""Sơn La""",Sơn La,\n2,plain "quote",,http://x\n\n3,"a,b",,\n';
    const path = put(dir, "news.csv", csv);
    const settings = { textColumn: "body", pass: ["url", "body"] };
    for (const shardBytes of [1, 9, 1e6]) {
      const lines = await linesOf([path], { settings, shardBytes });
      expect(ids(lines)).toEqual(["1", "2", "3"]);
      expect(lines[0]).toMatchObject({ body: 'Tỉnh ủy\n"Sơn La"', article: { province: "Sơn La" } });
      expect(lines[1]).toMatchObject({ body: 'plain "quote"', url: "http://x" });
      expect(lines[2]).toMatchObject({ body: "a,b" });
    }
  });

  it("finds the delimiter, and says which columns there are when the text is not among them", async () => {
    expect(ids(await linesOf([put(dir, "semi.csv", "id;text\n1;x\n")]))).toEqual(["1"]);
    expect(ids(await linesOf([put(dir, "tab.tsv", "id\ttext\n1\tx\n")]))).toEqual(["1"]);
    await expect(linesOf([put(dir, "none.csv", "id,content\n1,x\n")])).rejects.toThrow(
      /no column text; it has id, content/,
    );
  });

  it("rejects rows that do not fit, and no others", async () => {
    const path = put(dir, "misfit.csv", 'id,text\n1,x\n2\n3,y,z\n4,ok\n5,"open\n');
    expect(codes(await linesOf([path]))).toEqual(["ok", "BAD_CSV", "BAD_CSV", "ok", "BAD_CSV"]);
  });

  it("loses the rows up to the longest one allowed to a quote that is never closed, and no others", async () => {
    const rows = Array.from({ length: 40 }, (_, k) => `${k},x\n`).join("");
    const path = put(dir, "open.csv", `id,text\na,x\nb,"open\n${rows}c,"y"\n`);
    const settings = { maxLineBytes: 60 };
    const wanted = await linesOf([path], { settings, shardBytes: 1e6 });
    expect(codes(wanted).slice(0, 3)).toEqual(["ok", "LINE_TOO_LONG", "ok"]);
    expect(codes(wanted).filter((code) => code !== "ok")).toHaveLength(1);
    expect(ids(wanted).slice(-2)).toEqual(["39", "c"]);
    for (const shardBytes of [1, 50, 77]) expect(await linesOf([path], { settings, shardBytes })).toEqual(wanted);
  });

  it("names a header that is no text", async () => {
    const path = put(dir, "garbage.csv", Buffer.from([0xff, 0xfe, 0xfd, 0x2c, 0x0a]));
    await expect(linesOf([put(dir, "latin.csv", Buffer.from([0xe1, 0x2c, 0x0a]))])).rejects.toThrow(/not UTF-8/u);
    await expect(linesOf([path])).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });

  it.each([
    ["a,b", ["a", "b"]],
    ['"a,b",c', ["a,b", "c"]],
    ['"a""b",', ['a"b', ""]],
    ["", [""]],
    ['"a', null],
  ])("%j has the fields %j", (row, fields) => {
    expect(csvFields(row, ",")).toEqual(fields);
  });
});

describe("text files", () => {
  it("are one article each; one that is too large or no text is rejected", async () => {
    const good = put(dir, "bài.txt", "Tỉnh ủy Sơn La");
    const bad = put(dir, "bad.txt", Buffer.from([0x61, 0xe1, 0xff, 0xfe, 0xf8, 0x00, 0x81]));
    const large = put(dir, "large.txt", "x".repeat(500));
    const lines = await linesOf([good, bad, large], { settings: { ...DEFAULT_SETTINGS, maxChars: 100 } });
    expect(codes(lines)).toEqual(["ok", "BAD_UTF8", "TOO_LARGE"]);
  });

  it("names what cannot be read", async () => {
    await expect(linesOf([join(dir, "nothing.jsonl")])).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
    await expect(linesOf([join(dir, "*.none")])).rejects.toThrow(/no file matches/);
    await expect(linesOf([put(dir, "x.jsonl.zst", "")])).rejects.toThrow(/zstd -dc/);
  });
});
