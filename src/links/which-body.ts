import { cueEnd, cueStart } from "../records/complaint/cues.js";
import { type Figure, isVisitor } from "../records/complaint/figure.js";
import { opensListLine, passagesOf } from "../records/complaint/passages.js";
import { isReceiving } from "../records/complaint/reception.js";
import { CELL } from "../records/complaint/rules.js";
import type { AgencyDraft, ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isWord, markAt, startsLine } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";
import { advisedBody } from "./advised.js";
import { bodyOfRow } from "./body-of-row.js";
import { carriedInto, type List, listOf, type Told } from "./carried-doer.js";
import { type Body, bodiesOf, type Doer, readDoers } from "./doers.js";
import { doersIn, firstDoer, lastBefore } from "./doers-near.js";
import { isNextRequest, isToAct } from "./not-done-yet.js";
import { isSentByPeople } from "./senders.js";
import { subjectBefore } from "./subject-before.js";
import { isWhoseWork } from "./whose-work.js";

/** Says which body did what each figure counts. */
export function linkBodies(doc: Doc, figures: readonly ComplaintDraft[], named: Uint8Array): void {
  const bodies = bodiesOf(doc);
  const passages = passagesOf(doc);
  const names = fullNames(bodies);
  let sentence = -1;
  let doers: Doer[] = [];
  let before: ComplaintDraft | null = null;
  let opening: ComplaintDraft | null = null;
  let previous: AgencyDraft | null = null;
  let last: Told | null = null;
  let latest: Told | null = null;
  let acted: AgencyDraft | null = null;
  let list: List | null = null;
  /** Whose the figure is whose parts are told. */
  let parts: { readonly of: AgencyDraft | null } | null = null;
  const openings = new Map<number, AgencyDraft | null>();
  for (const draft of figures) {
    const at = sentenceOf(passages, draft.figure.first);
    if (at !== sentence) {
      sentence = at;
      doers = readDoers(doc, bodies, passages[at]!, passages[at + 1] ?? doc.tokens.count);
      before = null;
      opening = null;
    }
    if (before === null) list = listOf(doc, at, list, latest);
    const told: Told | null = list === null ? last : list.told;
    const carried = () => carriedInto(doc, bodies, list?.first ?? at, told);
    const subject = () => subjectBefore(doc, bodies, draft, at, openings);
    const host = () => receiverBefore(doc, bodies, draft.figure.start);
    const advised = advisedBody(doc, bodies, draft, passages[at]!);
    const doer: AgencyDraft | null =
      draft.rule === CELL
        ? bodyOfRow(doc, bodies, draft)
        : doerOf(doc, draft, {
            from: passages[at]!,
            doers,
            before,
            opening,
            previous,
            named,
            carried,
            subject,
            host,
            acted,
          });
    const found: AgencyDraft | null = advised === null ? doer : advised.draft;
    if (before === null) parts = null;
    else if (isPart(doc, before.figure.spanEnd, draft.figure.start)) parts ??= { of: previous };
    else if (!goesOn(doc, before.figure.spanEnd, draft.figure.start)) parts = null;
    const aside: boolean =
      (before !== null && found !== previous && isAside(doc, before.figure.spanEnd, draft.figure.start)) ||
      (parts !== null && found !== parts.of);
    draft.agency = found === null ? null : (names.get(found) ?? found.name);
    draft.agencyId = found?.agencyId ?? null;
    if (found !== null) draft.notes.push(`done by «${doc.text.slice(found.start, found.end)}»`);
    before = draft;
    if (!openings.has(at) && draft.verbSide !== "none") openings.set(at, found);
    opening ??= draft;
    // "tham mưu UBND huyện giải quyết 11 đơn, chuyển 38 đơn": who gave the advice acts on
    previous = doer;
    acted ??= found;
    latest = { figure: draft, doer: found };
    const due = draft.verbSide === "after" && cueEnd(doc, draft.verbToken, "obliged") > 0;
    if (draft.verbSide !== "none" && draft.verbSide !== "passive" && !aside && !due)
      last = { figure: draft, doer: found };
  }
}

/** A short form goes by the longest name that begins like it: `Ủy ban Kiểm tra` by `Ủy ban Kiểm tra Tỉnh ủy`. */
function fullNames(bodies: readonly Body[]): Map<AgencyDraft, string> {
  const longest = new Map<string, string>();
  for (const { draft } of bodies) {
    if (draft.name.length > (longest.get(draft.agencyId)?.length ?? 0)) longest.set(draft.agencyId, draft.name);
  }
  const names = new Map<AgencyDraft, string>();
  for (const { draft } of bodies) {
    const name = longest.get(draft.agencyId);
    if (name?.startsWith(draft.name) && !isPlaceOf(draft, name.slice(draft.name.length).trim())) names.set(draft, name);
  }
  return names;
}

/** `Công an tỉnh` is whole without its `Hậu Giang`. */
function isPlaceOf({ place }: AgencyDraft, words: string): boolean {
  return place !== null && [place.province, place.district, place.commune].includes(words);
}

/** `Chủ tịch UBND tỉnh tiếp công dân định kỳ`: the first body whose verb is that of reception. */
function receiverBefore(doc: Doc, bodies: readonly Body[], before: number): AgencyDraft | null {
  for (const { end, draft } of bodies.slice(0, MAX_HOSTS)) {
    if (end > before) return null;
    for (let at = end; at < end + 5; at++) {
      if (isReceiving(doc, at)) return draft;
      if (!isWord(doc.tokens, at)) break;
    }
  }
  return null;
}

/** A host is named in the head of an article. */
const MAX_HOSTS = 20;

/** What is known where a figure is read. */
interface Place {
  /** First token of the sentence. */
  readonly from: number;
  readonly doers: readonly Doer[];
  readonly before: ComplaintDraft | null;
  /** The first figure of the sentence. */
  readonly opening: ComplaintDraft | null;
  /** Who did what the figure before counts. */
  readonly previous: AgencyDraft | null;
  /** Tokens of bodies' names. */
  readonly named: Uint8Array;
  /** Who acted in the stretch before the sentence. */
  readonly carried: () => AgencyDraft | null;
  /** Of whom the paragraph before tells. */
  readonly subject: () => AgencyDraft | null;
  /** Who held the reception the article tells of. */
  readonly host: () => AgencyDraft | null;
  /** The first body of the article that did what a figure counts. */
  readonly acted: AgencyDraft | null;
}

function doerOf(
  doc: Doc,
  draft: ComplaintDraft,
  { from, doers, before, opening, previous, named, carried, subject, host: receiver, acted }: Place,
): AgencyDraft | null {
  const { figure, verbToken, verbSide } = draft;
  if (isSentByPeople(doc, draft, from)) return null;
  if (verbSide === "none") {
    if (isVisitor(figure.kind) && cueEnd(doc, figure.spanEnd, "hence") === 0) {
      const host = doersIn(doers, figure.spanEnd, figure.spanEnd + 4)[0];
      if (host?.body) return host.body.draft;
    }
    const keeper = keeperOf(doc, doers, figure.start);
    if (keeper !== null) return keeper;
    const head = before === null ? rowHead(doc, doers[0], from) : null;
    if (head !== null) return head;
    const acts = doersIn(doers, from, figure.start).length > 0;
    if (before === null) return !acts && goesOnFromBefore(doc, from, figure.start) ? carried() : null;
    const other = doersIn(doers, before.figure.spanEnd, figure.start).at(-1);
    if (other?.weight === "strong") return other.body?.draft ?? null;
    const part = cueEnd(doc, from, "part") > 0 || isPart(doc, before.figure.spanEnd, figure.start);
    const listed = part || isTwin(doc, before.figure, figure) || goesOn(doc, before.figure.spanEnd, figure.start);
    return listed ? previous : null;
  }
  if (verbSide === "passive") {
    const by = doersIn(doers, afterSuffered(doc, figure.spanEnd, verbToken), verbToken)[0];
    if (by !== undefined) return by.body?.draft ?? null;
  }
  if (verbSide === "passive" && verbToken < figure.start) {
    const tasked = lastBefore(doers, verbToken);
    const suffered = cueStart(doc, verbToken, "suffered");
    if (tasked?.weight === "strong" && tasked.end >= suffered - 1) return tasked.body?.draft ?? null;
  }
  if (verbSide === "passive") {
    if (before === null) return doers.length === 0 && cueEnd(doc, from, "part") > 0 ? carried() : null;
    return isPart(doc, before.figure.spanEnd, figure.start) ? previous : null;
  }
  if (verbSide === "after" && cueEnd(doc, verbToken, "obliged") > 0) return null;
  const doing = verbSide === "after" ? doersIn(doers, figure.spanEnd, verbToken).at(-1) : undefined;
  if (doing !== undefined) return doing.body?.draft ?? null;
  if (verbSide === "before" && isVisitor(figure.kind)) {
    const host = doersIn(doers, verbToken, figure.start).find(({ weight }) => weight === "weak");
    if (host?.body) return host.body.draft;
    const whose = doersIn(doers, verbToken, figure.start).find(({ token }) => isWhoseWork(doc, from, token));
    if (whose) return null;
  }
  const found = lastBefore(doers, verbSide === "before" ? verbToken : figure.start);
  if (found?.weight === "told" || isNextRequest(doc, verbToken, from)) return null;
  if (isToAct(doc, named, found?.end ?? 0, verbToken)) return null;
  if (before !== null) {
    return found !== null && found.weight === "strong" && found.token >= before.figure.spanEnd
      ? (found.body?.draft ?? null)
      : (previous ?? (before === opening ? unsaid(before, found) : null));
  }
  if (found !== null) return found.body?.draft ?? null;
  if (cueStart(doc, verbToken, "session") >= 0) return receiver();
  if (verbSide === "after" && !opensListLine(doc, from)) return null;
  return carried() ?? (isUnitsWork(doc, from, verbToken) ? acted : null) ?? subject();
}

/** `12 ý kiến gửi tới HĐND tỉnh đã được ┃UBND tỉnh┃ trả lời`: who acts stands behind the sign of the passive. */
function afterSuffered(doc: Doc, from: number, verb: number): number {
  for (let at = verb; at > from; at--) if (cueStart(doc, at, "suffered") >= from) return at;
  return from;
}

/** `Trong đó, 442 đơn …`, `Qua nghiên cứu, có 512 đơn …`, and the line of a list: who acted is said before. */
function goesOnFromBefore(doc: Doc, from: number, figure: number): boolean {
  if (opensListLine(doc, from) || cueEnd(doc, from, "part") > 0) return true;
  return cueEnd(doc, from, "after") > 0 && cueStart(doc, figure, "then") >= 0;
}

/** `Trước đó, ┃đơn vị nhận┃ 540 tin`: the body the article is on, named by its kind. */
function isUnitsWork(doc: Doc, from: number, verb: number): boolean {
  for (let at = verb; at > Math.max(from, verb - MAX_UNIT_GAP); at--)
    if (cueStart(doc, at, "theUnit") >= from || cueStart(doc, at, "thisUnit") >= from) return true;
  return false;
}

/** Between such a word and its verb, in tokens: `đơn vị ┃cũng đã┃ nhận`. */
const MAX_UNIT_GAP = 3;

/** `UBND xã Hòa Vang ┃còn┃ 17 phản ánh`: with whom it lies. */
function keeperOf(doc: Doc, doers: readonly Doer[], start: number): AgencyDraft | null {
  const left = cueStart(doc, start, "left");
  const last = left < 0 ? undefined : doers[firstDoer(doers, left) - 1];
  return last?.end === left && last.weight === "strong" ? (last.body?.draft ?? null) : null;
}

/** `UBND huyện A: 604 hồ sơ; 8 đơn`: the body that a line opens with, before a colon. */
function rowHead(doc: Doc, doer: Doer | undefined, from: number): AgencyDraft | null {
  if (doer === undefined || !startsLine(doc.tokens, from) || markAt(doc.tokens, doer.end) !== ":") return null;
  return doer.token === from ? (doer.body?.draft ?? null) : null;
}

/** `Thanh tra tỉnh có 8 đơn; chuyển 5 đơn`: no verb said so far whose the figures are. */
function unsaid({ verbSide }: ComplaintDraft, found: Doer | null): AgencyDraft | null {
  return verbSide === "none" && found?.weight === "strong" ? (found.body?.draft ?? null) : null;
}

/** No semicolon or colon parts two figures. */
function goesOn(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || mark === ":") return false;
  }
  return true;
}

/** `(06 khiếu nại; 06 kiến nghị)`: only a semicolon stands between two of a kind. */
function isTwin(doc: Doc, a: Figure, b: Figure): boolean {
  return isVisitor(a.kind) === isVisitor(b.kind) && b.start === a.spanEnd + 1 && markAt(doc.tokens, a.spanEnd) === ";";
}

/**
 * `Hai cấp tiếp 1.316 lượt, riêng tòa án thành phố tiếp 284 lượt`: told in passing; the next sentence goes on with all.
 */
function isAside(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cueEnd(doc, at, "aside") > 0 || cueEnd(doc, at, "part") > 0) return true;
  return false;
}

/** `trong đó 48 đơn trùng được lưu`. */
function isPart(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cueEnd(doc, at, "part") > 0) return true;
  return false;
}
