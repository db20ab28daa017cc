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
 * one inside a field is a character like others.
 */
export class RowEnds implements RecordEnds {
  private state: "start" | "plain" | "quoted" | "closed" = "start";

  constructor(private readonly delimiter: number) {}

  next(chunk: Uint8Array, from: number): number {
    let i = from;
    while (i < chunk.length) {
      if (this.state === "quoted") {
        const quote = chunk.indexOf(QUOTE, i);
        if (quote < 0) return -1;
        this.state = "closed";
        i = quote + 1;
        continue;
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
