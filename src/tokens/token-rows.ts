import type { Tokens } from "./tokens.js";

/** Tokens the shared rows hold: a long article. */
const SHARED = 1 << 15;

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
    if (text.length > SHARED) return new TokenRows((text.length >> 2) + 16);
    TokenRows.shared ??= new TokenRows(SHARED);
    return TokenRows.shared;
  }

  grow(): TokenRows {
    const capacity = this.start.length * 2;
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
    if (this !== TokenRows.shared) {
      return {
        text,
        count,
        start: this.start.subarray(0, count),
        end: this.end.subarray(0, count),
        type: this.type.subarray(0, count),
        flags: this.flags.subarray(0, count),
        id: this.id.subarray(0, count),
        lowerCase: null,
      };
    }
    return {
      text,
      count,
      start: this.start.slice(0, count),
      end: this.end.slice(0, count),
      type: this.type.slice(0, count),
      flags: this.flags.slice(0, count),
      id: this.id.slice(0, count),
      lowerCase: null,
    };
  }
}
