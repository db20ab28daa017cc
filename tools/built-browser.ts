import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ranAtBuild } from "./ran-at-build.js";

/** `vanban/browser` and its worker as the build bundles them. */
export interface BuiltBrowser {
  /** Code by file name. */
  readonly files: ReadonlyMap<string, string>;
  /** The files that are loaded with a file, itself among them: all but those it loads later. */
  readonly loadedWith: (file: string) => ReadonlySet<string>;
  /** Files of the repo whose text is part of a file. */
  readonly sourcesOf: (file: string) => readonly string[];
}

export async function buildBrowser(): Promise<BuiltBrowser> {
  const { outputFiles, metafile } = await build({
    entryPoints: { browser: "src/browser/index.ts", "browser-worker": "src/browser/worker-main.ts" },
    absWorkingDir: fileURLToPath(new URL("..", import.meta.url)),
    outdir: "out",
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    charset: "utf8",
    loader: { ".tsv": "text" },
    plugins: [ranAtBuild],
  });
  const nameOf = (path: string) => path.slice(path.lastIndexOf("/") + 1);
  const files = new Map(outputFiles.map(({ path, text }) => [nameOf(path), text]));
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [nameOf(path), output]));
  const loadedWith = (file: string) => {
    const loaded = new Set([file]);
    for (const each of loaded)
      for (const { path, kind } of outputs.get(each)!.imports)
        if (kind === "import-statement") loaded.add(nameOf(path));
    return loaded;
  };
  const sourcesOf = (file: string) =>
    Object.entries(outputs.get(file)!.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : []));
  return { files, loadedWith, sourcesOf };
}

/** Where Chromium is installed; `undefined` where it is not. */
export const chromiumPath = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path && existsSync(path));
if (!chromiumPath)
  console.warn("no Chromium on this machine (apt install chromium): the worker is not tested in a browser");
