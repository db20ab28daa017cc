import { once } from "node:events";
import { escapeControls } from "./printable.js";

/**
 * Writes to standard output and waits for a slow reader. On a terminal no control character of an article gets through.
 */
export async function writeToStandardOutput(content: Uint8Array | string): Promise<void> {
  const { stdout } = process;
  const shown = stdout.isTTY ? escapeControls(typeof content === "string" ? content : textOf(content)) : content;
  if (!stdout.write(shown)) await once(stdout, "drain");
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}
