/**
 * `vanban/node`: articles from files and streams, over worker threads, into files that survive a kill.
 *
 * @module vanban/node
 */
export { type ExtractFilesOptions, extractFiles } from "./extract-files.js";
export { type ExtractManyOptions, extractMany, extractStream } from "./extract-many.js";
export { JobError, type JobErrorCode } from "./job-error.js";
export type { JobSummary, Progress } from "./run-job.js";
export type { Format } from "./settings.js";
