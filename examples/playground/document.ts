import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { jsonForScript } from "../../src/formats/html-view/escape.js";
import { VIEW_SCRIPT } from "../../src/formats/html-view/script.js";
import { STYLE } from "../../src/formats/html-view/style.js";

/** Articles of the corpus with figures of several bodies and years. */
const FIGURES = ["dev-002", "dev-006", "dev-010", "dev-017", "dev-024"];

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%23b45309'/%3E%3Cpath d='M4 5h8M4 8h8M4 11h5' stroke='%23fff' stroke-width='1.6'/%3E%3C/svg%3E";

/**
 * The page as one HTML file: style, scripts, the worker's code and the samples stand in it. Its policy names the two
 * scripts and the style by their hashes and forbids every connection.
 *
 * @param root folder of the project.
 */
export async function playgroundPage(root: string): Promise<string> {
  const at = (file: string) => readFileSync(join(root, "examples/playground/page", file), "utf8");
  const style = `${STYLE}${at("page.css")}`;
  const page = await script(root, "page.ts", "esm");
  const policy = [
    "default-src 'none'",
    `script-src ${hash(VIEW_SCRIPT)} ${hash(page)}`,
    `style-src ${hash(style)}`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>vanban</title>
<link rel="icon" href="${ICON}">
<style>${style}</style>
</head>
<body>
${at("page.html")}<script type="application/json" id="reader">${jsonForScript(await script(root, "reader.ts", "iife"))}</script>
<script type="application/json" id="sampled">${jsonForScript(samples(root))}</script>
<script>${VIEW_SCRIPT}</script>
<script type="module">${page}</script>
</body>
</html>
`;
}

/** A module of the page and all it needs, as one script; what a worker runs from a blob can be no module. */
async function script(root: string, entry: string, format: "esm" | "iife"): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, "examples/playground/page", entry)],
    bundle: true,
    write: false,
    minify: true,
    platform: "browser",
    format,
    target: "es2022",
    // The same CSV writer, without Node's Buffer.
    alias: { "csv-stringify/sync": "csv-stringify/browser/esm/sync" },
    loader: { ".tsv": "text" },
    charset: "utf8",
    legalComments: "none",
  });
  return outputFiles[0]!.text;
}

/** How a content security policy names a script or a style that stands in the page. */
function hash(code: string): string {
  if (/<!--|<\/(?:script|style)/iu.test(code)) throw new Error("a script would end before its end");
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}

function samples(root: string): Record<string, string> {
  const lines = readFileSync(join(root, "corpus/vi/articles.jsonl"), "utf8").split("\n").filter(Boolean);
  const articles = lines.map((line) => JSON.parse(line) as { id: string; text: string });
  return {
    text: articles.find(({ id }) => id === "dev-004")!.text,
    html: readFileSync(join(root, "fixtures/pages/dnn-nested-tables.html"), "utf8"),
    jsonl: lines.filter((_, k) => FIGURES.includes(articles[k]!.id)).join("\n"),
  };
}
