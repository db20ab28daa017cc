import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OutputLine } from "../article.schema.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const dir = mkdtempSync(join(tmpdir(), "vanban-cli-"));
const cli = join(root, "node_modules", `.vanban-cli-test-${process.pid}.mjs`);

beforeAll(async () => {
  await build({
    entryPoints: [join(root, "src/cli/main.ts")],
    outfile: cli,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    packages: "external",
    loader: { ".tsv": "text" },
  });
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(cli, { force: true });
});

const vanban = (args: string[], input?: string | Buffer) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: "utf8", cwd: dir });
  return { status, stdout, stderr, lines: stdout.split("\n").filter(Boolean) };
};
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(dir, name), content);
  return name;
};
const ARTICLE = "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU ngày 21/1/2021.";

describe("vanban extract", () => {
  it("writes exactly one line for each line of input, in order, valid by the published schema", () => {
    const input = [{ id: "a", text: ARTICLE }, { id: 7, text: "x" }, { text: ARTICLE }]
      .map((line) => JSON.stringify(line))
      .join("\n");
    const { status, lines } = vanban(["extract", "-"], input);
    expect(status).toBe(0);
    const out = lines.map((line) => OutputLine.parse(JSON.parse(line)));
    expect(out.map((line) => line.id)).toEqual(["a", "7", expect.stringMatching(/^stdin:\d+$/)]);
    expect(out.every((line) => line.ok)).toBe(true);
  });

  it("finds records, tied to the characters of the input", () => {
    const [line] = vanban(["extract", "-"], JSON.stringify({ id: "a", text: ARTICLE })).lines;
    const out = OutputLine.parse(JSON.parse(line!));
    if (!out.ok) throw new Error("rejected");
    expect(out.records.map((record) => record.kind)).toEqual(expect.arrayContaining(["citation", "date", "agency"]));
    for (const record of out.records) expect(ARTICLE.slice(record.start, record.end)).toBe(record.text);
  });

  it.each([
    ["no JSON", "so no", "BAD_JSON"],
    ["no object", "[1]", "BAD_INPUT"],
    ["no text", '{"id":"a"}', "BAD_INPUT"],
    ["a text that is no string", '{"id":"a","text":5}', "BAD_INPUT"],
    ["an id that is no name", '{"id":{},"text":"x"}', "BAD_INPUT"],
  ])("rejects a line with %s and goes on", (_, bad, code) => {
    const { status, lines } = vanban(
      ["extract", "-"],
      `${JSON.stringify({ id: "1", text: "x" })}\n${bad}\n\n${JSON.stringify({ id: "2", text: "y" })}\n`,
    );
    const out = lines.map((line) => OutputLine.parse(JSON.parse(line)));
    expect(status).toBe(3);
    expect(out.map((line) => line.ok)).toEqual([true, false, true]);
    expect(out[1]).toMatchObject({ error: { code }, line: 2 });
  });

  it("rejects a line that is no UTF-8 with the byte that is wrong", () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"a","text":"'), Buffer.from([0xff]), Buffer.from('"}\n')]);
    const { status, lines } = vanban(["extract", "-"], bytes);
    expect(status).toBe(3);
    expect(JSON.parse(lines[0]!)).toMatchObject({
      ok: false,
      error: { code: "BAD_UTF8", message: expect.stringContaining("byte 18") },
    });
  });

  it("rejects a text that is too long", () => {
    const { lines } = vanban(["extract", "-", "--max-chars", "10"], JSON.stringify({ id: "a", text: ARTICLE }));
    expect(JSON.parse(lines[0]!)).toMatchObject({ id: "a", ok: false, error: { code: "TOO_LARGE" } });
  });

  it("takes U+2028 inside a string, CRLF, a byte-order mark and a missing last line end", () => {
    const { status, lines } = vanban(
      ["extract", "-"],
      `\ufeff{"id":"a","text":"một\u2028hai"}\r\n{"id":"b","text":"x"}`,
    );
    expect(status).toBe(0);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(["a", "b"]);
  });

  it("takes text files, one article each", () => {
    const { lines } = vanban(["extract", file("bài.txt", ARTICLE)]);
    expect(JSON.parse(lines[0]!)).toMatchObject({ id: "bài.txt", ok: true });
  });

  it("ignores a published day that is none, with a warning", () => {
    const { lines } = vanban(["extract", "-"], JSON.stringify({ id: "a", text: "x", published: "hôm nay" }));
    expect(JSON.parse(lines[0]!).warnings).toMatchObject([{ code: "BAD_PUBLISHED" }]);
  });

  it("passes fields on when asked", () => {
    const { lines } = vanban(
      ["extract", "-", "--pass", "site,__proto__"],
      '{"id":"a","text":"x","site":"s","__proto__":{"polluted":1}}',
    );
    expect(JSON.parse(lines[0]!)).toMatchObject({ site: "s" });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("gives the same bytes every time", () => {
    const articles = readFileSync(join(root, "corpus/vi/articles.jsonl"), "utf8");
    const name = file("articles.jsonl", articles);
    expect(vanban(["extract", name]).stdout).toBe(vanban(["extract", "-"], articles).stdout);
  });

  it("ends quietly when nobody reads on", async () => {
    const articles = readFileSync(join(root, "corpus/vi/articles.jsonl"), "utf8").repeat(5);
    const child = spawn(process.execPath, [cli, "extract", "-"], { cwd: dir });
    let stderr = "";
    child.stderr.on("data", (chunk) => {
      stderr += chunk;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(articles);
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((done) => child.on("close", done));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("vanban, used wrongly", () => {
  it.each([
    [["extract", "no/such/file.jsonl"], 2, "no such file"],
    [["extract"], 1, "missing required argument"],
    [["extract", "-", "--kinds", "dates"], 1, "no kind dates"],
    [["extract", "-", "--offsets", "bytes"], 1, "utf16 or codepoint"],
    [["eval", "no/such/folder"], 2, "no folder"],
    [["eval", cli], 2, "no folder"],
    [["eval", "."], 2, "no gold.jsonl"],
    [["eval", join(root, "corpus/vi"), "--errors", "dates"], 1, "no kind dates"],
    [["eval", join(root, "corpus/vi"), "--record"], 1, "--record needs --gate"],
    [["eval", join(root, "corpus/vi"), "--predictions", "no/such/file"], 2, "cannot read no/such/file"],
    [["eval", join(root, "corpus/vi"), "--predictions", cli], 2, "is no JSON"],
    [["explain", "-", "--kind", "citaton"], 1, "no kind citaton"],
    [["tokenize", "-", "--engine", "toString"], 1, "no engine toString"],
    [["tokenize", "-", "--format", "constructor"], 1, "no format constructor"],
    [["explain", "no/such/file"], 2, "cannot read"],
    [["tokenize", "-", "--engine", "magic"], 1, "no engine magic"],
    [["tokenize", "-", "--format", "xml"], 1, "no format xml"],
    [["schema", "nothing"], 1, "no schema nothing"],
    [["frobnicate"], 1, "unknown command"],
  ])("%j exits with %i and says why", (args, status, message) => {
    const result = vanban(args, "");
    expect(result.status).toBe(status);
    expect(result.stderr).toContain(message);
    expect(result.stderr).not.toMatch(/\n {1,8}at /);
  });
});

describe("vanban tokenize", () => {
  const TEXT = "Quốc hội thảo luận dự án luật. Hết.";
  it("writes words, a sentence a line", () => {
    expect(vanban(["tokenize", "-"], TEXT).lines).toEqual(["Quốc_hội thảo_luận dự_án luật .", "Hết ."]);
  });

  it("writes CoNLL-U with offsets", () => {
    const { stdout } = vanban(["tokenize", "-", "--format", "conllu"], TEXT);
    expect(stdout).toContain("1\tQuốc hội\t_\t_\t_\t_\t_\t_\t_\tTokenRange=0:8\n");
    expect(stdout).toContain("4\tluật\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=");
  });

  it("writes JSON lines whose offsets hold", () => {
    for (const line of vanban(["tokenize", "-", "--format", "jsonl", "--engine", "syllables"], TEXT).lines) {
      for (const { start, end, text } of JSON.parse(line).tokens) expect(TEXT.slice(start, end)).toBe(text);
    }
  });
});

describe("vanban explain and schema", () => {
  it("explains each record: rule, tokens, value", () => {
    const { status, stdout } = vanban(["explain", file("bài.txt", ARTICLE), "--kind", "date"]);
    expect(status).toBe(0);
    expect(stdout).toContain("«ngày 21/1/2021»");
    expect(stdout).toMatch(/rule {4}date\//);
    expect(stdout).toContain("tokens  ngày · 21 · / · 1 · / · 2021");
  });

  const PAGE = `<html><head><title>Tin</title></head><body><article><p>${ARTICLE}</p></article></body></html>`;

  it("reads what extract reads: pages without their markup, old encodings", () => {
    file("trang.html", PAGE);
    const explained = vanban(["explain", "trang.html", "--kind", "agency"]).stdout;
    const [line] = vanban(["extract", "trang.html"]).lines;
    const out = OutputLine.parse(JSON.parse(line!));
    if (!out.ok) throw new Error("rejected");
    const { start, end, text } = out.records.find(({ kind }) => kind === "agency")!;
    expect(explained).toContain(`${start}–${end}  «${text}»`);
    expect(vanban(["tokenize", "trang.html"]).stdout).not.toContain("<");
    file("utf16.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ARTICLE, "utf16le")]));
    expect(vanban(["explain", "utf16.txt", "--kind", "date"]).stdout).toContain("«ngày 21/1/2021»");
    expect(vanban(["tokenize", "utf16.txt"]).stdout).toBe(vanban(["tokenize", "-"], ARTICLE).stdout);
  });

  it("refuses bytes in no known encoding", () => {
    const bytes = Buffer.concat([Buffer.from(ARTICLE), Buffer.from([0xff, 0x00, 0x81])]);
    for (const command of ["explain", "tokenize"]) {
      const { status, stderr } = vanban([command, "-"], bytes);
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining("neither UTF-8") });
    }
  });

  it("shows control characters of an article as escapes", () => {
    const { stdout } = vanban(["explain", "-"], `Ngày 24/3/2022, \u001b[31mTỉnh ủy Sơn La\u001b[0m họp.`);
    expect(stdout).not.toContain("\u001b");
  });

  it("prints a JSON Schema", () => {
    const { stdout } = vanban(["schema", "citation"]);
    expect(JSON.parse(stdout)).toHaveProperty("$schema");
    expect(stdout).toContain('"const": "citation"');
  });
});
