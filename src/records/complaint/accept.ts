import { HANDING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { isGlued, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { endsAction } from "./amount.js";
import {
  holdsNear,
  isAboutCases,
  isCourtWork,
  isFoundByInspection,
  speaksOfCases,
  WINDOW_AGAINST,
  WINDOW_BACK,
} from "./case-work.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import type { Figure, UnitKind } from "./figure.js";
import { MATTER_BACK, namedAfter, rankedMatter } from "./labels.js";
import {
  endsPhrase,
  isCitizens,
  isInSessions,
  isOfGuests,
  isReceived,
  isReceiving,
  isReception,
  isVisitorDraft,
  receives,
} from "./reception.js";
import type { Category } from "./schema.js";
import { isNearTurns, isNextTurn, isTidings, isToldByTurns } from "./turns.js";
import { readActions } from "./verbs.js";

/** What has been read when a figure is judged. */
export interface Passage {
  readonly doc: Doc;
  /** Tokens `[from, to)` of the sentence. */
  readonly from: number;
  readonly to: number;
  /**
   * What the sentence counts so far, and what the one it goes on with counts:
   * `đã tiếp 412 lượt:⏎- Cấp tỉnh: ┃90 lượt┃`.
   */
  readonly counts: Counts;
  readonly goesOnWith: Counts;
  /** The figure accepted before it, in the same line, and in the same sentence. */
  readonly inLine: ComplaintDraft | null;
  readonly before: ComplaintDraft | null;
  /** The change read before it in the sentence. */
  readonly changed: Figure | null;
  /** Token after the last case of a court in the sentence, -1 for none. */
  readonly courtEnd: number;
  /** The label that heads the sentence so far. */
  readonly carried: Heading | null;
  /** Token after the last count by the turn of what citizens tell (`9.416 lượt phản ánh`), -1 for none. */
  readonly turnsEnd: number;
}

/** What was counted: visitors, cases and papers. */
export interface Counts {
  readonly visitors: boolean;
  readonly cases: boolean;
}

export const NOTHING: Counts = { visitors: false, cases: false };

export function alsoCounts({ visitors, cases }: Counts, draft: ComplaintDraft): Counts {
  return { visitors: visitors || isVisitorDraft(draft), cases: cases || speaksOfCases(draft) };
}

/** A label that holds for the figures after it, as long as they count the same kind of thing. */
export interface Heading {
  readonly categories: readonly Category[];
  readonly unit: UnitKind;
}

/** The figure counts what this room is about. */
export function isComplaint(passage: Passage, draft: ComplaintDraft): boolean {
  return !isArticle(passage, draft) && countsOurs(passage, draft);
}

/** `một vụ việc`: one of them, unless others are counted beside it or a verb governs the number. */
function isArticle({ doc, inLine }: Passage, { figure }: ComplaintDraft): boolean {
  if (figure.count !== 1 || isNumber(doc.tokens, figure.first) || inLine !== null) return false;
  return !endsAction(doc, figure.start);
}

function countsOurs(passage: Passage, draft: ComplaintDraft): boolean {
  const { doc, before, inLine } = passage;
  const { figure } = draft;
  switch (figure.kind) {
    case "paper":
      return figure.categories.length > 0 || !holdsNear(passage, draft, "trade");
    case "case":
      return (
        figure.categories.length > 0 ||
        speaksOfCases(inLine) ||
        (!isCourtWork(passage, draft) &&
          !isFoundByInspection(passage, draft) &&
          (holdsNear(passage, draft, "for") || !holdsNear(passage, draft, "against")))
      );
    case "visit":
      if (holdsCue(doc, figure.spanEnd, Math.min(passage.to, figure.spanEnd + 6), "errand")) return false;
      return (
        figure.categories.length > 0 ||
        isCitizens(draft) ||
        namedAfter(doc, draft, true, passage.to) !== null ||
        (endsPhrase(doc, figure.spanEnd) &&
          !isOfGuests(passage, draft) &&
          (isReception(passage, draft) || holdsNear(passage, draft, "for")))
      );
    case "item":
    case "group":
      return true;
    case "matter":
      if (isIssued(doc, figure.start)) return false;
      return !isSign(draft) || inLine !== null || holdsNear(passage, draft, "for");
    case "affair":
      if (figure.categories.length > 0) return true;
      return isAboutCases(passage, draft);
    case "letter":
      return figure.categories.length > 0 || inLine?.figure.kind === "paper";
    case "opinion":
      return (
        figure.categories.length > 0 ||
        inLine?.figure.kind === "item" ||
        (figure.of !== null && isDealtWith(passage, figure)) ||
        inLine?.unit === draft.unit ||
        isHandedOn(doc, figure.start) ||
        holdsNear(passage, draft, "for")
      );
    case "instance":
      return (
        figure.categories.length > 0 ||
        inLine?.unit === draft.unit ||
        rankedMatter(doc, passage.from, figure) !== null ||
        (endsAction(doc, figure.start) && (speaksOfCases(inLine) || isUnderMatter(passage, draft)))
      );
    case "message":
      return (
        figure.categories.length > 0 ||
        tellsOf(inLine) ||
        isListedWithPapers(passage, figure) ||
        isNearTurns(passage, figure) ||
        isAboutMatter(passage, figure) ||
        holdsOnesThatTell(doc, figure)
      );
    case "carrier":
      return (
        figure.categories.length > 0 ||
        inLine?.unit === draft.unit ||
        (isTidings(doc, figure.end) && isNearTurns(passage, figure))
      );
    case "bareVisit":
    case "bareGroup":
      if (figure.kind === "bareGroup" && isCrowd(doc, figure)) return true;
      if (figure.of !== null && figure.of === inLine?.count && inLine.figure.kind === "group") return true;
      if (before?.figure.kind === "group" && cueStart(doc, figure.start, "part") >= 0) return true;
      if (figure.kind === "bareGroup" && before?.figure.kind === "bareGroup") return true;
      if (before?.figure.kind === "bareVisit" && isNextTurn(passage, figure)) return true;
      return (
        figure.categories.length > 0 ||
        (endsPhrase(doc, figure.spanEnd) &&
          (isReception(passage, draft) || isToldByTurns(passage, draft) || inLine?.figure.kind === "message"))
      );
    case "person":
      return (
        figure.came ||
        (isVisitorDraft(before) && before !== null && joins(doc, before.figure.spanEnd, figure.start)) ||
        ((markAt(doc.tokens, figure.start - 1) === ":" || isPresent(passage, draft)) &&
          receives(passage, figure.start)) ||
        ((isReceived(passage, draft) || isInSessions(passage, draft)) && endsPhrase(doc, figure.spanEnd)) ||
        isReceiving(doc, cueStart(doc, figure.start, "is") - 1)
      );
    default:
      return false;
  }
}

/** `ban hành ┃5 kiến nghị┃`, `ban hành 1 kháng nghị, ┃2 kiến nghị┃`: what a body asks of others. */
function isIssued(doc: Doc, start: number): boolean {
  for (let at = start; at > start - MAX_ISSUED; at--) {
    if (cueStart(doc, at, "issues") >= 0) return true;
    if (!isWord(doc.tokens, at - 1) && !isNumber(doc.tokens, at - 1) && markAt(doc.tokens, at - 1) !== ",")
      return false;
  }
  return false;
}

/** Tokens from the verb over the first thing issued to the next: `01 kháng nghị, 02 kiến nghị`. */
const MAX_ISSUED = 6;

/** `đã trả lời ┃12/17 ý kiến┃`, `┃12/17 ý kiến┃ được Chủ tịch xã trả lời`. */
function isDealtWith({ doc, from, to }: Passage, { start, spanEnd }: Figure): boolean {
  if (readActions(doc, Math.max(from, start - WINDOW_BACK), start).length > 0) return true;
  const passive = cueEnd(doc, spanEnd, "passive");
  return passive > 0 && readActions(doc, passive, Math.min(to, passive + WINDOW_BACK), "after").length > 0;
}

/** `đã ┃chuyển┃ 95 ý kiến đến UBND tỉnh`: what is handed on is what the people said. */
function isHandedOn(doc: Doc, start: number): boolean {
  return doc.hits.longest(start - 1, "complaintAction")?.entry.fields.action === HANDING;
}

/** `Có 4 công dân đến dự`, of a session that receives citizens. */
function isPresent({ doc }: Passage, draft: ComplaintDraft): boolean {
  return isCitizens(draft) && cueStart(doc, draft.figure.start, "labelLink") >= 0;
}

/** `số đoàn đông người tăng lên 19 đoàn`, `63 đoàn của 9 tỉnh ┃kéo về┃ thành phố`. */
function isCrowd(doc: Doc, { start, spanEnd }: Figure): boolean {
  return holdsCue(doc, start - WINDOW_AGAINST, start, "crowd") || holdsCue(doc, spanEnd, spanEnd + MAX_PART, "crowd");
}

/** How far behind a total its part is named, in tokens. */
const MAX_PART = 10;

/** `58.214 cuộc gọi đến; trong đó có 9.847 cuộc gọi ┃phản ánh┃`, `412 cuộc gọi và 268 tin nhắn ┃phản ánh┃`. */
function holdsOnesThatTell(doc: Doc, { spanEnd }: Figure): boolean {
  for (let at = spanEnd; at < spanEnd + MAX_PART; at++) {
    const part = cueEnd(doc, at, "part") || (at === spanEnd ? cueEnd(doc, at, "and") : 0);
    for (let unit = part; part > 0 && unit < part + MAX_PART; unit++) {
      const hit = doc.hits.longest(unit, "complaintUnit");
      if (hit?.entry.fields.kind === "message") return isMatterWithin(doc, hit.end, hit.end + 1);
    }
  }
  return false;
}

/** `999 cuộc gọi liên quan đến yêu cầu giải quyết khiếu nại`. */
function isAboutMatter({ doc, to }: Passage, { spanEnd }: Figure): boolean {
  const on = cueEnd(doc, spanEnd, "seek");
  return on > 0 && isMatterWithin(doc, on, Math.min(to, on + MATTER_BACK));
}

function isMatterWithin(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to && isWord(doc.tokens, at); at++)
    if (doc.hits.longest(at, "complaintMatter")?.entry.fields.categories) return true;
  return false;
}

/** `Về khiếu nại kỷ luật đảng, tiếp nhận 05 trường hợp`. */
function isUnderMatter({ doc, from }: Passage, { figure: { start } }: ComplaintDraft): boolean {
  for (let at = Math.max(from, start - MATTER_BACK); at < start; at++)
    if (doc.hits.longest(at, "complaintMatter")?.entry.fields.categories) return true;
  return false;
}

/** `60 KN` alone may be a force. */
function isSign({ unit }: ComplaintDraft): boolean {
  return unit.length === 2;
}

/** What is told by calls and messages. */
function tellsOf(draft: ComplaintDraft | null): boolean {
  return draft !== null && ["message", "matter", "carrier"].includes(draft.figure.kind);
}

/** `nhận 146 đơn thư của bạn đọc, ┃62 thư điện tử┃`. */
function isListedWithPapers({ doc, before }: Passage, { start }: Figure): boolean {
  if (before?.figure.kind !== "paper" && before?.figure.kind !== "letter") return false;
  return markAt(doc.tokens, start - 1) === "," || cueStart(doc, start, "and") >= 0;
}

/** Only joining words and marks stand between two figures. */
export function joins(doc: Doc, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const mark = markAt(doc.tokens, at);
    const next =
      mark === "/" || mark === "(" || mark === "," || mark === "|" || mark === "=" ? at + 1 : cueEnd(doc, at, "joins");
    if (next === 0 || next > to) return false;
    at = next;
  }
  return true;
}

/** Whether a number stands so that the unit may have been left out: a mark or the end follows. */
export function isElided({ doc, to }: Passage, { figure }: ComplaintDraft): boolean {
  const { tokens } = doc;
  const { spanEnd } = figure;
  if (spanEnd >= to || startsLine(tokens, spanEnd)) return true;
  const mark = markAt(tokens, spanEnd);
  if (mark !== "" && ",;).(".includes(mark))
    return !(isGlued(tokens, spanEnd + 1) && isNumber(tokens, spanEnd + 1) && mark !== "(");
  return cueEnd(doc, spanEnd, "and") > 0;
}
