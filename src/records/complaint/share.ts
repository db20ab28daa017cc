import type { Doc } from "../../scan/doc.js";
import { isGlued, isNumber, markAt } from "../../scan/window.js";
import { readPercent } from "./amount.js";
import { cueEnd, cueStart } from "./cues.js";
import type { Figure } from "./figure.js";

const REACH = 14;

/**
 * The percentage tied to a figure, `null` for none:
 *
 *     41/46 đơn, đạt 89,1% · 38/42 vụ (90,5%) · 219/265 vụ việc thuộc thẩm quyền, đạt tỷ lệ trên 82%
 *     not: đã xử lý 92% · tăng 7,6%
 */
export function shareAfter(doc: Doc, { spanEnd }: Figure, nextStart: number, to: number): number | null {
  const { tokens } = doc;
  const high = Math.min(to, nextStart, spanEnd + REACH);
  for (let at = spanEnd; at < high; at++) {
    const mark = markAt(tokens, at);
    if (mark === ";" || (mark === "." && !isNumber(tokens, at + 1))) return null;
    let token = 0;
    if (mark === "(") token = skipShareWords(doc, at + 1);
    else if (cueEnd(doc, at, "share") > 0) token = skipShareWords(doc, at);
    if (token > 0) {
      const percent = readPercent(doc, token);
      if (percent !== null) return percent.value;
    }
    if (cueEnd(doc, at, "change") > 0) return null;
  }
  return null;
}

/** `khiếu nại sai chiếm 68% (1.539 vụ)`: the bracket counts what the percentage says; a change is none. */
export function shareBefore(doc: Doc, { start }: Figure): number | null {
  const { tokens } = doc;
  if (markAt(tokens, start - 1) !== "(" || markAt(tokens, start - 2) !== "%") return null;
  let first = start - 3;
  while (first > start - 6 && isNumber(tokens, first) && isNumber(tokens, first - 2) && isGlued(tokens, first))
    first -= 2;
  const tied = cueStart(doc, first, "share") >= 0 || cueStart(doc, first, "is") >= 0;
  return tied ? (readPercent(doc, first)?.value ?? null) : null;
}

/** `đạt tỷ lệ trên`, `chiếm khoảng`. */
function skipShareWords(doc: Doc, token: number): number {
  let at = token;
  for (let k = 0; k < 4; k++) {
    const next =
      cueEnd(doc, at, "share") || doc.hits.longest(at, "complaintHedge")?.end || cueEnd(doc, at, "labelLink");
    if (!next) break;
    at = next;
  }
  return at;
}
