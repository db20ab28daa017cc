import type { TableName } from "../formats/tables.js";
import type { Kind } from "../records/schema.js";

export const FORMATS = ["jsonl", "csv", "parquet"] as const;
export type Format = (typeof FORMATS)[number];

/** What decides the bytes of the output. A job pins it; how many workers there are is no part of it. */
export interface ExtractSettings {
  readonly format: Format;
  /** What is written of the records: all (JSON lines: the whole output line), or a table of one kind. */
  readonly table: TableName;
  /** Only these kinds; `null`: all. */
  readonly kinds: readonly Kind[] | null;
  readonly offsets: "utf16" | "codepoint";
  /** Longest text taken, in UTF-16 units. */
  readonly maxChars: number;
  /** Longest input line or CSV row, in bytes. */
  readonly maxLineBytes: number;
  /** Input fields copied into the output line. */
  readonly pass: readonly string[];
  /** The column of CSV input that holds the text. */
  readonly textColumn: string;
  /** CSV output: put an apostrophe before cells that a spreadsheet would run as a formula. */
  readonly disarmFormulas: boolean;
}

export const DEFAULT_SETTINGS: ExtractSettings = {
  format: "jsonl",
  table: "records",
  kinds: null,
  offsets: "utf16",
  maxChars: 10_000_000,
  maxLineBytes: 16 * 1024 * 1024,
  pass: [],
  textColumn: "text",
  disarmFormulas: true,
};
