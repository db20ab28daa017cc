import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  statSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

/**
 * The system calls of a run. Everything a run does to its output goes through here, so that a test can let any single
 * call fail, or die at it.
 */
export interface FileSystem {
  open(path: string, flags: "r" | "w" | "wx"): number;
  read(fd: number, buffer: Uint8Array, position: number): number;
  /** May write less than it is given, as the system call does on a full disk. */
  write(fd: number, bytes: Uint8Array): number;
  size(fd: number): number;
  sync(fd: number): void;
  close(fd: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  makeDirectory(path: string): void;
  list(path: string): string[];
  readFile(path: string): Uint8Array;
}

export const nodeFileSystem: FileSystem = {
  open: (path, flags) => openSync(path, flags),
  read: (fd, buffer, position) => readSync(fd, buffer, 0, buffer.length, position),
  write: (fd, bytes) => writeSync(fd, bytes),
  size: (fd) => fstatSync(fd).size,
  sync: (fd) => fsyncSync(fd),
  close: (fd) => closeSync(fd),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => unlinkSync(path),
  makeDirectory: (path) => {
    mkdirSync(path, { recursive: true });
  },
  list: (path) => readdirSync(path),
  readFile: (path) => readFileSync(path),
};

/** What stands at a path: `null` for nothing, or nothing that can be looked at. */
export function whatIsAt(path: string): "directory" | "file" | null {
  try {
    return statSync(path).isDirectory() ? "directory" : "file";
  } catch {
    return null;
  }
}

/** Writes all bytes: on a full disk a write may take a part of them and report no error. */
export function writeAll(fs: FileSystem, fd: number, bytes: Uint8Array): void {
  let rest = bytes;
  while (rest.length > 0) {
    const written = fs.write(fd, rest);
    if (written <= 0) throw Object.assign(new Error("EIO: nothing could be written"), { code: "EIO" });
    rest = rest.subarray(written);
  }
}

/** Makes renames and new names in a directory durable. Where directories cannot be synced (Windows) it does nothing. */
export function syncDirectory(fs: FileSystem, directory: string): void {
  if (process.platform === "win32") return;
  const fd = fs.open(directory, "r");
  try {
    fs.sync(fd);
  } finally {
    fs.close(fd);
  }
}

/**
 * A file that comes into being whole: written beside its place, synced, renamed, and the name synced. When that fails
 * nothing is left, as far as it can be taken away.
 */
export function writeWhole(fs: FileSystem, path: string, bytes: Uint8Array): void {
  const fd = fs.open(`${path}.tmp`, "w");
  try {
    try {
      writeAll(fs, fd, bytes);
      fs.sync(fd);
    } finally {
      fs.close(fd);
    }
    fs.rename(`${path}.tmp`, path);
  } catch (error) {
    removeQuietly(fs, `${path}.tmp`);
    throw error;
  }
  syncDirectory(fs, dirname(path));
}

/** Takes a file away after a failure, whose message is the one that counts. */
export function removeQuietly(fs: FileSystem, path: string): void {
  try {
    fs.remove(path);
  } catch {
    // What is left is named .tmp; a run into a directory takes it away when it begins.
  }
}

/** Removes a file; that it is not there is no failure. */
export function removeIfThere(fs: FileSystem, path: string): void {
  try {
    fs.remove(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
