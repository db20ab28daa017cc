import { spawn } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../node/testing/build-worker.js";
import { articles, contentOf, put, testDirectory } from "../node/testing/job.js";

const KILLS = process.env.VANBAN_LONG === "1" ? 100 : 3;
const dir = testDirectory();
let cli: string;
beforeAll(async () => {
  cli = (await bundle("src/cli/main.ts", "kill-test")).file;
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
  rmSync(cli, { force: true });
});

put(dir, "in/articles.jsonl", `${articles(400)}bad\n${articles(400, 5)}`);
// Small files make many parts: each is packed alone when it is as large as a shard.
for (let k = 0; k < 4; k++)
  put(
    dir,
    `in/more-${k}.csv`,
    `id,text\n${Array.from({ length: 60 }, (_, n) => `${n},Tỉnh ủy Sơn La họp\n`).join("")}`,
  );

/** Runs the command; sends it a signal after a while, when asked to. */
function vanban(out: string, signal?: NodeJS.Signals, afterMs = 0): Promise<number | NodeJS.Signals | null> {
  const args = [cli, "extract", join(dir, "in"), "--out", out, "--resume", "--jobs", "2", "--quiet"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  const timer = signal && setTimeout(() => child.kill(signal), afterMs);
  return new Promise((resolve) =>
    child.on("close", (code, how) => {
      clearTimeout(timer);
      resolve(how ?? code);
    }),
  );
}

describe("vanban extract --resume", () => {
  it(`gives the same bytes after any of ${KILLS} SIGKILLs`, async () => {
    const whole = join(dir, "whole");
    const started = performance.now();
    expect(await vanban(whole)).toBe(3);
    const full = performance.now() - started;
    const wanted = contentOf(whole);
    let kills = 0;
    while (kills < KILLS) {
      const out = join(dir, `killed-${kills}`);
      for (let round = 0; round < 4 && kills < KILLS; round++) {
        const outcome = await vanban(out, "SIGKILL", (0.2 + Math.random()) * full);
        if (outcome !== "SIGKILL") break;
        kills++;
      }
      expect(await vanban(out)).toBe(3);
      expect(contentOf(out)).toEqual(wanted);
      rmSync(out, { recursive: true });
    }
  }, 1_800_000);

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("leaves the output in order on %s", async (signal, code) => {
    const out = join(dir, signal);
    const outcome = await vanban(out, signal, 1200);
    // Before the command has begun the signal just ends it; at last it may be done.
    expect([code, 3, signal]).toContain(outcome);
    const left = readdirSync(dir).includes(signal) ? readdirSync(out) : [];
    expect(left.filter((name) => /\.tmp$|_LOCK/u.test(name))).toEqual([]);
    expect(await vanban(out)).toBe(3);
  });
});
