/** Units put down before they become a string: as many as one call may take as its arguments. */
const CHUNK = 8192;

/** A text that is put together unit by unit, in pieces of a fixed size: no string for each letter on the way. */
export class TextBuilder {
  private readonly units = new Uint16Array(CHUNK);
  private used = 0;
  private readonly chunks: string[] = [];
  /** UTF-16 units so far. */
  length = 0;

  /** Adds `text[start, end)`. */
  add(text: string, start = 0, end = text.length): void {
    for (let i = start; i < end; i++) {
      if (this.used === CHUNK) this.flush();
      this.units[this.used++] = text.charCodeAt(i);
    }
    this.length += end - start;
  }

  toString(): string {
    this.flush();
    return this.chunks.join("");
  }

  private flush(): void {
    this.chunks.push(String.fromCharCode.apply(null, this.units.subarray(0, this.used) as unknown as number[]));
    this.used = 0;
  }
}
