import type { Kind, VanbanRecord } from "../records/schema.js";

/** The lines of a file whose first byte lies in `[start, end)`. The worker reads them itself. */
export interface RangeSegment {
  readonly type: "range";
  readonly path: string;
  /** The file's name in ids and messages. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Whole lines or CSV rows that the main thread cut out of a stream, in shared memory. */
export interface BytesSegment {
  readonly type: "bytes";
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Offset of the first byte in the decoded stream. */
  readonly offset: number;
  /** Lines (or rows) before it. */
  readonly linesBefore: number;
  /** How its rows are read; `null`: lines of JSON. */
  readonly csv: CsvHeader | null;
  /** Why the stream ends here: becomes a rejected line after the others, with the bytes that are left over. */
  readonly failure: LineFailure | null;
}

/** A file that is one article. */
export interface PageSegment {
  readonly type: "page";
  readonly path: string;
  readonly name: string;
}

export type Segment = RangeSegment | BytesSegment | PageSegment;

export interface CsvHeader {
  readonly columns: readonly string[];
  readonly delimiter: string;
}

export interface LineFailure {
  readonly code: string;
  readonly message: string;
}

/** A line that stopped a worker before: it is rejected without being read again. */
export interface PoisonedLine extends LineFailure {
  /** Its place among the lines of the shard, counted from 1. */
  readonly ordinal: number;
}

/** One stretch of input that is worked off as a whole. */
export interface ShardTask {
  readonly segments: readonly Segment[];
  readonly poisoned: readonly PoisonedLine[];
  /** Where the worker writes the part; `null`: its bytes are the result. */
  readonly target: { readonly directory: string; readonly part: string } | null;
  /** Collect so many example records of each kind. */
  readonly examples: number;
}

/** What a part holds. Written into the manifest. */
export interface PartStats {
  /** Input lines, blank ones included. */
  lines: number;
  articles: number;
  rejected: number;
  blank: number;
  /** Records by kind. */
  records: Record<Kind, number>;
  /** Rejected lines by error code. */
  rejectedBy: Record<string, number>;
  /** Bytes of input read. */
  inputBytes: number;
  /** Bytes of the part. */
  bytes: number;
  sha256: string;
}

export interface ShardResult {
  readonly stats: PartStats;
  /** Output lines, when the task has no target. */
  readonly output: Uint8Array<ArrayBuffer>[];
  /** The rejected lines of a task without target. */
  readonly rejects: Rejects;
  readonly examples: Partial<Record<Kind, VanbanRecord[]>>;
}

/** What is kept of rejected lines. */
export interface Rejects {
  /** Their bytes, each with a line end. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Their error lines, where the output has no place for them. */
  readonly errors: string;
}

/**
 * Where a worker stands, in memory it shares with the main thread. All counts but `shard` are for the shard at hand.
 */
export const Beat = { shard: 0, ordinal: 1, kib: 2, articles: 3, rejected: 4, size: 5 } as const;
