import type { AnalyzeOptions } from "../analyze.js";
import { VanbanError } from "../errors.js";
import type { Analysis } from "../output.js";
import type { Kind, VanbanRecord } from "../records/schema.js";
import type { Answer, Request, WorkerLike } from "./messages.js";

/** `analyze` on a thread of its own. */
export interface BackgroundAnalyzer {
  /**
   * As `analyze`, off the calling thread; calls are worked off one after another. When `signal` aborts, a call that
   * waits is dropped and one that runs is stopped with its worker (the next call starts another).
   *
   * @throws VanbanError as `analyze` does; the signal's reason when it aborts; an `Error` when the worker cannot be
   * started or the analyzer was closed.
   */
  analyze<K extends Kind = Kind>(
    text: string,
    options?: AnalyzeOptions<K> & { readonly signal?: AbortSignal },
  ): Promise<Analysis<Extract<VanbanRecord, { kind: K }>>>;
  /** Stops the worker; what waits or runs is rejected. */
  close(): void;
}

/** Options of every call, and how the worker is started. */
export interface BackgroundOptions extends AnalyzeOptions {
  /** Starts the worker, where a bundler or a policy wants another address than that beside this module. */
  readonly worker?: () => WorkerLike;
}

interface Call {
  readonly request: Request;
  readonly resolve: (analysis: Analysis) => void;
  readonly reject: (reason: unknown) => void;
}

/** The browser's own; named here since the core is compiled without its types. */
declare const Worker: new (address: URL, options: { readonly type: "module" }) => WorkerLike;

/** The form that bundlers know: they find the worker's module by it. */
const startWorker = () => new Worker(new URL("./browser-worker.js", import.meta.url), { type: "module" });

/** An analyzer whose work is done by a module worker, which starts with the first call. */
export function createBackgroundAnalyzer({
  worker: start = startWorker,
  ...defaults
}: BackgroundOptions = {}): BackgroundAnalyzer {
  const queue = new CallQueue(start);
  let number = 0;

  function analyze(text: string, { signal, ...options }: AnalyzeOptions & { signal?: AbortSignal } = {}) {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const request: Request = { number: ++number, text, options: { ...defaults, ...options } };
    let abort = () => {};
    const answer = new Promise<Analysis>((resolve, reject) => {
      abort = () => {
        queue.drop(request);
        reject(signal!.reason);
      };
      signal?.addEventListener("abort", abort, { once: true });
      queue.add({ request, resolve, reject });
    });
    const forget = () => signal?.removeEventListener("abort", abort);
    answer.then(forget, forget);
    return answer;
  }

  return { analyze: analyze as BackgroundAnalyzer["analyze"], close: () => queue.close() };
}

/** Calls in the order they came; the first is at the worker. */
class CallQueue {
  private readonly calls: Call[] = [];
  private worker: WorkerLike | null = null;
  private running: Call | null = null;
  private closed = false;

  constructor(private readonly start: () => WorkerLike) {}

  add(call: Call): void {
    if (this.closed) {
      call.reject(new Error("the analyzer is closed"));
      return;
    }
    this.calls.push(call);
    this.next();
  }

  /** Takes a call out; one that runs can only be stopped with its worker. */
  drop(request: Request): void {
    if (this.running?.request === request) {
      this.stop();
      this.next();
      return;
    }
    const at = this.calls.findIndex((waiting) => waiting.request === request);
    if (at >= 0) this.calls.splice(at, 1);
  }

  close(): void {
    this.closed = true;
    const unfinished = [...(this.running ? [this.running] : []), ...this.calls.splice(0)];
    this.stop();
    for (const { reject } of unfinished) reject(new Error("the analyzer is closed"));
  }

  private next(): void {
    while (this.running === null && this.calls.length > 0) {
      const call = this.calls.shift()!;
      this.running = call;
      try {
        this.worker ??= this.listenTo(this.start());
        this.worker.postMessage(call.request);
      } catch (error) {
        // No worker, or a text or an option that cannot be sent (a function).
        this.running = null;
        call.reject(error);
      }
    }
  }

  private listenTo(worker: WorkerLike): WorkerLike {
    worker.addEventListener("message", ({ data }: { readonly data: Answer }) => {
      if (data.number === this.running?.request.number) this.finish(data);
    });
    const fail = (event: { readonly message?: string }) => {
      if (worker !== this.worker) return;
      const call = this.running;
      this.stop();
      call?.reject(new Error(`the worker failed${event.message ? `: ${event.message}` : ""}`));
      this.next();
    };
    worker.addEventListener("error", fail);
    worker.addEventListener("messageerror", fail);
    return worker;
  }

  private finish(answer: Answer): void {
    const { resolve, reject } = this.running!;
    this.running = null;
    if (answer.ok) resolve(answer.analysis);
    else reject(answer.code === null ? new Error(answer.message) : new VanbanError(answer.code, answer.message));
    this.next();
  }

  private stop(): void {
    this.running = null;
    this.worker?.terminate();
    this.worker = null;
  }
}
