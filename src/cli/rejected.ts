import type { OutputLine } from "../article.schema.js";
import { printable } from "./printable.js";

/** Says which line was rejected and why. */
export function rejectedText({ file, line, error }: Extract<OutputLine, { ok: false }>): string {
  const where = file === undefined ? "" : ` of ${printable(file)}`;
  return `vanban: line ${line}${where} was rejected: ${printable(error.message)} (${error.code})\n`;
}
