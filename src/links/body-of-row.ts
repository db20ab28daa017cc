import type { AgencyDraft, ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isNumber, markAt } from "../scan/window.js";
import { bodyEndingAt } from "./advised.js";
import type { Body } from "./doers.js";

/** Tokens of the cells before a cell in its row, at most. */
const MAX_ROW = 60;

/**
 * `2 | Thanh tra huyện | 7 | ┃12┃ | 12`: the body that a row of a table begins with, `null` where it is another name.
 */
export function bodyOfRow(doc: Doc, bodies: readonly Body[], { figure }: ComplaintDraft): AgencyDraft | null {
  const { tokens } = doc;
  for (let at = figure.first; at > Math.max(0, figure.first - MAX_ROW); at--) {
    const before = at - 1;
    if (
      markAt(tokens, before) === "|" &&
      !isNumber(tokens, before - 1) &&
      !"|%".includes(markAt(tokens, before - 1) || " ")
    )
      return bodyEndingAt(bodies, before)?.draft ?? null;
    if (!isNumber(tokens, before) && markAt(tokens, before) === "") return null;
  }
  return null;
}
