import type { AnalyzeOptions, Analyzer } from "../analyze.js";
import type { OutputLine } from "../article.schema.js";
import { VanbanError } from "../errors.js";
import { type Analysis, recordSpans, toCodePoints } from "../output.js";
import type { Kind } from "../records/schema.js";
import { finish, type Stages } from "../stages.js";
import { htmlToText } from "../text/html/html-to-text.js";
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

/**
 * What reads articles: all of an analyzer that is needed here, so that one of another build of the package fits too.
 */
export type ArticleReader = Pick<Analyzer, "analyze"> & Partial<Pick<Analyzer, "analyzeInStages">>;

/** Where an input line stands: for its error, and for the id of an article that has none. */
export interface LineOrigin {
  /** Number of the line in its file, counted from 1. */
  readonly line: number;
  /** Id for an article without one: file name and byte offset. */
  readonly fallbackId: string;
  /** Name of the file it stands in, where there is one. */
  readonly file?: string;
}

/** A line that was rejected, as the line contract has it. */
export function rejectLine(
  id: string | null,
  code: string,
  message: string,
  { file, line }: Pick<LineOrigin, "file" | "line">,
): OutputLine {
  return { id, ok: false, error: { code, message }, file, line };
}

/** One line of input to one line of output: never throws for what the line holds. */
export function extractLine(
  analyzer: ArticleReader,
  json: string,
  origin: LineOrigin,
  options: ExtractOptions = {},
): OutputLine {
  return finish(lineInStages(analyzer, json, origin, options));
}

/** `extractLine`, resting between the stages. */
export function* lineInStages(
  analyzer: ArticleReader,
  json: string,
  origin: LineOrigin,
  options: ExtractOptions = {},
): Stages<OutputLine> {
  let input: unknown;
  try {
    input = JSON.parse(json);
  } catch (error) {
    return rejectLine(null, "BAD_JSON", `the line is no JSON: ${(error as Error).message.slice(0, 120)}`, origin);
  }
  if (input === null || typeof input !== "object" || Array.isArray(input)) {
    return rejectLine(null, "BAD_INPUT", "the line is no JSON object", origin);
  }
  return yield* articleInStages(analyzer, input as Record<string, unknown>, origin, options);
}

/** One article, as an input object, to one line of output. */
export function extractArticle(
  analyzer: ArticleReader,
  input: Readonly<Record<string, unknown>>,
  origin: LineOrigin,
  options: ExtractOptions = {},
): OutputLine {
  return finish(articleInStages(analyzer, input, origin, options));
}

/** `extractArticle`, resting between the stages. */
export function* articleInStages(
  analyzer: ArticleReader,
  input: Readonly<Record<string, unknown>>,
  origin: LineOrigin,
  options: ExtractOptions = {},
): Stages<OutputLine> {
  const id = readId(input.id, origin.fallbackId);
  if (id === null) return rejectLine(null, "BAD_INPUT", "id is neither a string nor a number", origin);
  const { text, html } = input;
  if (typeof text === "string" && typeof html === "string")
    return rejectLine(id, "BAD_INPUT", "the article has both text and html", origin);
  if (typeof text !== "string" && typeof html !== "string")
    return rejectLine(id, "BAD_INPUT", "the article has no text", origin);
  try {
    const read =
      typeof html === "string"
        ? yield* readHtml(analyzer, html, input, options)
        : yield* readPlain(analyzer, text as string, input, options);
    const passed = Object.fromEntries(
      (options.pass ?? []).filter((name) => Object.hasOwn(input, name)).map((name) => [name, input[name]]),
    );
    return { ...passed, id, ok: true, version, ...read };
  } catch (error) {
    if (error instanceof VanbanError) return rejectLine(id, error.code, error.message, origin);
    throw error;
  }
}

/** The part of an output line that comes from the article. */
type ReadLine = Pick<Extract<OutputLine, { ok: true }>, "article" | "records" | "warnings" | "contentHash" | "text">;

function* readPlain(
  analyzer: ArticleReader,
  text: string,
  input: Readonly<Record<string, unknown>>,
  options: ExtractOptions,
): Stages<ReadLine> {
  const { article, records, warnings } = yield* analyze(analyzer, text, {
    ...givenOptions(input, options),
    offsets: options.offsets,
  });
  yield;
  return { article, records: [...records], warnings: [...warnings], contentHash: contentHash(readText(text).text) };
}

/** An analyzer of somebody's own may have no stages. */
function* analyze(analyzer: ArticleReader, text: string, options: AnalyzeOptions): Stages<Analysis> {
  return analyzer.analyzeInStages ? yield* analyzer.analyzeInStages(text, options) : analyzer.analyze(text, options);
}

/** A page may be so many times as long as the text taken from it. */
const MARKUP = 10;

/** Offsets count in the text taken from the page, which the line returns; `source` counts in the HTML. */
function* readHtml(
  analyzer: ArticleReader,
  html: string,
  input: Readonly<Record<string, unknown>>,
  options: ExtractOptions,
): Stages<ReadLine> {
  const limit = options.maxLength && options.maxLength * MARKUP;
  if (limit && html.length > limit)
    throw new VanbanError("TOO_LARGE", `html has ${html.length} UTF-16 units, the limit is ${limit}`);
  const page = htmlToText(html);
  yield;
  const analysis = yield* analyze(analyzer, page.text, { ...givenOptions(input, options), page });
  const records = analysis.records.map((record) => ({ ...record, source: { ...page.map.toSource(record) } }));
  const warnings = [...analysis.warnings];
  if (options.offsets === "codepoint") {
    toCodePoints([...recordSpans(records), ...warnings], page.text);
    toCodePoints(
      records.map(({ source }) => source),
      html,
    );
  }
  return {
    article: analysis.article,
    text: page.text,
    records,
    warnings,
    contentHash: contentHash(readText(page.text).text),
  };
}

function givenOptions(input: Readonly<Record<string, unknown>>, { kinds, maxLength }: ExtractOptions): AnalyzeOptions {
  return {
    published: input.published as string,
    province: stringOrNull(input.province),
    url: stringOrNull(input.url),
    title: stringOrNull(input.title),
    kinds,
    maxLength,
  };
}

function readId(value: unknown, fallback: string): string | null {
  if (value === undefined || value === null) return fallback;
  if (typeof value === "string") return value === "" ? fallback : value;
  return typeof value === "number" && Number.isFinite(value) ? String(value) : null;
}

function stringOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
