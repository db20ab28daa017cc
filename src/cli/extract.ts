import { once } from "node:events";
import { createWriteStream, existsSync, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { Command } from "commander";
import { createAnalyzer } from "../analyze.js";
import type { OutputLine } from "../article.schema.js";
import { extractFiles } from "../node/extract-files.js";
import { KINDS, type Kind } from "../records/schema.js";
import { CliError } from "./errors.js";
import { Summary } from "./summary.js";

interface ExtractCommandOptions {
  out?: string;
  kinds?: string;
  offsets?: string;
  maxChars?: string;
  pass?: string;
  examples?: boolean;
  quiet?: boolean;
}

export function addExtractCommand(program: Command): void {
  program
    .command("extract")
    .description("read articles and write one line of records for each")
    .argument("<input...>", ".jsonl files (one article a line), text files (one article each), or - for standard input")
    .option("--out <file>", "write here instead of standard output")
    .option("--kinds <list>", `only these kinds, of ${KINDS.join(",")}`)
    .option("--offsets <unit>", "utf16 or codepoint", "utf16")
    .option("--max-chars <n>", "longest text taken, in UTF-16 units", "10000000")
    .option("--pass <fields>", "input fields to copy into the output line, separated by commas")
    .option("--examples", "print a table of what was found, with example records")
    .option("--quiet", "no summary on standard error")
    .action(async (inputs: string[], options: ExtractCommandOptions) => {
      process.exitCode = await extract(inputs, options);
    });
}

async function extract(inputs: string[], options: ExtractCommandOptions): Promise<number> {
  for (const input of inputs) if (input !== "-" && !existsSync(input)) throw new CliError(2, `no such file: ${input}`);
  const offsets = options.offsets ?? "utf16";
  if (offsets !== "utf16" && offsets !== "codepoint")
    throw new CliError(1, `--offsets is utf16 or codepoint, not ${offsets}`);
  const maxLength = Number(options.maxChars);
  if (!Number.isInteger(maxLength) || maxLength < 1)
    throw new CliError(1, `--max-chars takes a whole number, not ${options.maxChars}`);
  const lines = extractFiles(createAnalyzer(), inputs, {
    offsets,
    maxLength,
    kinds: options.kinds ? readKinds(options.kinds) : undefined,
    pass: options.pass?.split(","),
  });
  const summary = new Summary();
  await writeLines(lines, options.out, summary);
  if (options.examples) process.stderr.write(summary.withExamples());
  else if (!options.quiet && options.out) process.stderr.write(summary.toString());
  return summary.rejected > 0 ? 3 : 0;
}

function readKinds(list: string): Kind[] {
  return list.split(",").map((name) => {
    if (!(KINDS as readonly string[]).includes(name))
      throw new CliError(1, `no kind ${name}; there are ${KINDS.join(", ")}`);
    return name as Kind;
  });
}

/** A file comes into being whole: written beside its place, then renamed. */
async function writeLines(lines: AsyncIterable<OutputLine>, file: string | undefined, summary: Summary): Promise<void> {
  if (file) mkdirSync(dirname(file), { recursive: true });
  const stream = file ? createWriteStream(`${file}.tmp`) : process.stdout;
  for await (const line of lines) {
    summary.add(line);
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, "drain");
  }
  if (!file) return;
  stream.end();
  await once(stream, "finish");
  renameSync(`${file}.tmp`, file);
}
