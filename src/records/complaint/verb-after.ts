import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isWord, markAt } from "../../scan/window.js";
import { bodiesByEnd } from "./body-rows.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import type { Figure } from "./figure.js";
import type { Governing } from "./taken-verbs.js";
import { isJoined, readActions } from "./verbs.js";

/** `57 đơn được chuyển đến …`, `2.642 đơn … đã được hướng dẫn, chuyển`, `19 đơn rút`. */
export function verbAfter(doc: Doc, { start, spanEnd: from }: Figure, to: number, next: number): Governing | null {
  const { tokens } = doc;
  if (cueEnd(doc, from, "notYet") > 0) return null;
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
  const k = verbs.findIndex(
    (verb) =>
      !isAfterwards(doc, from, verb.start) &&
      !isOfNextCount(doc, from, verb.start) &&
      ((verb.start === from && !left) ||
        isPassive(doc, from, verb.start) ||
        isWhoseVerb(doc, from, verb.start) ||
        cueEnd(doc, verb.start, "carriedOver") > 0),
  );
  if (k < 0) return null;
  let last = k;
  while (last + 1 < verbs.length && isJoined(doc, verbs[last]!.end, verbs[last + 1]!.start)) last++;
  if (commaBetween(doc, from, verbs[k]!.start)) return null;
  const opened = opensBracket(doc, from, verbs[k]!.start);
  if (next >= 0 && governsNext(doc, verbs[last]!.end, next, opened)) return null;
  return {
    actions: [...new Set(verbs.slice(k, last + 1).map(({ verb }) => verb))],
    verbToken: verbs[k]!.start,
    verbEnd: verbs[last]!.end,
    side: holdsCue(doc, from, verbs[k]!.start, "suffered") ? "passive" : "after",
    passesOn: false,
  };
}

/**
 * The verb belongs to the figure after it: `19 đơn kiến nghị đã trả lời 17 đơn`. `19 đơn đã trả lời là 17 đơn …` tells
 * what those 19 are, but a bracket has a subject of its own: `19 đơn (số đã trả lời là 17 đơn)`.
 */
function governsNext(doc: Doc, from: number, to: number, inBracket: boolean): boolean {
  if (cueStart(doc, to, "and") >= from) return false;
  for (let at = from; at < to; at++)
    if (!isWord(doc.tokens, at) || (!inBracket && cueEnd(doc, at, "then") > 0)) return false;
  return true;
}

/** A bracket opens in between and stays open. */
function opensBracket(doc: Doc, from: number, to: number): boolean {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
  }
  return depth > 0;
}

/**
 * `21 người đã ra về sau khi được ┃giải thích┃`, `sau khi đoàn công tác ┃giải thích┃`: what came before what is told of
 * them; not `45 kiến nghị sau kỳ họp thứ 9 đã được ┃trả lời┃`.
 */
function isAfterwards(doc: Doc, from: number, verb: number): boolean {
  const suffered = cueStart(doc, verb, "suffered");
  for (let at = suffered >= from ? suffered : verb; at > from && isWord(doc.tokens, at - 1); at--) {
    if (cueStart(doc, at, "after") >= from) return cueEnd(doc, at, "sitting") === 0;
    if (cueStart(doc, at, "passive") >= from) return false;
  }
  return false;
}

/** `45 đơn ┃Ban Tiếp công dân tỉnh┃ chuyển đến`: only the body that did it stands between. */
function isWhoseVerb(doc: Doc, from: number, verb: number): boolean {
  return bodiesByEnd(doc).get(verb) === from;
}

function isPassive(doc: Doc, from: number, verb: number): boolean {
  const near =
    cueEnd(doc, verb, "passive") > 0 ||
    cueStart(doc, verb, "passive") >= from ||
    cueStart(doc, verb, "perVerb") >= from;
  return near || holdsCue(doc, from, verb, "passive");
}

/**
 * A comma before the verb opens another clause, unless those who act are listed: `đang được Sở A, UBND B xác minh`,
 * `đã được các bộ, ngành, địa phương xử lý`.
 */
function commaBetween(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  let depth = 0;
  let doers = false;
  for (let at = from; at < to; at++) {
    const suffered = depth === 0 ? cueEnd(doc, at, "suffered") : 0;
    if (suffered > 0 && cueEnd(doc, suffered, "setOfDoers") > 0) return false;
    doers ||= suffered > 0 && isCapitalized(tokens, suffered);
    const mark = markAt(tokens, at);
    if (mark === "(") depth++;
    else if (mark === ")") depth--;
    else if (mark === "," && depth === 0) {
      if (doers && cueEnd(doc, at + 1, "setOfDoers") > 0) return false;
      if (!isCapitalized(tokens, at + 1) && cueEnd(doc, at + 1, "quality") === 0) return true;
    }
  }
  return false;
}

/** `677 đơn trùng và ┃số đơn┃ phải xử lý là 862 đơn`: the verb belongs to what the next figure counts. */
function isOfNextCount(doc: Doc, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const count = cueEnd(doc, at, "serial") || cueEnd(doc, at, "serialCount");
    if (count > 0 && doc.hits.longest(count, "complaintUnit") !== null) return true;
  }
  return false;
}
