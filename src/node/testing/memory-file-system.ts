import { basename } from "node:path";
import type { FileSystem } from "../file-system.js";

/**
 * Files in memory, and a log of what was done to them in which order. Directories are there when they are asked for.
 */
export class MemoryFileSystem implements FileSystem {
  readonly files = new Map<string, Buffer>();
  readonly log: string[] = [];
  private readonly open_ = new Map<number, string>();
  private next = 3;

  /** `most`: bytes that one write takes. `fails`: calls, as the log names them, that fail with ENOSPC. */
  constructor(
    private readonly most = Number.POSITIVE_INFINITY,
    private readonly fails: readonly string[] = [],
  ) {}

  text(path: string): string | undefined {
    return this.files.get(path)?.toString("utf8");
  }

  get openFiles(): string[] {
    return [...this.open_.values()];
  }

  open(path: string, flags: "r" | "w" | "wx"): number {
    this.did(`open ${basename(path)} ${flags}`);
    if (flags === "wx" && this.files.has(path)) throw failure("EEXIST");
    if (flags !== "r") this.files.set(path, Buffer.alloc(0));
    this.open_.set(this.next, path);
    return this.next++;
  }

  read(fd: number, buffer: Uint8Array, position: number): number {
    return this.files.get(this.name(fd))!.copy(buffer, 0, position);
  }

  write(fd: number, bytes: Uint8Array): number {
    this.did(`write ${basename(this.name(fd))}`);
    const taken = bytes.subarray(0, this.most);
    const path = this.name(fd);
    this.files.set(path, Buffer.concat([this.files.get(path)!, taken]));
    return taken.length;
  }

  size(fd: number): number {
    return this.files.get(this.name(fd))!.length;
  }

  sync(fd: number): void {
    this.did(`sync ${basename(this.name(fd))}`);
  }

  close(fd: number): void {
    this.did(`close ${basename(this.name(fd))}`);
    this.open_.delete(fd);
  }

  rename(from: string, to: string): void {
    this.did(`rename ${basename(from)} ${basename(to)}`);
    this.files.set(to, this.files.get(from)!);
    this.files.delete(from);
  }

  remove(path: string): void {
    this.did(`remove ${basename(path)}`);
    if (!this.files.delete(path)) throw failure("ENOENT");
  }

  makeDirectory(): void {}

  list(): string[] {
    return [...this.files.keys()].map((path) => basename(path));
  }

  readFile(path: string): Uint8Array {
    const bytes = this.files.get(path);
    if (!bytes) throw failure("ENOENT");
    return bytes;
  }

  private did(what: string): void {
    this.log.push(what);
    if (this.fails.includes(what)) throw failure("ENOSPC");
  }

  private name(fd: number): string {
    const path = this.open_.get(fd);
    if (path === undefined) throw failure("EBADF");
    return path;
  }
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: said the test`), { code });
}
