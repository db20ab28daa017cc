import { Command, CommanderError } from "commander";
import { createAnalyzer } from "../analyze.js";
import { isSystemError, JobError, type JobErrorCode, reasonOf } from "../node/job-error.js";
import { isShardWorker, serveShards } from "../node/worker.js";
import { version } from "../version.js";
import { setCompilerFlags } from "./compiler-flags.js";
import { addConvertCommand } from "./convert.js";
import { CliError } from "./errors.js";
import { addEvalCommand } from "./eval/command.js";
import { addExplainCommand } from "./explain.js";
import { addExtractCommand } from "./extract.js";
import { printable } from "./printable.js";
import { addSchemaCommand } from "./schema.js";
import { addTokenizeCommand } from "./tokenize.js";
import { addViewCommand } from "./view.js";

/** Exit codes of the line contract. A stop by a signal has the signal's code, which its command gives. */
const EXIT_CODES: Readonly<Record<JobErrorCode, number>> = {
  BAD_OPTION: 1,
  OUTPUT_NOT_EMPTY: 1,
  INPUT_UNREADABLE: 2,
  IO: 4,
  LOCKED: 5,
  JOB_DIFFERS: 6,
  ABORTED: 130,
};

// The command is one file; its worker threads are started with that file too.
if (isShardWorker()) serveShards(createAnalyzer);
else await runProgram();

async function runProgram(): Promise<void> {
  setCompilerFlags();
  const program = new Command("vanban")
    .description("Vietnamese government and party news as typed records")
    .version(version)
    .exitOverride();
  addExtractCommand(program, new URL(import.meta.url));
  addConvertCommand(program);
  addViewCommand(program);
  addEvalCommand(program);
  addExplainCommand(program);
  addSchemaCommand(program);
  addTokenizeCommand(program);

  // A reader that goes away (`vanban … | head -1`) is no failure; a full disk is one.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(`vanban: cannot write: ${error.message}\n`);
    process.exit(4);
  });

  // Nobody reads what is said on the side: the work goes on, and the exit code tells how it went.
  process.stderr.on("error", () => {});

  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

/** Says what went wrong; what is no failure the user can mend is thrown on. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
  if (error instanceof CliError) {
    process.stderr.write(`vanban: ${printable(error.message)}\n`);
    return error.exitCode;
  }
  if (error instanceof JobError) {
    const hint = error.code === "IO" ? ". A run into a directory goes on with --resume" : "";
    process.stderr.write(`vanban: ${printable(error.message)}${hint}\n`);
    return EXIT_CODES[error.code];
  }
  if (isSystemError(error)) {
    process.stderr.write(`vanban: ${printable(reasonOf(error))}\n`);
    return 4;
  }
  throw error;
}
