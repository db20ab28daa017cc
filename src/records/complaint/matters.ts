import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isDash, isNumber, markAt, startsLine } from "../../scan/window.js";
import { cueEnd } from "./cues.js";
import type { Category } from "./schema.js";

/** A row of matters: tokens `[start, end)` and the categories it names, in order. */
export interface Matters {
  readonly start: number;
  readonly end: number;
  readonly categories: readonly Category[];
  /** Token after the last name of the row, one of the four or not: `kiến nghị, đề nghị`. */
  readonly reach: number;
}

/** Longest row of matters in a text. */
const MAX_ITEMS = 8;

/**
 * Reads a row of matters, or `null` where none of the four categories is named:
 *
 *     khiếu nại, tố cáo và kiến nghị, phản ánh · tố giác, tố cáo · KNTC
 *     ^start                                 ^end
 *
 * The row ends with a category. An item that heads the next figure (`10 đơn tố cáo, kiến nghị 12 đơn`) is not in it.
 */
export function readMatters(doc: Doc, token: number, takesLast = false): Matters | null {
  const categories: Category[] = [];
  let at = token;
  let [end, reach] = [token, token];
  for (let k = 0; k < MAX_ITEMS; k++) {
    const hit = doc.hits.longest(at, "complaintMatter");
    if (hit === null || isOtherSign(doc, at, hit.end) || (k > 0 && opensLine(doc, at))) break;
    if (k > 0 && isAction(doc, at)) break;
    if (!takesLast && k > 0 && isNumber(doc.tokens, hit.end)) break;
    const named = hit.entry.fields.categories!;
    if (named !== "") {
      for (const category of named.split(",") as Category[])
        if (!categories.includes(category)) categories.push(category);
      end = hit.end;
    }
    reach = hit.end;
    const shut = afterShortForm(doc, hit.end);
    at = afterSeparator(doc, shut);
    if (at === hit.end && doc.hits.longest(at, "complaintMatter") === null) break;
  }
  return categories.length === 0 ? null : { start: token, end, categories, reach };
}

/** `60 kN`, `1 Pa`: a short sign that is not written in capitals is none of ours. */
function isOtherSign({ tokens }: Doc, token: number, end: number): boolean {
  const short = end === token + 1 && tokens.end[token]! - tokens.start[token]! === 2;
  return short && !isAllCapitals(tokens, token);
}

/** A capital at the head of a line opens another thing; a wrapped line goes on in lower case. */
export function opensLine({ tokens }: Doc, token: number): boolean {
  return startsLine(tokens, token) && isCapitalized(tokens, token);
}

/** `khiếu nại, tố cáo ┃(KNTC)┃, kiến nghị`: the short form the text sets for the words before it. */
function afterShortForm({ tokens }: Doc, token: number): number {
  const set = markAt(tokens, token) === "(" && markAt(tokens, token + 2) === ")" && isAllCapitals(tokens, token + 1);
  return set ? token + 3 : token;
}

/** `kiến nghị xử lý` is a verb, no matter. */
function isAction(doc: Doc, token: number): boolean {
  return doc.hits.longest(token, "complaintUnit")?.entry.fields.kind === "none";
}

function afterSeparator(doc: Doc, token: number): number {
  if ([",", "/", "&"].includes(markAt(doc.tokens, token)) || isDash(doc.tokens, token))
    return cueEnd(doc, token + 1, "and") || token + 1;
  return cueEnd(doc, token, "and") || token;
}
