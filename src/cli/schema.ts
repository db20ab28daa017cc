import type { Command } from "commander";
import * as z from "zod";
import * as schemas from "../schema.js";
import { CliError } from "./errors.js";

/** The schemas that are published as JSON Schema, by file name. */
export const PUBLISHED_SCHEMAS = {
  record: schemas.VanbanRecord,
  citation: schemas.CitationRecord,
  date: schemas.DateRecord,
  period: schemas.PeriodRecord,
  person: schemas.PersonRecord,
  agency: schemas.AgencyRecord,
  complaint: schemas.ComplaintRecord,
  article: schemas.Article,
  "input-line": schemas.InputLine,
  "output-line": schemas.OutputLine,
} as const;

/** JSON Schema (draft 2020-12) of a published schema. */
export function jsonSchema(name: keyof typeof PUBLISHED_SCHEMAS): unknown {
  return z.toJSONSchema(PUBLISHED_SCHEMAS[name], { reused: "inline" });
}

export function addSchemaCommand(program: Command): void {
  const names = Object.keys(PUBLISHED_SCHEMAS);
  program
    .command("schema")
    .description("print a JSON Schema (draft 2020-12)")
    .argument("[name]", `one of ${names.join(", ")}`, "output-line")
    .action((name: string) => {
      if (!names.includes(name)) throw new CliError(1, `no schema ${name}; there are ${names.join(", ")}`);
      process.stdout.write(`${JSON.stringify(jsonSchema(name as keyof typeof PUBLISHED_SCHEMAS), null, 2)}\n`);
    });
}
