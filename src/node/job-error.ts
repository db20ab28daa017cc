/** Why a run ended before its time. The command turns each into an exit code of the line contract. */
export type JobErrorCode =
  | "BAD_OPTION"
  | "OUTPUT_NOT_EMPTY"
  | "INPUT_UNREADABLE"
  | "IO"
  | "LOCKED"
  | "JOB_DIFFERS"
  | "ABORTED";

/** A run that could not be started or finished. The message says what to do. */
export class JobError extends Error {
  override readonly name = "JobError";

  constructor(
    readonly code: JobErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What went wrong, as the system said it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The error's code: a system call's (`ENOSPC`) or ours; the empty string when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? String((error as NodeJS.ErrnoException).code ?? "") : "";
}

/** Did a system call fail? */
export function isSystemError(error: unknown): boolean {
  const code = codeOf(error);
  return /^E[A-Z0-9]{2,20}$/u.test(code);
}
