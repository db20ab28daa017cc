import { serveShards } from "../worker.js";
import { createMockAnalyzer } from "./mock-analyzer.js";

// What the tests' worker threads are started with.
serveShards(createMockAnalyzer);
