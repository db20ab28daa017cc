import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { formatOf, outputOf } from "./extract-files.js";
import { nodeFileSystem } from "./file-system.js";
import { findInputs } from "./find-inputs.js";
import { articles, job, linesOf, put, testDirectory } from "./testing/job.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const at = (...path: string[]) => join(dir, ...path);
const names = async (inputs: string[], output?: string) =>
  (await findInputs(nodeFileSystem, inputs, output)).map(({ name }) => name);

put(dir, "crawl/2020/a.jsonl", articles(2));
put(dir, "crawl/2021/a.jsonl", articles(2, 2));
put(dir, "crawl/2021/b.txt", "Tỉnh ủy");

describe("the name of a file in ids", () => {
  it("is its path below the folder given, or below what is fixed of a pattern", async () => {
    const below = ["2020/a.jsonl", "2021/a.jsonl", "2021/b.txt"];
    expect(await names([at("crawl")])).toEqual(below);
    expect(await names([at("crawl/**/*.*")])).toEqual(below);
    expect(await names([at("crawl/2021/*.jsonl")])).toEqual(["a.jsonl"]);
  });

  it("is the path as given where two files have one name", async () => {
    const [first, second, third] = [at("crawl/2020/a.jsonl"), at("crawl/2021/a.jsonl"), at("crawl/2021/b.txt")];
    expect(await names([first, second, third])).toEqual([first, second, "b.txt"]);
  });
});

describe("the output", () => {
  it("is no input of the folder or the pattern it lies in, nor is what stands beside it", async () => {
    const folder = at("mixed");
    put(dir, "mixed/a.jsonl", `${articles(3)}bad\n`);
    await job([folder], join(folder, "out"));
    put(dir, "mixed/out/more.txt", "x");
    expect(await names([folder], join(folder, "out"))).toEqual(["a.jsonl"]);
    put(dir, "mixed/outside.txt", "x");
    expect(await names([folder], join(folder, "out"))).toEqual(["a.jsonl", "outside.txt"]);

    const file = join(folder, "records.csv");
    await job([folder], file, { settings: { format: "csv" } });
    expect(await names([`${folder}/*`], file)).toEqual(["a.jsonl", "outside.txt"]);
  });

  it("of another run is no input of a folder", async () => {
    put(dir, "twice/a.jsonl", articles(3));
    put(dir, "twice/b/job.json", "{}");
    put(dir, "twice/b/notes.txt", "a job of somebody else");
    await job([at("twice/a.jsonl")], at("twice/deep/out"));
    expect(await names([at("twice")])).toEqual(["a.jsonl", "b/notes.txt"]);
    await job([at("twice/a.jsonl")], at("only"));
    await expect(names([at("only")])).rejects.toMatchObject({ code: "INPUT_UNREADABLE" });
  });

  it("is refused where it is an input, under whatever name", async () => {
    const file = put(dir, "self.jsonl", articles(1));
    symlinkSync(file, at("link.jsonl"));
    const before = readFileSync(file, "utf8");
    for (const [input, output] of [
      [file, file],
      [at("link.jsonl"), file],
      [at("crawl"), at("crawl/")],
      [at("crawl/2020/a.jsonl"), at("crawl")],
      [`${file}.errors.jsonl`, file],
    ] as const)
      await expect(job([input], output), `${input} to ${output}`).rejects.toMatchObject({ code: "BAD_OPTION" });
    expect(readFileSync(file, "utf8")).toBe(before);
  });
});

describe("a file that would be read wrongly", () => {
  it("is refused with what to do: .json, .zst, pages in gzip, pipes", async () => {
    await expect(names([put(dir, "x.json", "[]")])).rejects.toThrow(/vanban extract - <.*jq -c/u);
    await expect(names([put(dir, "x.jsonl.zst", "")])).rejects.toThrow(/zstd -dc/u);
    await expect(names([put(dir, "x.txt.gz", "")])).rejects.toThrow(/only \.jsonl\.gz and \.csv\.gz/u);
    if (spawnSync("mkfifo", [at("pipe.jsonl")]).status === 0)
      await expect(names([at("pipe.jsonl")])).rejects.toThrow(/no regular file.*vanban extract -/u);
  });

  it("is an article without text when it is an empty page, and nothing when it has no lines", async () => {
    const lines = await linesOf([put(dir, "empty.txt", ""), put(dir, "empty.jsonl", "")]);
    expect(lines).toMatchObject([{ id: "empty.txt", ok: true, records: [] }]);
  });
});

describe("the name of the output", () => {
  const blocked = put(dir, "blocked", "");
  it.each([
    ["records", { type: "directory", path: "records" }],
    ["run-2022.03", { type: "directory", path: "run-2022.03" }],
    ["records.csv/", { type: "directory", path: "records.csv/" }],
    ["records.CSV", { type: "file", path: "records.CSV" }],
    [dir, { type: "directory", path: dir }],
  ])("%s says what it is", (out, output) => expect(outputOf(out)).toEqual(output));

  it.each(["", "records.jsonl.gz", "records.xlsx", "records.tsv", blocked])("%s is refused", (out) => {
    expect(() => outputOf(out)).toThrow(expect.objectContaining({ code: "BAD_OPTION" }));
  });

  it("gives the format, and must not belie the one asked for", () => {
    expect(formatOf(outputOf("a.parquet"), undefined)).toBe("parquet");
    expect(formatOf(outputOf("a.ndjson"), "jsonl")).toBe("jsonl");
    expect(formatOf(outputOf("a"), "csv")).toBe("csv");
    expect(formatOf(outputOf("a"), undefined)).toBe("jsonl");
    expect(() => formatOf(outputOf("a.jsonl"), "csv")).toThrow(/name of a jsonl file, and the format is csv/u);
  });
});
