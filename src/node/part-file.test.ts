import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { nodeFileSystem, removeIfThere, syncDirectory, whatIsAt, writeAll, writeWhole } from "./file-system.js";
import { PartFile } from "./part-file.js";
import { testDirectory } from "./testing/job.js";
import { MemoryFileSystem } from "./testing/memory-file-system.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");
const failing = (...calls: string[]) => new MemoryFileSystem(Number.POSITIVE_INFINITY, calls);
/** The code of the failure, the empty string when there is none. */
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return "";
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

describe("writeAll", () => {
  it("writes on where a write took a part, in order, and fails where nothing is taken", () => {
    const fs = new MemoryFileSystem(3);
    writeAll(fs, fs.open("a", "w"), bytes("0123456"));
    expect(fs.text("a")).toBe("0123456");
    expect(fs.log.filter((call) => call === "write a")).toHaveLength(3);
    const stuck = new MemoryFileSystem(0);
    expect(() => writeAll(stuck, stuck.open("a", "w"), bytes("x"))).toThrow(
      expect.objectContaining({ code: "EIO", message: "EIO: nothing could be written" }),
    );
    expect(codeOf(() => writeAll(stuck, stuck.open("b", "w"), bytes("")))).toBe("");
  });
});

describe("writeWhole", () => {
  const calls = ["open a.tmp w", "write a.tmp", "sync a.tmp", "close a.tmp", "rename a.tmp a"];

  it("writes beside the place, syncs, renames, syncs the name", () => {
    const fs = new MemoryFileSystem();
    writeWhole(fs, "/d/a", bytes("x"));
    expect(fs.log).toEqual([...calls, "open d r", "sync d", "close d"]);
    expect(fs.text("/d/a")).toBe("x");
    expect(fs.openFiles).toEqual([]);
  });

  it.each(calls.slice(1))("leaves nothing when «%s» fails", (call) => {
    const fs = failing(call);
    fs.files.set("/d/a", Buffer.from("before"));
    expect(codeOf(() => writeWhole(fs, "/d/a", bytes("x")))).toBe("ENOSPC");
    expect([...fs.files]).toEqual([["/d/a", Buffer.from("before")]]);
  });

  it("says what failed first when what is left cannot be taken away either", () => {
    const fs = failing("rename a.tmp a", "remove a.tmp");
    expect(codeOf(() => writeWhole(fs, "/d/a", bytes("x")))).toBe("ENOSPC");
    expect(fs.log.at(-1)).toBe("remove a.tmp");
  });

  it("writes to the disk of the machine", () => {
    const path = join(dir, "whole");
    writeWhole(nodeFileSystem, path, bytes("x"));
    expect(readFileSync(path, "utf8")).toBe("x");
  });
});

describe("the file system", () => {
  it("removes what is there, and says other failures than that it is not", () => {
    const fs = failing("remove b");
    fs.files.set("a", Buffer.from(""));
    removeIfThere(fs, "a");
    removeIfThere(fs, "a");
    expect(fs.files.size).toBe(0);
    expect(codeOf(() => removeIfThere(fs, "b"))).toBe("ENOSPC");
  });

  it("closes a directory whose sync fails", () => {
    const fs = failing("sync d");
    expect(codeOf(() => syncDirectory(fs, "/d"))).toBe("ENOSPC");
    expect(fs.openFiles).toEqual([]);
  });

  it("syncs no directory where none can be synced", () => {
    const { platform } = process;
    try {
      Object.defineProperty(process, "platform", { value: "win32" });
      const fs = new MemoryFileSystem();
      syncDirectory(fs, "/d");
      expect(fs.log).toEqual([]);
    } finally {
      Object.defineProperty(process, "platform", { value: platform });
    }
  });

  it("of the machine does what its names say", () => {
    const [file, folder] = [join(dir, "real", "a"), join(dir, "real", "deep")];
    nodeFileSystem.makeDirectory(folder);
    nodeFileSystem.makeDirectory(folder);
    const fd = nodeFileSystem.open(file, "w");
    expect(nodeFileSystem.write(fd, bytes("abc"))).toBe(3);
    nodeFileSystem.sync(fd);
    expect(nodeFileSystem.size(fd)).toBe(3);
    nodeFileSystem.close(fd);
    expect(codeOf(() => nodeFileSystem.close(fd))).toBe("EBADF");
    expect(codeOf(() => nodeFileSystem.open(file, "wx"))).toBe("EEXIST");
    const reader = nodeFileSystem.open(file, "r");
    const buffer = new Uint8Array(2);
    expect([nodeFileSystem.read(reader, buffer, 1), Buffer.from(buffer).toString()]).toEqual([2, "bc"]);
    expect(codeOf(() => nodeFileSystem.sync(99_999))).toBe("EBADF");
    nodeFileSystem.close(reader);
    nodeFileSystem.rename(file, `${file}2`);
    expect(nodeFileSystem.list(join(dir, "real")).sort()).toEqual(["a2", "deep"]);
    expect(Buffer.from(nodeFileSystem.readFile(`${file}2`)).toString()).toBe("abc");
    expect([whatIsAt(`${file}2`), whatIsAt(folder), whatIsAt(file)]).toEqual(["file", "directory", null]);
    nodeFileSystem.remove(`${file}2`);
    expect(nodeFileSystem.list(join(dir, "real"))).toEqual(["deep"]);
  });
});

describe("a part file", () => {
  it("has its name when it is whole and on the disk, not before", () => {
    const fs = new MemoryFileSystem();
    const part = new PartFile(fs, "/d/p");
    part.write(bytes("one"));
    part.write(bytes("two"));
    expect(part.bytes).toBe(6);
    expect(part.close()).toBe(hashOf("onetwo"));
    expect([...fs.files.keys()]).toEqual(["/d/p.tmp"]);
    part.publish();
    expect(fs.text("/d/p")).toBe("onetwo");
    expect(fs.log).toEqual([
      "open p.tmp w",
      "write p.tmp",
      "write p.tmp",
      "sync p.tmp",
      "close p.tmp",
      "rename p.tmp p",
    ]);
  });

  it("takes nothing more when it is closed", () => {
    const part = new PartFile(new MemoryFileSystem(), "/d/p");
    part.close();
    expect(() => part.write(bytes("x"))).toThrow("/d/p is closed");
  });

  it("is taken away with its handle when it is given up, open or closed, and makes no noise of it", () => {
    for (const close of [false, true]) {
      const fs = new MemoryFileSystem();
      const part = new PartFile(fs, "/d/p");
      if (close) part.close();
      part.discard();
      expect([fs.files.size, fs.openFiles]).toEqual([0, []]);
      expect(fs.log.filter((call) => call.startsWith("close"))).toHaveLength(1);
      part.discard();
      expect(fs.log.filter((call) => call.startsWith("close"))).toHaveLength(1);
    }
    const part = new PartFile(failing("close p.tmp"), "/d/p");
    expect(() => part.discard()).not.toThrow();
  });
});
