import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { basename, dirname, resolve, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { companionsOf } from "./companions.js";
import { type FileSystem, whatIsAt } from "./file-system.js";
import { codeOf, JobError, reasonOf } from "./job-error.js";
import { STDIN } from "./stdin.js";
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

/** A file found, by its path as given, and its name in ids. */
interface Found {
  readonly path: string;
  readonly name: string;
}

/**
 * Files, folders (all articles in them, in the order of their paths), globs and `-`, as a list of files without
 * repetition. `output`: where the run writes. What lies there is no input of a folder or a pattern.
 *
 * @throws JobError `INPUT_UNREADABLE`, `BAD_OPTION`
 */
export async function findInputs(
  fs: FileSystem,
  inputs: readonly string[],
  output: string | null = null,
): Promise<InputFile[]> {
  const found = new Map<string, Found>();
  for (const input of inputs) {
    if (output !== null && input !== "-" && (isAt(input, output) || isSameFile(input, output)))
      throw new JobError("BAD_OPTION", `${input} cannot be input and output: name another place by --out`);
    for (const file of await expand(input)) {
      const key = file.path === "-" ? "-" : resolve(file.path);
      if (!found.has(key) && (output === null || file.path === "-" || !isAt(file.path, output))) found.set(key, file);
    }
  }
  if (found.size === 0) throw new JobError("INPUT_UNREADABLE", `no articles in ${inputs.join(", ")}`);
  return apart([...found.values()]).map(({ path, name }) => look(fs, path, name));
}

/** Is this path the output, below it, or a file written beside it? */
function isAt(path: string, output: string): boolean {
  const [at, out] = [resolve(path), resolve(output)];
  if (at === out || at.startsWith(out.endsWith(sep) ? out : out + sep)) return true;
  return companionsOf(out).includes(at);
}

/** One file under two names? */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
}

/** Files of one name in several folders go by their paths, so that no two articles get the same id. */
function apart(files: readonly Found[]): Found[] {
  const count = new Map<string, number>();
  for (const { name } of files) count.set(name, (count.get(name) ?? 0) + 1);
  return files.map(({ path, name }) => ({ path, name: count.get(name)! > 1 ? path : name }));
}

async function expand(input: string): Promise<Found[]> {
  if (input === "-" || input === "/dev/stdin") return [{ path: "-", name: STDIN }];
  const there = whatIsAt(input);
  if (there === "directory") {
    const names = await glob("**/*", { cwd: input, dot: false, expandDirectories: false });
    const made = outputsAmong(names);
    return names
      .filter((name) => KNOWN.test(name) && !made.has(dirname(name)))
      .sort(byCodeUnit)
      .map((name) => ({ path: `${input.replace(/\/{1,9}$/u, "")}/${name}`, name }));
  }
  if (!there && isDynamicPattern(input)) {
    const folder = folderOf(input);
    const names = await glob(input.slice(folder.length), { cwd: folder || ".", expandDirectories: false });
    if (names.length === 0) throw new JobError("INPUT_UNREADABLE", `no file matches ${input}`);
    return names.sort(byCodeUnit).map((name) => ({ path: folder + name, name }));
  }
  if (!there) throw new JobError("INPUT_UNREADABLE", `no such file: ${input}`);
  return [{ path: input, name: basename(input) }];
}

/** Folders that another run wrote its parts into: records are no articles. */
function outputsAmong(names: readonly string[]): Set<string> {
  const jobs = new Set(names.filter((name) => basename(name) === "job.json").map(dirname));
  const parts = names.filter((name) => /(?:^|\/)part-\d{5,9}-\d{5,9}\.[a-z]{3,9}$/u.test(name)).map(dirname);
  return new Set(parts.filter((folder) => jobs.has(folder)));
}

/** The part of a pattern before its first folder that is not fixed. */
function folderOf(pattern: string): string {
  const folders = pattern.split("/");
  const fixed = folders.slice(0, -1).findIndex((folder) => isDynamicPattern(folder));
  return folders
    .slice(0, fixed < 0 ? -1 : fixed)
    .map((folder) => `${folder}/`)
    .join("");
}

/** Code units order the same on every machine, a locale does not. */
function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function look(fs: FileSystem, path: string, name: string): InputFile {
  if (/\.zst$/iu.test(path))
    throw new JobError("BAD_OPTION", `${path} is zstd: pipe it in, zstd -dc ${path} | vanban extract -`);
  if (/\.json$/iu.test(path))
    throw new JobError(
      "BAD_OPTION",
      `${path}: lines of JSON are read from .jsonl; pipe them in, vanban extract - < ${path} (a JSON array becomes lines by jq -c '.[]')`,
    );
  const gzip = /\.gz$/iu.test(path);
  const rows = rowsOf(path.replace(/\.gz$/iu, ""));
  if (gzip && rows === "page")
    throw new JobError("BAD_OPTION", `${path}: of compressed files only .jsonl.gz and .csv.gz are read`);
  if (path === "-")
    return { path, name, rows: "lines", gzip: false, encoding: null, size: 0, modified: 0, fingerprint: "" };
  try {
    const stat = statSync(path);
    if (!stat.isFile()) throw new Error(`it is no regular file. Pipe it in: … | vanban extract -`);
    const { size, mtimeMs } = stat;
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
