import { existsSync, openSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { emptyStats } from "./extract-shard.js";
import type { FileSystem } from "./file-system.js";
import type { Format } from "./settings.js";
import { articles, contentOf, job, put, quickFileSystem, testDirectory } from "./testing/job.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** The long form takes every call, the short one some. */
const long = process.env.VANBAN_LONG === "1";

const inputs = [
  put(dir, "one.jsonl", `${articles(9)}no json\n`),
  put(dir, "two.jsonl.gz", gzipSync(articles(6, 3))),
  put(dir, "three.txt", "Tỉnh ủy Sơn La"),
];
const SHARD = 1500;
const run = (out: string, fs: FileSystem, resume: boolean, format: Format) =>
  job(inputs, out, { fs, resume, shardBytes: SHARD, settings: { format } });

/**
 * Calls `before` ahead of every system call, with its number and what it is. It may throw, or change what is written.
 */
function watched(fs: FileSystem, before: (call: number, name: keyof FileSystem) => number | undefined): FileSystem {
  let call = 0;
  const wrap = <A extends unknown[], R>(name: keyof FileSystem, real: (...args: A) => R) => {
    return (...args: A): R => {
      before(++call, name);
      return real(...args);
    };
  };
  return {
    open: wrap("open", fs.open),
    read: wrap("read", fs.read),
    write: (fd, bytes) => {
      const share = before(++call, "write");
      if (share === undefined) return fs.write(fd, bytes);
      return fs.write(fd, bytes.subarray(0, Math.floor(bytes.length * share)));
    },
    size: wrap("size", fs.size),
    sync: wrap("sync", fs.sync),
    close: wrap("close", fs.close),
    rename: wrap("rename", fs.rename),
    remove: wrap("remove", fs.remove),
    makeDirectory: wrap("makeDirectory", fs.makeDirectory),
    list: wrap("list", fs.list),
    readFile: wrap("readFile", fs.readFile),
  };
}

/** Files that were open when the process died are closed by the system. */
function closingAll(fs: FileSystem) {
  const open = new Set<number>();
  const counted: FileSystem = {
    ...fs,
    open: (path, flags) => {
      const fd = fs.open(path, flags);
      open.add(fd);
      return fd;
    },
    close: (fd) => {
      open.delete(fd);
      fs.close(fd);
    },
  };
  const closeAll = () => {
    for (const fd of open) quickFileSystem.close(fd);
  };
  return { counted, closeAll };
}

/** From the k-th call on nothing happens any more, as when the process is killed; the k-th write is done in part. */
async function runKilledAt(
  k: number,
  out: string,
  base: FileSystem,
  resume: boolean,
  format: Format,
): Promise<boolean> {
  const { counted, closeAll } = closingAll(base);
  let killed = false;
  const fs = watched(counted, (call, name) => {
    if (call < k) return undefined;
    if (call === k && name === "write") return 0.5;
    killed = true;
    throw new Error("killed");
  });
  try {
    await run(out, fs, resume, format);
    return !killed;
  } catch (error) {
    if (!killed) throw error;
    return false;
  } finally {
    closeAll();
    // The killed process has left its lock; this one lives on, so its number does not tell.
    rmSync(join(out, "_LOCK"), { force: true });
  }
}

const NO_STATS = Buffer.from(JSON.stringify(emptyStats()));

/** What an undisturbed run writes. */
async function wantedOf(format: Format) {
  const out = join(dir, `wanted-${format}`);
  await run(out, quickFileSystem, true, format);
  return contentOf(out);
}

/** Kills a run at every k-th call, resumes it, and says at which k the result differs from an undisturbed run's. */
async function differencesAfterKills(base: FileSystem, format: Format, step: number) {
  const wanted = await wantedOf(format);
  const wrong: number[] = [];
  let calls = 0;
  for (let k = 1; ; k += step) {
    const out = join(dir, `kill-${format}-${step}`);
    rmSync(out, { recursive: true, force: true });
    const finished = await runKilledAt(k, out, base, false, format);
    if (finished) {
      calls = k;
      break;
    }
    try {
      // The run that goes on is killed once more, halfway.
      if (k % 3 === 0) await runKilledAt(Math.ceil(k / 2), out, base, true, format);
      await run(out, base, true, format);
      if (JSON.stringify(contentOf(out)) !== JSON.stringify(wanted)) wrong.push(k);
    } catch {
      wrong.push(k);
    }
  }
  return { wrong, calls };
}

describe("a run that is killed", () => {
  it.each(["jsonl", "csv", "parquet"] as const)(
    "at any system call gives the same bytes when resumed (%s)",
    async (format) => {
      const { wrong, calls } = await differencesAfterKills(
        quickFileSystem,
        format,
        long ? 1 : format === "jsonl" ? 2 : 11,
      );
      expect(wrong).toEqual([]);
      expect(calls).toBeGreaterThan(50);
    },
  );

  /** Writers that are wrong on purpose: the test must see that they are. */
  const mutants: [string, FileSystem][] = [
    [
      "writes parts under their own name and takes what has a name for whole",
      {
        ...quickFileSystem,
        open: (path, flags) => quickFileSystem.open(path.replace(/(part-[\d-]{11}\.[a-z]{1,9})\.tmp$/u, "$1"), flags),
        rename: (from, to) => {
          if (!/part-[\d-]{11}\.[a-z]{1,9}$/u.test(to)) quickFileSystem.rename(from, to);
        },
        list: (path) => {
          const names = quickFileSystem.list(path);
          const stats = names.map((name) => name.replace(/^part-([\d-]{11})\.[a-z]{1,9}$/u, ".stats-$1.json"));
          return [...new Set([...names, ...stats])];
        },
        readFile: (path) => {
          const known = readdirSync(dirname(path)).includes(basename(path));
          return known || !path.includes(".stats-") ? quickFileSystem.readFile(path) : NO_STATS;
        },
      },
    ],
    [
      "goes on at the end of what is there",
      {
        ...quickFileSystem,
        open: (path, flags) => (flags === "w" ? openSync(path, "a") : quickFileSystem.open(path, flags)),
        remove: (path) => {
          if (!path.endsWith(".tmp")) quickFileSystem.remove(path);
        },
      },
    ],
  ];
  it.each(mutants)("is seen to be wrong when the writer %s", async (_, mutant) => {
    const { wrong } = await differencesAfterKills(mutant, "jsonl", 5);
    expect(wrong.length).toBeGreaterThan(0);
  });
});

describe("a system call that fails once", () => {
  const failures: [string, string][] = [
    ["ENOSPC", "no space left on device"],
    ["EIO", "i/o error"],
  ];

  it.each(failures)("with %s ends the run, and the next one finishes it with the same bytes", async (code, message) => {
    const wanted = await wantedOf("jsonl");
    for (let k = 1; ; k += long ? 1 : 3) {
      const out = join(dir, `fault-${code}`);
      rmSync(out, { recursive: true, force: true });
      let failed: keyof FileSystem | null = null;
      const fs = watched(quickFileSystem, (call, name) => {
        if (call !== k) return undefined;
        failed = name;
        throw Object.assign(new Error(`${code}: ${message}`), { code });
      });
      const error = await run(out, fs, false, "jsonl").then(
        () => null,
        (reason) => reason as { code: string; message: string },
      );
      if (failed === null) break;
      // What fails while the work is tidied up after it is done does no harm.
      if (error) expect(["IO", "INPUT_UNREADABLE"], `${failed} at ${k}: ${error.message}`).toContain(error.code);
      for (const [name, content] of Object.entries(existsSync(out) ? contentOf(out) : {}))
        if (name.startsWith("part-") && !name.endsWith(".tmp")) expect(content).toBe(wanted[name]);
      rmSync(join(out, "_LOCK"), { force: true });
      await run(out, quickFileSystem, true, "jsonl");
      expect(contentOf(out), `after ${failed} at ${k}`).toEqual(wanted);
    }
  });

  it("by writing a part of what it is given is not noticed at all", async () => {
    const wanted = await wantedOf("jsonl");
    const out = join(dir, "short");
    const fs = watched(quickFileSystem, () => 0.3);
    // A third of one byte is none: then the rest goes as a whole.
    const short: FileSystem = {
      ...fs,
      write: (fd, bytes) => (bytes.length > 8 ? fs : quickFileSystem).write(fd, bytes),
    };
    await run(out, short, false, "jsonl");
    expect(contentOf(out)).toEqual(wanted);
  });
});
