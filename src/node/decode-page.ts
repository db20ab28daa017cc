import { VanbanError } from "../errors.js";
import { decode } from "../text/decode.js";

/** A file that is one page, by its name; its markup is taken off before it is read. */
export function isHtmlFile(name: string): boolean {
  return /\.html?$/iu.test(name);
}

/** The text of a whole file in any encoding Vietnamese pages come in; `null` when it is in none. */
export function decodePage(bytes: Uint8Array): string | null {
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof VanbanError) return null;
    throw error;
  }
}
