import type { Failure, Progress, ReadRequest, ReadResult } from "./messages.js";

/**
 * The reader in its worker. A new request ends one that is still being read: its worker goes, for nothing can stop the
 * reading of one article half-way.
 */
export class BackgroundReader {
  private worker: Worker | null = null;
  private busy = false;

  /** @param code of the worker; it becomes a blob, so that the page works from a file too. */
  constructor(
    code: string,
    private readonly told: (message: Progress | ReadResult) => void,
    private readonly failed: (message: string) => void,
    private readonly url = URL.createObjectURL(new Blob([code], { type: "text/javascript" })),
  ) {}

  read(request: ReadRequest): void {
    if (this.busy) this.stop();
    this.worker ??= this.start();
    this.busy = true;
    this.worker.postMessage(request);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
    this.busy = false;
  }

  private start(): Worker {
    const worker = new Worker(this.url);
    worker.onmessage = ({ data }: MessageEvent<Progress | ReadResult | Failure>) => {
      if (data.type === "failure") return this.fail(data.message);
      if (data.type === "result") this.busy = false;
      this.told(data);
    };
    worker.onerror = ({ message }) => this.fail(message ?? "no worker");
    return worker;
  }

  private fail(message: string): void {
    this.stop();
    this.failed(message);
  }
}
