import type { FileSystem } from "./file-system.js";

const LF = 10;

/**
 * Numbers of lines at byte offsets of files. A shard starts in the middle of a file and learns the number of its first
 * line only when a line is rejected; lines counted for one shard are not counted again for the next.
 */
export class LineNumbers {
  private path = "";
  private offset = 0;
  private lines = 0;

  constructor(private readonly fs: FileSystem) {}

  /** How many lines end before this byte. */
  before(path: string, offset: number): number {
    if (path !== this.path || offset < this.offset) {
      this.path = path;
      this.offset = 0;
      this.lines = 0;
    }
    if (offset > this.offset) this.countTo(offset);
    return this.lines;
  }

  private countTo(offset: number): void {
    const fd = this.fs.open(this.path, "r");
    try {
      const buffer = new Uint8Array(256 * 1024);
      while (this.offset < offset) {
        const want = Math.min(buffer.length, offset - this.offset);
        const read = this.fs.read(fd, buffer.subarray(0, want), this.offset);
        if (read === 0) break;
        for (let at = buffer.indexOf(LF); at >= 0 && at < read; at = buffer.indexOf(LF, at + 1)) this.lines++;
        this.offset += read;
      }
    } finally {
      this.fs.close(fd);
    }
  }
}
