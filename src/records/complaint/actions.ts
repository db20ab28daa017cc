import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, isWord, markAt } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import { type Figure, isVisitor, type VerbSide } from "./figure.js";

/** A verb of what was done: tokens `[start, end)`. */
export interface Action {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
}

/**
 * Verbs in tokens `[from, to)`; a longer look-alike hides the verb in it (`trực tiếp`). `column` is `action`, or
 * `after` for what stands after a figure: `phải giải quyết` names a task there, but only a kind of paper before it.
 */
export function readActions(doc: Doc, from: number, to: number, column: "action" | "after" = "action"): Action[] {
  const found: Action[] = [];
  let depth = 0;
  for (let at = from; at < to; ) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") {
      if (depth === 0) found.length = 0;
      else depth--;
    }
    const hit = doc.hits.longest(at, "complaintAction");
    if (hit !== null && hit.end <= to) {
      const verb = (column === "after" && hit.entry.fields.after) || hit.entry.fields.action!;
      const senders = verb === NOT_AFTER;
      if (senders && cueStart(doc, at, "suffered") >= from && depth === 0)
        found.push({ start: hit.start, end: hit.end, verb: hit.entry.fields.action! });
      else if (verb !== "" && !senders && depth === 0) found.push({ start: hit.start, end: hit.end, verb });
      at = hit.end;
    } else at++;
  }
  return found;
}

/** Marks verbs of the sender, which say nothing of the body when they follow a figure: `11 đơn do dân gửi`. */
const NOT_AFTER = "-";

/** How far back a verb may govern a figure, in tokens. */
const REACH_BACK = 40;
const REACH_AHEAD = 26;

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
}

const NONE: Governing = { actions: [], verbToken: -1, verbEnd: -1, side: "none", passesOn: false };

/**
 * The verb of a figure: before it (`tiếp nhận, xử lý 58 đơn`), after it (`57 đơn được chuyển`), or that of the figure
 * it is listed with or a part of (`nhận 08 đơn (06 đơn kiến nghị)`).
 */
export function governing(
  doc: Doc,
  draft: ComplaintDraft,
  before: Governed | null,
  nextStart: number,
  from: number,
  to: number,
): Governing {
  const { figure } = draft;
  const low = Math.max(from, spoken(before), figure.start - REACH_BACK);
  const ahead = Math.min(to, nextStart, figure.spanEnd + REACH_AHEAD);
  const verbs = readActions(doc, low, figure.start);
  const own = verbBefore(doc, verbs, figure.start);
  if (own !== null && !own.weak) return own;
  const after = verbAfter(doc, figure, ahead, nextStart <= to ? nextStart : -1);
  if (after !== null) return after;
  if (own !== null) return own;
  if (before !== null && (verbs.length === 0 || markAt(doc.tokens, figure.start - 1) === ",")) {
    const taken = takeOver(doc, draft, before, low);
    if (taken !== null) return taken;
  }
  return isVisitor(figure.kind) ? reception(doc, from, figure.start) : NONE;
}

/** Token after what was said of the figure before, its own verb after it included. */
function spoken(before: Governed | null): number {
  return before === null ? 0 : Math.max(before.draft.figure.spanEnd, before.governing.verbEnd);
}

/** The last verb before the figure with those it is joined to; weak where a comma or a new subject parts them. */
function verbBefore(doc: Doc, verbs: readonly Action[], start: number): (Governing & { weak: boolean }) | null {
  let last = verbs.length - 1;
  if (last < 0) return null;
  const parted = isParted(doc, verbs[last]!.end, start);
  if (parted === "broken") return isNominal(doc, verbs[last]!) ? weakly(verbs[last]!) : null;
  if (cueStart(doc, verbs[last]!.start, "nominal") >= 0 && last > 0 && verbs[last - 1]!.end >= verbs[last]!.start - 2)
    last--;
  let first = last;
  while (
    first > 0 &&
    isJoined(doc, verbs[first - 1]!.end, verbs[first]!.start) &&
    !namesAnEvent(doc, verbs[first - 1]!)
  )
    first--;
  const actions = [...new Set(verbs.slice(first, last + 1).map(({ verb }) => verb))];
  return {
    actions,
    verbToken: verbs[first]!.start,
    verbEnd: verbs[last]!.end,
    side: cueStart(doc, verbs[first]!.start, "suffered") >= 0 ? "passive" : "before",
    passesOn: true,
    weak: parted === "loose" || isNominal(doc, verbs[last]!),
  };
}

function weakly(verb: Action): Governing & { weak: boolean } {
  return {
    actions: [verb.verb],
    verbToken: verb.start,
    verbEnd: verb.end,
    side: "before",
    passesOn: false,
    weak: true,
  };
}

/** `Qua phân loại, có …`, `Phân loại cho thấy …`: sorting is how the figure came about, not what was done to it. */
function isNominal(_doc: Doc, verb: Action): boolean {
  return verb.verb === SORTING;
}

/** The one verb that names a step before the figure. */
const SORTING = "phân loại";

/** What parts a verb from its figure: nothing, a comma with no new subject, or the end of a clause. */
function isParted(doc: Doc, from: number, to: number): "close" | "loose" | "broken" {
  let result: "close" | "loose" = "close";
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || mark === "(") return "broken";
    if (mark === ",") result = "loose";
    if (cueEnd(doc, at, "left") > 0) return "broken";
  }
  if (result === "loose" && !isNamed(doc, from, to)) return "broken";
  return result === "loose" ? "close" : result;
}

/** Only a list goes on after the comma: `chuyển UBND huyện A, UBND huyện B 9 đơn`, `về 06 vụ án, 04 vụ việc`. */
function isNamed(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  let counted = false;
  for (let at = from; at < to; at++) {
    if (isNumber(tokens, at)) counted = true;
    if (markAt(tokens, at) !== ",") continue;
    if (at + 1 === to ? !counted : !isCapitalized(tokens, at + 1)) return false;
  }
  return cueStart(doc, to, "labelLink") < 0;
}

/** `Buổi đối thoại giải đáp …`: the verb names what was held. */
function namesAnEvent(doc: Doc, verb: Action): boolean {
  return cueStart(doc, verb.start, "session") >= 0;
}

/** `tiếp nhận, xử lý`, `giải quyết và trả lời`, `thụ lý giải quyết`. */
function isJoined(doc: Doc, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const mark = markAt(doc.tokens, at);
    if (at > from && mark !== "") return false;
    const next =
      mark === "," || mark === "/" || mark === "-"
        ? at + 1
        : cueEnd(doc, at, "and") ||
          cueEnd(doc, at, "perVerb") ||
          (cueEnd(doc, at, "passive") && at > from ? cueEnd(doc, at, "passive") : 0);
    if (next === 0) return false;
    at = next;
  }
  return at === to;
}

/** `57 đơn được chuyển đến …`, `2.642 đơn … đã được hướng dẫn, chuyển`, `19 đơn rút`. */
function verbAfter(doc: Doc, { start, spanEnd: from }: Figure, to: number, next: number): Governing | null {
  const { tokens } = doc;
  let end = from;
  let depth = 0;
  for (; end < to; end++) {
    const mark = markAt(tokens, end);
    if (mark === "(") depth++;
    else if (mark === ")") {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && (mark === ";" || mark === ":")) break;
  }
  const verbs = readActions(doc, from, end, "after");
  const left = cueStart(doc, start, "left") >= 0;
  const k = verbs.findIndex((verb) => (verb.start === from && !left) || isPassive(doc, from, verb.start));
  if (k < 0) return null;
  let last = k;
  while (
    last + 1 < verbs.length &&
    verbs[last + 1]!.start > verbs[last]!.end &&
    isJoined(doc, verbs[last]!.end, verbs[last + 1]!.start)
  )
    last++;
  if (commaBetween(doc, from, verbs[k]!.start)) return null;
  if (next >= 0 && governsNext(doc, verbs[last]!.end, next)) return null;
  return {
    actions: verbs.slice(k, last + 1).map(({ verb }) => verb),
    verbToken: verbs[k]!.start,
    verbEnd: verbs[last]!.end,
    side: holdsCue(doc, from, verbs[k]!.start, "suffered") ? "passive" : "after",
    passesOn: false,
  };
}

/** The verb belongs to the figure after it: `19 đơn kiến nghị đã trả lời 17 đơn`. */
function governsNext(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isWord(doc.tokens, at) || cueEnd(doc, at, "then") > 0) return false;
  return true;
}

function isPassive(doc: Doc, from: number, verb: number): boolean {
  const near =
    cueEnd(doc, verb, "passive") > 0 ||
    cueStart(doc, verb, "passive") >= from ||
    cueStart(doc, verb, "perVerb") >= from;
  return near || holdsCue(doc, from, verb, "passive");
}

/** A comma before the verb opens another clause, unless bodies are listed: `đang được Sở A, UBND B xác minh`. */
function commaBetween(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "," && depth === 0) {
      if (!isCapitalized(tokens, at + 1) && cueEnd(doc, at + 1, "quality") === 0) return true;
    }
  }
  return false;
}

/** A figure in a list, or a part of the one before, takes its verb. People are received, papers are not. */
function takeOver(doc: Doc, { figure }: ComplaintDraft, before: Governed, from: number): Governing | null {
  const { governing: given, draft, bracketed, inPart } = before;
  if (onlyThen(doc, draft.figure.spanEnd, given.verbEnd, figure.start))
    return { ...given, side: "taken", passesOn: true };
  if (!given.passesOn) return null;
  if (given.actions.includes(RECEIVING) && isVisitor(draft.figure.kind) && !isVisitor(figure.kind)) return null;
  const listed = isListed(doc, draft.figure.spanEnd, figure.start);
  if (cueEnd(doc, figure.spanEnd, "outcome") > 0 && !listed) return null;
  let depth = bracketed ? 1 : 0;
  const part = holdsCue(doc, from, figure.start, "part");
  for (let at = from; at < figure.start; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    if (depth > 0 || part) continue;
    if (mark === ";" && !isOtherBody(doc, at + 1, figure.start)) return null;
    if (cueEnd(doc, at, "left") > 0 && !inPart) return null;
    if (isNumber(doc.tokens, at) && !listed) return null;
  }
  return given.actions.length === 1 && given.actions[0] === SORTING
    ? { ...NONE, side: "taken" }
    : { ...given, side: "taken" };
}

/** `167 vụ đã giải quyết: 21 vụ đúng`, `24 vụ đã giải quyết thì 4 vụ đúng`: what follows is what was done. */
function onlyThen(doc: Doc, spanEnd: number, verbEnd: number, to: number): boolean {
  return (
    verbEnd > spanEnd && to === verbEnd + 1 && (markAt(doc.tokens, verbEnd) === ":" || cueEnd(doc, verbEnd, "then") > 0)
  );
}

/** `…; Sở Tư pháp 19 đơn`: another body, the same verb. */
function isOtherBody(doc: Doc, from: number, to: number): boolean {
  if (!isCapitalized(doc.tokens, from)) return false;
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
  for (let at = low; at < figure.start; at++) if (markAt(doc.tokens, at) === ";") return false;
  return before.inPart;
}

/** The figure stands inside a bracket that was opened after the figure before it, or before that one. */
export function isBracketed(doc: Doc, { figure }: ComplaintDraft, before: Governed | null, from: number): boolean {
  let depth = before?.bracketed ? 1 : 0;
  for (let at = Math.max(from, before?.draft.figure.spanEnd ?? 0, figure.start - REACH_BACK); at < figure.start; at++) {
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

/** People who came were received where the sentence speaks of reception at all. */
function reception(doc: Doc, from: number, to: number): Governing {
  const verb = readActions(doc, Math.max(from, to - REACH_BACK), to).find((action) => action.verb === RECEIVING);
  if (verb === undefined) return NONE;
  for (let at = verb.end; at < to; at++) if (markAt(doc.tokens, at) === ";") return NONE;
  return { actions: [RECEIVING], verbToken: verb.start, verbEnd: verb.end, side: "before", passesOn: true };
}

const RECEIVING = "tiếp";
