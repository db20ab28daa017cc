import { Units } from "../../src/tokens/words/units.js";
import { spansOf } from "./tokens.js";

/** Sentences flat in typed arrays: sentence s owns the units [offset[s], offset[s + 1]). */
export interface Corpus {
  readonly sentences: number;
  readonly offset: Int32Array;
  readonly hash: Int32Array;
  readonly shape: Uint8Array;
  readonly echo: Uint8Array;
  /** 1 when the unit is joined to the one after it. */
  readonly join: Uint8Array;
}

/** Reads gold lines: words separated by blanks, syllables inside a word by `_`. */
export function readCorpus(lines: readonly string[]): Corpus {
  const units = new Units();
  const hash = new Pool(Int32Array);
  const shape = new Pool(Uint8Array);
  const echo = new Pool(Uint8Array);
  const join = new Pool(Uint8Array);
  const offset = [0];
  for (const line of lines) {
    const text = plain(line);
    const spans = spansOf(text);
    units.read(spans, 0, spans.count);
    for (let u = 0; u < units.count; u++) {
      hash.push(units.hash[u]!);
      shape.push(units.shape[u]!);
      echo.push(units.echo[u]!);
      const last = u + 1 < units.count ? units.first[u + 1]! - 1 : spans.count - 1;
      // `_` is the gold mark of a join only where the plain text has a blank
      const at = spans.end[last]!;
      join.push(u + 1 < units.count && text[at] !== " " ? 1 : line.normalize("NFC")[at] === "_" ? 1 : 0);
    }
    offset.push(hash.length);
  }
  return {
    sentences: lines.length,
    offset: Int32Array.from(offset),
    hash: hash.done(),
    shape: shape.done(),
    echo: echo.done(),
    join: join.done(),
  };
}

/** The gold line as text: the same length, `_` inside a word becomes a blank. */
export function plain(line: string): string {
  return line.normalize("NFC").replaceAll("_", " ");
}

/** A typed array that grows. */
class Pool<T extends Int32Array | Uint8Array> {
  length = 0;
  private data: T;
  constructor(private readonly make: new (size: number) => T) {
    this.data = new make(1 << 16);
  }
  push(value: number): void {
    if (this.length === this.data.length) {
      const next = new this.make(this.data.length * 2);
      next.set(this.data);
      this.data = next;
    }
    this.data[this.length++] = value;
  }
  done(): T {
    return this.data.slice(0, this.length) as T;
  }
}
