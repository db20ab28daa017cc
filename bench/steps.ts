/**
 * Steps of a run, counted by V8: how often each block of each function of this repo was executed. Deterministic, and it
 * can miss no loop, for nothing in the source takes part in it: what counts is the code as it is shipped.
 *
 * Start counting before the code to be counted is imported: functions compiled earlier have no block counters.
 */
import { type Profiler, Session } from "node:inspector/promises";

export interface Steps {
  readonly total: number;
  /** Steps by `file function`, the costliest blocks of each function added up. */
  readonly byFunction: ReadonlyMap<string, number>;
}

export class StepCounter {
  private constructor(private readonly session: Session) {}

  static async start(): Promise<StepCounter> {
    const session = new Session();
    session.connect();
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
    return new StepCounter(session);
  }

  /** Steps of one synchronous run. */
  async count(run: () => void): Promise<Steps> {
    await this.session.post("Profiler.takePreciseCoverage");
    run();
    const { result } = await this.session.post("Profiler.takePreciseCoverage");
    return sum(result);
  }

  stop(): void {
    this.session.disconnect();
  }
}

function sum(scripts: readonly Profiler.ScriptCoverage[]): Steps {
  const byFunction = new Map<string, number>();
  let total = 0;
  for (const { url, functions } of scripts) {
    if (!isOurs(url)) continue;
    for (const { functionName, ranges } of functions) {
      const steps = ranges.reduce((all, { count }) => all + count, 0);
      const name = `${url.slice(url.lastIndexOf("/") + 1)} ${functionName || `(at ${ranges[0]!.startOffset})`}`;
      byFunction.set(name, (byFunction.get(name) ?? 0) + steps);
      total += steps;
    }
  }
  return { total, byFunction };
}

/** Source files under test, bundled or one by one. */
function isOurs(url: string): boolean {
  return /\/(?:src|fixtures|\.run-[^/]{1,20})\//u.test(url) && !url.includes("/node_modules/vite");
}

/** Functions whose steps grew more than the text, the worst first: `name`, steps on the short text, on the long one. */
export function grownBeyond(short: Steps, long: Steps, ratio: number): [string, number, number][] {
  return [...long.byFunction]
    .map(([name, steps]): [string, number, number] => [name, short.byFunction.get(name) ?? 0, steps])
    .filter(([, before, after]) => after > 2000 && after > ratio * before)
    .sort((a, b) => b[2] - b[1] - (a[2] - a[1]));
}
