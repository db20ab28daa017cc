import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import type { RegressionArticle } from "./articles.js";
import type { Watched } from "./record-changes.js";

export type Analyze = (article: RegressionArticle) => Watched;

/** `analyze` of any version as what is watched: an article in, its frame and records out. */
export function watching(analyze: (text: string, options: { published: string | null }) => unknown): Analyze {
  return ({ text, published }) => {
    const { article, records } = analyze(text, { published }) as Watched;
    return { article, records };
  };
}

/**
 * The `analyze` of the source at a commit, bundled as the build bundles it. Throws where git does not have the commit.
 */
export async function analyzerAt(ref: string): Promise<Analyze> {
  const dir = mkdtempSync(join(resolve("node_modules"), ".vanban-ref-"));
  try {
    const archive = execFileSync("git", ["archive", ref, "src", "package.json"], { maxBuffer: 1 << 28 });
    mkdirSync(join(dir, "at"));
    execFileSync("tar", ["-x", "-C", join(dir, "at")], { input: archive });
    const outfile = join(dir, "analyze.mjs");
    await build({
      entryPoints: [join(dir, "at/src/index.ts")],
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
      loader: { ".tsv": "text" },
      logLevel: "error",
    });
    const { analyze } = (await import(pathToFileURL(outfile).href)) as { analyze: Parameters<typeof watching>[0] };
    return watching(analyze);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The commit that last recorded a file; `null` where git does not know. */
export function lastCommitOf(path: string): string | null {
  try {
    return (
      execFileSync("git", ["log", "-1", "--format=%H", "--", path], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }).trim() || null
    );
  } catch {
    return null;
  }
}
