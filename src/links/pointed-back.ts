import { type Cue, cueEnd, cueStart, holdsCue } from "../records/complaint/cues.js";
import { isVisitor, type UnitKind } from "../records/complaint/figure.js";
import { passagesOf } from "../records/complaint/passages.js";
import type { ComplaintDraft } from "../records/drafts.js";
import { months, yearOf } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import { isCapitalized, isNumber } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";
import { numberAt } from "../tokens/tokens.js";
import { isClosedOff, lastBefore, MAX_BACK, SESSION_REACH, type Time } from "./counted-times.js";
import type { Found, Reading } from "./which-period-counted.js";

const SPANS: readonly (readonly [Cue, readonly string[]])[] = [
  ["inQuarter", ["quarter"]],
  ["inMonth", ["month"]],
  ["inYear", ["year"]],
  ["inTerm", ["term"]],
];

/** Units that `trong quý`, `trong tháng`, `trong năm` points back to; `null` where none of them stands there. */
export function vagueSpan(doc: Doc, from: number, to: number): readonly string[] | null {
  for (const [cue, units] of SPANS)
    for (let at = from; at < to; at++) if (cueEnd(doc, at, cue) > 0 && !isLength(doc, at)) return units;
  return null;
}

/** `5 ┃năm qua┃`, `ba ┃năm qua┃`: a bare length. */
function isLength({ tokens, hits }: Doc, token: number): boolean {
  if (isCapitalized(tokens, token)) return false;
  return isNumber(tokens, token - 1) || hits.longest(token - 1, "numeral")?.end === token;
}

/** `Trong quý, …`: the last quarter named before, else the next one; `trong năm`: else the article's year. */
export function pointedBack(
  { doc, times, before, frameAt }: Reading,
  { figure }: ComplaintDraft,
  from: number,
): Found | null {
  if (before !== null && before.figure.first >= from) return null;
  if (isInOne(doc, from, figure.first, isVisitor(figure.kind) ? "inSession" : "inMeeting"))
    return onTheDay(times, figure.first);
  if (holdsCue(doc, from, figure.first, "inDay")) return onTheDay(times, figure.first);
  const units = vagueSpan(doc, from, figure.first);
  if (units === null)
    return holdsCue(doc, from, figure.first, "reportStretch") ? overReport(times, frameAt, figure.first) : null;
  const today = doc.article.published;
  const last = lastBefore(times, figure.first);
  const near = [
    ...times.slice(Math.max(0, last + 1 - MAX_BACK), last + 1).reverse(),
    ...times.slice(last + 1, last + 1 + MAX_BACK),
  ];
  const time = near.find(
    ({ role, column, bracketed, draft, stretch }) =>
      role === "stretch" &&
      !column &&
      !bracketed &&
      draft !== null &&
      units.includes(draft.unit) &&
      !(today !== null && stretch.from !== null && stretch.from > today),
  );
  if (time) return { stretch: time.stretch, draft: time.draft, frame: time.stretch, source: "the period it points to" };
  if (today === null || !units.includes("year")) return null;
  const stretch = months(yearOf(today), 1, 12);
  return { stretch, draft: null, frame: stretch, source: "the article's year" };
}

/**
 * `báo cáo kết quả từ ngày 25-9 đến ngày 25-10. … ┃trong kỳ báo cáo┃ là 14.707`: the range named since the last figure.
 */
function overReport(times: readonly Time[], since: number, first: number): Found | null {
  const last = lastBefore(times, first);
  for (let k = last; k >= Math.max(0, last - MAX_BACK) && times[k]!.start > since; k--) {
    const { role, column, draft, stretch } = times[k]!;
    if (role === "stretch" && !column && draft?.unit === "range")
      return { stretch, draft, frame: stretch, source: "the stretch of the report" };
  }
  return null;
}

/** `Tại buổi tiếp`, not `tại các buổi tiếp`, `tại 4 buổi tiếp`. */
function isInOne(doc: Doc, from: number, to: number, cue: Cue): boolean {
  for (let at = from; at < to; at++) {
    if (cueEnd(doc, at, cue) > 0 && cueStart(doc, at, "vague") < 0 && !isNumber(doc.tokens, at - 1)) return true;
  }
  return false;
}

/** `Tại buổi tiếp, có 8 lượt công dân`: on the last day named before. */
function onTheDay(times: readonly Time[], first: number): Found | null {
  const last = lastBefore(times, first);
  for (let k = last; k >= Math.max(0, last - MAX_BACK); k--) {
    const { role, stretch } = times[k]!;
    if (role === "day") return { stretch, draft: null, frame: null, source: "the day of the session" };
  }
  return null;
}

/** Who comes to a session, and what they say there. */
const TOLD_THERE: ReadonlySet<UnitKind> = new Set(["item", "opinion", "carrier", "matter"]);

/**
 * `Sáng 5/3, Bí thư chủ trì phiên tiếp công dân. Có 4 công dân đến dự`: an article on a session and on nothing else.
 */
export function sessionOf(
  { doc, times, before }: Reading,
  { figure }: ComplaintDraft,
  sameLine: boolean,
): Found | null {
  if (!isVisitor(figure.kind) && !TOLD_THERE.has(figure.kind)) return null;
  const source = "the day of the session";
  if (sameLine && before?.period && before.period.from === before.period.to)
    return { stretch: before.period, draft: null, frame: null, source };
  const passages = passagesOf(doc);
  for (let k = lastBefore(times, figure.first), seen = 0; k >= 0 && seen < MAX_BACK; k--, seen++) {
    const { role, start, stretch } = times[k]!;
    if (role !== "day") continue;
    const sentence = sentenceOf(passages, start);
    const from = Math.max(passages[sentence]!, start - SESSION_REACH);
    const to = Math.min(passages[sentence + 1] ?? doc.tokens.count, start + SESSION_REACH);
    const held = (["sessionOf", "inMeeting", "inSession"] as const).some((cue) => holdsCue(doc, from, to, cue));
    return held ? { stretch, draft: null, frame: null, source } : null;
  }
  return null;
}

/** How far before a figure its running total is named, in tokens. */
const CUMULATED_BACK = 60;

/**
 * `Luỹ kế 10 tháng tổng số vụ khiếu nại … ┃88 vụ┃`, and `10 tháng, toàn tỉnh tiếp …` that opens a sentence: from
 * January on, in the year told of.
 */
export function cumulated({ doc, times, frame }: Reading, { figure }: ComplaintDraft, from: number): Found | null {
  const year = frame?.to ?? doc.article.published;
  if (year === null) return null;
  let last = lastBefore(times, figure.first);
  while (times[last]?.role === "compared" && isClosedOff(doc, times[last]!.end, figure.first)) last--;
  const said = times[last]?.start ?? -1;
  for (let at = figure.first - 1; at >= Math.max(from, said, figure.first - CUMULATED_BACK); at--) {
    const count = cueEnd(doc, at, "cumulated") || (at === from && at !== said ? at : 0);
    const after = count > 0 && isNumber(doc.tokens, count) ? cueEnd(doc, count + 1, "monthsOf") : 0;
    // "9 tháng năm 2925": a year that cannot be
    if (after === 0 || cueEnd(doc, after, "timeUnit") > 0) continue;
    const month = numberAt(doc.tokens, count);
    if (month < 1 || month > 12) return null;
    const stretch = months(yearOf(year), 1, month);
    return { stretch, draft: null, frame: null, passing: true, part: at === from, source: "the running total" };
  }
  return null;
}

/** `từ 2.466 lượt đoàn ┃năm 2008┃ tăng lên 4.671 lượt đoàn ┃năm 2013┃`: right behind the figure. */
export function saidBehind({ times }: Reading, { figure: { spanEnd } }: ComplaintDraft): Found | null {
  const time = times[lastBefore(times, spanEnd) + 1];
  if (time?.start !== spanEnd || time.role !== "stretch" || time.column) return null;
  return { stretch: time.stretch, draft: time.draft, frame: null, source: "the stretch behind it" };
}
