/** What went wrong, for programs. */
export type ErrorCode = "BAD_INPUT" | "BAD_OPTION" | "TOO_LARGE" | "SCHEMA" | "PLUGIN";

/** The only error the library throws. */
export class VanbanError extends Error {
  override readonly name = "VanbanError";

  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}
