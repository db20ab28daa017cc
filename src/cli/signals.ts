const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Turns the first SIGINT or SIGTERM into an abort, so that the work ends in order; the second ends the process. */
export class Signals {
  private readonly controller = new AbortController();
  readonly signal = this.controller.signal;
  /** The exit code of the signal that came, or `null`. */
  exitCode: number | null = null;

  constructor() {
    for (const name of Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]) process.on(name, this.stop);
  }

  close(): void {
    for (const name of Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[]) process.off(name, this.stop);
  }

  private readonly stop = (name: NodeJS.Signals): void => {
    const code = EXIT_CODES[name as keyof typeof EXIT_CODES];
    if (this.exitCode !== null) process.exit(code);
    this.exitCode = code;
    this.controller.abort();
  };
}
