/** A failure the user can mend: a message, and the exit code of the line contract. */
export class CliError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}
