import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { globSync } from "tinyglobby";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import packaging from "../tsup.config.js";
import { type Snippet, snippetsOf } from "./snippets.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const files = (patterns: string[]) =>
  globSync(patterns, { cwd: root, ignore: ["**/node_modules/**", "**/dist/**", "docs/api/**"] }).sort();

const pages = files(["*.md", "docs/**/*.md", "examples/**/*.md", "corpus/**/*.md"]);
const shown = pages.flatMap((page) => snippetsOf(read(page)).map((snippet) => ({ page, ...snippet })));
const named = (snippet: Snippet & { page: string }) => [`${snippet.page}:${snippet.line}`, snippet] as const;
/** Blocks with a name are run by the test that asks for them by that name. */
const own = shown.filter(({ marker }) => marker === null);
const scripts = own.filter(({ language }) => /^(?:ts|js)$/u.test(language));
const commands = own.filter(({ language }) => /^(?:sh|python)$/u.test(language));

const python = process.env.PYTHON ?? "python3";
const canImport = (name: string) => spawnSync(python, ["-c", `import ${name}`]).status === 0;
const missing = [
  ...new Set(
    commands.flatMap(({ language, given, code }) =>
      language === "python" ? [...(given + code).matchAll(/^import (\w{1,40})/gmu)].map(([, name]) => name!) : [],
    ),
  ),
].filter((name) => !canImport(name));
if (missing.length > 0)
  console.warn(`no ${missing.join(", ")} for ${python}: the blocks of the docs that need them are not run`);
const needs = ({ language, given, code }: Snippet) =>
  language === "python" && missing.some((name) => new RegExp(`^import ${name}`, "mu").test(given + code));

/** Inside the project, so that packages are found. */
const built = join(root, "node_modules", `.vanban-docs-${process.pid}`);
const work = mkdtempSync(join(tmpdir(), "vanban-docs-"));
afterAll(() => {
  rmSync(built, { recursive: true, force: true });
  rmSync(work, { recursive: true, force: true });
});

/** What the package exports, by the name it is imported by, as source. */
const alias = Object.fromEntries(
  (packaging as { entry: Record<string, string> }[])
    .flatMap(({ entry }) => Object.entries(entry))
    .filter(([name]) => name !== "cli" && name !== "worker")
    .map(([name, file]) => [name === "index" ? "vanban" : `vanban/${name}`, join(root, file)]),
);
const scriptFile = ({ page, line }: { page: string; line: number }) => `${page.replace(/[^\w]/gu, "-")}-${line}`;

beforeAll(async () => {
  mkdirSync(built, { recursive: true });
  for (const script of scripts) writeFileSync(join(built, `${scriptFile(script)}.ts`), script.given + script.code);
  const options = { bundle: true, platform: "node", packages: "external", loader: { ".tsv": "text" } } as const;
  await build({
    ...options,
    entryPoints: [
      ...scripts.map((script) => ({ in: join(built, `${scriptFile(script)}.ts`), out: scriptFile(script) })),
      { in: join(root, "src/cli/main.ts"), out: "cli" },
      { in: join(root, "src/node/worker-main.ts"), out: "worker" },
    ],
    outdir: built,
    format: "esm",
    splitting: true,
    alias,
    logLevel: "error",
  });
  writeFileSync(join(built, "package.json"), '{"type":"module"}');
  mkdirSync(join(work, "bin"));
  writeFileSync(join(work, "bin/vanban"), `#!/bin/sh\nexec "${process.execPath}" "${join(built, "cli.js")}" "$@"\n`);
  chmodSync(join(work, "bin/vanban"), 0o755);
}, 120_000);

/** The folder in which the blocks of a page run one after the other: articles in every form the docs name. */
function folderOf(page: string): string {
  const folder = join(work, page);
  if (existsSync(folder)) return folder;
  mkdirSync(join(folder, "articles"), { recursive: true });
  mkdirSync(join(folder, "crawl/2022"), { recursive: true });
  const put = (file: string, content: string | Buffer) => writeFileSync(join(folder, file), content);
  const articles = read("corpus/vi/articles.jsonl").split("\n").slice(0, 20);
  const text = "Ngày 24/3/2022, đồng chí Lò Minh Hùng, Bí thư Tỉnh ủy Sơn La, triển khai Nghị quyết số 03-NQ/TU.";
  const some = `${articles.slice(0, 5).join("\n")}\n`;
  put("articles.jsonl", `${articles.join("\n")}\n`);
  put("articles/2022.jsonl", some);
  put("articles/note.txt", text);
  put("crawl/2022/page.jsonl.gz", gzipSync(some));
  put("dump.gz", gzipSync(some));
  put("news.csv", `id,body\n1,"${text}"\n2,"Quý I/2022, Thanh tra tỉnh tiếp nhận 42 đơn khiếu nại, tố cáo."\n`);
  put("page.txt", `${text}\n`);
  cpSync(join(root, "fixtures/pages/dnn-nested-tables.html"), join(folder, "page.html"));
  return folder;
}

/** Runs a block in the folder of its page; what it printed. */
function run(page: string, command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folderOf(page),
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(work, "bin")}:${process.env.PATH}`, PYTHONUTF8: "1" },
  });
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("a block of code", () => {
  it("knows what runs before it, what it prints, and by which name another test asks for it", () => {
    const page =
      "<!-- given\nx=1\n-->\n```sh\necho $x\n```\n\n<!-- prints -->\n```text\n1\n```\n\n<!-- duckdb -->\n```sql\nSELECT 1\n```\n";
    expect(snippetsOf(page)).toEqual([
      { line: 4, language: "sh", code: "echo $x\n", given: "x=1\n", marker: null, prints: "1\n" },
      { line: 14, language: "sql", code: "SELECT 1\n", given: "", marker: "duckdb", prints: null },
    ]);
    expect(() => snippetsOf("```sh\n")).toThrow("line 1: a block has no end");
  });

  it("does not take a name over words between them", () => {
    expect(snippetsOf("<!-- duckdb -->\nWords.\n```sql\n```\n")[0]!.marker).toBeNull();
  });
});

describe("the docs", () => {
  it.for(commands.map(named))("show commands that run: %s", ([, snippet], { skip }) => {
    skip(needs(snippet), `no ${missing.join(", ")} for ${python}`);
    const { page, language, given, code, prints } = snippet;
    const printed =
      language === "sh" ? run(page, "sh", ["-ec", given + code]) : run(page, python, ["-c", given + code]);
    if (prints !== null) expect(printed).toBe(prints);
  });

  it.each(scripts.map(named))("show programs that run: %s", (_, snippet) => {
    const printed = run(snippet.page, process.execPath, [join(built, `${scriptFile(snippet)}.js`)]);
    if (snippet.prints !== null) expect(printed).toBe(snippet.prints);
  });

  it("show programs whose types fit", () => {
    const settings = {
      extends: join(root, "tsconfig.json"),
      compilerOptions: {
        lib: ["ES2023", "ESNext.String", "DOM"],
        noUnusedLocals: false,
        noUnusedParameters: false,
        paths: Object.fromEntries(Object.entries(alias).map(([name, file]) => [name, [file]])),
      },
      include: ["*.ts", join(root, "src/tsv.d.ts")],
      exclude: [],
    };
    writeFileSync(join(built, "tsconfig.json"), JSON.stringify(settings));
    const { status, stdout } = spawnSync(
      process.execPath,
      [join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", built],
      { encoding: "utf8" },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  it("show nothing that no test runs", () => {
    const tests = files(["{src,tools,examples}/**/*.test.ts", "examples/**/test/**/*.{ts,js,mjs,py,sh}"]).map(read);
    const untested = shown.filter(({ page, marker, language, code }) => {
      if (marker?.startsWith("examples/")) return !existsSync(join(root, marker));
      if (marker !== null)
        return !tests.some((test) => test.includes(page.split("/").at(-1)!) && test.includes(marker));
      if (language === "console") return code.split("\n").some((line) => !isKnownCommand(line));
      if (language === "json") return !isJson(code);
      return !["ts", "js", "sh", "python", "text"].includes(language);
    });
    expect(untested.map(named).map(([name]) => name)).toEqual([]);
  });

  it("lead nowhere but to files and headings that are there", () => {
    const broken = pages.flatMap((page) =>
      linksOf(read(page))
        .filter((link) => !leadsSomewhere(page, link))
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it("hold the rules of the case tables as they are now", () => {
    const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "tools/rules-doc.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

/** Commands to type in a shell of the project: npm's own, and scripts that are there. */
function isKnownCommand(line: string): boolean {
  if (line.trim() === "") return true;
  const known = (JSON.parse(read("package.json")) as { scripts: Record<string, string> }).scripts;
  return line
    .split("#")[0]!
    .split("&&")
    .map((command) => command.trim().split(/\s+/u))
    .every(([program, verb, name]) => {
      if (program === "node") return existsSync(join(root, verb!));
      if (program !== "npm") return false;
      return verb === "run" ? name! in known : ["ci", "cit", "install", "start", "test"].includes(verb!);
    });
}

function isJson(code: string): boolean {
  try {
    return code
      .trim()
      .split("\n")
      .every((line) => JSON.parse(line) !== undefined);
  } catch {
    return JSON.parse(code) !== undefined;
  }
}

function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gmu, "").replace(/`[^`\n]{1,300}`/gu, "");
  return [...prose.matchAll(/\]\((?!https?:)([^()\s]{1,300})\)/gu)].map(([, link]) => link!);
}

function leadsSomewhere(page: string, link: string): boolean {
  const [file = "", heading] = link.split("#");
  const target = file === "" ? page : join(dirname(page), file);
  if (!existsSync(join(root, target))) return false;
  return heading === undefined || headingsOf(read(target)).includes(heading);
}

/** Headings as addresses, the way code hosts make them. */
function headingsOf(markdown: string): string[] {
  return [...markdown.matchAll(/^#{1,6} (.+)$/gmu)].map(([, title]) =>
    title!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
