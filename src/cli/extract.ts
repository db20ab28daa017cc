import { join } from "node:path";
import type { Command } from "commander";
import { TABLE_NAMES, type TableName } from "../formats/tables.js";
import { companionsOf } from "../node/companions.js";
import { formatOf, MAX_JOBS, outputOf } from "../node/extract-files.js";
import { defaultJobs, type JobSummary, type Output, runJob } from "../node/run-job.js";
import { DEFAULT_SETTINGS, type ExtractSettings, FORMATS, type Format } from "../node/settings.js";
import { KINDS, type Kind } from "../records/schema.js";
import { CliError, checkedKind } from "./errors.js";
import { ProgressLine } from "./progress.js";
import { rejectedText } from "./rejected.js";
import { Signals } from "./signals.js";
import { writeToStandardOutput } from "./standard-output.js";
import { EXAMPLES, examplesText, summaryText } from "./summary.js";

interface ExtractCommandOptions {
  out?: string;
  format?: string;
  table: string;
  kinds?: string;
  offsets: string;
  jobs?: string;
  resume?: boolean;
  timeout: string;
  textColumn: string;
  pass?: string;
  maxChars: string;
  maxLineBytes: string;
  keepFormulas?: boolean;
  examples?: boolean;
  quiet?: boolean;
  jsonSummary?: boolean;
}

const HELP = `
Inputs: .jsonl and .jsonl.gz (one article a line: {"id", "text" or "html", "published", "province", "url"}), .csv and
.csv.gz (one article a row), .txt and .html (one article a file), folders of these, patterns in quotes, - for standard input.

Examples:
  vanban extract articles.jsonl > records.jsonl
  vanban extract articles/ --out records/                 parts, a manifest; killed? the same again with --resume
  vanban extract 'crawl/**/*.jsonl.gz' --out records/ --format parquet --jobs 8
  vanban extract articles/ --out complaints.csv --table complaints
  vanban extract news.csv --text-column body --out records.csv
  zcat dump.gz | vanban extract - --kinds citation,complaint | head

Exit codes: 0 all good, 1 used wrongly, 2 input cannot be read, 3 finished but some lines were rejected, 4 writing failed
(go on with --resume), 5 another run is at the output, 6 the output holds another job, 130 and 143 stopped by a signal.`;

/** `workerFile`: what worker threads are started with. */
export function addExtractCommand(program: Command, workerFile: URL): void {
  program
    .command("extract")
    .description("read articles and write one line of records for each")
    .argument("<input...>", "files, folders, patterns, or - for standard input")
    .option("--out <path>", "a directory for parts, or a file (.jsonl, .csv, .parquet); default: standard output")
    .option("--format <format>", `${FORMATS.join(", ")}; default: by the name of the file, else jsonl`)
    .option("--table <name>", `write a table: ${TABLE_NAMES.join(", ")}`, "records")
    .option("--kinds <list>", `only these kinds, of ${KINDS.join(",")}`)
    .option("--offsets <unit>", "utf16 or codepoint", DEFAULT_SETTINGS.offsets)
    .option("--jobs <n>", "worker threads; default: one a core")
    .option("--resume", "go on with the job in the output directory, or with files added to it")
    .option("--timeout <seconds>", "longest time for one article", "30")
    .option("--text-column <name>", "the column of CSV input that holds the text", DEFAULT_SETTINGS.textColumn)
    .option("--pass <fields>", "input fields to copy into the output line, separated by commas")
    .option("--max-chars <n>", "longest text taken, in UTF-16 units", String(DEFAULT_SETTINGS.maxChars))
    .option("--max-line-bytes <n>", "longest input line or row", String(DEFAULT_SETTINGS.maxLineBytes))
    .option("--keep-formulas", "CSV output: leave cells that a spreadsheet would run as they are")
    .option("--examples", "print a table of what was found, with example records")
    .option("--json-summary", "print the summary as one line of JSON on standard error")
    .option("--quiet", "nothing on standard error but errors, and what is asked for by name")
    .addHelpText("after", HELP)
    .action(async (inputs: string[], options: ExtractCommandOptions) => {
      process.exitCode = await extract(inputs, options, workerFile);
    });
}

async function extract(inputs: string[], options: ExtractCommandOptions, workerFile: URL): Promise<number> {
  const { out } = options;
  const output = outputOf(out === undefined || out === "-" ? writeToStandardOutput : out);
  const reject = options.quiet ? undefined : tellRejects;
  const settings = settingsOf(options, output);
  const progress = options.quiet || !process.stderr.isTTY ? null : new ProgressLine(process.stderr);
  const signals = new Signals();
  try {
    const summary = await runJob({
      inputs,
      output: output.type === "stream" ? { ...output, reject } : output,
      settings,
      workerFile,
      jobs: options.jobs === undefined ? defaultJobs() : wholeNumber("--jobs", options.jobs, MAX_JOBS),
      timeoutMs: wholeNumber("--timeout", options.timeout) * 1000,
      resume: options.resume ?? false,
      examples: options.examples ? EXAMPLES : 0,
      signal: signals.signal,
      onProgress: progress ? (now) => progress.show(now) : undefined,
    });
    progress?.clear();
    report(summary, options, output);
    return summary.rejected > 0 ? 3 : 0;
  } catch (error) {
    progress?.clear();
    if (signals.exitCode === null) throw error;
    const hint = output.type === "directory" ? "; the same command with --resume goes on" : "";
    if (!options.quiet) process.stderr.write(`vanban: stopped${hint}\n`);
    return signals.exitCode;
  } finally {
    signals.close();
    // A reader that is still open would keep the process alive.
    if (inputs.includes("-")) process.stdin.destroy();
  }
}

function report(summary: JobSummary, options: ExtractCommandOptions, output: Output): void {
  if (options.jsonSummary) {
    const { examples: _, ...figures } = summary;
    process.stderr.write(`${JSON.stringify(figures)}\n`);
  } else if (options.examples) process.stderr.write(examplesText(summary));
  else if (!options.quiet && options.out) process.stderr.write(summaryText(summary, rejectsAt(output), process.stderr));
}

/** Where the bytes of rejected lines are kept; `null`: nowhere. */
function rejectsAt(output: Output): string | null {
  if (output.type === "stream") return null;
  return output.type === "file" ? companionsOf(output.path)[0] : join(output.path, "rejects-*.bin");
}

function settingsOf(options: ExtractCommandOptions, output: Output): ExtractSettings {
  if (options.format && !(FORMATS as readonly string[]).includes(options.format))
    throw new CliError(1, `no format ${options.format}; there are ${FORMATS.join(", ")}`);
  const format = formatOf(output, options.format as Format | undefined);
  if (format === "parquet" && output.type === "stream" && process.stdout.isTTY)
    throw new CliError(1, "Parquet is not for a terminal: --out records.parquet");
  if (!(TABLE_NAMES as readonly string[]).includes(options.table))
    throw new CliError(1, `no table ${options.table}; there are ${TABLE_NAMES.join(", ")}`);
  const { offsets } = options;
  if (offsets !== "utf16" && offsets !== "codepoint")
    throw new CliError(1, `--offsets is utf16 or codepoint, not ${offsets}`);
  return {
    format,
    table: options.table as TableName,
    kinds: options.kinds !== undefined ? readKinds(options.kinds) : null,
    offsets,
    maxChars: wholeNumber("--max-chars", options.maxChars),
    maxLineBytes: wholeNumber("--max-line-bytes", options.maxLineBytes),
    pass: names(options.pass ?? ""),
    textColumn: options.textColumn,
    disarmFormulas: !options.keepFormulas,
  };
}

function wholeNumber(name: string, value: string, most?: number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1 || (most !== undefined && number > most))
    throw new CliError(
      1,
      `${name} takes a whole number from 1${most === undefined ? "" : ` to ${most}`}, not ${value}`,
    );
  return number;
}

function readKinds(list: string): Kind[] {
  const wanted = names(list).map(checkedKind);
  if (wanted.length === 0) throw new CliError(1, `no kind is named; there are ${KINDS.join(", ")}`);
  // In one order, so that a job is the same however they are listed.
  return KINDS.filter((kind) => wanted.includes(kind));
}

/** Names separated by commas, spaces round them left out. */
function names(list: string): string[] {
  return list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/** Error lines that the format has no place for, for people. */
function tellRejects(lines: string): void {
  for (const line of lines.split("\n").filter(Boolean)) process.stderr.write(rejectedText(JSON.parse(line)));
}
