import type { Doc } from "../../scan/doc.js";
import { isNumber, markAt } from "../../scan/window.js";
import { readPercent } from "./amount.js";
import { cueEnd } from "./cues.js";
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
