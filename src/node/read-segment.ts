import { isHtmlFile } from "./decode-page.js";
import type { FileSystem } from "./file-system.js";
import { JobError, reasonOf } from "./job-error.js";
import { LineNumbers } from "./line-numbers.js";
import { type ByteLine, LineSplitter } from "./lines.js";
import { RowEnds } from "./record-ends.js";
import type { BytesSegment, CsvHeader, LineFailure, PageSegment, RangeSegment, Segment } from "./shard.js";

/** One piece of input that becomes one line of output. */
export interface InputItem {
  readonly type: "line" | "row" | "page";
  readonly bytes: Uint8Array;
  readonly name: string;
  /** Offset of its first byte in the file (or the decoded stream). */
  readonly offset: number;
  /** Its line number in the file, counted from 1. Asked for only when it is needed. */
  readonly lineNumber: () => number;
  readonly csv: CsvHeader | null;
  /** Set when it cannot be read; `bytes` are what is kept of it. */
  readonly failure: LineFailure | null;
}

const CHUNK = 1024 * 1024;
/** Bytes a file may have for each character of text allowed: pages are mostly markup. */
const TEXT_BYTES = 4;
const HTML_BYTES = 30;

/** Reads the items of segments, in order, in bounded memory. An item's bytes hold only until the next is asked for. */
export class SegmentReader {
  private readonly lineNumbers: LineNumbers;
  private readonly buffer = new Uint8Array(CHUNK);

  constructor(
    private readonly fs: FileSystem,
    private readonly maxLineBytes: number,
    private readonly maxChars: number,
  ) {
    this.lineNumbers = new LineNumbers(fs);
  }

  read(segment: Segment): Generator<InputItem> {
    if (segment.type === "range") return this.readRange(segment);
    return segment.type === "bytes" ? this.readBytes(segment) : this.readPage(segment);
  }

  /**
   * A line belongs to the range that holds its first byte. The range is read from one byte before it: what stands
   * before the first line end belongs to the range before.
   */
  private *readRange(segment: RangeSegment): Generator<InputItem> {
    const { path, name, start, end } = segment;
    const from = Math.max(0, start - 1);
    const splitter = new LineSplitter(this.maxLineBytes, from);
    let ownLines = start === 0;
    let first: number | null = start === 0 ? 1 : null;
    const item = (line: ByteLine): InputItem => ({
      type: "line",
      bytes: line.bytes,
      name,
      offset: line.offset,
      lineNumber: () => {
        first ??= this.lineNumbers.before(path, from) + 1;
        return first + line.number - 1;
      },
      csv: null,
      failure: line.tooLong ? this.tooLong() : null,
    });
    const fd = this.open(path);
    try {
      for (let position = from; splitter.lineOffset < end; ) {
        const read = this.fs.read(fd, this.buffer, position);
        if (read === 0) break;
        position += read;
        for (const line of splitter.push(this.buffer.subarray(0, read))) {
          if (ownLines && line.offset < end) yield item(line);
          if (line.offset >= end) return;
          ownLines = true;
        }
        // No line begins in a range that lies inside one long line.
        if (!ownLines && position >= end) return;
      }
      if (ownLines && splitter.lineOffset < end) for (const line of splitter.end()) yield item(line);
    } finally {
      this.fs.close(fd);
    }
  }

  private *readBytes(segment: BytesSegment): Generator<InputItem> {
    const { name, csv, failure } = segment;
    // The text decoders want memory that is not shared.
    const bytes = segment.bytes.slice();
    const ends = csv ? new RowEnds(csv.delimiter.charCodeAt(0), this.maxLineBytes) : undefined;
    const splitter = new LineSplitter(this.maxLineBytes, segment.offset, ends);
    const item = (line: ByteLine, why: LineFailure | null): InputItem => ({
      type: csv ? "row" : "line",
      bytes: line.bytes,
      name,
      offset: line.offset,
      lineNumber: () => segment.linesBefore + line.number,
      csv,
      failure: why ?? (line.tooLong ? this.tooLong() : null),
    });
    let lines = 0;
    for (const line of splitter.push(bytes)) {
      lines = line.number;
      yield item(line, null);
    }
    const [rest] = [...splitter.end()];
    if (failure) {
      const offset = segment.offset + bytes.length;
      yield item(rest ?? { bytes: new Uint8Array(0), offset, number: lines + 1, tooLong: false }, failure);
    } else if (rest) yield item(rest, null);
  }

  private *readPage({ path, name }: PageSegment): Generator<InputItem> {
    const fd = this.open(path);
    try {
      const size = this.fs.size(fd);
      const limit = this.maxChars * (isHtmlFile(name) ? HTML_BYTES : TEXT_BYTES);
      const bytes = new Uint8Array(Math.min(size, limit));
      let length = 0;
      while (length < bytes.length) {
        const read = this.fs.read(fd, bytes.subarray(length), length);
        if (read === 0) break;
        length += read;
      }
      const failure =
        size > limit ? { code: "TOO_LARGE", message: `the file has ${size} bytes, the limit is ${limit}` } : null;
      yield {
        type: "page",
        bytes: bytes.subarray(0, length),
        name,
        offset: 0,
        lineNumber: () => 1,
        csv: null,
        failure,
      };
    } finally {
      this.fs.close(fd);
    }
  }

  private open(path: string): number {
    try {
      return this.fs.open(path, "r");
    } catch (error) {
      throw new JobError("INPUT_UNREADABLE", `cannot read ${path}: ${reasonOf(error)}`, { cause: error });
    }
  }

  private tooLong(): LineFailure {
    return {
      code: "LINE_TOO_LONG",
      message: `the line is longer than ${this.maxLineBytes} bytes (--max-line-bytes); its beginning is kept`,
    };
  }
}
