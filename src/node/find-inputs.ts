import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { type FileSystem, whatIsAt } from "./file-system.js";
import { codeOf, JobError, reasonOf } from "./job-error.js";
import { encodingOfMark, type Utf16 } from "./utf16.js";

/** How the articles of a file are found. */
export type Rows = "lines" | "csv" | "page";

/** A file of articles, as far as a job must know it again. */
export interface InputFile {
  /** As given, or the folder given and the path in it; `-` for standard input. */
  readonly path: string;
  /** The file's name in ids and messages. */
  readonly name: string;
  readonly rows: Rows;
  readonly gzip: boolean;
  readonly encoding: Utf16 | null;
  readonly size: number;
  readonly modified: number;
  /** Hash of its first and last 64 KiB. */
  readonly fingerprint: string;
}

const SAMPLE = 64 * 1024;
/** What is read from folders, and how. A file named by itself may have any name: it is one article. */
const KNOWN = /\.(?:(?:jsonl|ndjson|csv|tsv)(?:\.gz)?|txt|html?)$/iu;

/**
 * Files, folders (all articles in them, in the order of their paths), globs and `-`, as a list of files without
 * repetition.
 *
 * @throws JobError `INPUT_UNREADABLE`, `BAD_OPTION`
 */
export async function findInputs(fs: FileSystem, inputs: readonly string[]): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  for (const input of inputs) {
    for (const { path, name } of await expand(input)) {
      const key = path === "-" ? path : resolve(path);
      if (!found.has(key)) found.set(key, look(fs, path, name));
    }
  }
  if (found.size === 0) throw new JobError("INPUT_UNREADABLE", `no articles in ${inputs.join(", ")}`);
  return [...found.values()];
}

async function expand(input: string): Promise<{ path: string; name: string }[]> {
  if (input === "-") return [{ path: "-", name: "stdin" }];
  const there = whatIsAt(input);
  if (there === "directory") {
    const names = await glob("**/*", { cwd: input, dot: false, expandDirectories: false });
    return names
      .filter((name) => KNOWN.test(name))
      .sort(byCodeUnit)
      .map((name) => ({ path: `${input.replace(/\/{1,9}$/u, "")}/${name}`, name }));
  }
  if (!there && isDynamicPattern(input)) {
    const paths = await glob(input, { expandDirectories: false });
    if (paths.length === 0) throw new JobError("INPUT_UNREADABLE", `no file matches ${input}`);
    return paths.sort(byCodeUnit).map((path) => ({ path, name: basename(path) }));
  }
  if (!there) throw new JobError("INPUT_UNREADABLE", `no such file: ${input}`);
  return [{ path: input, name: basename(input) }];
}

/** Code units order the same on every machine, a locale does not. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function look(fs: FileSystem, path: string, name: string): InputFile {
  if (/\.zst$/iu.test(path))
    throw new JobError("BAD_OPTION", `${path} is zstd: pipe it in, zstd -dc ${path} | vanban extract -`);
  const gzip = /\.gz$/iu.test(path);
  const rows = rowsOf(path.replace(/\.gz$/iu, ""));
  if (gzip && rows === "page")
    throw new JobError("BAD_OPTION", `${path}: of compressed files only .jsonl.gz and .csv.gz are read`);
  if (path === "-")
    return { path, name, rows: "lines", gzip: false, encoding: null, size: 0, modified: 0, fingerprint: "" };
  try {
    const { size, mtimeMs } = statSync(path);
    const { head, fingerprint } = sample(fs, path, size);
    return {
      path,
      name,
      rows,
      gzip,
      encoding: gzip ? null : encodingOfMark(head),
      size,
      modified: mtimeMs,
      fingerprint,
    };
  } catch (error) {
    throw new JobError("INPUT_UNREADABLE", `cannot read ${path}: ${reasonOf(error) || codeOf(error)}`, {
      cause: error,
    });
  }
}

function rowsOf(path: string): Rows {
  if (path === "-" || /\.(?:jsonl|ndjson)$/iu.test(path)) return "lines";
  return /\.(?:csv|tsv)$/iu.test(path) ? "csv" : "page";
}

function sample(fs: FileSystem, path: string, size: number): { head: Uint8Array; fingerprint: string } {
  const fd = fs.open(path, "r");
  try {
    const hash = createHash("sha256");
    const buffer = new Uint8Array(Math.min(SAMPLE, size));
    const length = size === 0 ? 0 : fs.read(fd, buffer, 0);
    const head = buffer.slice(0, Math.min(4, length));
    hash.update(buffer.subarray(0, length));
    if (size > SAMPLE) hash.update(buffer.subarray(0, fs.read(fd, buffer, Math.max(SAMPLE, size - SAMPLE))));
    return { head, fingerprint: hash.digest("hex").slice(0, 32) };
  } finally {
    fs.close(fd);
  }
}
