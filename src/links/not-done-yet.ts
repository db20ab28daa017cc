import { cueEnd, cueStart, isInRow } from "../records/complaint/cues.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";

/** What is only planned, asked for or due counts nothing done in a stretch. */
export function isTask(
  doc: Doc,
  named: Uint8Array,
  { figure, verbToken, verbSide }: ComplaintDraft,
  from: number,
): boolean {
  if ((verbSide === "after" || verbSide === "passive") && cueEnd(doc, verbToken, "obliged") > 0) return true;
  const until = verbToken >= 0 && verbToken < figure.start ? verbToken : figure.start;
  for (let at = until - 1; at >= Math.max(from, until - 40); at--) {
    if (named[at] === 1) continue;
    if (cueEnd(doc, at, "because") > 0) return false;
    if (cueEnd(doc, at, "plans") > 0) return true;
    const told = cueEnd(doc, at, "toldToAct");
    if (told > 0 && until - at < 25 && !isInRow(doc, at) && doc.hits.longest(at - 1, "complaintUnit") === null)
      return true;
  }
  return cueStart(doc, until, "future") >= from;
}

/** `yêu cầu trả lời dứt 75 đơn`, `phấn đấu giải quyết 85 vụ`: not done yet. */
export function isToAct(doc: Doc, named: Uint8Array, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 20); at < to; at++) {
    if (named[at] === 1 || doc.hits.longest(at - 1, "complaintUnit") !== null) continue;
    if ((cueEnd(doc, at, "toldToAct") > 0 && !isInRow(doc, at)) || cueEnd(doc, at, "plans") > 0) return true;
  }
  return false;
}
