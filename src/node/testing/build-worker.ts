import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Bundles a file of the repo as the build does, and says where it is. `name` keeps test files apart. */
export async function bundle(entry: string, name: string): Promise<{ file: string; url: URL }> {
  const file = join(root, "node_modules", `.vanban-${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [join(root, entry)],
    outfile: file,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "es2022",
    packages: "external",
    loader: { ".tsv": "text" },
    logLevel: "warning",
  });
  return { file, url: pathToFileURL(file) };
}
