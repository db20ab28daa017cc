import type { LineOrigin } from "../../../src/extract/line.js";

/** What articles can be given as. */
export const FORMATS = ["text", "html", "jsonl"] as const;
export type Format = (typeof FORMATS)[number];

/** Something to read: one article, or one a line. */
export interface Source {
  /** Name of the file, or of what was pasted: the id of an article that has none. */
  readonly name: string;
  readonly format: Format;
  readonly content: string;
}

/** One article, as a line of JSON or as what such a line would hold. */
export type SourceArticle = { readonly origin: LineOrigin } & (
  | { readonly json: string }
  | { readonly input: Readonly<Record<string, unknown>> }
);

/** How much of a text is looked at to tell what it is, in UTF-16 units. */
const LOOKED_AT = 20_000;

/** Told from the ending of the file's name, else from how the text begins. */
export function formatOf(name: string, content: string): Format {
  if (/\.(?:jsonl|ndjson)$/iu.test(name)) return "jsonl";
  if (/\.(?:html?|xhtml)$/iu.test(name)) return "html";
  if (/\.txt$/iu.test(name)) return "text";
  const head = content.slice(0, LOOKED_AT).trimStart();
  if (head.startsWith("{") && isArticle(firstLine(content.trimStart()))) return "jsonl";
  return /^<[a-z!?]/iu.test(head) && /<\/[a-z]/iu.test(head) ? "html" : "text";
}

function firstLine(text: string): string {
  const end = text.indexOf("\n");
  return end < 0 ? text : text.slice(0, end);
}

function isArticle(line: string): boolean {
  try {
    const value = JSON.parse(line) as Record<string, unknown>;
    return typeof value.text === "string" || typeof value.html === "string";
  } catch {
    return false;
  }
}

/** The articles of a source. Lines end at LF; blank ones are left out but counted. */
export function* articlesOf({ name, format, content }: Source): Generator<SourceArticle> {
  if (format !== "jsonl") {
    yield { input: { id: name, [format]: content }, origin: { line: 1, fallbackId: name } };
    return;
  }
  for (let from = 0, line = 1; from < content.length; line++) {
    const end = content.indexOf("\n", from);
    const json = content.slice(from, end < 0 ? content.length : end).trim();
    from = end < 0 ? content.length : end + 1;
    if (json !== "") yield { json, origin: { line, fallbackId: `${name}:${line}` } };
  }
}
