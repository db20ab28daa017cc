import { createHash, type Hash } from "node:crypto";
import { type FileSystem, removeIfThere, writeAll } from "./file-system.js";

/**
 * A file of a part in the making. It is written under a temporary name and gets its own only when it is whole and on
 * the disk, so a name that is there stands for a whole file.
 */
export class PartFile {
  private readonly hash: Hash = createHash("sha256");
  private fd: number | null;
  /** Bytes written so far. */
  bytes = 0;

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
  ) {
    this.fd = fs.open(`${path}.tmp`, "w");
  }

  write(bytes: Uint8Array): void {
    if (this.fd === null) throw new Error(`${this.path} is closed`);
    writeAll(this.fs, this.fd, bytes);
    this.hash.update(bytes);
    this.bytes += bytes.length;
  }

  /** Brings what was written to the disk and closes; the file still has its temporary name. */
  close(): string {
    const fd = this.fd!;
    this.fs.sync(fd);
    this.fd = null;
    this.fs.close(fd);
    return this.hash.digest("hex");
  }

  /** Gives a closed file its name. */
  publish(): void {
    this.fs.rename(`${this.path}.tmp`, this.path);
  }

  /** Takes the unfinished file away, as far as that can be done: it runs after a failure. */
  discard(): void {
    try {
      if (this.fd !== null) this.fs.close(this.fd);
      this.fd = null;
      removeIfThere(this.fs, `${this.path}.tmp`);
    } catch {
      // A left-over temporary file is removed by the next run.
    }
  }
}
