import { EXAMINING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { isNumber, markAt, startsLine } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import type { Passage } from "./accept.js";
import { holdsCue } from "./cues.js";
import { isVisitor } from "./figure.js";

export const WINDOW_BACK = 30;
export const WINDOW_AHEAD = 12;
/** What a count is not about stands close to its unit: `21 vụ buôn lậu`. */
export const WINDOW_AGAINST = 4;
const COURT_REACH = 10;
/** Between the police and what is handed to them: `chuyển Cơ quan Cảnh sát điều tra Công an tỉnh 1 vụ`. */
const HANDING_BACK = 12;
/** A sentence on an inspection says so at its head. */
const REPORT_BACK = 60;

/** `Tòa án hai cấp thụ lý 3.456 vụ việc, giải quyết 2.198 vụ việc`: cases of a court, and what it did with them. */
export function isCourtWork({ doc, from, to, courtEnd, inLine }: Passage, { figure }: ComplaintDraft): boolean {
  const { start, spanEnd } = figure;
  if (courtEnd >= 0 && isClause(doc, courtEnd, start)) return true;
  if (inLine === null && isLineOfCourt(doc, from)) return true;
  return (
    holdsCue(doc, Math.max(from, start - COURT_REACH), start, "courtWork") ||
    holdsCue(doc, spanEnd, Math.min(to, spanEnd + WINDOW_AGAINST), "courtWork")
  );
}

/** How far back a line may begin, and its head, in tokens. */
const LINE_BACK = 80;
const LINE_HEAD = 30;

/**
 * `Tòa án hai cấp sơ kết công tác. ┃Trong 6 tháng┃, đã thụ lý 958 vụ việc`: the sentence goes on with a line that opens
 * with a court and counted nothing yet.
 */
function isLineOfCourt(doc: Doc, from: number): boolean {
  for (let at = from; at > from - LINE_BACK; at--)
    if (startsLine(doc.tokens, at)) return holdsCue(doc, at, Math.min(from, at + LINE_HEAD), "courtWork");
  return false;
}

/** A short stretch with no semicolon: no other body's turn. */
function isClause({ tokens }: Doc, from: number, to: number): boolean {
  if (to - from > COURT_REACH) return false;
  for (let at = from; at < to; at++) if (markAt(tokens, at) === ";") return false;
  return true;
}

export function isAboutCases(passage: Passage, draft: ComplaintDraft): boolean {
  if (holdsNear(passage, draft, "against")) return false;
  // "… 134 đơn khiếu nại. Tòa án huyện đã xử ┃4 vụ┃": a sentence of the court
  if (passage.before === null && isCourtWork(passage, draft)) return false;
  if (speaksOfCases(passage.inLine) && !opensLineInWords(passage, draft)) return true;
  if (isCourtWork(passage, draft)) return false;
  if (isToInvestigators(passage, draft)) return speaksOfIt(passage);
  if (isVisitor(passage.inLine?.figure.kind ?? "none") && passage.counts.visitors) return true;
  return holdsNear(passage, draft, "for") || isExamined(passage, draft);
}

/** `…⏎Còn ba việc phải làm ngay`: a small number in words, on a line that counted nothing yet. */
function opensLineInWords({ doc, from, before }: Passage, { figure: { first } }: ComplaintDraft): boolean {
  return before === null && !isNumber(doc.tokens, first) && startsLine(doc.tokens, from);
}

/** `chuyển cơ quan điều tra 4 vụ`. */
function isToInvestigators({ doc, from, before }: Passage, { figure }: ComplaintDraft): boolean {
  const low = Math.max(from, before?.figure.spanEnd ?? 0, figure.start - HANDING_BACK);
  return holdsCue(doc, low, figure.start, "investigators");
}

/** `51 cuộc thanh tra …; chuyển cơ quan điều tra 3 vụ việc`: what an inspection found. */
export function isFoundByInspection(passage: Passage, draft: ComplaintDraft): boolean {
  return isToInvestigators(passage, draft) && tellsOfInspection(passage);
}

function tellsOfInspection({ doc, from, to }: Passage): boolean {
  return holdsCue(doc, from, Math.min(to, from + REPORT_BACK), "inspection");
}

/** Cases are handed on of those counted so far; what an inspection found is none of them. */
function speaksOfIt(passage: Passage): boolean {
  return (passage.counts.cases || passage.goesOnWith.cases) && !tellsOfInspection(passage);
}

/** `Sở Xây dựng xác minh 58 vụ`, right after a sentence that counts cases. */
function isExamined({ doc, goesOnWith }: Passage, { figure }: ComplaintDraft): boolean {
  if (!goesOnWith.cases) return false;
  for (let first = Math.max(0, figure.start - 3); first < figure.start; first++) {
    const hit = doc.hits.between(first, figure.start, "complaintAction");
    if (hit !== null && EXAMINING.has(hit.entry.fields.action!)) return true;
  }
  return false;
}

export function speaksOfCases(draft: ComplaintDraft | null): boolean {
  return draft !== null && ["affair", "case", "paper", "letter", "matter"].includes(draft.figure.kind);
}

/** Tokens round a figure that speak of it: back to the figure before or a semicolon, ahead to a semicolon. */
export function holdsNear(
  { doc, from, to, before }: Passage,
  { figure }: ComplaintDraft,
  cue: "for" | "against" | "trade",
): boolean {
  const back = cue === "against" && speaksOfCases(before) ? WINDOW_AGAINST : WINDOW_BACK;
  let low = Math.max(from, figure.start - back, before?.figure.spanEnd ?? 0);
  for (let at = figure.start - 1; at > low; at--) {
    if (markAt(doc.tokens, at) === ";") low = at + 1;
  }
  let high = Math.min(to, figure.spanEnd + (cue === "for" ? WINDOW_AHEAD : WINDOW_AGAINST));
  for (let at = figure.spanEnd; at < high; at++) if (markAt(doc.tokens, at) === ";") high = at;
  return holdsCue(doc, low, figure.first, cue) || holdsCue(doc, figure.spanEnd, high, cue);
}
