import { createAnalyzer } from "../analyze.js";
import type { InputLine, OutputLine } from "../article.schema.js";
import { type ArticleReader, articleInStages, type ExtractOptions, lineInStages, rejectLine } from "../extract/line.js";
import { checkLimit, checkOptions } from "../options.js";
import type { Kind } from "../records/schema.js";
import { finish, finishTogether, grouped, type Stages } from "../stages.js";

/** How `extractMany` and `extractStream` read. */
export interface ExtractManyOptions {
  /** Only these kinds of records. Default: all. */
  kinds?: readonly Kind[];
  /** Unit of all offsets. Default: `utf16`. */
  offsets?: "utf16" | "codepoint";
  /** Longest text taken, in UTF-16 units. Default: 10,000,000. */
  maxChars?: number;
  /** Input fields to copy into the output line. */
  pass?: readonly string[];
  /** An analyzer to share. Default: one for all calls of this module. */
  analyzer?: ArticleReader;
}

let shared: ArticleReader | undefined;

/**
 * Articles from anywhere (an array, a database cursor, a queue), one output line for each, in order, in the thread at
 * hand: for texts that are in memory this is faster than handing them to workers. An article may be an object or a line
 * of JSON. One without an `id` gets its number, counted from 1. Never throws for what an article holds. Articles of an
 * array are read some at a time, side by side, which is faster; from anything else each is read as it comes.
 *
 * @throws VanbanError `BAD_OPTION`, before the first article is read.
 */
export async function* extractMany(
  articles: AsyncIterable<InputLine | string> | Iterable<InputLine | string>,
  options: ExtractManyOptions = {},
): AsyncGenerator<OutputLine, void, undefined> {
  const extract = extractor(options);
  if (Array.isArray(articles)) {
    for (const group of grouped<InputLine | string>(articles, lengthOf))
      yield* finishTogether(group.map(extract), () => {});
  } else for await (const article of articles) yield finish(extract(article));
}

/**
 * A web `TransformStream` from articles (objects, or lines of JSON) to output lines:
 * `readable.pipeThrough(extractStream())`.
 *
 * @throws VanbanError `BAD_OPTION`
 */
export function extractStream(options: ExtractManyOptions = {}): TransformStream<InputLine | string, OutputLine> {
  const extract = extractor(options);
  return new TransformStream({
    transform(article, controller) {
      controller.enqueue(finish(extract(article)));
    },
  });
}

function extractor({ kinds, offsets, maxChars, pass, analyzer }: ExtractManyOptions) {
  checkOptions({ kinds, offsets });
  checkLimit("maxChars", maxChars);
  shared ??= analyzer ? undefined : createAnalyzer();
  const reader = analyzer ?? shared!;
  const options: ExtractOptions = { kinds, offsets, maxLength: maxChars, pass };
  function* read(article: InputLine | string, line: number): Stages<OutputLine> {
    const origin = { line, fallbackId: String(line) };
    try {
      if (typeof article === "string") return yield* lineInStages(reader, article, origin, options);
      if (article === null || typeof article !== "object")
        return rejectLine(null, "BAD_INPUT", "the article is no object", origin);
      return yield* articleInStages(reader, article, origin, options);
    } catch (error) {
      return rejectLine(null, "INTERNAL", `the article could not be read: ${String(error).slice(0, 200)}`, origin);
    }
  }
  let line = 0;
  return (article: InputLine | string) => read(article, ++line);
}

/** Of its text; 0 for what has none, which is rejected at once. */
function lengthOf(article: InputLine | string): number {
  if (typeof article === "string") return article.length;
  const text = article?.text ?? article?.html;
  return typeof text === "string" ? text.length : 0;
}
