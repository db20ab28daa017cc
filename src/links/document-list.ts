import { AND } from "../lexicon/citation/words.js";
import type { CitationDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { markAt, tokenFrom } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";

/** Tokens between two members of a list: a comma, "và", "số", or the date of the first. */
const MAX_BETWEEN = 14;

/** Two neighbours in one list: `Chỉ thị số 18-CT/TW và Chỉ thị số 22-CT/TW`, the date of the first may stand between. */
export function sharesList(doc: Doc, before: CitationDraft, after: CitationDraft): boolean {
  const { tokens } = doc;
  const from = tokenFrom(tokens, before.end);
  const to = tokenFrom(tokens, after.start);
  if (to <= from || to - from > MAX_BETWEEN) return false;
  const last = markAt(tokens, to - 1) || lowerText(tokens, to - 1);
  if (last !== "," && last !== AND && last !== ";") return false;
  return to - from <= 2 || before.issued !== null;
}
