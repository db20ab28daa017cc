import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../node/testing/build-worker.js";
import { put, testDirectory } from "../node/testing/job.js";
import { duration, grouped, progressText } from "./progress.js";

const dir = testDirectory();
let cli: string;
beforeAll(async () => {
  cli = (await bundle("src/cli/main.ts", "batch-test")).file;
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(cli, { force: true });
});

function vanban(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: "utf8", cwd: dir });
  return { status, stdout, stderr };
}
const ARTICLE = "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU, tiếp nhận 42 đơn khiếu nại.";
const LINES = `${JSON.stringify({ id: "a", text: ARTICLE })}\nno json\n`;
put(dir, "in/articles.jsonl", LINES);

describe("vanban extract --out", () => {
  it("writes parts and a manifest, says what it did, and refuses to write over them", () => {
    const first = vanban(["extract", "in", "--out", "parts"]);
    expect(first.status).toBe(3);
    expect(first.stderr).toMatch(/^1 article, \d+ records, 1 rejected\n/);
    expect(first.stderr).toContain("1 × BAD_JSON");
    expect(readdirSync(join(dir, "parts")).sort()).toEqual([
      "_MANIFEST.json",
      "job.json",
      "part-00000-00000.jsonl",
      "rejects-00000-00000.bin",
    ]);
    const second = vanban(["extract", "in", "--out", "parts"]);
    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining("--resume") });
    expect(vanban(["extract", "in", "--out", "parts", "--resume", "--quiet"])).toMatchObject({ status: 3, stderr: "" });
    const other = vanban(["extract", "in", "--out", "parts", "--resume", "--kinds", "date"]);
    expect(other).toMatchObject({ status: 6, stderr: expect.stringContaining("kinds was null") });
  });

  it("takes the format from the name of the file, and a table by name", () => {
    expect(vanban(["extract", "in", "--out", "table.csv", "--table", "complaints", "--quiet"]).status).toBe(3);
    const [header, row] = readFileSync(join(dir, "table.csv"), "utf8").split("\n");
    expect(header).toMatch(/^article,published,/);
    expect(row).toContain("42 đơn khiếu nại");
    vanban(["extract", "in", "--out", "all.parquet", "--quiet"]);
    expect(readFileSync(join(dir, "all.parquet")).subarray(0, 4).toString()).toBe("PAR1");
  });

  it("exits with 5 while another run is at the output", () => {
    mkdirSync(join(dir, "held"));
    writeFileSync(join(dir, "held/_LOCK"), JSON.stringify({ pid: process.pid, host: hostname(), started: null }));
    const { status, stderr } = vanban(["extract", "in", "--out", "held"]);
    expect(status).toBe(5);
    expect(stderr).toContain(`process ${process.pid}`);
  });

  it("exits with 4 when the output cannot be written", () => {
    put(dir, "blocked", "a file where the directory should be");
    const { status, stderr } = vanban(["extract", "in", "--out", "blocked/below"]);
    expect({ status, trace: /\n {1,8}at /.test(stderr) }).toEqual({ status: 4, trace: false });
  });

  it.skipIf(!existsSync("/dev/full"))("exits with 4 when standard output is full", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `"${process.execPath}" "${cli}" extract in > /dev/full`], {
      cwd: dir,
      encoding: "utf8",
    });
    expect(status).toBe(4);
    expect(stderr).toMatch(/cannot write: ENOSPC/);
  });

  it("tells on the side what was rejected when a table goes to standard output", () => {
    const { status, stdout, stderr } = vanban(["extract", "in", "--format", "csv"]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^article_id,/u);
    expect(stderr).toMatch(/^vanban: line 2 of articles\.jsonl was rejected: .*\(BAD_JSON\)\n$/u);
    expect(vanban(["extract", "in", "--format", "csv", "--quiet"]).stderr).toBe("");
  });

  it("says where the bytes of rejected lines are", () => {
    expect(vanban(["extract", "in", "--out", "told.csv"]).stderr).toContain("kept in told.csv.rejects.bin\n");
    expect(vanban(["extract", "in", "--out", "told"]).stderr).toContain("kept in told/rejects-*.bin\n");
  });

  it("takes lists with spaces, and kinds in any order", () => {
    const first = vanban(["extract", "in", "--out", "kinds", "--quiet", "--kinds", "date, citation"]);
    const again = vanban(["extract", "in", "--out", "kinds", "--quiet", "--kinds", "citation,date", "--resume"]);
    expect([first.status, again.status]).toEqual([3, 3]);
    expect(vanban(["extract", "in", "--kinds", " , "])).toMatchObject({ status: 1 });
  });

  it("goes on when nobody reads what it says on the side", () => {
    const command = `{ "${process.execPath}" "${cli}" extract in --out unread; echo $? > unread.status; } 2>&1 >unread.out | true`;
    spawnSync("sh", ["-c", command], { cwd: dir });
    expect(readFileSync(join(dir, "unread.status"), "utf8")).toBe("3\n");
  });

  it("leaves nothing of a text that could not be converted, and the one before as it was", () => {
    put(dir, "before.json", "before");
    expect(vanban(["convert", "in", "missing.jsonl", "--to", "label-studio", "--out", "before.json"]).status).toBe(2);
    expect(readFileSync(join(dir, "before.json"), "utf8")).toBe("before");
    expect(readdirSync(dir).filter((name) => name.startsWith("before"))).toEqual(["before.json"]);
  });

  it("gives the summary to programs as one line of JSON", () => {
    const { stderr } = vanban(["extract", "in", "--out", "s.jsonl", "--json-summary"]);
    expect(JSON.parse(stderr)).toMatchObject({ lines: 2, articles: 1, rejected: 1, rejectedBy: { BAD_JSON: 1 } });
  });

  it("has help with examples and the exit codes", () => {
    const { status, stdout } = vanban(["extract", "--help"]);
    expect(status).toBe(0);
    for (const words of ["Examples:", "--resume", "Exit codes:", "--text-column"]) expect(stdout).toContain(words);
  });

  it.each([
    [["extract", "in", "--format", "xml"], "no format xml"],
    [["extract", "in", "--table", "people"], "no table people"],
    [["extract", "in", "--jobs", "none"], "--jobs takes a whole number"],
    [["extract", "in", "--jobs", "9999"], "--jobs takes a whole number from 1 to 1024"],
    [["extract", "in", "--out", "records.json"], "records.json is no name for the output"],
    [["extract", "in", "--out", "x.jsonl", "--resume"], "only a directory can be resumed"],
    [["convert", "in", "--to", "word"], "--to is one of"],
    [["convert", "in", "--to", "brat"], "brat needs a directory"],
    [["view", "in", "--limit", "0"], "--limit takes a whole number"],
  ])("%j exits with 1 and says why", (args, message) => {
    expect(vanban(args)).toMatchObject({ status: 1, stderr: expect.stringContaining(message) });
  });
});

const hasScript = spawnSync("script", ["--version"]).status === 0;
if (!hasScript) console.warn("no script(1) on this machine: the output on a terminal is not tested");
describe.skipIf(!hasScript)("on a terminal", () => {
  const onTerminal = (command: string, env: Record<string, string> = {}) =>
    spawnSync("script", ["-qec", command, "/dev/null"], { cwd: dir, encoding: "utf8", env: { ...process.env, ...env } })
      .stdout;

  it("no control character of an article comes through raw, and what is shown still is JSON", () => {
    const evil = "\u001b]0;title\u0007\u009b31mTỉnh ủy\u202e Sơn La\u0085";
    put(dir, "evil.jsonl", `${JSON.stringify({ id: evil, text: `${ARTICLE} ${evil}` })}\n`);
    const shown = onTerminal(`"${process.execPath}" "${cli}" extract evil.jsonl --quiet`);
    expect(shown).not.toMatch(/[\u001b\u009b\u0007\u0085\u202e]/);
    expect(JSON.parse(shown.trim()).id).toBe(evil);
  });

  it("no control character comes through from the other commands either", () => {
    put(dir, "evil.txt", `${ARTICLE} \u001b]0;title\u0007 \u009b31m\u061cx`);
    for (const command of ["tokenize evil.txt", "convert evil.txt --to doccano", "explain evil.txt"])
      expect(onTerminal(`"${process.execPath}" "${cli}" ${command}`)).not.toMatch(/[\u001b\u009b\u0007\u061c]/u);
  });

  it("the summary is bold, unless NO_COLOR is set", () => {
    const command = (out: string) => `"${process.execPath}" "${cli}" extract in --out ${out}`;
    expect(onTerminal(command("bold.jsonl"), { NO_COLOR: "" })).toContain("\u001b[1m1 article,");
    expect(onTerminal(command("plain.jsonl"), { NO_COLOR: "1" })).not.toContain("\u001b[1m");
  });
});

describe("vanban convert and view", () => {
  it("write files, named by number and never by what an article calls itself", () => {
    put(dir, "odd.jsonl", `${JSON.stringify({ id: "../../escape", text: ARTICLE })}\n`);
    expect(vanban(["convert", "odd.jsonl", "--to", "brat", "--out", "brat"]).status).toBe(0);
    expect(readdirSync(join(dir, "brat")).sort()).toEqual(["000001.ann", "000001.txt", "index.tsv"]);
    expect(readFileSync(join(dir, "brat/index.tsv"), "utf8")).toBe("000001\t../../escape\n");
    expect(JSON.parse(vanban(["convert", "odd.jsonl", "--to", "label-studio"]).stdout)).toHaveLength(1);
    expect(vanban(["convert", "--interface"]).stdout).toContain('<Label value="citation"/>');
    expect(vanban(["view", "odd.jsonl", "--out", "look/look.html"]).status).toBe(0);
    expect(readFileSync(join(dir, "look/look.html"), "utf8")).toMatch(/^<!doctype html>/);
  });

  it("convert takes the records of a file", () => {
    const gold = {
      id: "a",
      records: [{ kind: "date", id: "d1", start: 0, end: 14, text: "Ngày 24/3/2022", iso: "2022-03-24" }],
    };
    put(dir, "gold.jsonl", `${JSON.stringify(gold)}\n`);
    const { status, stdout } = vanban(["convert", "in", "--to", "doccano", "--records", "gold.jsonl"]);
    expect(status).toBe(3);
    expect(JSON.parse(stdout).entities).toEqual([{ id: 1, label: "date", start_offset: 0, end_offset: 14 }]);
  });

  it("convert says which articles and records did not come together", () => {
    put(dir, "two.jsonl", ["a", "b"].map((id) => `${JSON.stringify({ id, text: ARTICLE })}\n`).join(""));
    const lines = [
      { id: "a", records: [] },
      { id: null, ok: false },
      { id: "B", records: [] },
    ];
    put(dir, "other.jsonl", lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const { status, stderr } = vanban(["convert", "two.jsonl", "--to", "doccano", "--records", "other.jsonl"]);
    expect(status).toBe(0);
    expect(stderr).toContain("other.jsonl has no records for 1 article: b\n");
    expect(stderr).toContain("other.jsonl has records that were not asked for, of 1 article: B\n");
  });

  it.each([
    ["no JSON", "line 1 of bad.jsonl is no JSON"],
    ['{"text":"x"}', "line 1 of bad.jsonl is no line of records"],
    ['{"id":"a","records":{}}', "line 1 of bad.jsonl is no line of records"],
  ])("convert refuses %j as records", (line, message) => {
    put(dir, "bad.jsonl", line);
    const { status, stderr } = vanban(["convert", "odd.jsonl", "--to", "doccano", "--records", "bad.jsonl"]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
  });

  it("convert to brat neither mixes its files with others nor leaves a folder behind when there is nothing to read", () => {
    const brat = (out: string, input = "odd.jsonl") => vanban(["convert", input, "--to", "brat", "--out", out]);
    put(dir, "odd.jsonl", `${JSON.stringify({ id: "o", text: ARTICLE })}\n`);
    expect(brat("once").status).toBe(0);
    expect(brat("once")).toMatchObject({ status: 1, stderr: expect.stringContaining("once is not empty") });
    expect(brat("gold.jsonl")).toMatchObject({ status: 1, stderr: expect.stringContaining("is a file") });
    expect(brat("nowhere", "missing.jsonl").status).toBe(2);
    expect(readdirSync(dir)).not.toContain("nowhere");
    expect(vanban(["convert", "missing.jsonl", "--to", "conllu", "--out", "deep/er/x.conllu"]).status).toBe(2);
    expect(readdirSync(dir)).not.toContain("deep");
  });

  it("view writes to standard output when it is told -", () => {
    const { status, stdout, stderr } = vanban(["view", "odd.jsonl", "--out", "-"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(readdirSync(dir)).not.toContain("-");
  });
});

describe("the progress line", () => {
  it("says articles, speed, share done, time left and rejects", () => {
    const progress = { articles: 12345, rejected: 3, bytes: 50e6, totalBytes: 200e6 };
    expect(progressText(progress, 2)).toBe("12,345 articles  25.0 MB/s  25 %  6 s left  3 rejected");
    expect(progressText({ ...progress, rejected: 0, totalBytes: null }, 2)).toBe("12,345 articles  25.0 MB/s");
  });

  it.each([
    [59, "59 s"],
    [61, "1 min 1 s"],
    [7300, "2 h 1 min"],
  ])("shows %i seconds as %s", (seconds, shown) => expect(duration(seconds)).toBe(shown));

  it.each([
    [999, "999"],
    [1000, "1,000"],
    [1234567, "1,234,567"],
  ])("shows %i as %s", (count, shown) => expect(grouped(count)).toBe(shown));
});
