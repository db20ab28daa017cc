import { Command, CommanderError } from "commander";
import { version } from "../version.js";
import { CliError } from "./errors.js";
import { addEvalCommand } from "./eval/command.js";
import { addExplainCommand } from "./explain.js";
import { addExtractCommand } from "./extract.js";
import { addSchemaCommand } from "./schema.js";
import { addTokenizeCommand } from "./tokenize.js";

const program = new Command("vanban")
  .description("Vietnamese government and party news as typed records")
  .version(version)
  .exitOverride();
addExtractCommand(program);
addEvalCommand(program);
addExplainCommand(program);
addTokenizeCommand(program);
addSchemaCommand(program);

// A reader that goes away (`vanban … | head -1`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 1;
  else if (error instanceof CliError) {
    process.stderr.write(`vanban: ${error.message}\n`);
    process.exitCode = error.exitCode;
  } else throw error;
}
