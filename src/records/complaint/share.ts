import type { Doc } from "../../scan/doc.js";
import { isGlued, isNumber, markAt } from "../../scan/window.js";
import { readPercent } from "./amount.js";
import { cueEnd, cueStart } from "./cues.js";
import type { Figure } from "./figure.js";

const REACH = 14;

/** A pair says itself which percentage is its own, however long what was counted is told of. */
const REACH_OF_PAIR = 45;
const ROUNDING = 0.1;

/**
 * The percentage tied to a figure, `null` for none:
 *
 *     41/46 đơn, đạt 89,1% · 38/42 vụ (90,5%) · 219/265 vụ việc thuộc thẩm quyền, đạt tỷ lệ trên 82%
 *     418/467 vụ, 89,5%
 *     not: đã xử lý 92% · tăng 7,6% · trong 517 đơn, đơn khiếu nại chiếm 31%
 */
export function shareAfter(doc: Doc, figure: Figure, nextStart: number, to: number): number | null {
  return nearShare(doc, figure, nextStart, to) ?? shareOfPair(doc, figure, Math.min(to, nextStart));
}

/** `192/375 vụ việc do đại biểu Quốc hội, các cơ quan của Quốc hội chuyển đến, đạt ┃51,2%┃`. */
function shareOfPair(doc: Doc, { spanEnd, count, of }: Figure, to: number): number | null {
  if (of === null) return null;
  for (let at = spanEnd; at < Math.min(to, spanEnd + REACH_OF_PAIR); at++) {
    const percent = cueEnd(doc, at, "share") > 0 ? readPercent(doc, skipShareWords(doc, at)) : null;
    if (percent !== null) return Math.abs(percent.value - (100 * count) / of) <= ROUNDING ? percent.value : null;
  }
  return null;
}

function nearShare(doc: Doc, { spanEnd, of }: Figure, nextStart: number, to: number): number | null {
  const { tokens } = doc;
  const high = Math.min(to, nextStart, spanEnd + REACH);
  let opened = false;
  for (let at = spanEnd; at < high; at++) {
    const mark = markAt(tokens, at);
    if (mark === "," && opensOther(doc, at + 1)) return null;
    if (mark === ";" || (mark === "." && !isNumber(tokens, at + 1))) return null;
    if (mark === ")" && !opened) return null;
    if (mark === "(") opened = true;
    let token = 0;
    if (mark === "(") token = skipShareWords(doc, at + 1);
    else if (mark === "," && at === spanEnd && of !== null) token = at + 1;
    else if (cueEnd(doc, at, "share") > 0) token = skipShareWords(doc, at);
    if (token > 0) {
      const percent = readPercent(doc, token);
      if (percent !== null) return cueEnd(doc, percent.end, "compared") > 0 ? null : percent.value;
    }
    if (cueEnd(doc, at, "change") > 0) return null;
  }
  return null;
}

/** A unit or a matter opens the next clause: the percentage there is of that one. */
function opensOther(doc: Doc, token: number): boolean {
  return doc.hits.longest(token, "complaintUnit") !== null || doc.hits.longest(token, "complaintMatter") !== null;
}

/**
 * `khiếu nại sai chiếm 68% (1.539 vụ)`, `chiếm 31% với 160 đơn`: the figure counts what the percentage says; a change
 * is none.
 */
export function shareBefore(doc: Doc, { start }: Figure, before: number | null): number | null {
  const { tokens } = doc;
  const opening = markAt(tokens, start - 1) === "(";
  const mark = (opening ? start - 1 : cueStart(doc, start, "joins")) - 1;
  if (mark < 0 || markAt(tokens, mark) !== "%") return null;
  let first = mark - 1;
  while (first > mark - 4 && isNumber(tokens, first) && isNumber(tokens, first - 2) && isGlued(tokens, first))
    first -= 2;
  const tied = cueStart(doc, first, "share") >= 0 || cueStart(doc, first, "is") >= 0 || endsMatter(doc, first);
  const value = tied ? (readPercent(doc, first)?.value ?? null) : null;
  // "108 vụ, bằng 92,3% và 35 vụ": the share of the figure before
  return opening || value !== before ? value : null;
}

/** `đơn tố cáo ┃2%┃ với 10 đơn`. */
function endsMatter(doc: Doc, token: number): boolean {
  for (let first = Math.max(0, token - 2); first < token; first++)
    if (doc.hits.between(first, token, "complaintMatter") !== null) return true;
  return false;
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
