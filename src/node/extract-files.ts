import { extname } from "node:path";
import * as z from "zod";
import { TABLE_NAMES, type TableName } from "../formats/tables.js";
import { KINDS, type Kind } from "../records/schema.js";
import type { Write } from "./block-output.js";
import { whatIsAt } from "./file-system.js";
import { JobError } from "./job-error.js";
import { defaultJobs, type JobSummary, type Output, type Progress, runJob } from "./run-job.js";
import { DEFAULT_SETTINGS, FORMATS, type Format } from "./settings.js";

/** What `extractFiles` is told. Only `inputs` and `out` are needed. */
export interface ExtractFilesOptions {
  /** Files (`.jsonl`, `.csv`, both also with `.gz`; `.txt`, `.html`), folders, patterns, or `-` for standard input. */
  inputs: string | readonly string[];
  /**
   * A directory for parts (it can be resumed), a file (`.jsonl`, `.csv`, `.parquet`), or a function that takes the
   * bytes of the output in their order and may return a promise to wait for.
   */
  out: string | Write;
  /** Default: by the name of the output file, else `jsonl`. */
  format?: Format;
  /** A table of one kind instead of all records: `citations`, `complaints`, `officials`, `periods`. */
  table?: TableName;
  /** Only these kinds of records. Default: all. */
  kinds?: readonly Kind[];
  /** Unit of all offsets. Default: `utf16`. */
  offsets?: "utf16" | "codepoint";
  /** Worker threads. Default: one a core. 0: the thread at hand, where `timeout` cannot be kept. */
  jobs?: number;
  /** Go on with the job in the output directory, or with files that were added to its inputs. Default: false. */
  resume?: boolean;
  /** Longest time for one article, in milliseconds. Default: 30,000. */
  timeout?: number;
  /** The column of CSV input that holds the text. Default: `text`. */
  textColumn?: string;
  /** Input fields to copy into the output line. */
  pass?: readonly string[];
  /** Longest text taken, in UTF-16 units. Default: 10,000,000. */
  maxChars?: number;
  /** Longest input line or CSV row, in bytes. Default: 16 MiB. */
  maxLineBytes?: number;
  /** CSV output: leave cells that a spreadsheet would run as formulas as they are. Default: false. */
  keepFormulas?: boolean;
  /** Stops the run; the promise is rejected with `ABORTED`. */
  signal?: AbortSignal;
  /** Called about five times a second, and once at the end. */
  onProgress?: (progress: Progress) => void;
  /** Where the worker's file is, when a bundler has moved it: `vanban/node/worker`. */
  workerFile?: URL;
}

/**
 * Reads articles from files and writes their records: the command `vanban extract` as a function. An output line
 * for every input line; a line that cannot be read is rejected, and everything else goes on.
 *
 * @throws JobError `BAD_OPTION`, `OUTPUT_NOT_EMPTY`, `INPUT_UNREADABLE`, `IO`, `LOCKED`, `JOB_DIFFERS`, `ABORTED`
 */
export async function extractFiles(options: ExtractFilesOptions): Promise<JobSummary> {
  checkFilesOptions(options);
  const output = outputOf(options.out);
  return runJob({
    inputs: typeof options.inputs === "string" ? [options.inputs] : options.inputs,
    output,
    settings: {
      format: formatOf(output, options.format),
      table: options.table ?? "records",
      kinds: options.kinds ?? null,
      offsets: options.offsets ?? DEFAULT_SETTINGS.offsets,
      maxChars: options.maxChars ?? DEFAULT_SETTINGS.maxChars,
      maxLineBytes: options.maxLineBytes ?? DEFAULT_SETTINGS.maxLineBytes,
      pass: options.pass ?? [],
      textColumn: options.textColumn ?? DEFAULT_SETTINGS.textColumn,
      disarmFormulas: !options.keepFormulas,
    },
    jobs: options.jobs ?? defaultJobs(),
    timeoutMs: options.timeout ?? 30_000,
    resume: options.resume ?? false,
    workerFile: options.workerFile ?? new URL("./worker.js", import.meta.url),
    signal: options.signal,
    onProgress: options.onProgress,
  });
}

/** More workers than machines have cores help nobody, and each holds all lists. */
export const MAX_JOBS = 1024;

/** What a caller may get wrong where nothing checks types. Zod tells where and what; the rest is the run's to say. */
const CheckedOptions = z.object({
  inputs: z.union([z.string(), z.array(z.string())]),
  out: z.union([z.string(), z.custom<Write>((value) => typeof value === "function")]),
  format: z.enum(FORMATS).optional(),
  table: z.enum(TABLE_NAMES).optional(),
  kinds: z.array(z.enum(KINDS)).optional(),
  offsets: z.enum(["utf16", "codepoint"]).optional(),
  jobs: z.int().min(0).max(MAX_JOBS).optional(),
  resume: z.boolean().optional(),
  timeout: z.number().positive().optional(),
  textColumn: z.string().min(1).optional(),
  pass: z.array(z.string()).optional(),
  maxChars: z.int().positive().optional(),
  maxLineBytes: z.int().positive().optional(),
});

function checkFilesOptions(options: ExtractFilesOptions): void {
  const checked = CheckedOptions.safeParse(options);
  if (checked.success) return;
  const told = checked.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new JobError("BAD_OPTION", told.join("; "));
}

/** Formats by the ending of a file's name. */
export const FILE_FORMATS: Readonly<Record<string, Format>> = {
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".csv": "csv",
  ".parquet": "parquet",
};

/** Endings of files that are not written: a directory of that name would surprise. */
const OTHER_FILES =
  /\.(?:json|gz|zst|bz2|xz|zip|tsv|xlsx?|ods|txt|html?|xml|ya?ml|arrow|feather|avro|orc|sqlite|db|duckdb)$/iu;

/**
 * A path that looks like a file of records is one; any other is a directory.
 *
 * @throws JobError `BAD_OPTION` when it is the name of a file that is not written.
 */
export function outputOf(out: string | Write): Output {
  if (typeof out === "function") return { type: "stream", write: out };
  if (out === "") throw new JobError("BAD_OPTION", "the output has no name: --out records/ or --out records.jsonl");
  const there = whatIsAt(out);
  if (/[/\\]$/u.test(out) || there === "directory") return { type: "directory", path: out };
  if (FILE_FORMATS[extname(out).toLowerCase()]) return { type: "file", path: out };
  if (there === "file" || OTHER_FILES.test(out))
    throw new JobError(
      "BAD_OPTION",
      `${out} is no name for the output: it is a directory (records/) or a file that ends in .jsonl, .csv or .parquet`,
    );
  return { type: "directory", path: out };
}

/**
 * The format of an output: the one asked for, which the name of a file must not belie, else by that name.
 *
 * @throws JobError `BAD_OPTION`
 */
export function formatOf(output: Output, asked: Format | undefined): Format {
  const named = output.type === "file" ? FILE_FORMATS[extname(output.path).toLowerCase()] : undefined;
  if (output.type === "file" && asked && asked !== named)
    throw new JobError("BAD_OPTION", `${output.path} has the name of a ${named} file, and the format is ${asked}`);
  return asked ?? named ?? "jsonl";
}
