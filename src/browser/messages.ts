import type { AnalyzeOptions } from "../analyze.js";
import type { ErrorCode } from "../errors.js";
import type { Analysis } from "../output.js";

/** What a page asks of its worker. */
export interface Request {
  readonly number: number;
  readonly text: string;
  readonly options: AnalyzeOptions;
}

/** What the worker answers. `code` is that of a `VanbanError`, `null` for any other. */
export type Answer =
  | { readonly number: number; readonly ok: true; readonly analysis: Analysis }
  | { readonly number: number; readonly ok: false; readonly code: ErrorCode | null; readonly message: string };

/** As much of a web worker as is used: a browser's `Worker` is one. */
export interface WorkerLike {
  postMessage(message: unknown): void;
  terminate(): void;
  addEventListener(type: "message" | "error" | "messageerror", listener: (event: never) => void): void;
}

/** As much of a worker's own global scope as is used. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}
