/**
 * Bytes allocated by a run, sampled by V8, whatever became of them. Copying a list once more for each of its items
 * executes few blocks of source (bench/steps.ts), since the engine copies; here it shows.
 */
import { type HeapProfiler, Session } from "node:inspector/promises";
import type { Steps } from "./steps.js";

/** One allocation in so many bytes is looked at, on average: some 250 samples a megabyte. */
const INTERVAL = 4096;

export class AllocationCounter {
  private readonly session = new Session();

  constructor() {
    this.session.connect();
  }

  /** Bytes that one synchronous run allocates, in all and by the function that asked for them. */
  async count(run: () => void): Promise<Steps> {
    await this.session.post("HeapProfiler.startSampling", {
      samplingInterval: INTERVAL,
      includeObjectsCollectedByMajorGC: true,
      includeObjectsCollectedByMinorGC: true,
    });
    run();
    const { profile } = await this.session.post("HeapProfiler.stopSampling");
    return sum(profile.head);
  }

  stop(): void {
    this.session.disconnect();
  }
}

function sum(head: HeapProfiler.SamplingHeapProfileNode): Steps {
  const byFunction = new Map<string, number>();
  let total = 0;
  const open = [head];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const { functionName, url, lineNumber } = node.callFrame;
    const name = `${url.slice(url.lastIndexOf("/") + 1)} ${functionName || `(line ${lineNumber + 1})`}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + node.selfSize);
    total += node.selfSize;
    for (const child of node.children) open.push(child);
  }
  return { total, byFunction };
}
