import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Analyzer } from "../analyze.js";
import type { OutputLine } from "../article.schema.js";
import { type ExtractOptions, extractArticle, extractLine, rejectLine } from "../extract/line.js";
import { LineSplitter } from "./lines.js";
import { firstInvalidByte, utf8Text } from "./utf8.js";

/** Longest input line, in bytes. */
const MAX_LINE = 16 * 1024 * 1024;

/**
 * Reads articles and yields one output line each, in input order: JSON lines from `.jsonl` files and standard input
 * (`-`), one article from any other file. Blank lines are skipped.
 */
export async function* extractFiles(
  analyzer: Analyzer,
  files: readonly string[],
  options: ExtractOptions = {},
): AsyncGenerator<OutputLine> {
  for (const file of files) {
    if (file === "-") yield* extractJsonLines(analyzer, process.stdin, "stdin", options);
    else if (/\.(?:jsonl|ndjson)$/u.test(file))
      yield* extractJsonLines(analyzer, createReadStream(file), basename(file), options);
    else yield await extractTextFile(analyzer, file, options);
  }
}

async function* extractJsonLines(
  analyzer: Analyzer,
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  options: ExtractOptions,
): AsyncGenerator<OutputLine> {
  const splitter = new LineSplitter(MAX_LINE);
  const extract = ({
    bytes,
    offset,
    number,
    tooLong,
  }: {
    bytes: Uint8Array;
    offset: number;
    number: number;
    tooLong: boolean;
  }) => {
    if (tooLong) return rejectLine(null, "LINE_TOO_LONG", `the line is longer than ${MAX_LINE} bytes`, number);
    const json = utf8Text(bytes);
    if (json === null)
      return rejectLine(null, "BAD_UTF8", `byte ${offset + firstInvalidByte(bytes)} of ${name} is not UTF-8`, number);
    return json.trim() === ""
      ? null
      : extractLine(analyzer, json, { line: number, fallbackId: `${name}:${offset}` }, options);
  };
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) {
      const out = extract(line);
      if (out) yield out;
    }
  }
  for (const line of splitter.end()) {
    const out = extract(line);
    if (out) yield out;
  }
}

async function extractTextFile(analyzer: Analyzer, file: string, options: ExtractOptions): Promise<OutputLine> {
  const bytes = await readFile(file);
  const text = utf8Text(bytes);
  const name = basename(file);
  if (text === null) return rejectLine(name, "BAD_UTF8", `byte ${firstInvalidByte(bytes)} of ${name} is not UTF-8`, 1);
  return extractArticle(analyzer, { id: name, text }, { line: 1, fallbackId: name }, options);
}
