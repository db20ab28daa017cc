import type { OutputLine } from "../../article.schema.js";
import { TABLES } from "../../formats/tables.js";
import type { ExtractSettings, Format } from "../settings.js";
import { CsvWriter } from "./csv.js";
import { JsonLinesWriter } from "./json-lines.js";
import { ParquetPartWriter } from "./parquet.js";

/** Takes bytes that are ready. They are the writer's own memory and must be used before it goes on. */
export type Sink = (bytes: Uint8Array) => void;

/** Writes output lines in one format. */
export interface PartWriter {
  add(line: OutputLine): void;
  /** Hands out what is left. */
  finish(): void;
}

/** File name extension of each format. */
export const EXTENSIONS: Readonly<Record<Format, string>> = { jsonl: "jsonl", csv: "csv", parquet: "parquet" };

/** Does a rejected line have its error line in the part itself? A table has no place for it. */
export function holdsErrors({ format, table }: ExtractSettings): boolean {
  return format === "jsonl" && table === "records";
}

/** `headed`: the output begins here (a CSV part has a header row; a block inside a file has none). */
export function createPartWriter(settings: ExtractSettings, headed: boolean, sink: Sink): PartWriter {
  switch (settings.format) {
    case "jsonl":
      return new JsonLinesWriter(sink, settings.table === "records" ? null : TABLES[settings.table]);
    case "csv":
      return new CsvWriter(sink, headed, settings);
    case "parquet":
      return new ParquetPartWriter(sink, settings);
  }
}
