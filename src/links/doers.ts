import { endsAction } from "../records/complaint/amount.js";
import { cueEnd, cueStart } from "../records/complaint/cues.js";
import { SENDERS_VERB } from "../records/complaint/verbs.js";
import type { AgencyDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import type { Hit } from "../scan/hits.js";
import { classBit } from "../scan/lexicon.js";
import { partitionPoint } from "../scan/partition-point.js";
import { isCapitalized, isDash, isNumber, isWord, markAt, startsLine, tokenFrom } from "../scan/window.js";
import { lowerText } from "../tokens/tokens.js";
import { ROLES, weightOf } from "./body-role.js";
import { isWhoseWork } from "./whose-work.js";

/** A body as tokens `[start, end)`. */
export interface Body {
  readonly start: number;
  readonly end: number;
  readonly draft: AgencyDraft;
}

/**
 * Who acts from a token on: a body, or a set of doers (`body` null). A weak one (named as the source, or as the place)
 * acts only where nobody else does; one that is told to act did not act yet.
 */
export interface Doer {
  readonly token: number;
  readonly end: number;
  readonly body: Body | null;
  readonly weight: "strong" | "weak" | "told";
}

/** Most tokens start no cue, so that none need be asked for. */
const CUES = classBit("complaintCue");

export function bodiesOf(doc: Doc): Body[] {
  const bodies: Body[] = [];
  for (const mention of doc.mentions) {
    if (mention.kind !== "agency") continue;
    const start = tokenFrom(doc.tokens, mention.start);
    const end = tokenFrom(doc.tokens, mention.end);
    if (!isDateline(doc, start, end)) bodies.push({ start, end, draft: mention as AgencyDraft });
  }
  return bodies.sort((a, b) => a.start - b.start);
}

/** `(QBĐT) - Năm 2018, …`: the paper that tells of it, in brackets at the start of a line. */
function isDateline({ tokens }: Doc, start: number, end: number): boolean {
  return start > 0 && startsLine(tokens, start - 1) && markAt(tokens, start - 1) === "(" && markAt(tokens, end) === ")";
}

/** Everyone who could act in tokens `[from, to)`, in order. */
export function readDoers(doc: Doc, bodies: readonly Body[], from: number, to: number): Doer[] {
  const doers: Doer[] = [];
  let next = firstFrom(bodies, from);
  let idle = -1;
  for (let at = from; at < to; ) {
    const body = bodies[next];
    if (body !== undefined && body.start <= at) {
      next++;
      if (body.start === at) {
        if (listsOn(doc, idle, body.start) || !addBody(doc, doers, body, from)) idle = body.end;
        at = Math.max(at + 1, body.end);
      }
      continue;
    }
    const cued = doc.hits.mayStart(at, CUES);
    const set = cued ? cueEnd(doc, at, "setOfDoers") : 0;
    if (set > 0 && listsOn(doc, idle, at)) {
      idle = set;
      at = set;
      continue;
    }
    const last = doers.at(-1);
    if (set > 0 && last !== undefined && last.weight !== "told" && listsOn(doc, last.end, at)) {
      doers[doers.length - 1] = { ...last, end: set, body: null };
      at = set;
      continue;
    }
    const short = cued && set === 0 ? shortFormEnd(doc, from, at) : 0;
    const kind = set || short || (cued ? sendersEnd(doc, at) || bareTypeEnd(doc, from, at) : 0);
    const end = kind || namedPlaceEnd(doc, from, at) || unknownNameEnd(doc, from, at, last);
    const named = short > 0 ? meant(doc, bodies, next, at) : null;
    const unknown = short > 0 && named === null && !isCapitalized(doc.tokens, at);
    if (end > 0 && !unknown && (set === 0 || acts(doc, from, at)) && !isItself(doc, from, doers.at(-1), at, end))
      doers.push({ token: at, end, body: named, weight: "strong" });
    at = end || at + 1;
  }
  return doers;
}

/** Index of the first body that starts at or after a token. */
function firstFrom(bodies: readonly Body[], token: number): number {
  return partitionPoint(bodies, ({ start }) => start < token);
}

/**
 * `Chánh Thanh tra huyện cho biết: … ngành đã tiếp …`: the body that reports, named by its kind.
 * `Trong kỳ, đơn vị tiếp nhận …` is always the one that is told of.
 */
function isItself(doc: Doc, from: number, last: Doer | undefined, at: number, end: number): boolean {
  if (cueEnd(doc, at, "thisUnit") === end) return true;
  if (
    last?.weight !== "weak" &&
    cueEnd(doc, at, "theUnit") === end &&
    opensSubject(doc, from, at) &&
    isFollowedByVerb(doc, end)
  )
    return true;
  return (
    last?.weight === "weak" &&
    last.body !== null &&
    cueEnd(doc, at, "itself") === end &&
    cueEnd(doc, end, "passive") > 0
  );
}

/**
 * Nothing makes the set of doers at a token (`các cấp, các ngành`, `toàn tỉnh`) a recipient, a companion or a source.
 */
function acts(doc: Doc, from: number, at: number): boolean {
  if (isWhoseWork(doc, from, at)) return true;
  return (
    (cueStart(doc, at, "after") < from || cueStart(doc, at, "inYear") >= from) &&
    !ROLES.some(([cue]) => cue !== "because" && cueStart(doc, at, cue) >= from)
  );
}

/**
 * `Bộ đã ban hành …`, `Trong quý, Ban tiếp …`, `văn phòng đã tiếp`: the type alone, of a body named before, right
 * before what it did.
 */
function shortFormEnd(doc: Doc, from: number, at: number): number {
  const end = cueEnd(doc, at, isCapitalized(doc.tokens, at) ? "actingBody" : "actingOffice");
  if (end === 0 || !opensSubject(doc, from, at)) return 0;
  return !isCapitalized(doc.tokens, end) && (cueEnd(doc, end, "done") > 0 || isFollowedByVerb(doc, end)) ? end : 0;
}

/** How many bodies back the one that a bare type means is looked for. */
const MAX_MEANT = 12;

/**
 * The last body before a token whose name begins with the same word; `next` is the first body after it. Of several the
 * one the article names more often: `Ban tiếp 12 lượt` in a report of `Ban Tiếp công dân` that told of `Ban Dân nguyện`
 * once.
 */
function meant({ tokens }: Doc, bodies: readonly Body[], next: number, at: number): Body | null {
  const type = lowerText(tokens, at);
  const like = bodies
    .slice(Math.max(0, next - MAX_MEANT), next + MAX_MEANT)
    .filter(({ start }) => lowerText(tokens, start) === type);
  const times = ({ draft }: Body) => like.filter((other) => other.draft.agencyId === draft.agencyId).length;
  let best: Body | null = null;
  for (const body of like) if (body.start < at && (best === null || times(body) >= times(best))) best = body;
  return best;
}

/**
 * `cử tri gửi 78 kiến nghị`: the people, right before what only they do; not `31 đơn của cử tri gửi`, `do cử tri gửi`,
 * `hướng dẫn công dân gửi`.
 */
function sendersEnd(doc: Doc, at: number): number {
  const end = cueEnd(doc, at, "senders");
  if (end === 0 || cueStart(doc, at, "of") >= 0 || cueStart(doc, at, "because") >= 0 || endsAction(doc, at)) return 0;
  return actionBehind(doc, end)?.entry.fields.after === SENDERS_VERB ? end : 0;
}

/** A bare type word that acts: `tỉnh còn …`, `huyện đã tiếp …`. */
function bareTypeEnd(doc: Doc, from: number, at: number): number {
  const place = cueEnd(doc, at, "actingPlace");
  if (place === 0 || !opensSubject(doc, from, at)) return 0;
  return isWord(doc.tokens, place) && !isCapitalized(doc.tokens, place) ? place : 0;
}

/** A place that stands for its bodies, right before what it did: `Lệ Thủy tiếp 3 lượt, Quảng Ninh 6 lượt`. */
function namedPlaceEnd(doc: Doc, from: number, at: number): number {
  // "tại TP. ┃Hồ Chí Minh┃ tiếp 946 lượt": the stop is that of the abbreviation
  if (at > from && markAt(doc.tokens, at - 1) === ".") return 0;
  const level = doc.hits.longest(at, "levelWord")?.end ?? at;
  const end = doc.hits.longest(level, "district")?.end ?? doc.hits.longest(level, "province")?.end ?? 0;
  if (
    end === 0 ||
    !isCapitalized(doc.tokens, level) ||
    !(opensSubject(doc, from, at) || cueStart(doc, at, "and") >= from)
  )
    return 0;
  return isNumber(doc.tokens, end) || isFollowedByVerb(doc, end) ? end : 0;
}

/** Longest name of a company, in tokens. */
const MAX_NAME = 4;

/** `Theo Cục A, … ┃Vietjet┃ nhận 12 khiếu nại`: a name that is no body we know, right before what it did. */
function unknownNameEnd(doc: Doc, from: number, at: number, last: Doer | undefined): number {
  if (last?.weight !== "weak" || at === from || isWord(doc.tokens, at - 1)) return 0;
  let end = at;
  while (end < at + MAX_NAME && isWord(doc.tokens, end) && isCapitalized(doc.tokens, end)) end++;
  return end > at && isFollowedByVerb(doc, end) ? end : 0;
}

function opensSubject(doc: Doc, from: number, at: number): boolean {
  return at === from || !isWord(doc.tokens, at - 1) || cueStart(doc, at, "beforeSubject") >= from;
}

/** False for a body that does not act; those listed with it (`gửi đến A và B`) do not act either. */
function addBody(doc: Doc, doers: Doer[], body: Body, from: number): boolean {
  const last = doers.at(-1);
  const listed = last !== undefined && listsOn(doc, last.end, body.start);
  if (last !== undefined && listed && !(last.weight === "weak" && isFollowedByVerb(doc, body.end))) {
    doers[doers.length - 1] = { ...last, end: body.end, body: null };
    return true;
  }
  const weight = isExplained(doc, last, body) ? null : weightOf(doc, body, from);
  if (weight === null) return false;
  const told = weight === "strong" && last?.weight === "told" && isNextTold(doc, last.end, body);
  doers.push({
    token: body.start,
    end: body.end,
    body: addsOthers(doc, body.end) ? null : body,
    weight: told ? "told" : weight,
  });
  return true;
}

/** `Tại Trụ sở A, Ban B ┃tiếp┃ 12 lượt`: what stands before is the place, not another doer. */
function isFollowedByVerb(doc: Doc, end: number): boolean {
  return !!actionBehind(doc, end)?.entry.fields.action || cueEnd(doc, verbBehind(doc, end), "issues") > 0;
}

/** What is done, right behind who does it: `đã ┃tiếp┃`, `được ┃giao┃`. */
function actionBehind(doc: Doc, end: number): Hit | null {
  return doc.hits.longest(verbBehind(doc, end), "complaintAction");
}

/** First token behind a doer and the words that stand before its verb: `cũng đã ┃ban hành┃`. */
function verbBehind(doc: Doc, end: number): number {
  const also = cueEnd(doc, end, "also") || end;
  return cueEnd(doc, also, "passive") || also;
}

/** `giao Thanh tra tỉnh rà soát 2 vụ việc, Sở Xây dựng trả lời 1 vụ việc`: the next one in a row of orders. */
function isNextTold(doc: Doc, from: number, { start, end }: Body): boolean {
  if (markAt(doc.tokens, start - 1) !== "," || cueEnd(doc, end, "passive") > 0) return false;
  for (let at = from; at < start; at++) if (markAt(doc.tokens, at) === ";") return false;
  return true;
}

/** `Ủy ban Cạnh tranh Quốc gia (Bộ Công Thương)`, `Cục A - Bộ Công Thương`: of which body the one before is a part. */
function isExplained({ tokens }: Doc, last: Doer | undefined, { start, end }: Body): boolean {
  if (last === undefined) return false;
  // "Cục CSGT (C08, ┃Bộ Công an┃)"
  const coded = markAt(tokens, last.end) === "(" && markAt(tokens, start - 1) === "," && start - last.end <= MAX_CODE;
  if (coded) return markAt(tokens, end) === ")";
  if (last.end !== start - 1) return false;
  const mark = markAt(tokens, start - 1);
  return mark === "(" ? markAt(tokens, end) === ")" : isDash(tokens, start - 1);
}

/** Longest code of a body in a bracket, with the marks round it, in tokens. */
const MAX_CODE = 5;

/** `UBND huyện A và 15 xã, thị trấn`. */
function addsOthers(doc: Doc, end: number): boolean {
  return cueEnd(doc, end, "addsOthers") > 0 && !isCapitalized(doc.tokens, cueEnd(doc, end, "addsOthers"));
}

/** `Thanh tra tỉnh, Công an tỉnh`: only a comma or a joining word stands between. */
function listsOn(doc: Doc, from: number, to: number): boolean {
  if (from < 0) return false;
  if (to === from + 1 && markAt(doc.tokens, from) === ",") return true;
  return cueEnd(doc, from, "and") === to;
}
