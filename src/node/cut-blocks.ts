import { csvFields, guessDelimiter } from "./csv-row.js";
import type { InputFile } from "./find-inputs.js";
import { JobError } from "./job-error.js";
import { LineSplitter } from "./lines.js";
import { LineEnds, type RecordEnds, RowEnds } from "./record-ends.js";
import type { BytesSegment, CsvHeader, LineFailure } from "./shard.js";
import type { StreamChunk } from "./stream-chunks.js";
import { utf8Text } from "./utf8.js";

export interface CutOptions {
  /** Block k holds the lines whose first byte lies in `[k, k + 1) * blockBytes` of the stream. */
  readonly blockBytes: number;
  readonly maxLineBytes: number;
  /** Hand on the lines at hand when nothing came for so long. For a stream that others wait on; `null`: never. */
  readonly idleMs: number | null;
  /** The CSV column that must be there. */
  readonly textColumn: string;
}

/** Cuts a stream into blocks of whole lines (or CSV rows), in bounded memory. */
export async function* cutBlocks(
  file: InputFile,
  chunks: AsyncIterable<StreamChunk>,
  options: CutOptions,
): AsyncGenerator<BytesSegment> {
  const cutter = new BlockCutter(file, options);
  for await (const chunk of untilIdle(chunks, options.idleMs)) {
    if (chunk === "idle") yield* cutter.flush();
    else if (chunk instanceof Uint8Array) yield* cutter.push(chunk);
    else {
      yield* cutter.fail(chunk.failure);
      return;
    }
  }
  yield* cutter.end();
}

class BlockCutter {
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  /** Of the held bytes, those that are whole lines. */
  private wholeBytes = 0;
  private lines = 0;
  private linesInBlock = 0;
  private blockStart = 0;
  private position = 0;
  private lineStart = 0;
  private ends: RecordEnds = new LineEnds();
  private csv: CsvHeader | null = null;
  private readonly header: LineSplitter | null;

  constructor(
    private readonly file: InputFile,
    private readonly options: CutOptions,
  ) {
    this.header =
      file.rows === "csv" ? new LineSplitter(options.maxLineBytes, 0, new RowEnds(-1, options.maxLineBytes)) : null;
  }

  *push(chunk: Uint8Array): Generator<BytesSegment> {
    let from = 0;
    if (this.header && !this.csv) {
      from = this.readHeader(chunk);
      if (from < 0) return;
    }
    while (from < chunk.length) {
      const end = this.ends.next(chunk, from);
      this.hold(chunk.subarray(from, end < 0 ? chunk.length : end));
      if (end < 0) return;
      from = end;
      yield* this.lineEnds();
    }
  }

  /** The lines at hand, as a block. */
  *flush(): Generator<BytesSegment> {
    if (this.wholeBytes > 0) yield this.block(this.wholeBytes, null);
  }

  *end(): Generator<BytesSegment> {
    if (this.header && !this.csv) {
      const [line] = [...this.header.end()];
      if (line) this.readColumns(line.bytes);
    }
    if (this.heldBytes > 0) yield this.block(this.heldBytes, null);
  }

  /** The stream ends before its time: whole lines are kept, what is left over is rejected with the reason. */
  *fail(failure: LineFailure): Generator<BytesSegment> {
    yield* this.flush();
    yield this.block(this.heldBytes, failure);
  }

  /** A line has ended. Blocks end before the first line that begins after their stretch, and after a line too long. */
  private *lineEnds(): Generator<BytesSegment> {
    const tooLong = this.position - this.lineStart > this.options.maxLineBytes + 2;
    this.wholeBytes = this.heldBytes;
    this.linesInBlock++;
    this.lineStart = this.position;
    const { blockBytes } = this.options;
    const blockEnd = (Math.floor(this.blockStart / blockBytes) + 1) * blockBytes;
    if (tooLong || this.position >= blockEnd) yield this.block(this.wholeBytes, null);
  }

  /** Of a line that is too long only its beginning is held. */
  private hold(part: Uint8Array): void {
    const lineHeld = this.heldBytes - this.wholeBytes;
    const room = Math.max(0, this.options.maxLineBytes + 3 - lineHeld);
    const kept = part.length > room ? part.subarray(0, room) : part;
    if (kept.length > 0) this.held.push(kept);
    this.heldBytes += kept.length;
    this.position += part.length;
  }

  private block(length: number, failure: LineFailure | null): BytesSegment {
    const { bytes, rest } = takeBytes(this.held, length);
    const segment: BytesSegment = {
      type: "bytes",
      bytes,
      name: this.file.name,
      offset: this.blockStart,
      linesBefore: this.lines,
      csv: this.csv,
      failure,
    };
    this.lines += this.linesInBlock;
    this.linesInBlock = 0;
    this.blockStart = this.lineStart;
    this.held = rest;
    this.heldBytes -= length;
    this.wholeBytes = 0;
    return segment;
  }

  /** Index of the first byte after the header row, -1 while it goes on. */
  private readHeader(chunk: Uint8Array): number {
    for (const line of this.header!.push(chunk)) {
      this.readColumns(line.bytes);
      const from = this.header!.lineOffset - this.position;
      this.position += from;
      this.lineStart = this.position;
      this.blockStart = this.position;
      this.lines = 1;
      return from;
    }
    this.position += chunk.length;
    return -1;
  }

  private readColumns(bytes: Uint8Array): void {
    const row = utf8Text(new Uint8Array(bytes));
    if (row === null)
      throw new JobError("INPUT_UNREADABLE", `the header of ${this.file.path} is not UTF-8: convert the file`);
    const delimiter = guessDelimiter(row);
    const columns = csvFields(row, delimiter) ?? [];
    const { textColumn } = this.options;
    if (!columns.includes(textColumn) && !(textColumn === "text" && columns.includes("html"))) {
      const there = columns.join(", ").slice(0, 500);
      throw new JobError(
        "INPUT_UNREADABLE",
        `${this.file.path} has no column ${textColumn}; it has ${there}. Name the one with the text by --text-column`,
      );
    }
    this.csv = { columns, delimiter };
    this.ends = new RowEnds(delimiter.charCodeAt(0), this.options.maxLineBytes);
  }
}

/** The first `length` of the held bytes in memory that threads share, and what is left. */
function takeBytes(held: readonly Uint8Array[], length: number): { bytes: Uint8Array; rest: Uint8Array[] } {
  const bytes = new Uint8Array(new SharedArrayBuffer(length));
  const rest: Uint8Array[] = [];
  let at = 0;
  for (const part of held) {
    const taken = part.subarray(0, length - at);
    bytes.set(taken, at);
    at += taken.length;
    if (taken.length < part.length) rest.push(part.subarray(taken.length));
  }
  return { bytes, rest };
}

/** The chunks, and `"idle"` where the next one does not come for a while. */
async function* untilIdle(
  chunks: AsyncIterable<StreamChunk>,
  idleMs: number | null,
): AsyncGenerator<StreamChunk | "idle"> {
  if (idleMs === null) {
    yield* chunks;
    return;
  }
  const iterator = chunks[Symbol.asyncIterator]();
  for (;;) {
    const next = iterator.next();
    let timer: NodeJS.Timeout | undefined;
    const idle = new Promise<"idle">((resolve) => {
      timer = setTimeout(resolve, idleMs, "idle");
    });
    const first = await Promise.race([next, idle]);
    clearTimeout(timer);
    if (first === "idle") yield "idle";
    const { value, done } = await next;
    if (done) return;
    yield value;
  }
}
