import { cueEnd, cueStart } from "../records/complaint/cues.js";
import { opensListLine } from "../records/complaint/passages.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { partitionPoint } from "../scan/partition-point.js";
import { isNumber, markAt, startsLine } from "../scan/window.js";
import { lastBefore } from "./counted-times.js";
import type { Reading } from "./which-period-counted.js";

/** A heading of one line: where it starts, and whether what stands under it is still to be done. */
interface Heading {
  readonly start: number;
  readonly agenda: boolean;
}

/** Longest heading, and how far into it the word for what is planned may stand, in tokens. */
const MAX_HEADING = 30;
const MAX_LEAD = 6;

const headings = new WeakMap<Doc, readonly Heading[]>();

/** `Nhiệm vụ quý I/2026⏎- Giải quyết dứt điểm 7 đơn`: a line of a list under what is to come, or a section of plans. */
export function isPlanned({ doc, times, frameAt }: Reading, { figure }: ComplaintDraft, from: number): boolean {
  const last = times[lastBefore(times, figure.first)];
  if (last?.role === "future" && last.start > frameAt && opensListLine(doc, from)) return true;
  return isUnderAgenda(doc, figure.first);
}

/** `IV. PHƯƠNG HƯỚNG QUÝ IV⏎Giải quyết 5 đơn còn lại`: the heading above names what is planned. */
function isUnderAgenda(doc: Doc, token: number): boolean {
  let found = headings.get(doc);
  if (found === undefined) {
    found = headingsOf(doc);
    headings.set(doc, found);
  }
  return found[partitionPoint(found, ({ start }) => start <= token) - 1]?.agenda === true;
}

function headingsOf(doc: Doc): Heading[] {
  const { tokens } = doc;
  const found: Heading[] = [];
  let start = 0;
  for (let at = 1; at <= tokens.count; at++) {
    if (at < tokens.count && !startsLine(tokens, at)) continue;
    const ends = ".,;!".includes(markAt(tokens, at - 1) || " ");
    if (!ends && at - start <= MAX_HEADING && !opensListLine(doc, start)) {
      const agenda = namesAgenda(doc, start, at);
      if (agenda || isSection(doc, start)) found.push({ start, agenda });
    }
    start = at;
  }
  return found;
}

/** `Phương hướng quý IV`, `Một số nhiệm vụ trọng tâm`; not `Kết quả thực hiện nhiệm vụ quý I`. */
function namesAgenda(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + MAX_LEAD); at++) {
    if (cueEnd(doc, at, "account") > 0 || cueStart(doc, at, "account") >= from) return false;
    if (cueEnd(doc, at, "agenda") > 0) return true;
  }
  return false;
}

/** `II. Kết quả`, `3. Hạn chế`: a numbered heading, which ends the section before it. */
function isSection({ tokens }: Doc, start: number): boolean {
  return (
    markAt(tokens, start + 1) === "." && (isNumber(tokens, start) || tokens.end[start]! - tokens.start[start]! <= 4)
  );
}
