import { Worker } from "node:worker_threads";
import { JobError } from "./job-error.js";
import type { ExtractSettings } from "./settings.js";
import { Beat, type PoisonedLine, type ShardResult, type ShardTask } from "./shard.js";
import type { WorkerAnswer, WorkerStart } from "./worker.js";

/** What runs shards: worker threads, or the thread at hand. */
export interface ShardRunner {
  run(task: ShardTask): Promise<ShardResult>;
  /** Input read and lines made for shards that are not finished. */
  inProgress(): { bytes: number; articles: number; rejected: number };
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  readonly jobs: number;
  readonly settings: ExtractSettings;
  readonly workerFile: URL;
  /** A worker that is this long at one line is given up. */
  readonly timeoutMs: number;
  /** A worker that needs more memory than this is given up. Default: 1500 MB. */
  readonly workerHeapMb?: number;
}

/** How often the workers are looked at. */
const TICK_MS = 100;
/** An article of ten million characters fits; one that never ends does not. */
const DEFAULT_HEAP_MB = 1500;
/** Half of what V8 takes for new objects: two workers peak some 30 MiB lower for 3 % of the time (bench/RESULTS.md). */
const YOUNG_HEAP_MB = 24;
/** A shard whose worker dies this often without a line to blame is given up. */
const MAX_BLAMELESS_DEATHS = 3;

/** How a worker ended, and the line it was at then (0: none). */
interface Death {
  readonly died: string;
  readonly ordinal: number;
}

/** One worker thread and what it is at. */
interface Seat {
  worker: Worker;
  readonly beat: Int32Array<ArrayBufferLike>;
  /** Ticks since the worker was last seen at another line. */
  stillFor: number;
  seen: string;
  settle: ((outcome: WorkerAnswer | Death) => void) | null;
}

/**
 * Worker threads that run shards. A worker that hangs at a line or dies at it is replaced, and its shard is run again
 * with that line rejected.
 */
export class WorkerPool implements ShardRunner {
  private readonly seats: Seat[] = [];
  private readonly free: Seat[] = [];
  private readonly waiting: ((seat: Seat) => void)[] = [];
  private readonly timer: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly options: WorkerPoolOptions) {
    this.timer = setInterval(() => this.look(), TICK_MS);
    this.timer.unref();
  }

  async run(task: ShardTask): Promise<ShardResult> {
    const seat = await this.takeSeat();
    try {
      return await this.runOn(seat, task);
    } finally {
      this.giveBack(seat);
    }
  }

  private async runOn(seat: Seat, task: ShardTask): Promise<ShardResult> {
    const poisoned: PoisonedLine[] = [...task.poisoned];
    for (let blameless = 0; blameless < MAX_BLAMELESS_DEATHS; ) {
      const outcome = await this.ask(seat, { ...task, poisoned });
      if (this.closed) throw new JobError("ABORTED", "stopped");
      if ("ok" in outcome) {
        if (outcome.ok) return outcome.result;
        throw new JobError(outcome.code === "INPUT_UNREADABLE" ? outcome.code : "IO", outcome.message);
      }
      if (outcome.ordinal === 0) blameless++;
      else poisoned.push({ ordinal: outcome.ordinal, ...blame(outcome.died, this.options.timeoutMs) });
      await this.replace(seat);
    }
    throw new JobError("IO", "worker threads die before they read a line; is there enough memory?");
  }

  private ask(seat: Seat, task: ShardTask) {
    return new Promise<WorkerAnswer | Death>((resolve) => {
      seat.stillFor = 0;
      seat.settle = (outcome) => {
        seat.settle = null;
        resolve(outcome);
      };
      seat.worker.postMessage(task);
    });
  }

  private async takeSeat(): Promise<Seat> {
    const free = this.free.pop();
    if (free) return free;
    if (this.seats.length < this.options.jobs) {
      const seat = this.newSeat();
      this.seats.push(seat);
      return seat;
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private giveBack(seat: Seat): void {
    const next = this.waiting.shift();
    if (next) next(seat);
    else this.free.push(seat);
  }

  private newSeat(): Seat {
    const beat = new Int32Array(new SharedArrayBuffer(Beat.size * 4));
    const seat: Seat = { worker: this.start(beat), beat, stillFor: 0, seen: "", settle: null };
    this.listen(seat);
    return seat;
  }

  private start(beat: Int32Array<ArrayBufferLike>): Worker {
    const workerData: WorkerStart = { vanban: "shards", settings: this.options.settings, beat };
    const resourceLimits = {
      maxOldGenerationSizeMb: this.options.workerHeapMb ?? DEFAULT_HEAP_MB,
      maxYoungGenerationSizeMb: YOUNG_HEAP_MB,
    };
    return new Worker(this.options.workerFile, { workerData, resourceLimits });
  }

  private listen(seat: Seat): void {
    const { worker } = seat;
    let reason = "the worker thread ended";
    worker.on("message", (answer: WorkerAnswer) => seat.settle?.(answer));
    worker.on("error", (error: NodeJS.ErrnoException) => {
      reason = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out of memory" : error.message;
    });
    worker.on("exit", () => {
      if (seat.worker === worker) seat.settle?.({ died: reason, ordinal: Atomics.load(seat.beat, Beat.ordinal) });
    });
  }

  private async replace(seat: Seat): Promise<void> {
    const old = seat.worker;
    seat.beat.fill(0);
    seat.worker = this.start(seat.beat);
    this.listen(seat);
    await old.terminate();
  }

  /** Counts ticks, not time: a machine that was asleep has no worker that hung. */
  private look(): void {
    for (const seat of this.seats) {
      const ordinal = Atomics.load(seat.beat, Beat.ordinal);
      const seen = `${Atomics.load(seat.beat, Beat.shard)}:${ordinal}`;
      if (ordinal === 0 || seat.settle === null || seen !== seat.seen) {
        seat.seen = seen;
        seat.stillFor = 0;
      } else if (++seat.stillFor * TICK_MS >= this.options.timeoutMs) {
        seat.settle({ died: TIMEOUT, ordinal });
      }
    }
  }

  inProgress() {
    const sum = { bytes: 0, articles: 0, rejected: 0 };
    for (const { beat, settle } of this.seats) {
      if (settle === null) continue;
      sum.bytes += Atomics.load(beat, Beat.kib) * 1024;
      sum.articles += Atomics.load(beat, Beat.articles);
      sum.rejected += Atomics.load(beat, Beat.rejected);
    }
    return sum;
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await Promise.all(this.seats.map(({ worker }) => worker.terminate()));
  }
}

const TIMEOUT = "timeout";

function blame(reason: string, timeoutMs: number): { code: string; message: string } {
  return reason === TIMEOUT
    ? { code: "TIMEOUT", message: `reading the article took longer than ${timeoutMs / 1000} s (--timeout)` }
    : { code: "CRASH", message: `reading the article ended its worker: ${reason}` };
}
