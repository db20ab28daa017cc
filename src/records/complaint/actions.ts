import { GUIDING, HANDING, RECEIVING, SORTING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, isWord, markAt } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { cueEnd, cueStart } from "./cues.js";
import { type Figure, isVisitor } from "./figure.js";
import { type Governed, type Governing, isBracketed, NONE, spoken, takeOver } from "./taken-verbs.js";
import { verbAfter } from "./verb-after.js";
import { type Action, hasObject, isJoined, namesAnEvent, readActions, SENDERS_VERB } from "./verbs.js";

/** How far back a verb may govern a figure, in tokens. */
const REACH_BACK = 40;
const REACH_AHEAD = 26;

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
  const ahead = Math.min(to, nextStart, doersAhead(doc, figure.spanEnd) + REACH_AHEAD);
  const verbs = readActions(doc, low, figure.start);
  const own = verbBefore(doc, verbs, low === spoken(before) ? low : figure.start, figure.start);
  if (own !== null && !own.weak) return own;
  const after = verbAfter(doc, figure, ahead, nextStart <= to ? nextStart : -1);
  if (after !== null) return after;
  if (own !== null) return own;
  if (before !== null && (verbs.length === 0 || markAt(doc.tokens, figure.start - 1) === ",")) {
    // "nhận 230 đơn (kỳ trước chuyển sang 10 đơn), đủ điều kiện ┃198 đơn┃"
    const left = before.bracketed && !isBracketed(doc, draft, before, from);
    const taken = takeOver(doc, draft, left ? (before.outside ?? before) : before, low);
    if (taken !== null) return taken;
  }
  if (!isVisitor(figure.kind)) return NONE;
  // "45/52 lượt tiếp công dân"
  if (namesReception(doc, figure)) return { ...NONE, actions: [RECEIVING], passesOn: true };
  return reception(doc, from, figure.start);
}

/** The last verb before the figure with those it is joined to; weak where a comma or a new subject parts them. */
function verbBefore(
  doc: Doc,
  verbs: readonly Action[],
  low: number,
  start: number,
): (Governing & { weak: boolean }) | null {
  let last = verbs.length - 1;
  if (last < 0) return null;
  const parted = isParted(doc, verbs[last]!.end, start);
  if (parted === "broken") return isNominal(doc, verbs[last]!) ? weakly(verbs[last]!) : null;
  if (cueStart(doc, verbs[last]!.start, "nominal") >= 0 && last > 0 && verbs[last - 1]!.end >= verbs[last]!.start - 2)
    last--;
  if (last > 0 && tellsToSend(doc, verbs[last - 1]!, verbs[last]!)) last--;
  last = handedOver(doc, verbs, last);
  let first = last;
  while (
    first > 0 &&
    isJoined(doc, verbs[first - 1]!.end, verbs[first]!.start) &&
    !namesAnEvent(doc, verbs[first - 1]!) &&
    !hasObject(doc, verbs[first - 1]!) &&
    !isStillToDo(doc, low, verbs[first - 1]!)
  )
    first--;
  if (isAskedFor(doc, verbs[first]!)) return null;
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

/**
 * `nhận 4 đơn để ┃xử lý┃, hướng dẫn 2 lượt`, `chuyển 3 đơn cho Đảng ủy A ┃xem xét┃, lưu 2 đơn`: what the figure before
 * is for.
 */
function isStillToDo(doc: Doc, from: number, { start }: Action): boolean {
  if (cueStart(doc, start, "seek") >= from) return true;
  if (cueStart(doc, start, "passive") >= from) return false;
  for (let at = start - 1; at > from && (isWord(doc.tokens, at) || isCapitalized(doc.tokens, at + 1)); at--)
    if (cueStart(doc, at, "recipient") >= from) return true;
  return false;
}

/** Where a list of those who act on the figure begins behind it: `ý kiến … đã được ┃các sở, UBND huyện A┃ trả lời`. */
function doersAhead(doc: Doc, spanEnd: number): number {
  for (let at = spanEnd; at < spanEnd + REACH_AHEAD; at++) {
    const doers = cueEnd(doc, at, "suffered");
    if (doers > 0 && (cueEnd(doc, doers, "setOfDoers") > 0 || isCapitalized(doc.tokens, doers))) return doers;
  }
  return spanEnd;
}

/** `hướng dẫn công dân ┃gửi┃ 64 đơn đến cơ quan khác`: what citizens are told to do. */
function tellsToSend(doc: Doc, telling: Action, { start }: Action): boolean {
  if (telling.verb !== GUIDING || start === telling.end) return false;
  if (doc.hits.longest(start, "complaintAction")?.entry.fields.after !== SENDERS_VERB) return false;
  for (let at = telling.end; at < start; at++) if (!isWord(doc.tokens, at)) return false;
  return true;
}

/** `4 lượt công dân đến đề nghị ┃giải quyết┃ 3 vụ việc`: what citizens come to ask for. */
function isAskedFor(doc: Doc, verb: Action): boolean {
  const asked = cueStart(doc, verb.start, "toldToAct");
  return asked >= 0 && cueStart(doc, asked, "come") >= 0;
}

/** The verb of handing over, where what others are to do ends in the last verb; else the last verb itself. */
function handedOver(doc: Doc, verbs: readonly Action[], last: number): number {
  let k = last;
  while (k > 0 && isJoined(doc, verbs[k - 1]!.end, verbs[k]!.start)) k--;
  return k > 0 && handsOn(doc, verbs[k - 1]!, verbs[k]!) ? k - 1 : last;
}

/**
 * `chuyển cơ quan chức năng xem xét, giải quyết 31 đơn`: what others are to do with the papers that are handed to them.
 */
function handsOn(doc: Doc, handing: Action, verb: Action): boolean {
  if (handing.verb !== HANDING || verb.start === handing.end) return false;
  let taker = false;
  for (let at = handing.end; at < verb.start; at++) {
    if (!isWord(doc.tokens, at)) return false;
    taker ||= cueEnd(doc, at, "setOfDoers") > 0 || isCapitalized(doc.tokens, at);
  }
  return taker;
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

/** What parts a verb from its figure: nothing, a comma with no new subject, or the end of a clause. */
function isParted(doc: Doc, from: number, to: number): "close" | "loose" | "broken" {
  if (cueEnd(doc, from, "and") === to) return "broken";
  let result: "close" | "loose" = "close";
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || mark === "(") return "broken";
    if (mark === ",") result = "loose";
    if (cueEnd(doc, at, "left") > 0 || cueEnd(doc, at, "contrast") > 0) return "broken";
  }
  if (result === "loose" && !isNamed(doc, from, to)) return "broken";
  return result === "loose" ? "close" : result;
}

/**
 * Only a list goes on after the comma: `chuyển UBND huyện A, UBND huyện B 9 đơn`, `về 06 vụ án, 04 vụ việc`, or the
 * figure itself: `Sở A nhận nhiều nhất, 9 đơn`.
 */
function isNamed(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  let counted = false;
  for (let at = from; at < to; at++) {
    if (isNumber(tokens, at)) counted = true;
    if (markAt(tokens, at) !== "," || cueStart(doc, at, "most") >= from) continue;
    const listed = counted && (at + 1 === to || isNumber(tokens, at + 1));
    if (!listed && !isCapitalized(tokens, at + 1) && cueEnd(doc, at + 1, "perVerb") === 0) return false;
  }
  return cueStart(doc, to, "labelLink") < 0;
}

/** `lượt ┃tiếp┃ công dân`: the unit itself says that they were received. */
function namesReception(doc: Doc, { start, spanEnd }: Figure): boolean {
  return readActions(doc, start, spanEnd).some(({ verb }) => verb === RECEIVING);
}

/** People who came were received where the sentence speaks of reception at all. */
function reception(doc: Doc, from: number, to: number): Governing {
  const verb = readActions(doc, Math.max(from, to - REACH_BACK), to).find((action) => action.verb === RECEIVING);
  if (verb === undefined) return NONE;
  for (let at = verb.end; at < to; at++) if (markAt(doc.tokens, at) === ";") return NONE;
  return { actions: [RECEIVING], verbToken: verb.start, verbEnd: verb.end, side: "before", passesOn: true };
}
