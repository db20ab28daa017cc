import { readFileSync } from "node:fs";
import { hostname } from "node:os";
import { type FileSystem, removeIfThere, writeAll } from "./file-system.js";
import { codeOf, JobError } from "./job-error.js";

/** Who holds a lock. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  /** When the process started, in ticks since the boot, and which boot: a process id is used again. `null`: unknown. */
  readonly started: string | null;
}

/** Keeps a second run off the same output. The lock of a run that was killed is taken over. */
export class Lock {
  private constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
  ) {}

  /** @throws JobError `LOCKED` */
  static take(fs: FileSystem, path: string): Lock {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        const fd = fs.open(path, "wx");
        try {
          writeAll(fs, fd, Buffer.from(JSON.stringify(thisProcess())));
        } finally {
          fs.close(fd);
        }
        return new Lock(fs, path);
      } catch (error) {
        if (codeOf(error) !== "EEXIST") throw error;
        removeStale(fs, path);
      }
    }
    throw new JobError("LOCKED", `another run is taking ${path}`);
  }

  release(): void {
    removeIfThere(this.fs, this.path);
  }
}

function thisProcess(): Holder {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid) };
}

function removeStale(fs: FileSystem, path: string): void {
  const holder = readHolder(fs, path);
  if (holder !== null && mayBeAlive(holder)) {
    throw new JobError(
      "LOCKED",
      `another run (process ${holder.pid} on ${holder.host}) is at this output. If there is none, remove ${path}`,
    );
  }
  removeIfThere(fs, path);
}

/** A lock without its content was left by a process that died while it wrote it. */
function readHolder(fs: FileSystem, path: string): Holder | null {
  try {
    return JSON.parse(Buffer.from(fs.readFile(path)).toString("utf8")) as Holder;
  } catch (error) {
    if (codeOf(error) === "ENOENT" || error instanceof SyntaxError) return null;
    throw error;
  }
}

function mayBeAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

/** Boot and start time of a process, where the system tells them (Linux). */
function startOf(pid: number): string | null {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").pop()!.split(" ");
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}
