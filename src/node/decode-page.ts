import { VanbanError } from "../errors.js";
import { decode } from "../text/decode.js";
import { utf8Text } from "./utf8.js";

/** The text of a whole file, in any encoding `decode` tells apart; `null` when it can be read in none. */
export function decodePage(bytes: Uint8Array): string | null {
  // Nearly every file is UTF-8, and Node reads that faster.
  const text = utf8Text(bytes);
  if (text !== null && !text.includes("\0")) return text;
  try {
    return decode(bytes).text;
  } catch (error) {
    if (error instanceof VanbanError) return null;
    throw error;
  }
}
