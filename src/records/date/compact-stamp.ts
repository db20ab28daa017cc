import { phraseBefore } from "../../scan/backward.js";
import { isoDay } from "../../scan/calendar.js";
import type { Cursor } from "../../scan/rules.js";
import { markAt } from "../../scan/window.js";
import { numberAt } from "../../tokens/tokens.js";
import type { DateDraft } from "../drafts.js";
import { dateDraft } from "./draft.js";

/**
 * Eight digits after a label of the page's head:
 *
 *     # date = 20220428
 *       ^label  ^token
 */
export function findCompactStamp({ doc, token }: Cursor): DateDraft | null {
  const { tokens } = doc;
  const mark = markAt(tokens, token - 1);
  if (tokens.end[token]! - tokens.start[token]! !== 8 || (mark !== "=" && mark !== ":")) return null;
  if (phraseBefore(doc, token - 1, "stampLabel") === null) return null;
  const digits = numberAt(tokens, token);
  const [year, month, day] = [Math.floor(digits / 10_000), Math.floor(digits / 100) % 100, digits % 100];
  if (year < 1900 || year > 2200 || isoDay(year, month, day) === null) return null;
  return dateDraft(doc, {
    rule: "compact",
    from: token,
    to: token + 1,
    reading: { day, month, year, yearShift: null },
  });
}
