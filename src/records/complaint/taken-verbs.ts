import { RECEIVING, SORTING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isWord, markAt } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import { type Figure, isVisitor, type VerbSide } from "./figure.js";
import { readMatters } from "./matters.js";

/** What a verb does to a figure, read from the clause. */
export interface Governing {
  readonly actions: readonly string[];
  /** First token of the verb, -1 for none. */
  readonly verbToken: number;
  /** Token after the verb. */
  readonly verbEnd: number;
  readonly side: VerbSide;
  /** Parts of the figure take the verb too. */
  readonly passesOn: boolean;
}

/** A figure with what was found of it, for the one after. */
export interface Governed {
  readonly draft: ComplaintDraft;
  readonly governing: Governing;
  /** It stands in a bracket. */
  readonly bracketed: boolean;
  /** It is one of the parts after `trong đó`, `gồm`. */
  readonly inPart: boolean;
  /** What was done to the first figure of the same body: `A ┃nhận┃ 72 đơn, giải quyết 59 đơn; B 64 đơn`. */
  readonly head: Governing;
  /** The figure before the bracket it stands in; `null` outside of brackets. */
  readonly outside: Governed | null;
}

export const NONE: Governing = { actions: [], verbToken: -1, verbEnd: -1, side: "none", passesOn: false };

/** Token after what was said of the figure before, its own verb after it included. */
export function spoken(before: Governed | null): number {
  return before === null ? 0 : Math.max(before.draft.figure.spanEnd, before.governing.verbEnd);
}

/**
 * A figure in a list, or a part of the one before, takes its verb. People are received, papers are not, but where they
 * are one figure: `tiếp 761 lượt/702 vụ việc`.
 */
export function takeOver(doc: Doc, { figure }: ComplaintDraft, before: Governed, from: number): Governing | null {
  const { governing: given, draft, bracketed, inPart } = before;
  if (onlyThen(doc, draft.figure.spanEnd, given.verbEnd, figure.start))
    return { ...given, side: "taken", passesOn: true };
  if (holdsCue(doc, Math.max(from, draft.figure.spanEnd), figure.start, "rank") && figure.kind === draft.figure.kind)
    return { ...given, side: "taken", passesOn: true };
  if (!given.passesOn) return null;
  const paired = figure.start === draft.figure.spanEnd + 1 && markAt(doc.tokens, figure.start - 1) === "/";
  if (!paired && given.actions.includes(RECEIVING) && isVisitor(draft.figure.kind) && !isVisitor(figure.kind))
    return null;
  if (cueEnd(doc, figure.spanEnd, "notYet") > 0) return null;
  const listed = isListed(doc, draft.figure.spanEnd, figure.start);
  if (cueEnd(doc, figure.spanEnd, "outcome") > 0 && !listed) return null;
  if (cueEnd(doc, figure.spanEnd, "standing") > 0 && !bracketed && !inPart) return null;
  let depth = bracketed ? 1 : 0;
  let taken = given;
  const part = holdsCue(doc, from, figure.start, "part");
  for (let at = from; at < figure.start; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    if (depth > 0 && at + 1 === figure.start && cueStart(doc, figure.start, "left") >= 0) return null;
    if (depth > 0 || part) continue;
    if (mark === ";" && isOtherBody(doc, at + 1, figure.start)) taken = before.head;
    else if (mark === ";" && !isLikeBefore(doc, at, figure, before)) return null;
    if (cueEnd(doc, at, "left") > 0 && !inPart) return null;
    if (isOwed(doc, at) && cueStart(doc, figure.start, "is") >= 0) return null;
  }
  return taken.actions.length === 1 && taken.actions[0] === SORTING
    ? { ...NONE, side: "taken" }
    : { ...taken, side: "taken" };
}

/** `…, tổng số đơn ┃phải xử lý┃ là 90 đơn`: what the figure counts is still to be done. */
function isOwed(doc: Doc, at: number): boolean {
  return cueEnd(doc, at, "obliged") > 0 && !!doc.hits.longest(at, "complaintAction")?.entry.fields.after;
}

/** `167 vụ đã giải quyết: 21 vụ đúng`, `24 vụ đã giải quyết thì 4 vụ đúng`: what follows is what was done. */
function onlyThen(doc: Doc, spanEnd: number, verbEnd: number, to: number): boolean {
  return (
    verbEnd > spanEnd &&
    to === verbEnd + 1 &&
    (markAt(doc.tokens, verbEnd) === ":" || cueEnd(doc, verbEnd, "hence") > 0)
  );
}

/** Right after the semicolon the same kind of figure follows: `45/52 vụ khiếu nại, đạt 86,5%; 12/13 vụ tố cáo`. */
function isLikeBefore(doc: Doc, semicolon: number, figure: Figure, { draft, inPart }: Governed): boolean {
  const next = cueEnd(doc, semicolon + 1, "and") || semicolon + 1;
  // "khiếu nại 9/15 vụ (60%); tố cáo ┃3/6 vụ┃"
  if (figure.of !== null && draft.of !== null && readMatters(doc, next, true)?.end === figure.start) return true;
  if (isNextOutcome(doc, next, figure, draft)) return true;
  if (next !== figure.start) return false;
  if (isVisitor(figure.kind)) return isVisitor(draft.figure.kind);
  if (figure.of !== null && draft.of !== null) return true;
  return inPart && figure.categories.length > 0 && draft.categories.length > 0;
}

/** `khiếu nại đúng 2 đơn; khiếu nại sai ┃26 đơn┃`: how the next ones came out. */
function isNextOutcome(doc: Doc, next: number, { start }: Figure, { figure }: ComplaintDraft): boolean {
  const row = readMatters(doc, next, true);
  return row !== null && cueEnd(doc, row.end, "outcome") === start && cueStart(doc, figure.start, "outcome") >= 0;
}

/** `…; Sở Tư pháp 19 đơn`, `…; xã An Bình 19 đơn`, `…; cấp huyện 19 đơn`: another body, the same verb. */
function isOtherBody(doc: Doc, from: number, to: number): boolean {
  const name = doc.hits.longest(from, "levelWord")?.end ?? from;
  if (!isCapitalized(doc.tokens, name) && cueEnd(doc, from, "setOfDoers") !== to) return false;
  for (let at = from; at < to; at++) {
    if (!isWord(doc.tokens, at) || cueEnd(doc, at, "labelLink") > 0 || doc.hits.longest(at, "complaintMatter"))
      return false;
  }
  return true;
}

/** The figure stands in a list of parts that `trong đó` or `gồm` opened. */
export function isInPart(doc: Doc, { figure }: ComplaintDraft, before: Governed | null, from: number): boolean {
  if (before === null) return false;
  const low = Math.max(from, before.draft.figure.spanEnd);
  if (holdsCue(doc, low, figure.start, "part")) return true;
  for (let at = low; at < figure.start; at++) {
    if (markAt(doc.tokens, at) === ";" && !isLikeBefore(doc, at, figure, before)) return false;
  }
  return before.inPart;
}

/** How far back a bracket may open, in tokens. */
const MAX_BRACKET = 40;

/** The figure stands inside a bracket that was opened after the figure before it, or before that one. */
export function isBracketed(doc: Doc, { figure }: ComplaintDraft, before: Governed | null, from: number): boolean {
  let depth = before?.bracketed ? 1 : 0;
  for (
    let at = Math.max(from, before?.draft.figure.spanEnd ?? 0, figure.start - MAX_BRACKET);
    at < figure.start;
    at++
  ) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

function isListed(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || cueEnd(doc, at, "part") > 0) return false;
  }
  return true;
}
