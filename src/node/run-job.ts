import { availableParallelism } from "node:os";
import { type Analyzer, createAnalyzer } from "../analyze.js";
import type { Kind, VanbanRecord } from "../records/schema.js";
import { type BlockOutput, FileOutput, StreamOutput, type Write } from "./block-output.js";
import { cutBlocks } from "./cut-blocks.js";
import { itemExtractor } from "./extract-item.js";
import { ShardExtractor } from "./extract-shard.js";
import { type FileSystem, nodeFileSystem } from "./file-system.js";
import { findInputs, type InputFile } from "./find-inputs.js";
import { runInOrder } from "./in-order.js";
import { isSystemError, JobError, reasonOf } from "./job-error.js";
import { OutputDirectory, sumStats } from "./output-directory.js";
import { partName, planUnits, type Unit } from "./plan.js";
import type { ExtractSettings } from "./settings.js";
import type { PartStats, Segment, ShardResult, ShardTask } from "./shard.js";
import { streamChunks } from "./stream-chunks.js";
import { type ShardRunner, WorkerPool } from "./worker-pool.js";

/** Where the output goes. */
export type Output =
  | { readonly type: "directory"; readonly path: string }
  | { readonly type: "file"; readonly path: string }
  /** `reject` takes the error lines that the format has no place for. */
  | { readonly type: "stream"; readonly write: Write; readonly reject?: (lines: string) => void };

export interface Progress {
  readonly articles: number;
  readonly rejected: number;
  /** Bytes of input read. */
  readonly bytes: number;
  /** Bytes of all input; `null` where standard input is read. */
  readonly totalBytes: number | null;
}

export interface JobOptions {
  readonly inputs: readonly string[];
  readonly output: Output;
  readonly settings: ExtractSettings;
  /** Worker threads; 0: the thread at hand, where no time limit can be kept. */
  readonly jobs: number;
  readonly timeoutMs: number;
  /** Memory a worker may take, in MB. */
  readonly workerHeapMb?: number;
  readonly resume: boolean;
  readonly workerFile: URL;
  /** Input of one part. Default: by the size of all input (`shardBytesOf`), or what the job to resume began with. */
  readonly shardBytes?: number;
  /** Records of each kind to show in the summary. */
  readonly examples?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly fs?: FileSystem;
  /** For `jobs: 0`. */
  readonly analyzer?: Analyzer;
}

export interface JobSummary extends Omit<PartStats, "sha256"> {
  /** Parts of the output directory, and how many of them were there before this run; 0 for one file or a stream. */
  readonly parts: number;
  readonly partsKept: number;
  readonly seconds: number;
  readonly examples: Partial<Record<Kind, VanbanRecord[]>>;
}

/** Input worked off at a time where the output is one stream. */
const BLOCK_BYTES = 512 * 1024;
/** Lines of standard input are not held back longer than this. */
const IDLE_MS = 50;
const PROGRESS_MS = 200;

/**
 * Reads articles from files and writes their records.
 *
 * @throws JobError
 */
export async function runJob(options: JobOptions): Promise<JobSummary> {
  try {
    options.signal?.throwIfAborted();
    return await new JobRun(options).run();
  } catch (error) {
    if (error instanceof JobError) throw error;
    if (options.signal?.aborted) throw new JobError("ABORTED", "stopped", { cause: error });
    if (isSystemError(error)) throw new JobError("IO", reasonOf(error), { cause: error });
    throw error;
  }
}

/** A task, and the part it makes. */
interface Job {
  readonly task: ShardTask;
  readonly part: string;
}

class JobRun {
  private readonly fs: FileSystem;
  private readonly runner: ShardRunner;
  private readonly started = performance.now();
  private readonly results: PartStats[] = [];
  private readonly examples: Partial<Record<Kind, VanbanRecord[]>> = {};
  /** Bytes read from streams by this thread, and by workers for shards that are finished. */
  private streamed = 0;
  private readonly finished = { bytes: 0, articles: 0, rejected: 0 };

  constructor(private readonly options: JobOptions) {
    this.fs = options.fs ?? nodeFileSystem;
    this.runner =
      options.jobs > 0
        ? new WorkerPool(options)
        : new ThisThread(this.fs, options.analyzer ?? createAnalyzer(), options.settings);
  }

  async run(): Promise<JobSummary> {
    const { output } = this.options;
    const inputs = await findInputs(this.fs, this.options.inputs, output.type === "stream" ? null : output.path);
    const stopTelling = this.tellProgress(inputs);
    try {
      return output.type === "directory"
        ? await this.runToDirectory(inputs, output.path)
        : await this.runToOne(inputs, output);
    } finally {
      stopTelling();
      await this.runner.close();
    }
  }

  private async runToDirectory(inputs: InputFile[], path: string): Promise<JobSummary> {
    const { settings, resume, shardBytes: wanted } = this.options;
    const directory = OutputDirectory.open(this.fs, path, { settings, shardBytes: wanted, inputs, resume });
    try {
      const { shardBytes } = directory;
      const units = planUnits(directory.generations, shardBytes);
      const kept = directory.done.size;
      const target = (part: string) => ({ directory: path, part });
      const jobs = this.jobsOf(units.slice(directory.unitsDone), shardBytes, null, (part) =>
        directory.done.has(part) ? null : target(part),
      );
      await this.work(jobs, ({ part }, { stats }) => {
        directory.done.set(part, stats);
      });
      const { totals, parts } = directory.finish(units.length);
      return this.summary(totals, parts.length, kept);
    } finally {
      // Workers that still write would have their files taken from under them.
      await this.runner.close();
      directory.close();
    }
  }

  private async runToOne(inputs: InputFile[], to: Exclude<Output, { type: "directory" }>): Promise<JobSummary> {
    const { settings, resume } = this.options;
    if (resume) throw new JobError("BAD_OPTION", "only a directory can be resumed: --out DIR --resume");
    const output: BlockOutput =
      to.type === "file" ? new FileOutput(this.fs, to.path, settings) : new StreamOutput(settings, to);
    try {
      const units = planUnits([inputs], this.options.shardBytes ?? BLOCK_BYTES);
      const idleMs = to.type === "stream" ? IDLE_MS : null;
      const jobs = this.jobsOf(units, this.options.shardBytes ?? BLOCK_BYTES, idleMs, () => undefined);
      await this.work(jobs, (_, result) => output.write(result));
      await output.finish();
    } catch (error) {
      output.discard();
      throw error;
    }
    return this.summary(sumStats(this.results), 0, 0);
  }

  /**
   * The tasks of units in their order. `targetOf` says where a part goes: `undefined` back to this thread, `null`
   * nowhere, it is there already.
   */
  private async *jobsOf(
    units: readonly Unit[],
    blockBytes: number,
    idleMs: number | null,
    targetOf: (part: string) => ShardTask["target"] | undefined,
  ): AsyncGenerator<Job> {
    for (const unit of units) {
      let shard = 0;
      for await (const segments of this.shardsOf(unit, blockBytes, idleMs)) {
        const part = partName(unit.index, shard++);
        const target = targetOf(part);
        if (target === null) continue;
        yield { part, task: { segments, poisoned: [], target: target ?? null, examples: this.options.examples ?? 0 } };
      }
    }
  }

  private async *shardsOf(unit: Unit, blockBytes: number, idleMs: number | null): AsyncGenerator<readonly Segment[]> {
    if (unit.type === "shards") {
      yield* unit.shards;
      return;
    }
    const chunks = streamChunks(unit.file, this.options.stdin ?? process.stdin, (bytes) => {
      this.streamed += bytes;
    });
    const { maxLineBytes, textColumn } = this.options.settings;
    const cut = { blockBytes, maxLineBytes, textColumn, idleMs: unit.file.path === "-" ? idleMs : null };
    for await (const block of cutBlocks(unit.file, chunks, cut)) yield [block];
  }

  private async work(jobs: AsyncIterable<Job>, use: (job: Job, result: ShardResult) => void | Promise<void>) {
    const { signal } = this.options;
    const width = Math.max(2, this.options.jobs * 2);
    const run = runInOrder(
      jobs,
      width,
      async (job) => {
        signal?.throwIfAborted();
        return { job, result: await this.runner.run(job.task) };
      },
      async ({ job, result }) => {
        this.account(job, result);
        await use(job, result);
      },
    );
    run.catch(() => {});
    await Promise.race([run, aborted(signal)]);
  }

  private account({ task }: Job, { stats, examples }: ShardResult): void {
    this.results.push(stats);
    this.finished.articles += stats.articles;
    this.finished.rejected += stats.rejected;
    if (task.segments.every(({ type }) => type !== "bytes")) this.finished.bytes += stats.inputBytes;
    const most = this.options.examples ?? 0;
    for (const [kind, records] of Object.entries(examples) as [Kind, VanbanRecord[]][]) {
      this.examples[kind] ??= [];
      const shown = this.examples[kind]!;
      for (const record of records)
        if (shown.length < most && !shown.some(({ text }) => text === record.text)) shown.push(record);
    }
  }

  private summary(totals: Omit<PartStats, "sha256">, parts: number, partsKept: number): JobSummary {
    const { lines, articles, rejected, blank, records, rejectedBy, inputBytes, bytes } = totals;
    const seconds = (performance.now() - this.started) / 1000;
    const counts = { lines, articles, rejected, blank, records, rejectedBy, inputBytes, bytes };
    return { ...counts, parts, partsKept, seconds, examples: this.examples };
  }

  private tellProgress(inputs: readonly InputFile[]): () => void {
    const { onProgress } = this.options;
    if (!onProgress) return () => {};
    const total = inputs.some(({ path }) => path === "-") ? null : inputs.reduce((sum, { size }) => sum + size, 0);
    const tell = () => {
      const now = this.runner.inProgress();
      onProgress({
        articles: this.finished.articles + now.articles,
        rejected: this.finished.rejected + now.rejected,
        bytes: this.streamed + this.finished.bytes + (this.streamed > 0 ? 0 : now.bytes),
        totalBytes: total,
      });
    };
    const timer = setInterval(tell, PROGRESS_MS);
    timer.unref();
    return () => {
      clearInterval(timer);
      tell();
    };
  }
}

/** Rejects when the signal comes; never resolves. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new JobError("ABORTED", "stopped"));
    if (signal?.aborted) stop();
    else signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Runs shards in the thread at hand. */
class ThisThread implements ShardRunner {
  private readonly shards: ShardExtractor;

  constructor(fs: FileSystem, analyzer: Analyzer, settings: ExtractSettings) {
    this.shards = new ShardExtractor(fs, itemExtractor(analyzer, settings), settings);
  }

  async run(task: ShardTask): Promise<ShardResult> {
    // Lets signals and timers in between shards.
    await new Promise((resolve) => setImmediate(resolve));
    return this.shards.run(task);
  }

  inProgress() {
    return { bytes: 0, articles: 0, rejected: 0 };
  }

  async close(): Promise<void> {}
}

/** One worker a core, unless asked otherwise. */
export function defaultJobs(): number {
  return availableParallelism();
}
