import { parentPort, workerData } from "node:worker_threads";
import type { Analyzer } from "../analyze.js";
import { itemExtractor } from "./extract-item.js";
import { ShardExtractor } from "./extract-shard.js";
import { nodeFileSystem } from "./file-system.js";
import { codeOf, reasonOf } from "./job-error.js";
import type { ExtractSettings } from "./settings.js";
import type { ShardResult, ShardTask } from "./shard.js";

/** What a worker is started with. */
export interface WorkerStart {
  readonly vanban: "shards";
  readonly settings: ExtractSettings;
  /** Shared with the main thread: see `Beat`. */
  readonly beat: Int32Array<ArrayBufferLike>;
}

/** What a worker answers to a task. */
export type WorkerAnswer =
  | { readonly ok: true; readonly result: ShardResult }
  | { readonly ok: false; readonly code: string; readonly message: string };

/** Was this thread started to work off shards? */
export function isShardWorker(): boolean {
  return parentPort !== null && (workerData as Partial<WorkerStart> | null)?.vanban === "shards";
}

/** Works off the tasks that come in, one at a time. */
export function serveShards(createAnalyzer: () => Analyzer): void {
  const port = parentPort!;
  const { settings, beat } = workerData as WorkerStart;
  const shards = new ShardExtractor(nodeFileSystem, itemExtractor(createAnalyzer(), settings), settings, beat);
  port.on("message", (task: ShardTask) => {
    try {
      const result = shards.run(task);
      const answer: WorkerAnswer = { ok: true, result };
      port.postMessage(
        answer,
        [...result.output, result.rejects.bytes].map(({ buffer }) => buffer),
      );
    } catch (error) {
      const answer: WorkerAnswer = { ok: false, code: codeOf(error), message: reasonOf(error) };
      port.postMessage(answer);
    }
  });
}
