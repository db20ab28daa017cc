import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type FileSystem, nodeFileSystem } from "../file-system.js";
import { type JobOptions, type JobSummary, runJob } from "../run-job.js";
import { DEFAULT_SETTINGS, type ExtractSettings } from "../settings.js";
import { createMockAnalyzer } from "./mock-analyzer.js";

/** A directory of its own for a test. */
export function testDirectory(): string {
  return mkdtempSync(join(tmpdir(), "vanban-batch-"));
}

export function put(dir: string, name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** Does what the real one does but wait for the disk, which no test can see. */
export const quickFileSystem: FileSystem = { ...nodeFileSystem, sync: () => {} };

/** A run in this thread with the mock analyzer, unless told otherwise. */
export function job(
  inputs: string[],
  out: string,
  more: Partial<Omit<JobOptions, "settings">> & { settings?: Partial<ExtractSettings> } = {},
): Promise<JobSummary> {
  return runJob({
    inputs,
    output: /\.[a-z]{2,8}$/u.test(out) ? { type: "file", path: out } : { type: "directory", path: out },
    jobs: 0,
    fs: quickFileSystem,
    timeoutMs: 30_000,
    resume: false,
    workerFile: new URL("file:///none"),
    analyzer: createMockAnalyzer(),
    ...more,
    settings: { ...DEFAULT_SETTINGS, ...more.settings },
  });
}

/** Output lines of a run that gives them to the caller. */
export async function linesOf(
  inputs: string[],
  more: Parameters<typeof job>[2] = {},
): Promise<Record<string, unknown>[]> {
  const chunks: Uint8Array[] = [];
  const write = (bytes: Uint8Array) => {
    chunks.push(bytes.slice());
  };
  await job(inputs, "unused", { ...more, output: { type: "stream", write } });
  return Buffer.concat(chunks)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** Files of a directory with their content, the job's own description left out: it holds times and paths. */
export function contentOf(directory: string): Record<string, string> {
  const names = readdirSync(directory).filter((name) => name !== "job.json");
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(directory, name), "latin1")]));
}

/** Lines of JSON with articles of different lengths. */
export function articles(count: number, seed = 1): string {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
  return Array.from({ length: count }, (_, k) => {
    const text = `Tỉnh ủy Sơn La ${"họp về Nghị quyết số 03 ".repeat(random(12))}😀 Ban Tổ chức.`;
    return `${JSON.stringify({ id: `a${k}`, text })}\n`;
  }).join("");
}
