import type { OutputLine } from "../../article.schema.js";
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

/** File name extension of each format, and whether a rejected line has its error line in the part itself. */
export const FORMAT_FACTS: Readonly<Record<Format, { extension: string; holdsErrors: boolean }>> = {
  jsonl: { extension: "jsonl", holdsErrors: true },
  csv: { extension: "csv", holdsErrors: false },
  parquet: { extension: "parquet", holdsErrors: false },
};

/** `headed`: the output begins here (a CSV part has a header row; a block inside a file has none). */
export function createPartWriter(settings: ExtractSettings, headed: boolean, sink: Sink): PartWriter {
  switch (settings.format) {
    case "jsonl":
      return new JsonLinesWriter(sink);
    case "csv":
      return new CsvWriter(sink, headed, settings.disarmFormulas);
    case "parquet":
      return new ParquetPartWriter(sink, settings.offsets);
  }
}
