/**
 * `vanban/browser`: `analyze` in a worker, so that a page never waits.
 *
 * @module vanban/browser
 */
export type { AnalyzeOptions } from "../analyze.js";
export { VanbanError } from "../errors.js";
export type { Analysis } from "../output.js";
export type { Kind, VanbanRecord } from "../records/schema.js";
export {
  type BackgroundAnalyzer,
  type BackgroundOptions,
  createBackgroundAnalyzer,
} from "./background-analyzer.js";
export type { WorkerLike } from "./messages.js";
