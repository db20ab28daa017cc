import { cueEnd, cueStart } from "../records/complaint/cues.js";
import type { DateDraft, PeriodDraft } from "../records/drafts.js";
import { addDays } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { partitionPoint } from "../scan/partition-point.js";
import { markAt, startsLine, startsParagraph, tokenFrom } from "../scan/window.js";

/** Both ends included; `null` for an open one. */
export interface Stretch {
  readonly from: string | null;
  readonly to: string | null;
}

/** A period or a day as tokens, with the part it plays for the figures round it. */
export interface Time {
  readonly start: number;
  readonly end: number;
  readonly stretch: Stretch;
  /** The mention, where the stretch is that of a period. */
  readonly draft: PeriodDraft | null;
  role: "stretch" | "day" | "until" | "since" | "compared" | "future" | "other";
  /** It stands in the head of a table, with the stretches of the other columns. */
  column: boolean;
  /** It stands in a bracket. */
  bracketed: boolean;
}

/** Units of periods that reports count over. */
const COUNTED_OVER: ReadonlySet<string> = new Set([
  "quarter",
  "half",
  "months",
  "month",
  "year",
  "range",
  "schoolYear",
  "term",
  "stage",
]);

/** The periods and days of an article with what each is to the figures round it, in text order. */
export function timesOf(doc: Doc): Time[] {
  const times: Time[] = [];
  // "Ban Thường vụ Huyện ủy nhiệm kỳ 2015-2020" names the body of that term
  const bodyEnds = new Set(mentionsOf(doc, "agency").map((body) => body.end));
  for (const period of mentionsOf<PeriodDraft>(doc, "period")) {
    const start = tokenFrom(doc.tokens, period.start);
    const stretch = stretchOf(doc, period, start);
    times.push({
      start,
      end: tokenFrom(doc.tokens, period.end),
      stretch,
      draft: stretch.to === period.to ? period : null,
      role: roleOfPeriod(doc, period, start, tokenFrom(doc.tokens, period.end), bodyEnds),
      column: false,
      bracketed: false,
    });
  }
  const citationEnds = new Set(mentionsOf(doc, "citation").map(({ end }) => end));
  for (const date of mentionsOf<DateDraft>(doc, "date")) {
    if (date.iso === null) continue;
    const start = tokenFrom(doc.tokens, date.start);
    times.push({
      start,
      end: tokenFrom(doc.tokens, date.end),
      stretch: { from: date.iso, to: date.iso },
      draft: null,
      role: roleOfDay(doc, date, start, citationEnds),
      column: false,
      bracketed: false,
    });
  }
  times.sort((a, b) => a.start - b.start);
  markColumns(doc, times);
  markSessions(doc, times);
  for (const time of times) time.bracketed = isBracketed(doc, time.start);
  return times;
}

/** `Từ đầu ┃năm 2023┃, toàn tỉnh tiếp …`: of the article's year, as far as its day. */
function stretchOf({ tokens, hits, article: { published } }: Doc, period: PeriodDraft, start: number): Stretch {
  const { from, to, unit } = period;
  const inYear =
    unit === "year" && published !== null && from !== null && to !== null && from < published && published < to;
  const opened = inYear && hits.longest(start - 1, "timeWord")?.entry.fields.role === "opening";
  const since =
    opened && !startsLine(tokens, start - 1) && hits.longest(start - 2, "timeWord")?.entry.fields.role === "from";
  return { from, to: since ? published : to };
}

/** A bracket opened within a few tokens is still open. */
function isBracketed({ tokens }: Doc, token: number): boolean {
  for (let at = token - 1; at >= Math.max(0, token - 12); at--) {
    const mark = markAt(tokens, at);
    if (mark === "(" || mark === ")") return mark === "(";
  }
  return false;
}

/** How far from its day a session is named, in tokens. */
export const SESSION_REACH = 60;

/** `Sáng 15/9, … chủ trì phiên tiếp công dân tháng 9`: the month names the session, the day beside it says when. */
function markSessions(doc: Doc, times: readonly Time[]): void {
  let day = Number.NEGATIVE_INFINITY;
  let named: Time | null = null;
  for (const time of times) {
    if (time.role === "day") {
      day = time.start;
      if (named !== null && day - named.start < SESSION_REACH) named.role = "other";
    } else if (time.draft?.unit === "month" && cueStart(doc, time.start, "sessionOf") >= 0) {
      if (time.start - day < SESSION_REACH) time.role = "other";
      named = time;
    }
  }
}

const A_YEAR = 366;

/** What goes on for so many days more is told of as what is to come. */
const BEGUN = 45;

/** `quý II`, on 10 April; `3 tháng cuối năm`, on 12 October: of an article whose own day is known. */
function isJustBegun({ article: { published, publishedSource } }: Doc, { to, unit }: PeriodDraft): boolean {
  if (published === null || to === null || (publishedSource !== "given" && publishedSource !== "stamp")) return false;
  const last = (unit === "half" || unit === "months") && to.endsWith("-12-31");
  return (unit === "quarter" || last) && to > addDays(published, BEGUN);
}

/** A dateline names the day of the news, which an article may outlive by some days. */
const SOON = 7;

/**
 * Stretches that stand side by side, with nothing between them, head the columns of a table: on one line, or each on
 * its own, as a table that was copied cell by cell.
 */
function markColumns({ tokens }: Doc, times: readonly Time[]): void {
  for (let k = 1; k < times.length; k++) {
    const [left, right] = [times[k - 1]!, times[k]!];
    if (left.end !== right.start) continue;
    if (startsLine(tokens, right.start) && !(isCell(tokens, left) && isCell(tokens, right))) continue;
    left.column = true;
    right.column = true;
  }
}

/** A line holds the stretch and nothing else. */
function isCell(tokens: Doc["tokens"], { start, end, draft }: Time): boolean {
  return draft !== null && startsLine(tokens, start) && startsLine(tokens, end);
}

function roleOfPeriod(
  doc: Doc,
  period: PeriodDraft,
  start: number,
  end: number,
  bodyEnds: ReadonlySet<number>,
): Time["role"] {
  const { from, to, unit } = period;
  if (isCompared(doc, start)) return "compared";
  if (unit === "term" && bodyEnds.has(period.start - 1)) return "other";
  if (to === null && from === null) return "other";
  if (cueEnd(doc, end, "carriedOver") > 0 || cueStart(doc, start, "carriedOver") >= 0) return "other";
  // "kỳ họp thường lệ cuối năm 2023": which sitting it is
  if (cueStart(doc, start, "sitting") >= 0) return "other";
  if (cueStart(doc, start, "deadline") >= 0 || cueEnd(doc, start, "deadline") > 0) return "other";
  const today = doc.article.published;
  if (today !== null && from !== null && from > addDays(today, SOON)) return "future";
  if (today !== null && from === today && to !== null && to > addDays(today, SOON)) return "future";
  if (today !== null && to !== null && to > today && isOnAgenda(doc, start)) return "future";
  if (isJustBegun(doc, period)) return "future";
  if (cueStart(doc, start, "since") >= 0 && (unit === "year" || unit === "month")) return "since";
  if (from === null) return today !== null && to !== null && to > today ? "other" : "until";
  if (cueStart(doc, start, "until") >= 0 && unit === "year") return "until";
  if (today !== null && to !== null && (unit === "stage" || unit === "term") && to > addDays(today, A_YEAR))
    return "other";
  return COUNTED_OVER.has(unit) ? "stretch" : "other";
}

/** `triển khai nhiệm vụ quý II`: what is to be done then. `kết quả thực hiện nhiệm vụ quý I` tells of what was. */
function isOnAgenda(doc: Doc, start: number): boolean {
  const agenda = cueStart(doc, start, "agenda");
  return agenda >= 0 && cueStart(doc, agenda, "account") < 0;
}

/** `so với năm 2021`, `so với cùng kỳ năm 2021`, and `(cùng kỳ năm 2021 …)` itself. */
function isCompared(doc: Doc, start: number): boolean {
  if (cueStart(doc, start, "change") >= 0) return true;
  if (cueStart(doc, start, "compared") >= 0 || cueEnd(doc, start, "sameStretch") > 0) return true;
  return cueStart(doc, start, "sameStretch") >= 0;
}

function roleOfDay(doc: Doc, date: DateDraft, start: number, citationEnds: ReadonlySet<number>): Time["role"] {
  if (cueStart(doc, start, "deadline") >= 0 || doc.zones.at(date.start) === "stamp") return "other";
  const today = doc.article.published;
  if (today !== null && date.iso !== null && date.iso > today) return "other";
  if (cueStart(doc, start, "until") >= 0) return "until";
  if (cueStart(doc, start, "since") >= 0 || isSinceEvent(doc, tokenFrom(doc.tokens, date.end))) return "since";
  const cited = [0, 1, 2].some((gap) => citationEnds.has(date.start - gap));
  return cited ? "other" : "day";
}

/** `từ khi vận hành chính quyền hai cấp (1/7/2025) đến nay`: the day in the bracket is that of the event. */
export function isSinceEvent(doc: Doc, end: number): boolean {
  return markAt(doc.tokens, end) === ")" && cueEnd(doc, end + 1, "untilNow") > 0;
}

/** Index of the last time that starts before a token; -1 for none. */
export function lastBefore(times: readonly Time[], token: number): number {
  return partitionPoint(times, ({ start }) => start < token) - 1;
}

/** How many times back a stretch is looked for: the frame of the article answers for what is farther. */
export const MAX_BACK = 12;

/** A bracket opened before the time is closed before the figure, or the time belongs to a change. */
export function isClosedOff({ tokens }: Doc, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")" && --depth < 0) return true;
  }
  return false;
}

/** `so với cùng kỳ năm 2021 (1.462 lượt)`, `(cùng kỳ năm 2018 nhận 1.021 đơn)`. */
export function isInBracket({ tokens }: Doc, { start, end }: Time, first: number): boolean {
  let depth = 0;
  for (let at = first - 1; at >= Math.max(0, start - 6); at--) {
    const mark = markAt(tokens, at);
    if (mark === ")") depth++;
    if (mark === "(" && depth-- === 0) return at >= end ? at - end <= 1 && markAt(tokens, end) !== "," : true;
  }
  return false;
}

/** The bracket that holds the figure opened with the time: `(quý II/2021 tiếp 241 lượt)`. */
export function isOwnBracket({ tokens }: Doc, start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 3); at--) if (markAt(tokens, at) === "(") return true;
  return false;
}

/** A line of its own with no full stop: what an article tells first. */
export function isHeadline({ tokens }: Doc, from: number, to: number): boolean {
  return startsLine(tokens, from) && startsLine(tokens, to) && !".,;:!".includes(markAt(tokens, to - 1) || " ");
}

/** A paragraph ends between two tokens. */
export function paragraphBetween({ tokens }: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (startsParagraph(tokens, at)) return true;
  return false;
}

/** A line ends between two tokens. */
export function lineBetween({ tokens }: Doc, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (startsLine(tokens, at)) return true;
  return false;
}

/** A part of the stretch so far: `(quý I 20 lượt, quý II 30 lượt)`. */
export function isWithin({ from, to }: Stretch, frame: Stretch | null): boolean {
  return (
    from !== null && to !== null && frame?.from != null && frame.to !== null && from >= frame.from && to <= frame.to
  );
}

/** `Năm 2012 và 10 tháng năm 2013`: one stretch from the first to the last. */
export function joined(doc: Doc, times: readonly Time[], k: number): Stretch {
  const last = times[k]!;
  const first = times[k - 1];
  if (first?.role !== "stretch" || cueEnd(doc, first.end, "and") !== last.start) return last.stretch;
  const { from } = first.stretch;
  return from !== null && last.stretch.from !== null && from < last.stretch.from
    ? { from, to: last.stretch.to }
    : last.stretch;
}

/** The nearest stretch that starts in tokens `[from, to)`. */
export function lastStretch(times: readonly Time[], from: number, to: number): Stretch | null {
  const last = lastBefore(times, to);
  for (let k = last; k >= Math.max(0, last - MAX_BACK) && times[k]!.start >= from; k--) {
    if (times[k]!.role === "stretch" && !times[k]!.column && !times[k]!.bracketed) return times[k]!.stretch;
  }
  return null;
}

/** `năm 2015 là 3.246 lượt, ┃năm 2016┃ 3.018 lượt`: parts of the frame, told one after the other in a sentence. */
export function isInRowOfParts(times: readonly Time[], k: number, from: number, frame: Stretch | null): boolean {
  const isPart = (time: Time | undefined) =>
    time?.role === "stretch" && time.start >= from && isWithin(time.stretch, frame) && !isSame(time.stretch, frame);
  const [part, next] = [times[k]!, times[k + 1]];
  return isPart(part) && (isPart(times[k - 1]) || (isPart(next) && next!.start - part.end < MAX_ROW_GAP));
}

/** Two parts of a row stand so close, in tokens. */
const MAX_ROW_GAP = 20;

function isSame(a: Stretch, b: Stretch | null): boolean {
  return a.from === b?.from && a.to === b?.to;
}
