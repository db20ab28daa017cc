import { createAnalyzer } from "../analyze.js";
import { isShardWorker, serveShards } from "./worker.js";

// The file the worker threads of `vanban/node` are started with.
if (isShardWorker()) serveShards(createAnalyzer);
