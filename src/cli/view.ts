import { dirname } from "node:path";
import type { Command } from "commander";
import { createAnalyzer } from "../analyze.js";
import { htmlView, type ViewedArticle } from "../formats/html-view/page.js";
import { nodeFileSystem, writeWhole } from "../node/file-system.js";
import { readArticles } from "../node/read-articles.js";
import { CliError } from "./errors.js";
import { counted } from "./progress.js";
import { rejectedText } from "./rejected.js";
import { writeToStandardOutput } from "./standard-output.js";

const HELP = `
Examples:
  vanban view page.html                      writes vanban.html: open it in a browser
  vanban view articles.jsonl --out look.html
  vanban view articles/ --limit 200`;

export function addViewCommand(program: Command): void {
  program
    .command("view")
    .description("write one HTML file to look at articles and their records")
    .argument("<input...>", "files, folders, patterns, or - for standard input, as for extract")
    .option("--out <file>", "write here; - for standard output", "vanban.html")
    .option("--limit <n>", "articles at most", "500")
    .option("--text-column <name>", "the column of CSV input that holds the text", "text")
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: { out: string; limit: string; textColumn: string }) => {
      process.exitCode = await view(inputs, options);
    });
}

async function view(inputs: string[], options: { out: string; limit: string; textColumn: string }): Promise<number> {
  const out = options.out === "-" ? null : options.out;
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new CliError(1, `--limit takes a whole number, not ${options.limit}`);
  const articles: ViewedArticle[] = [];
  let rejected = 0;
  let more = false;
  for await (const read of readArticles(createAnalyzer(), inputs, { textColumn: options.textColumn }, out)) {
    if (!read.ok) {
      rejected++;
      process.stderr.write(rejectedText(read.line));
    } else if (articles.length < limit) articles.push({ article: read.article, line: read.line });
    else {
      more = true;
      break;
    }
  }
  const html = htmlView(articles);
  const cut = more ? ` (the first ${limit}; --limit takes more)` : "";
  if (out === null) {
    await writeToStandardOutput(html);
    if (more) process.stderr.write(`${counted(articles.length, "article")}${cut}\n`);
  } else {
    nodeFileSystem.makeDirectory(dirname(out));
    writeWhole(nodeFileSystem, out, Buffer.from(html));
    process.stderr.write(`${counted(articles.length, "article")}${cut} in ${out}: open it in a browser\n`);
  }
  return rejected > 0 ? 3 : 0;
}
