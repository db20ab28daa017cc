import { MOST_KEPT, type Tokens } from "./tokens.js";

/** Tokens the shared rows hold: a long article. */
const SHARED = 1 << 15;

/** Running text has four units a token, the blank counted; a text of marks has one. */
const UNITS_A_TOKEN = 3;
const GROWTH = 1.5;

/** Columns of the tokens of a text while it is read; they grow with the tokens. */
export class TokenRows {
  start: Int32Array;
  end: Int32Array;
  id: Int32Array;
  type: Uint8Array;
  flags: Uint8Array;
  private static shared: TokenRows | undefined;

  private constructor(capacity: number) {
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.id = new Int32Array(capacity);
    this.type = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  /**
   * Rows for the tokens of a text. Texts that cannot have more tokens than an article share theirs: making typed arrays
   * costs more than filling them.
   */
  static for(text: string): TokenRows {
    if (text.length > SHARED) return new TokenRows(Math.ceil(text.length / UNITS_A_TOKEN));
    TokenRows.shared ??= new TokenRows(SHARED);
    return TokenRows.shared;
  }

  grow(): TokenRows {
    const capacity = Math.ceil(this.start.length * GROWTH);
    const copy = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => {
      fresh.set(old as never);
      return fresh;
    };
    this.start = copy(this.start, new Int32Array(capacity));
    this.end = copy(this.end, new Int32Array(capacity));
    this.id = copy(this.id, new Int32Array(capacity));
    this.type = copy(this.type, new Uint8Array(capacity));
    this.flags = copy(this.flags, new Uint8Array(capacity));
    return this;
  }

  /** The first `count` rows: a copy of those that are shared, so that the next text may use them. */
  finish(text: string, count: number): Tokens {
    const { start, end, id, type, flags } = this;
    if (this === TokenRows.shared) return copyOf(text, count, this);
    return {
      text,
      count,
      start: start.subarray(0, count),
      end: end.subarray(0, count),
      type: type.subarray(0, count),
      flags: flags.subarray(0, count),
      id: id.subarray(0, count),
      lowerCase: keptWords(count),
    };
  }
}

/** Bytes of a token in all columns, and of a buffer that the tokens of many short texts share. */
const BYTES = 14;
const BUFFER = 1 << 19;
let buffer = new ArrayBuffer(0);
let used = 0;

/**
 * Columns of exactly the right size, side by side in a buffer: a buffer for each would cost more than all the reading.
 */
function copyOf(text: string, count: number, rows: TokenRows): Tokens {
  if (used + count * BYTES > buffer.byteLength) {
    buffer = new ArrayBuffer(BUFFER);
    used = 0;
  }
  const ints = used;
  const bytes = ints + count * 12;
  used = (bytes + count * 2 + 3) & ~3;
  const start = new Int32Array(buffer, ints, count);
  const end = new Int32Array(buffer, ints + count * 4, count);
  const id = new Int32Array(buffer, ints + count * 8, count);
  const type = new Uint8Array(buffer, bytes, count);
  const flags = new Uint8Array(buffer, bytes + count, count);
  start.set(rows.start.subarray(0, count));
  end.set(rows.end.subarray(0, count));
  id.set(rows.id.subarray(0, count));
  type.set(rows.type.subarray(0, count));
  flags.set(rows.flags.subarray(0, count));
  return { text, count, start, end, type, flags, id, lowerCase: keptWords(count) };
}

function keptWords(count: number): Tokens["lowerCase"] {
  return count <= MOST_KEPT ? new Array(count) : null;
}
