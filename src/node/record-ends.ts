const LF = 10;
const CR = 13;
const QUOTE = 34;

/** Finds where records end in a stream of byte chunks. */
export interface RecordEnds {
  /** Index after the byte that ends the record, at or after `from`; -1 when the record goes on after the chunk. */
  next(chunk: Uint8Array, from: number): number;
}

/** Records are lines: they end at LF, and nowhere else. */
export class LineEnds implements RecordEnds {
  next(chunk: Uint8Array, from: number): number {
    return chunk.indexOf(LF, from) + 1 || -1;
  }
}

/**
 * Records are CSV rows: they end at an LF outside quotes. A quote opens a field only at the field's start, so a stray
 * one inside a field is a character like others. A quote that is never closed does not swallow the rest of the file:
 * after `maxRow` bytes quotes count no more, and the row ends with its line.
 */
export class RowEnds implements RecordEnds {
  private state: "start" | "plain" | "quoted" | "closed" = "start";
  /** Bytes of the row at hand that came in earlier chunks. */
  private before = 0;

  constructor(
    private readonly delimiter: number,
    private readonly maxRow: number,
  ) {}

  next(chunk: Uint8Array, from: number): number {
    const end = this.find(chunk, from);
    this.before = end < 0 ? this.before + chunk.length - from : 0;
    return end;
  }

  private find(chunk: Uint8Array, from: number): number {
    const quotesEnd = from + Math.max(0, this.maxRow - this.before);
    let i = from;
    while (i < chunk.length) {
      if (this.state === "quoted") {
        const quote = chunk.indexOf(QUOTE, i);
        if (quote >= 0 && quote < quotesEnd) {
          this.state = "closed";
          i = quote + 1;
          continue;
        }
        if (quotesEnd >= chunk.length) return -1;
        this.state = "plain";
        i = Math.max(i, quotesEnd);
      }
      const byte = chunk[i++]!;
      if (byte === LF) {
        this.state = "start";
        return i;
      }
      if (byte === this.delimiter) this.state = "start";
      // A quote right after the closing one is an escaped quote: the field goes on.
      else if (byte === QUOTE && (this.state === "start" || this.state === "closed")) this.state = "quoted";
      else if (byte !== CR) this.state = "plain";
    }
    return -1;
  }
}
