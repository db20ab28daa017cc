import type { Sink } from "./part-writer.js";

const FLUSH = 1024 * 1024;

/** Gathers strings as UTF-8 in one buffer that is used again and again: faster than a buffer for each string. */
export class TextBuffer {
  private buffer = Buffer.allocUnsafe(2 * FLUSH);
  private length = 0;

  constructor(private readonly sink: Sink) {}

  append(text: string): void {
    const most = text.length * 3;
    if (this.length + most > this.buffer.length) {
      this.flush();
      if (most > this.buffer.length) this.buffer = Buffer.allocUnsafe(most);
    }
    this.length += this.buffer.write(text, this.length, "utf8");
    if (this.length >= FLUSH) this.flush();
  }

  flush(): void {
    if (this.length > 0) this.sink(this.buffer.subarray(0, this.length));
    this.length = 0;
    if (this.buffer.length > 8 * FLUSH) this.buffer = Buffer.allocUnsafe(2 * FLUSH);
  }
}
