import { LineEnds, type RecordEnds } from "./record-ends.js";

/** A record of bytes (a line, or a CSV row) without its line end. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** Offset of its first byte in the input. */
  readonly offset: number;
  /** Its number, counted from 1. */
  readonly number: number;
  /** It was longer than allowed: `bytes` holds its beginning only. */
  readonly tooLong: boolean;
}

const LF = 10;
const CR = 13;

/**
 * Cuts a stream of byte chunks into lines at LF only (U+2028 inside a JSON string is no line end; one CR before the LF
 * goes), or into the records that `ends` finds. Memory is bounded by the longest line allowed; of a longer one only its
 * beginning is kept.
 */
export class LineSplitter {
  private held: Uint8Array[] = [];
  private heldLength = 0;
  private count = 0;

  /** `lineOffset`: where the first chunk stands in the input, and then where the line that is not ended yet begins. */
  constructor(
    private readonly maxLine: number,
    public lineOffset = 0,
    private readonly ends: RecordEnds = new LineEnds(),
  ) {}

  /** The lines that end in this chunk. It must not be changed until they are used; what is kept of it is copied. */
  *push(chunk: Uint8Array): Generator<ByteLine> {
    let start = 0;
    for (;;) {
      const end = this.ends.next(chunk, start);
      if (end < 0) break;
      yield this.finish(chunk.subarray(start, end));
      start = end;
    }
    if (start < chunk.length) this.hold(chunk.subarray(start));
  }

  /** The last line, when the input does not end in LF. */
  *end(): Generator<ByteLine> {
    if (this.heldLength > 0) yield this.finish(new Uint8Array(0));
  }

  private hold(part: Uint8Array): void {
    const room = Math.max(0, this.maxLine + 2 - this.heldLength);
    // A copy: the chunk's memory may be used again, and a Buffer's own slice would share it.
    if (room > 0) this.held.push(new Uint8Array(part.subarray(0, room)));
    this.heldLength += part.length;
  }

  /** Ends the line with its last part, line end included. */
  private finish(part: Uint8Array): ByteLine {
    let bytes = part;
    let length = part.length;
    if (this.heldLength > 0) {
      this.hold(part);
      length = this.heldLength;
      bytes = concat(this.held);
      this.held = [];
      this.heldLength = 0;
    }
    const offset = this.lineOffset;
    this.lineOffset += length;
    this.count++;
    // Of a line too long two bytes more are at hand than allowed, the first of which is no line end: it stays too long.
    if (bytes.at(-1) === LF) bytes = bytes.subarray(0, -1);
    if (bytes.at(-1) === CR) bytes = bytes.subarray(0, -1);
    const tooLong = bytes.length > this.maxLine;
    return { bytes: tooLong ? bytes.subarray(0, this.maxLine) : bytes, offset, number: this.count, tooLong };
  }
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
