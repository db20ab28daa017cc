import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";

const src = dirname(fileURLToPath(import.meta.url));

/**
 * Rooms in the direction of the data. A file may import its own room and rooms before it. `lexicon` is data, which
 * every room may read; the files of `src` itself compose the rooms.
 */
const ORDER = [
  "text",
  "tokens",
  "scan",
  "records",
  "links",
  "plugins",
  "steps",
  "views",
  "extract",
  "formats",
  "engines",
  "browser",
  "node",
  "cli",
];
/** Text is read before anything else, but names its zones with words of the lexicon. */
const FREE = new Set(["lexicon", "gazetteer"]);

const files = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".d.ts"))
  .map((file) => file.replaceAll("\\", "/"));

function importsOf(file: string): { path: string; typeOnly: boolean }[] {
  const code = readFileSync(join(src, file), "utf8");
  const imports = /^(?:import|export)(?<type> type)?[^;]{0,2000}?from "(?<path>[^"\n]{1,200})"/gmu;
  const lazy = /(?<type>typeof )?\bimport\("(?<path>[^"\n]{1,200})"\)/gu;
  return [imports, lazy]
    .flatMap((pattern) => [...code.matchAll(pattern)])
    .map((match) => ({ path: match.groups!.path!, typeOnly: match.groups!.type !== undefined }));
}

/** `[importing file, imported file]`, both relative to src, of all imports inside src. */
const edges = files.flatMap((file) =>
  importsOf(file)
    .filter(({ path }) => path.startsWith("."))
    .map(({ path, typeOnly }) => ({
      from: file,
      to: relative(src, resolve(src, dirname(file), path)).replaceAll("\\", "/"),
      typeOnly,
    })),
);
/** Comments may name what the code must not: examples stand in them. */
const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/ .*/gu;
const roomOf = (file: string) => (file.includes("/") ? file.split("/")[0]! : "");

describe("the house", () => {
  it("has only rooms this test knows", () => {
    const rooms = new Set(files.map(roomOf));
    rooms.delete("");
    for (const room of FREE) rooms.delete(room);
    expect([...rooms].filter((room) => !ORDER.includes(room))).toEqual([]);
  });

  it("imports run one way, from later rooms to earlier ones", () => {
    const backwards = edges.filter(({ from, to, typeOnly }) => {
      const [a, b] = [roomOf(from), roomOf(to)];
      return !typeOnly && a !== "" && b !== "" && !FREE.has(a) && !FREE.has(b) && ORDER.indexOf(a) < ORDER.indexOf(b);
    });
    expect(backwards).toEqual([]);
  });

  it("a room of one kind never imports another kind's", () => {
    const kindOf = (file: string) => /^records\/([a-z]+)\//u.exec(file)?.[1];
    const crossing = edges.filter(({ from, to }) => kindOf(from) && kindOf(to) && kindOf(from) !== kindOf(to));
    expect(crossing).toEqual([]);
  });

  it("only node and cli know Node", () => {
    const guilty = files.filter(
      (file) => !["node", "cli"].includes(roomOf(file)) && importsOf(file).some(({ path }) => path.startsWith("node:")),
    );
    expect(guilty).toEqual([]);
  });

  it("the core bundles for a browser", async () => {
    const result = await build({
      entryPoints: [join(src, "index.ts"), join(src, "html.ts")],
      outdir: "none",
      bundle: true,
      write: false,
      platform: "browser",
      format: "esm",
      loader: { ".tsv": "text" },
      metafile: true,
      logLevel: "silent",
    });
    const outside = Object.values(result.metafile.inputs).flatMap((input) =>
      input.imports.filter(({ path }) => path.startsWith("node:")),
    );
    expect(outside).toEqual([]);
  });

  it("the engine holds no Vietnamese word but the parts of the day, which are values of its types", () => {
    const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;
    const guilty = files
      .filter((file) => roomOf(file) === "scan" && file !== "scan/clock.ts")
      .filter((file) => vietnamese.test(readFileSync(join(src, file), "utf8").replace(COMMENTS, "")));
    expect(guilty).toEqual([]);
  });

  it("files stay small, with names that say what they hold", () => {
    const long = files.filter((file) => readFileSync(join(src, file), "utf8").split("\n").length > 400);
    const vague = files.filter((file) => /(?:^|\/)(?:util|helper|misc|manager)/u.test(file));
    expect({ long, vague }).toEqual({ long: [], vague: [] });
  });

  it("patterns use no ASCII letter classes, which take Vietnamese letters for borders", () => {
    const guilty = files.filter((file) =>
      /\/[^/\n]*\\[bBwW][^/\n]*\/[dgimsuvy]*/u.test(readFileSync(join(src, file), "utf8").replace(COMMENTS, "")),
    );
    expect(guilty).toEqual([]);
  });
});
