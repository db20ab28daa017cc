/** A line of bytes without its line end. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** Offset of its first byte in the input. */
  readonly offset: number;
  /** Number of the line, counted from 1. */
  readonly number: number;
  /** The line was longer than allowed: `bytes` holds its beginning only. */
  readonly tooLong: boolean;
}

const LF = 10;
const CR = 13;

/**
 * Cuts a stream of byte chunks into lines at LF only (U+2028 inside a JSON string is no line end; one CR before the LF
 * goes). Memory is bounded by the longest line allowed; of a longer one only its beginning is kept.
 */
export class LineSplitter {
  private held: Uint8Array[] = [];
  private heldLength = 0;
  private lineOffset = 0;
  private position = 0;
  private count = 0;

  constructor(private readonly maxLine: number) {}

  /** The lines that end in this chunk. The chunk must not be changed until they are used. */
  *push(chunk: Uint8Array): Generator<ByteLine> {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LF, start);
      if (end < 0) break;
      yield this.finish(chunk.subarray(start, end));
      this.position += end + 1 - start;
      this.lineOffset = this.position;
      start = end + 1;
    }
    if (start < chunk.length) this.hold(chunk.subarray(start));
    this.position += chunk.length - start;
  }

  /** The last line, when the input does not end in LF. */
  *end(): Generator<ByteLine> {
    if (this.heldLength > 0) yield this.finish(new Uint8Array(0));
  }

  private hold(part: Uint8Array): void {
    const room = this.maxLine + 1 - Math.min(this.heldLength, this.maxLine + 1);
    if (room > 0) this.held.push(part.slice(0, room));
    this.heldLength += part.length;
  }

  private finish(part: Uint8Array): ByteLine {
    let bytes = part;
    let length = part.length;
    if (this.heldLength > 0) {
      length += this.heldLength;
      this.hold(part);
      bytes = concat(this.held);
      this.held = [];
      this.heldLength = 0;
    }
    if (bytes.at(-1) === CR && bytes.length === length) bytes = bytes.subarray(0, -1);
    this.count++;
    return {
      bytes: bytes.subarray(0, this.maxLine),
      offset: this.lineOffset,
      number: this.count,
      tooLong: length > this.maxLine + 1,
    };
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
