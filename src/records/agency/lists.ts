import type { Doc } from "../../scan/doc.js";
import { isCapitalized, markAt } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { readField } from "./read-middle.js";
import type { Reading } from "./reading.js";
import { AND } from "./rules-words.js";

/** Longest list of offices, in items. */
const MAX_ITEMS = 24;

/** Kinds of offices whose word is said once for a list of fields: which fields they have. */
const FIELDS_OF: Readonly<Record<string, string>> = { ministry: "b", sở: "s", phòng: "p" };

/**
 * The fields of a list whose head is said once.
 *
 *     các sở: ┃Tài chính┃, ┃Nội vụ┃, ┃Tư pháp┃     ba bộ ┃Y tế┃, ┃Công Thương┃     Bộ Tài chính, ┃Kế hoạch và Đầu tư┃
 *
 * `token` is where the first field may stand; `head` is the reading or the plural the list belongs to.
 */
export function readFieldList(
  doc: Doc,
  token: number,
  head: Pick<Reading, "head" | "branch" | "level">,
  headWord: string,
): Reading[] {
  const of = FIELDS_OF[head.head.fields.middle!];
  const found: Reading[] = [];
  if (!of) return found;
  let next = token;
  while (found.length < MAX_ITEMS) {
    const field = readField(doc, next, of);
    if (!field) break;
    found.push({
      start: next,
      end: field.end,
      head: head.head,
      core: `${headWord} ${field.words}`,
      branch: head.branch,
      level: head.level,
      area: null,
      parent: null,
      state: "full",
    });
    const joint = jointEnd(doc, field.end);
    if (joint === field.end) break;
    next = joint;
  }
  return found;
}

/** The token after `,`, `;`, `và` or `, và`. */
export function jointEnd(doc: Doc, token: number): number {
  let next = token;
  if ([",", ";"].includes(markAt(doc.tokens, next))) next++;
  if (next < doc.tokens.count && tokenText(doc.tokens, next).toLowerCase() === AND) next++;
  return next > token && isCapitalized(doc.tokens, next) ? next : token;
}
