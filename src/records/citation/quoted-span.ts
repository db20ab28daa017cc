import type { Doc } from "../../scan/doc.js";
import { isGlued, markAt } from "../../scan/window.js";
import { TokenFlag } from "../../tokens/tokens.js";

/** Longest title, in tokens. */
const MAX_TITLE = 200;

/** The quoted stretch that opens at a token, quotes included, within one paragraph; `null` where none closes. */
export function quotedSpan(doc: Doc, open: number): { start: number; end: number } | null {
  const { tokens } = doc;
  const mark = markAt(tokens, open);
  if (!isOpener(mark) || (mark !== "“" && mark !== "«" && !opens(doc, open))) return null;
  const plain = mark === '"';
  let depth = 1;
  for (let token = open + 1; token < Math.min(tokens.count, open + MAX_TITLE); token++) {
    if (tokens.flags[token]! & TokenFlag.paragraphStart) return null;
    const at = markAt(tokens, token);
    if (plain ? at === '"' : at === "”" || at === "»" || at === '"') depth--;
    else if (!plain && (at === "“" || at === "«")) depth++;
    if (depth === 0) return { start: tokens.start[open]!, end: tokens.end[token]! };
  }
  return null;
}

function isOpener(mark: string): boolean {
  return mark === "“" || mark === '"' || mark === "«" || mark === "”";
}

/** A mark that both opens and closes opens when it leans on what follows. */
function opens(doc: Doc, open: number): boolean {
  return !isGlued(doc.tokens, open) && isGlued(doc.tokens, open + 1);
}
