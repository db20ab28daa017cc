import { join } from "node:path";
import { version } from "../version.js";
import { emptyStats, partFiles } from "./extract-shard.js";
import { type FileSystem, removeIfThere, writeWhole } from "./file-system.js";
import type { InputFile } from "./find-inputs.js";
import { JobError } from "./job-error.js";
import { Lock } from "./lock.js";
import { shardBytesOf } from "./plan.js";
import type { ExtractSettings } from "./settings.js";
import type { PartStats } from "./shard.js";
import { EXTENSIONS } from "./writers/part-writer.js";

const LOCK = "_LOCK";
const JOB = "job.json";
const MANIFEST = "_MANIFEST.json";

/** What pins a job. Written first. */
interface Job {
  readonly vanban: string;
  readonly settings: ExtractSettings;
  readonly shardBytes: number;
  /** The files of the first run, then those that each later run found in addition. */
  readonly generations: InputFile[][];
}

/** What a finished job holds. Written last. */
export interface Manifest {
  readonly vanban: string;
  readonly format: string;
  readonly table: string;
  readonly offsets: { readonly unit: "utf16" | "codepoint" };
  readonly settings: ExtractSettings;
  readonly inputs: readonly { readonly name: string; readonly bytes: number }[];
  readonly parts: readonly ({ readonly file: string } & PartStats)[];
  readonly totals: Omit<PartStats, "sha256">;
  /** Units of input worked off: what a later run need not look at again. */
  readonly units: number;
}

/**
 * The directory a job writes its parts into. It is the whole state of the job: a part is there when it is whole, the
 * manifest is there when all parts are.
 */
export class OutputDirectory {
  /** Parts that are there, by name. */
  readonly done = new Map<string, PartStats>();
  /** Units worked off by finished runs. */
  unitsDone = 0;
  generations: InputFile[][] = [];
  /** Input of one part: of a job taken up, what it began with. */
  shardBytes = 0;
  private finished = false;

  private constructor(
    private readonly fs: FileSystem,
    readonly path: string,
    private readonly settings: ExtractSettings,
    private readonly lock: Lock,
  ) {}

  /** @throws JobError `LOCKED`, `OUTPUT_NOT_EMPTY`, `JOB_DIFFERS` */
  static open(
    fs: FileSystem,
    path: string,
    job: { settings: ExtractSettings; shardBytes: number | undefined; inputs: InputFile[]; resume: boolean },
  ): OutputDirectory {
    fs.makeDirectory(path);
    const lock = Lock.take(fs, join(path, LOCK));
    try {
      const directory = new OutputDirectory(fs, path, job.settings, lock);
      directory.begin(job.inputs, job.shardBytes, job.resume);
      return directory;
    } catch (error) {
      releaseQuietly(lock);
      throw error;
    }
  }

  /** Nothing is left to do. */
  get isFinished(): boolean {
    return this.finished;
  }

  private begin(inputs: InputFile[], shardBytes: number | undefined, resume: boolean): void {
    const names = this.fs.list(this.path).filter((name) => name !== LOCK && !name.endsWith(".tmp"));
    if (names.length > 0 && !resume)
      throw new JobError(
        "OUTPUT_NOT_EMPTY",
        `${this.path} is not empty: go on with --resume, or name another directory`,
      );
    if (names.length === 0) {
      this.generations = [inputs];
      this.shardBytes = shardBytes ?? shardBytesOf(inputs);
    } else if (!names.includes(JOB))
      throw new JobError("JOB_DIFFERS", `${this.path} holds no job of vanban (no ${JOB})`);
    else this.takeUp(inputs, shardBytes, names);
    this.tidy(names);
    if (!this.finished) this.writeJob();
  }

  /** Goes on with the job that is there, when it is the same one. */
  private takeUp(inputs: InputFile[], shardBytes: number | undefined, names: readonly string[]): void {
    const job = this.readJson<Job>(JOB);
    this.shardBytes = shardBytes ?? job.shardBytes;
    const difference = differenceOf(job, { vanban: version, settings: this.settings, shardBytes: this.shardBytes });
    if (difference) throw new JobError("JOB_DIFFERS", `${this.path} holds another job: ${difference}`);
    const added = newInputs(job.generations.flat(), inputs);
    this.generations = added.length > 0 ? [...job.generations, added] : job.generations;
    if (names.includes(MANIFEST)) {
      const manifest = this.readJson<Manifest>(MANIFEST);
      this.unitsDone = manifest.units;
      for (const { file, ...stats } of manifest.parts) this.done.set(nameOfPart(file)!, stats);
      this.finished = added.length === 0;
    } else if (job.generations.flat().some(({ path }) => path === "-"))
      throw new JobError("JOB_DIFFERS", "standard input cannot be read again: begin in another directory");
    for (const name of names) this.countPart(name, names);
  }

  private countPart(name: string, names: readonly string[]): void {
    const part = nameOfPart(name);
    if (!part || this.done.has(part)) return;
    const { stats } = partFiles(part, this.settings);
    if (names.includes(stats)) this.done.set(part, this.readJson<PartStats>(stats));
  }

  /** Takes away what a killed run left: unfinished files, and the company of parts that never came to be. */
  private tidy(names: readonly string[]): void {
    for (const name of this.fs.list(this.path))
      if (name.endsWith(".tmp")) removeIfThere(this.fs, join(this.path, name));
    for (const name of names) {
      const part = /^(?:part|rejects|errors|\.stats)-(\d{5,9}-\d{5,9})\./u.exec(name)?.[1];
      if (part && !this.done.has(part)) removeIfThere(this.fs, join(this.path, name));
    }
  }

  private writeJob(): void {
    const job: Job = {
      vanban: version,
      settings: this.settings,
      shardBytes: this.shardBytes,
      generations: this.generations,
    };
    writeWhole(this.fs, join(this.path, JOB), jsonBytes(job));
  }

  /** All parts are there: says so, and ends the run. */
  finish(units: number): Manifest {
    const parts = [...this.done]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([part, stats]) => ({ file: partFiles(part, this.settings).part, ...stats }));
    const { sha256: _, ...totals } = sumStats(parts);
    if (totals.articles + totals.rejected + totals.blank !== totals.lines)
      throw new Error("lines were lost: articles, rejected and blank lines do not add up");
    const manifest: Manifest = {
      vanban: version,
      format: this.settings.format,
      table: this.settings.table,
      offsets: { unit: this.settings.offsets },
      settings: this.settings,
      inputs: this.generations.flat().map(({ name, size }) => ({ name, bytes: size })),
      parts,
      totals,
      units,
    };
    if (!this.finished) writeWhole(this.fs, join(this.path, MANIFEST), jsonBytes(manifest));
    for (const name of this.fs.list(this.path))
      if (name.startsWith(".stats-")) removeIfThere(this.fs, join(this.path, name));
    return manifest;
  }

  /** Takes away what the workers were at when they were stopped, and lets the next run in. */
  close(): void {
    try {
      for (const name of this.fs.list(this.path))
        if (name.endsWith(".tmp")) removeIfThere(this.fs, join(this.path, name));
    } catch {
      // The next run does it.
    }
    releaseQuietly(this.lock);
  }

  private readJson<T>(name: string): T {
    try {
      return JSON.parse(Buffer.from(this.fs.readFile(join(this.path, name))).toString("utf8")) as T;
    } catch (error) {
      if (error instanceof SyntaxError) throw new JobError("JOB_DIFFERS", `${join(this.path, name)} is damaged`);
      throw error;
    }
  }
}

function releaseQuietly(lock: Lock): void {
  try {
    lock.release();
  } catch {
    // A lock that stays names a process that is gone; the next run takes it over.
  }
}

function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
}

function nameOfPart(file: string): string | null {
  const formats = Object.values(EXTENSIONS);
  const match = /^part-(\d{5,9}-\d{5,9})\.([a-z]{1,10})$/u.exec(file);
  return match && formats.includes(match[2]!) ? match[1]! : null;
}

/** What sets two jobs apart, in words; `null` when nothing does. */
function differenceOf(job: Omit<Job, "generations">, wanted: Omit<Job, "generations">): string | null {
  if (job.vanban !== wanted.vanban) return `it was begun by version ${job.vanban}, this is ${wanted.vanban}`;
  if (job.shardBytes !== wanted.shardBytes) return `its shards have ${job.shardBytes} bytes, not ${wanted.shardBytes}`;
  for (const key of Object.keys(wanted.settings) as (keyof ExtractSettings)[]) {
    const [then, now] = [job.settings[key], wanted.settings[key]].map((value) => JSON.stringify(value ?? null));
    if (then !== now) return `${key} was ${then}, now it is ${now}`;
  }
  return null;
}

/** The inputs a job does not know yet. Those it knows must be there as they were. */
function newInputs(known: readonly InputFile[], inputs: readonly InputFile[]): InputFile[] {
  const now = new Map(inputs.map((file) => [file.path, file]));
  for (const then of known) {
    const file = now.get(then.path);
    if (!file) throw new JobError("JOB_DIFFERS", `${then.path} belongs to the job and is not among the inputs`);
    const same = file.size === then.size && file.modified === then.modified && file.fingerprint === then.fingerprint;
    if (!same) throw new JobError("JOB_DIFFERS", `${then.path} was changed since the job was begun`);
    now.delete(then.path);
  }
  return inputs.filter(({ path }) => now.has(path));
}

/** Sum of the counts of parts. */
export function sumStats(all: Iterable<PartStats>): PartStats {
  const sum = emptyStats();
  for (const stats of all) {
    for (const key of ["lines", "articles", "rejected", "blank", "inputBytes", "bytes"] as const)
      sum[key] += stats[key];
    for (const kind of Object.keys(stats.records) as (keyof PartStats["records"])[])
      sum.records[kind] += stats.records[kind];
    for (const [code, count] of Object.entries(stats.rejectedBy))
      sum.rejectedBy[code] = (sum.rejectedBy[code] ?? 0) + count;
  }
  return sum;
}
