import type { OutputLine } from "../article.schema.js";
import {
  type ArticleReader,
  articleInStages,
  type ExtractOptions,
  type LineOrigin,
  lineInStages,
  rejectLine,
} from "../extract/line.js";
import type { Stages } from "../stages.js";
import { csvFields } from "./csv-row.js";
import { decodePage, isHtmlFile } from "./decode-page.js";
import { isSystemError, JobError } from "./job-error.js";
import type { InputItem } from "./read-segment.js";
import type { ExtractSettings } from "./settings.js";
import { STDIN } from "./stdin.js";
import { firstInvalidByte, utf8Text } from "./utf8.js";

/**
 * Turns one item of input into one line of output, stage by stage; `null` for a blank line. The item's bytes must hold
 * until the end.
 */
export type ItemExtractor = (item: InputItem) => Stages<OutputLine | null>;

export function itemExtractor(analyzer: ArticleReader, settings: ExtractSettings): ItemExtractor {
  const options: ExtractOptions = {
    offsets: settings.offsets,
    maxLength: settings.maxChars,
    kinds: settings.kinds ?? undefined,
    pass: settings.pass,
  };
  return function* (item) {
    if (item.failure) return rejectLine(null, item.failure.code, item.failure.message, lazyOrigin(item));
    try {
      if (item.type === "page") return yield* extractPage(analyzer, item, options);
      const text = utf8Text(item.bytes);
      if (text === null) return badUtf8(item);
      if (isBlank(text)) return null;
      return item.type === "row"
        ? yield* extractRow(analyzer, item, text, settings, options)
        : yield* lineInStages(analyzer, text, lazyOrigin(item), options);
    } catch (error) {
      // A disk that fails is no fault of the article.
      if (error instanceof JobError || isSystemError(error)) throw error;
      const message = `the article could not be read: ${messageOf(error)}`;
      return rejectLine(null, codeForCrash(error), message, lazyOrigin(item));
    }
  };
}

/** Where an item stands. The line number and the id are worked out only when somebody asks. */
export function lazyOrigin(item: InputItem): LineOrigin {
  return {
    ...(item.name === STDIN ? {} : { file: item.name }),
    get line() {
      return item.lineNumber();
    },
    get fallbackId() {
      return `${item.name}:${item.offset}`;
    },
  };
}

function* extractRow(
  analyzer: ArticleReader,
  item: InputItem,
  row: string,
  settings: ExtractSettings,
  options: ExtractOptions,
): Stages<OutputLine> {
  const { columns, delimiter } = item.csv!;
  const fields = csvFields(row, delimiter);
  if (fields === null) return rejectLine(null, "BAD_CSV", "a quote is opened and never closed", lazyOrigin(item));
  if (fields.length !== columns.length) {
    const message = `the row has ${fields.length} fields, the header has ${columns.length}`;
    return rejectLine(null, "BAD_CSV", message, lazyOrigin(item));
  }
  const input: Record<string, unknown> = Object.create(null);
  columns.forEach((column, k) => {
    if (fields[k] !== "") input[column] = fields[k];
  });
  if (settings.textColumn !== "text" && Object.hasOwn(input, settings.textColumn)) {
    input.text = input[settings.textColumn];
  }
  // A table may hold both; the text wins.
  if (Object.hasOwn(input, "text")) delete input.html;
  return yield* articleInStages(analyzer, input, lazyOrigin(item), options);
}

/** A file that is one article: its name is its id. */
function* extractPage(analyzer: ArticleReader, item: InputItem, options: ExtractOptions): Stages<OutputLine> {
  const text = decodePage(item.bytes);
  if (text === null) return badUtf8(item);
  const input = isHtmlFile(item.name) ? { id: item.name, html: text } : { id: item.name, text };
  return yield* articleInStages(analyzer, input, { file: item.name, line: 1, fallbackId: item.name }, options);
}

function badUtf8(item: InputItem): OutputLine {
  const byte = item.offset + firstInvalidByte(item.bytes);
  const id = item.type === "page" ? item.name : null;
  return rejectLine(id, "BAD_UTF8", `byte ${byte} of ${item.name} is not UTF-8`, lazyOrigin(item));
}

function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!" \t\r\n\ufeff".includes(text[i]!)) return false;
  return true;
}

function codeForCrash(error: unknown): string {
  return error instanceof RangeError ? "TOO_DEEP" : "INTERNAL";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : String(error);
}
