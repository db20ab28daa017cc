import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "node_modules", `.vanban-examples-${process.pid}`);
const alias = {
  vanban: join(root, "src/index.ts"),
  "vanban/schema": join(root, "src/schema.ts"),
  "vanban/natural": join(root, "src/engines/natural/index.ts"),
  "vanban/compromise": join(root, "src/engines/compromise/index.ts"),
};
afterAll(() => rmSync(built, { recursive: true, force: true }));

async function bundle(entry: string): Promise<string> {
  const outfile = join(built, `${entry.replaceAll("/", "-")}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias,
    loader: { ".tsv": "text" },
  });
  return outfile;
}

describe("the README", () => {
  it("holds the examples and figures of the files it names", () => {
    expect(() =>
      execFileSync(process.execPath, ["tools/readme.mjs", "--check"], { cwd: root, stdio: "pipe" }),
    ).not.toThrow();
  });

  it.each(["quick-start", "own-lists", "english", "keywords"])("shows what the example %s prints", async (name) => {
    const printed = execFileSync(process.execPath, [await bundle(`examples/${name}.ts`)], { encoding: "utf8" });
    expect(printed).toBe(readFileSync(join(root, `examples/${name}.out`), "utf8"));
  });

  it("shows commands that run", async () => {
    const cli = await bundle("src/cli/main.ts");
    const dir = mkdtempSync(join(tmpdir(), "vanban-example-"));
    try {
      cpSync(join(root, "corpus"), join(dir, "corpus"), { recursive: true });
      cpSync(join(root, "corpus/vi/articles.jsonl"), join(dir, "articles.jsonl"));
      writeFileSync(join(dir, "page.txt"), "Ngày 24/3/2022, Tỉnh ủy Sơn La triển khai Nghị quyết số 03-NQ/TU.\n");
      const commands = readFileSync(join(root, "examples/command-line.sh"), "utf8")
        .split("\n")
        .filter((line) => line !== "" && !line.startsWith("#"));
      for (const command of commands) {
        const line = command.replaceAll(/(?<=^|\| )vanban /gu, `"${process.execPath}" "${cli}" `);
        const { status, stderr } = spawnSync("sh", ["-c", line], { cwd: dir, encoding: "utf8" });
        expect({ command, status, stderr: status === 0 ? "" : stderr }).toEqual({ command, status: 0, stderr: "" });
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
