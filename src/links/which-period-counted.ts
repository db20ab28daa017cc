import { cueEnd, cueStart, holdsCue } from "../records/complaint/cues.js";
import { isVisitor } from "../records/complaint/figure.js";
import { passagesOf } from "../records/complaint/passages.js";
import type { ComplaintDraft, PeriodDraft } from "../records/drafts.js";
import { addDays } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import { isWord, markAt } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";
import { isPlanned } from "./agenda-sections.js";
import {
  isClosedOff,
  isHeadline,
  isInBracket,
  isInRowOfParts,
  isOwnBracket,
  isSinceEvent,
  isWithin,
  joined,
  lastBefore,
  lastStretch,
  lineBetween,
  MAX_BACK,
  paragraphBetween,
  type Stretch,
  type Time,
  timesOf,
} from "./counted-times.js";
import { isTask } from "./not-done-yet.js";
import { cumulated, pointedBack, saidBehind, sessionOf, vagueSpan } from "./pointed-back.js";
import { datesLength, isReportStretch, lastReport } from "./report-stretch.js";
import { isSentByPeople } from "./senders.js";
import { columnOf } from "./table-columns.js";

/** What a figure's stretch was read from. */
export interface Found {
  readonly stretch: Stretch;
  readonly draft: PeriodDraft | null;
  /** What it leaves for the figures after it; `null` where it leaves the frame as it was. */
  readonly frame: Stretch | null;
  readonly compared?: boolean;
  /** It is told in passing: the figures after it go on with the frame. */
  readonly passing?: boolean;
  /** A part of the frame, for the rest of the line: `Riêng trong quý II: …`. */
  readonly part?: boolean;
  readonly source: string;
}

/** The article as far as it has been read. */
export interface Reading {
  readonly doc: Doc;
  readonly times: readonly Time[];
  /** Tokens of bodies' names, whose words are no cues. */
  readonly named: Uint8Array;
  /** The stretch the article counts over so far. */
  frame: Stretch | null;
  frameDraft: PeriodDraft | null;
  /** Token of the figure that set the frame. */
  frameAt: number;
  before: ComplaintDraft | null;
  /** The figure before counts over a part of the frame. */
  inPart: boolean;
  /** The last figure of each count. */
  readonly counted: Map<string, ComplaintDraft>;
}

const UNKNOWN: Stretch = { from: null, to: null };

/** Says for which stretch of time each figure counts: of its clause, sentence, paragraph, or of the article. */
export function linkPeriods(doc: Doc, figures: readonly ComplaintDraft[], named: Uint8Array): void {
  const reading: Reading = {
    doc,
    times: timesOf(doc),
    named,
    frame: null,
    frameDraft: null,
    frameAt: -1,
    before: null,
    inPart: false,
    counted: new Map(),
  };
  figures.forEach((draft, k) => {
    const column = columnOf(doc, reading.times, figures, k);
    const found = column ? ofColumn(column) : stretchOf(reading, draft);
    if (found !== null) {
      if (found.stretch !== UNKNOWN) {
        draft.period = { from: found.stretch.from, to: found.stretch.to };
        draft.periodDraft = found.draft;
        draft.notes.push(`counts ${found.stretch.from ?? ""}..${found.stretch.to ?? ""}, from ${found.source}`);
      }
      if (found.compared) draft.comparison = true;
      if ((found.compared || found.passing) && reading.frame !== null) reading.frameAt = draft.figure.first;
      if (found.frame !== null) {
        reading.frame = found.frame;
        reading.frameDraft = found.draft;
        reading.frameAt = draft.figure.first;
      }
    }
    reading.inPart = found?.part === true && !found.compared;
    reading.before = draft;
    reading.counted.set(`${draft.count} ${isVisitor(draft.figure.kind)}`, draft);
  });
}

function ofColumn({ time, first }: { time: Time; first: boolean }): Found {
  return { stretch: time.stretch, draft: time.draft, frame: null, compared: !first, source: "the head of its column" };
}

function stretchOf(reading: Reading, draft: ComplaintDraft): Found | null {
  const { doc } = reading;
  const passages = passagesOf(doc);
  const sentence = sentenceOf(passages, draft.figure.first);
  const from = passages[sentence]!;
  const to = passages[sentence + 1] ?? doc.tokens.count;
  if (isTask(doc, reading.named, draft, from)) return null;
  if (cueStart(doc, draft.figure.start, "compared") >= from) {
    const said = saidAfter(reading, draft, to);
    return said && { ...said, frame: null, compared: true };
  }
  return (
    saidBehind(reading, draft) ??
    cumulated(reading, draft, from) ??
    saidBefore(reading, draft, from) ??
    saidAfter(reading, draft, to) ??
    pointedBack(reading, draft, from) ??
    fromArticle(reading, draft, from, to)
  );
}

/** How far back in its sentence a time may govern a figure, in tokens. */
const REACH = 250;

/** The last time before the figure in its sentence. Brackets that are closed before it do not count. */
function saidBefore(reading: Reading, { figure }: ComplaintDraft, from: number): Found | null {
  const { doc, times, before, frame } = reading;
  const { first } = figure;
  const inSentence = before !== null && before.figure.first >= from;
  let day: Time | null = null;
  const last = lastBefore(times, first);
  const low = Math.max(from, first - REACH);
  for (let k = last; k >= Math.max(0, last - MAX_BACK) && times[k]!.start >= low; k--) {
    const time = times[k]!;
    const report = isReportStretch(doc, times, k);
    if (
      time.column ||
      (!report && !datesLength(doc, time) && !isSinceEvent(doc, time.end) && isClosedOff(doc, time.end, first))
    )
      continue;
    const { stretch } = time;
    switch (time.role) {
      case "future":
        return { stretch: UNKNOWN, draft: null, frame: null, source: "a time to come" };
      case "compared":
        if (!isInBracket(doc, time, first)) continue;
        return { stretch, draft: time.draft, frame: null, compared: true, source: "what it is compared with" };
      case "stretch": {
        const whole = joined(doc, times, k);
        const aside = isOwnBracket(doc, time.start) || (inSentence && isEarlier(whole, before?.period));
        const compared = !report && (inSentence || frame !== null) && aside && !isWithin(whole, frame);
        const draft = whole === stretch ? time.draft : null;
        const total = cueStart(doc, time.start, "cumulated");
        const part = isAside(doc, time, from, frame) || total === from;
        const passing = compared || part || total >= 0 || isInRowOfParts(times, k, from, frame);
        return {
          stretch: whole,
          draft,
          frame: passing ? null : whole,
          compared,
          passing,
          part,
          source: "its sentence",
        };
      }
      case "until": {
        const base = lastStretch(times, from, time.start) ?? frame ?? lastStretch(times, 0, time.start);
        // `Nửa đầu năm 2006 …; đến cuối tháng 12 xong 94 vụ`: a year read too early ends no stretch that began behind
        // it
        if (base === null || endsBefore(stretch, base)) return null;
        if (base === UNKNOWN) return { stretch: UNKNOWN, draft: null, frame: UNKNOWN, source: "a sitting" };
        return {
          stretch: { from: base.from, to: stretch.to },
          draft: null,
          frame: base,
          source: "the day it is counted up to",
        };
      }
      case "since": {
        const { published } = doc.article;
        if (published === null) continue;
        const open = { from: stretch.from, to: published };
        if (time.draft === null)
          return { stretch: open, draft: null, frame: open, source: "the day it is counted from" };
        if (isLongAgo(published, stretch)) continue;
        return { stretch: open, draft: null, frame: null, source: "the year it is counted from" };
      }
      case "day":
        if (day === null && !holdsCue(doc, time.end, first, "reports")) day = time;
    }
  }
  if (day === null || vagueSpan(doc, from, first) !== null) return null;
  // "Riêng tại phiên ngày 15/4, có 7 lượt. Ban tiếp nhận 4 đơn": the rest of the paragraph tells of that day too
  const part = cueEnd(doc, from, "aside") > 0;
  return { stretch: day.stretch, draft: null, frame: null, part, source: "the day of its sentence" };
}

/** `Riêng trong quý II: tiếp 1.240 lượt`: a part of the stretch, told in passing. */
function isAside(doc: Doc, { start, stretch }: Time, from: number, frame: Stretch | null): boolean {
  const aside = cueEnd(doc, from, "aside");
  return aside > 0 && start - aside <= 1 && isWithin(stretch, frame);
}

/**
 * `Năm 2011 nhận 4.911 đơn, năm trước ┃là 5.320 đơn┃`, `từ 01/10/2021 đến 30/9/2022 nhận 96 đơn; năm 2021 nhận ┃30┃`:
 * what was before is told for comparison.
 */
function isEarlier({ from, to }: Stretch, period: Stretch | null | undefined): boolean {
  if (from === null || to === null || period?.from == null) return false;
  return to < period.from || (period.to !== null && from < period.from && to < period.to);
}

function endsBefore({ to }: Stretch, period: Stretch | null | undefined): boolean {
  return to !== null && period?.from != null && to < period.from;
}

/** `tiếp 12 lượt công dân trong quý I/2022`: named after the figure, in the same clause. */
function saidAfter({ doc, times }: Reading, { figure }: ComplaintDraft, to: number): Found | null {
  const high = Math.min(to, figure.spanEnd + 14);
  for (let k = lastBefore(times, figure.spanEnd) + 1; k < times.length && times[k]!.start < high; k++) {
    const time = times[k]!;
    if (time.role !== "stretch" && !(time.role === "day" && isVisitor(figure.kind))) continue;
    for (let at = figure.spanEnd; at < time.start; at++) if (!isWord(doc.tokens, at)) return null;
    return { stretch: time.stretch, draft: time.draft, frame: time.stretch, source: "its clause" };
  }
  return null;
}

/**
 * Of the figure before in the sentence, else the frame of the article so far, else the nearest report stretch before.
 */
function fromArticle(reading: Reading, draft: ComplaintDraft, from: number, to: number): Found | null {
  const { doc, times, before } = reading;
  const total = goesWithTotal(reading, draft);
  if (total !== null) return total;
  if (isPlanned(reading, draft, from)) return null;
  if (isSentByPeople(doc, draft, from)) return null;
  const frame = isStale(reading) ? null : reading.frame;
  const { first } = draft.figure;
  const keep = (stretch: Stretch | null, source: string): Found | null =>
    stretch && { stretch, draft: stretch === frame ? reading.frameDraft : null, frame: null, source };
  const goesOn = before !== null && (before.figure.first >= from || isPartOf(doc, before, from));
  if (goesOn && before.comparison !== true && !(before.period === null && isBareState(doc, before))) {
    return before.period && ofFigureBefore(reading, before.period);
  }
  if (holdsCue(doc, from, first, "sitting"))
    return { stretch: UNKNOWN, draft: null, frame: UNKNOWN, source: "a sitting" };
  const sameLine = before !== null && !lineBetween(doc, before.figure.first, first);
  // "…, Tân Châu 33 đơn.⏎Riêng Tri Tôn còn 14 vụ việc"
  const goesOnBelow =
    cueEnd(doc, from, "aside") > 0 && before !== null && !paragraphBetween(doc, before.figure.first, first);
  if (!sameLine && !goesOnBelow && isBareState(doc, draft)) return null;
  if (frame === UNKNOWN && sameLine) return keep(frame, "a sitting");
  if (reading.inPart && before?.period && !paragraphBetween(doc, before.figure.first, first))
    return ofFigureBefore(reading, before.period);
  if (frame !== null && sameLine) return keep(frame, "the article's stretch");
  const nearest = lastReport(doc, times, Math.max(0, reading.frameAt), first);
  if (nearest !== null)
    return { stretch: nearest.stretch, draft: nearest.draft, frame: nearest.stretch, source: "the period before" };
  if (frame !== null) return keep(frame, frame === UNKNOWN ? "a sitting" : "the article's stretch");
  const session = sessionOf(reading, draft, sameLine);
  if (session !== null) return session;
  if (doc.zones.at(draft.start) !== "title" && !isHeadline(doc, from, to)) return null;
  const next = times.find(({ start, role }) => start > first && role === "stretch");
  return next ? { stretch: next.stretch, draft: next.draft, frame: null, source: "the article's first stretch" } : null;
}

function ofFigureBefore({ before, inPart }: Reading, stretch: Stretch): Found {
  return {
    stretch,
    draft: before!.periodDraft,
    frame: null,
    part: inPart,
    passing: inPart,
    source: "the figure before",
  };
}

/** `nhận 31 kiến nghị`, and later `18/31 kiến nghị đã được trả lời`: what was counted as a whole before. */
function goesWithTotal({ counted }: Reading, { of, figure }: ComplaintDraft): Found | null {
  const total = of === null ? undefined : counted.get(`${of} ${isVisitor(figure.kind)}`);
  return total?.period
    ? { stretch: total.period, draft: total.periodDraft, frame: null, source: "the total it is a part of" }
    : null;
}

/** `Trong đó gồm 12 đơn khiếu nại …` goes on with a counted total. */
function isPartOf(doc: Doc, before: ComplaintDraft, from: number): boolean {
  return before.period !== null && cueEnd(doc, from, "part") > 0;
}

/** What happened years ago is no frame for the rest of an article. */
function isStale({ doc, frame }: Reading): boolean {
  const today = doc.article.published;
  return today !== null && frame !== null && isLongAgo(today, frame);
}

function isLongAgo(today: string, { to }: Stretch): boolean {
  return to !== null && to < addDays(today, -MAX_FRAME_AGE);
}

/** In days. */
const MAX_FRAME_AGE = 1100;

/** `còn 12 vụ việc phức tạp`, told in a paragraph of its own: how things stand, not a count over a stretch. */
function isBareState(doc: Doc, { actions, figure, labelled }: ComplaintDraft): boolean {
  if (":(".includes(markAt(doc.tokens, figure.start - 1) || " ") || cueStart(doc, figure.start, "serialCount") >= 0)
    return false;
  if (actions.length > 0 || labelled || cueStart(doc, figure.start, "labelLink") >= 0) return false;
  return figure.kind === "case" || figure.kind === "affair" || figure.kind === "matter";
}
