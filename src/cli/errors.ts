import { KINDS, type Kind } from "../records/schema.js";

/** A failure the user can mend: a message, and the exit code of the line contract. */
export class CliError extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** A kind as it was given, where there is such a kind; exit code 1 where there is none. */
export function checkedKind(name: string): Kind {
  const kind = KINDS.find((known) => known === name);
  if (kind === undefined) throw new CliError(1, `no kind ${name}; there are ${KINDS.join(", ")}`);
  return kind;
}
