import { utf8Text } from "./utf8.js";
import { encodingOfMark, utf16Text } from "./utf16.js";

/** The text of a whole file: UTF-8, or UTF-16 with its byte-order mark; `null` when it is neither. */
export function decodePage(bytes: Uint8Array): string | null {
  const encoding = encodingOfMark(bytes);
  if (!encoding) return utf8Text(bytes);
  return bytes.length % 2 === 0 ? utf16Text(bytes.subarray(2), encoding) : null;
}
