import { cueEnd, cueStart, isInRow } from "../records/complaint/cues.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isWord, markAt } from "../scan/window.js";

/** What is only planned, asked for or due counts nothing done in a stretch. */
export function isTask(
  doc: Doc,
  named: Uint8Array,
  { figure, verbToken, verbSide }: ComplaintDraft,
  from: number,
): boolean {
  if ((verbSide === "after" || verbSide === "passive") && cueEnd(doc, verbToken, "obliged") > 0) return true;
  if (verbSide === "before" && cueStart(doc, verbToken, "done") >= from) return false;
  const until = verbToken >= 0 && verbToken < figure.start ? verbToken : figure.start;
  for (let at = until - 1; at >= Math.max(from, until - 40); at--) {
    if (named[at] === 1) continue;
    if (cueEnd(doc, at, "because") > 0) return false;
    if (cueEnd(doc, at, "plans") > 0) return true;
    // "đã chỉ đạo giải quyết 192/375 vụ việc": so many of them are done
    const told = figure.of !== null && cueStart(doc, at, "passive") >= 0 ? 0 : toldEnd(doc, at);
    if (
      told > 0 &&
      until - at < 25 &&
      !isAdvised(doc, from, at) &&
      !isInRow(doc, at) &&
      doc.hits.longest(at - 1, "complaintUnit") === null
    )
      return true;
  }
  return cueStart(doc, until, "future") >= from || isNextRequest(doc, verbToken, from);
}

/**
 * `giao` and its like; not in `giao thông`, `thuộc trách nhiệm được giao;`, nor in `đã chỉ đạo giải quyết xong 436 ý kiến`, which tells what was done.
 */
function toldEnd(doc: Doc, at: number): number {
  const end = cueEnd(doc, at, "toldToAct");
  if (end === 0 || (cueStart(doc, at, "suffered") >= 0 && !isWord(doc.tokens, end))) return 0;
  const acts = doc.hits.longest(end, "complaintAction") !== null;
  if (acts && cueEnd(doc, at, "directs") === end && cueStart(doc, at, "done") >= 0) return 0;
  const longer = doc.hits.longest(at, "complaintAction");
  return longer !== null && longer.end > end && longer.entry.fields.action === "" ? 0 : end;
}

/** Longest list of requests, in tokens. */
const MAX_REQUESTS = 120;

/** `đề nghị thực hiện nghiêm …; giải quyết xong 4 đơn`: the next of the requests, a clause that opens with its verb. */
export function isNextRequest(doc: Doc, verb: number, from: number): boolean {
  if (verb <= from || markAt(doc.tokens, verb - 1) !== ";") return false;
  for (let at = verb - 2; at >= Math.max(from, verb - MAX_REQUESTS); at--) {
    if (cueEnd(doc, at, "suffered") > 0 || doc.hits.longest(at, "complaintUnit")?.entry.fields.kind === "paper")
      return false;
    const told = toldEnd(doc, at);
    if (told > 0 && !isInRow(doc, at) && cueEnd(doc, told, "of") === 0) return !isAdvised(doc, from, at);
  }
  return false;
}

/** `đã tham mưu Thường trực Tỉnh ủy chỉ đạo xử lý 7 đơn`: the advice was given and the order too. */
function isAdvised(doc: Doc, from: number, told: number): boolean {
  for (let at = told - 1; at >= Math.max(from, told - 8); at--) {
    if (!isWord(doc.tokens, at)) return false;
    if (cueEnd(doc, at, "advises") > 0) return true;
  }
  return false;
}

/**
 * `yêu cầu trả lời dứt 75 đơn`, `phấn đấu giải quyết 85 vụ`: not done yet; `được giao 39 kiến nghị, đã trả lời 33`:
 * done.
 */
export function isToAct(doc: Doc, named: Uint8Array, from: number, to: number): boolean {
  if (cueStart(doc, to, "done") >= from) return false;
  for (let at = Math.max(from, to - 20); at < to; at++) {
    if (named[at] === 1 || doc.hits.longest(at - 1, "complaintUnit") !== null) continue;
    const told = toldEnd(doc, at) > 0 && !isInRow(doc, at) && !isAdvised(doc, from, at);
    if (told || cueEnd(doc, at, "plans") > 0) return true;
  }
  return false;
}
