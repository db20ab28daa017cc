import { readFileSync } from "node:fs";
import { decodePage, isHtmlFile } from "../node/decode-page.js";
import { type HtmlText, htmlToText } from "../text/html/html-to-text.js";
import { CliError } from "./errors.js";

/** An article as it is read: the text of a file, or what `htmlToText` took from a page. */
export interface PageOrText {
  readonly text: string;
  readonly page: HtmlText | null;
}

/**
 * The text of a file, `-` for standard input, in any encoding `extract` reads.
 *
 * @throws CliError 2 when it cannot be read, or is in no such encoding.
 */
export function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new CliError(2, `cannot read ${file}: ${(error as Error).message}`);
  }
  const text = decodePage(bytes);
  if (text === null) throw new CliError(2, `cannot read ${file}: it is neither UTF-8 nor in another known encoding`);
  return text;
}

/**
 * JSON from a file; `where` says which and what of it.
 *
 * @throws CliError 2 when it is none.
 */
export function parseJson(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new CliError(2, `${where} is no JSON: ${(error as Error).message}`);
  }
}

/** The values of a file of JSON lines with their line numbers, from 1; blank lines are none. */
export function readJsonLines(file: string): { readonly number: number; readonly value: unknown }[] {
  return readText(file)
    .split("\n")
    .flatMap((line, k) =>
      line.trim() === "" ? [] : [{ number: k + 1, value: parseJson(line, `line ${k + 1} of ${file}`) }],
    );
}

/** The one article of a file, as `extract` reads it: of a file named `.html` what the page says, not its markup. */
export function readPageOrText(file: string): PageOrText {
  const text = readText(file);
  const page = isHtmlFile(file) ? htmlToText(text) : null;
  return { text: page?.text ?? text, page };
}
