import type { Analyzer } from "../analyze.js";
import type { OutputLine } from "../article.schema.js";
import { VanbanError } from "../errors.js";
import type { Kind } from "../records/schema.js";
import { readText } from "../text/read.js";
import { version } from "../version.js";
import { contentHash } from "./content-hash.js";

/** How articles are read, the same for every line of a run. */
export interface ExtractOptions {
  readonly kinds?: readonly Kind[];
  readonly offsets?: "utf16" | "codepoint";
  /** Longest text taken, in UTF-16 units. */
  readonly maxLength?: number;
  /** Input fields that are copied into the output line. */
  readonly pass?: readonly string[];
}

/** Where an input line stands: for its error, and for the id of an article that has none. */
export interface LineOrigin {
  /** Number of the line in its file, counted from 1. */
  readonly line: number;
  /** Id for an article without one: file name and byte offset. */
  readonly fallbackId: string;
}

/** A line that was rejected, as the line contract has it. */
export function rejectLine(id: string | null, code: string, message: string, line: number): OutputLine {
  return { id, ok: false, error: { code, message }, line };
}

/** One line of input to one line of output: never throws for what the line holds. */
export function extractLine(
  analyzer: Analyzer,
  json: string,
  origin: LineOrigin,
  options: ExtractOptions = {},
): OutputLine {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return rejectLine(null, "BAD_JSON", `the line is no JSON: ${(error as Error).message.slice(0, 120)}`, origin.line);
  }
  if (input === null || typeof input !== "object" || Array.isArray(input)) {
    return rejectLine(null, "BAD_INPUT", "the line is no JSON object", origin.line);
  }
  return extractArticle(analyzer, input as Record<string, unknown>, origin, options);
}

/** One article, as an input object, to one line of output. */
export function extractArticle(
  analyzer: Analyzer,
  input: Readonly<Record<string, unknown>>,
  origin: LineOrigin,
  options: ExtractOptions = {},
): OutputLine {
  const id = readId(input.id, origin.fallbackId);
  if (id === null) return rejectLine(null, "BAD_INPUT", "id is neither a string nor a number", origin.line);
  const { text } = input;
  if (typeof text !== "string") return rejectLine(id, "BAD_INPUT", "the article has no text", origin.line);
  try {
    const { article, records, warnings } = analyzer.analyze(text, {
      published: input.published as string,
      province: stringOrNull(input.province),
      url: stringOrNull(input.url),
      title: stringOrNull(input.title),
      kinds: options.kinds,
      offsets: options.offsets,
      maxLength: options.maxLength,
    });
    const passed = Object.fromEntries(
      (options.pass ?? []).filter((name) => Object.hasOwn(input, name)).map((name) => [name, input[name]]),
    );
    return {
      ...passed,
      id,
      ok: true,
      version,
      article,
      records: [...records],
      warnings: [...warnings],
      contentHash: contentHash(readText(text).text),
    };
  } catch (error) {
    if (error instanceof VanbanError) return rejectLine(id, error.code, error.message, origin.line);
    throw error;
  }
}

function readId(value: unknown, fallback: string): string | null {
  if (value === undefined || value === null) return fallback;
  if (typeof value === "string") return value === "" ? fallback : value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

function stringOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
