import type { WorkerScope } from "./messages.js";
import { serveRequests } from "./serve.js";

// The module a browser's worker is started with.
serveRequests(globalThis as unknown as WorkerScope);
