import { COUNT_WORDS } from "../lexicon/time/words.js";
import { cueEnd, cueStart } from "../records/complaint/cues.js";
import { addDays } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import { isNumber, markAt } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { lastBefore, MAX_BACK, type Time } from "./counted-times.js";

/**
 * The bracket says which stretch the report is on: `Trong kỳ báo cáo (từ 01/12/2022 đến 30/9/2023), …`,
 * `Năm 2014 (tính từ 1.10.2013 – 30.9.2014), …`.
 */
export function isReportStretch(doc: Doc, times: readonly Time[], k: number): boolean {
  const { start, end, role, draft } = times[k]!;
  if (role !== "stretch" || markAt(doc.tokens, end) !== ")") return false;
  const counted = cueStart(doc, start, "countedFrom");
  const open = (counted < 0 ? start : counted) - 1;
  if (markAt(doc.tokens, open) !== "(") return false;
  if (cueStart(doc, open, "reportStretch") >= 0 || (counted >= 0 && draft?.unit === "range")) return true;
  const before = times[k - 1];
  return draft?.unit === "range" && before?.end === open && before.role === "stretch";
}

/**
 * `Trong 3 năm (┃2021-2023┃), …`: the bracket dates a stretch that is told by its length, for the rest of the sentence.
 */
export function datesLength({ tokens }: Doc, { start, end, draft }: Time): boolean {
  if (draft?.unit !== "range" || markAt(tokens, start - 1) !== "(" || markAt(tokens, end) !== ")") return false;
  if (!LENGTHS.has(lowerText(tokens, start - 2))) return false;
  return isNumber(tokens, start - 3) || COUNT_WORDS.has(lowerText(tokens, start - 3));
}

const LENGTHS: ReadonlySet<string> = new Set(["năm", "tháng", "quý"]);

/** How far before a term it is said that the account is of it, in tokens. */
const ACCOUNT_BACK = 14;

/** `tổng kết công tác kiểm tra nhiệm kỳ 2018-2023`, not `kết quả thực hiện Nghị quyết … nhiệm kỳ 2020-2025`. */
function isAccount(doc: Doc, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - ACCOUNT_BACK); at--) {
    if (".;:".includes(markAt(doc.tokens, at) || " ") || cueEnd(doc, at, "document") > 0) return false;
    if (cueEnd(doc, at, "account") > 0) return true;
  }
  return false;
}

/** A report is published soon after its stretch, in days. */
const MAX_AGE = 400;

/** The nearest stretch reports count over; a range of days only where nothing better stands there. */
export function lastReport(doc: Doc, times: readonly Time[], from: number, to: number): Time | null {
  const last = lastBefore(times, to);
  const today = doc.article.published;
  let range: Time | null = null;
  for (let k = last; k >= Math.max(0, last - MAX_BACK) && times[k]!.start >= from; k--) {
    const time = times[k]!;
    const unit = time.draft?.unit;
    if (isReportStretch(doc, times, k)) return time;
    if (time.role !== "stretch" || time.column || time.bracketed) continue;
    if ((unit === "stage" || unit === "term") && !isAccount(doc, time.start)) continue;
    if (today !== null && time.stretch.to !== null && time.stretch.to < addDays(today, -MAX_AGE)) continue;
    if (unit !== "range") return time;
    range ??= time;
  }
  return range;
}
