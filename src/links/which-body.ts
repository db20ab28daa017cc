import { isReceiving } from "../records/complaint/accept.js";
import { type Cue, cueEnd, cueStart } from "../records/complaint/cues.js";
import { isVisitor } from "../records/complaint/figure.js";
import type { AgencyDraft, ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isCapitalized, isWord, markAt, startsLine, tokenFrom } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";

/** A body as tokens `[start, end)`. */
interface Body {
  readonly start: number;
  readonly end: number;
  readonly draft: AgencyDraft;
}

/**
 * Who acts from a token on: a body, or a set of doers (`body` null). A weak one (named as the source, or as the place)
 * acts only where nobody else does; one that is told to act did not act yet.
 */
interface Doer {
  readonly token: number;
  readonly end: number;
  readonly body: Body | null;
  readonly weight: "strong" | "weak" | "told";
}

/** Says which body did what each figure counts. */
export function linkBodies(doc: Doc, figures: readonly ComplaintDraft[], named: Uint8Array): void {
  const bodies = bodiesOf(doc);
  const names = fullNames(bodies);
  let sentence = -1;
  let doers: Doer[] = [];
  let before: ComplaintDraft | null = null;
  let previous: AgencyDraft | null = null;
  let last: { figure: ComplaintDraft; doer: AgencyDraft | null } | null = null;
  for (const draft of figures) {
    const at = sentenceOf(doc.sentences, draft.figure.first);
    if (at !== sentence) {
      sentence = at;
      doers = readDoers(doc, bodies, doc.sentences[at]!, doc.sentences[at + 1] ?? doc.tokens.count);
      before = null;
    }
    const carried = () => carriedInto(doc, bodies, at, last);
    const host = () => receiverBefore(doc, bodies, draft.figure.start);
    const found: AgencyDraft | null = doerOf(doc, draft, {
      from: doc.sentences[at]!,
      doers,
      before,
      previous,
      named,
      carried,
      host,
    });
    draft.agency = found === null ? null : (names.get(found) ?? found.name);
    draft.agencyId = found?.agencyId ?? null;
    if (found !== null) draft.notes.push(`done by «${doc.text.slice(found.start, found.end)}»`);
    before = draft;
    previous = found;
    if (draft.verbSide !== "none" && draft.verbSide !== "passive") last = { figure: draft, doer: found };
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

/** How many sentences back the doer may be named. */
const MAX_BACK = 3;

/** Who acted last in the paragraph (or the list) before a sentence that names nobody. */
function carriedInto(
  doc: Doc,
  bodies: readonly Body[],
  sentence: number,
  last: { figure: ComplaintDraft; doer: AgencyDraft | null } | null,
): AgencyDraft | null {
  const from = doc.sentences[sentence]!;
  const known = last !== null && sameStretch(doc, last.figure.figure.spanEnd, from) ? last : null;
  for (let k = sentence - 1; k >= Math.max(0, sentence - MAX_BACK); k--) {
    const start = doc.sentences[k]!;
    if (known !== null && start <= known.figure.figure.first) return known.doer;
    if (!sameStretch(doc, start + 1, from)) return null;
    const acting = readDoers(doc, bodies, start, doc.sentences[k + 1]!).find(({ weight }) => weight === "strong");
    if (acting !== undefined) return acting.body?.draft ?? null;
  }
  return null;
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

function bodiesOf(doc: Doc): Body[] {
  const bodies: Body[] = [];
  for (const mention of doc.mentions) {
    if (mention.kind !== "agency") continue;
    const start = tokenFrom(doc.tokens, mention.start);
    bodies.push({ start, end: tokenFrom(doc.tokens, mention.end), draft: mention as AgencyDraft });
  }
  return bodies.sort((a, b) => a.start - b.start);
}

/** Two sentences of one paragraph, or the lines of one list, speak of the same doer. */
function sameStretch({ tokens }: Doc, after: number, from: number): boolean {
  for (let at = after; at <= from; at++) {
    if (!startsLine(tokens, at)) continue;
    if (!isListLine({ tokens }, at)) return false;
  }
  return true;
}

/** A list mark stands at a token. */
function isListLine({ tokens }: Pick<Doc, "tokens">, token: number): boolean {
  const mark = markAt(tokens, token);
  return mark !== "" && "-+•*–".includes(mark);
}

/** Everyone who could act in tokens `[from, to)`, in order. */
function readDoers(doc: Doc, bodies: readonly Body[], from: number, to: number): Doer[] {
  const doers: Doer[] = [];
  let next = firstFrom(bodies, from);
  for (let at = from; at < to; ) {
    const body = bodies[next];
    if (body !== undefined && body.start <= at) {
      next++;
      if (body.start === at) {
        addBody(doc, doers, body, from);
        at = Math.max(at + 1, body.end);
      }
      continue;
    }
    const set = setEnd(doc, from, at);
    if (set > 0) doers.push({ token: at, end: set, body: null, weight: "strong" });
    at = set || at + 1;
  }
  return doers;
}

/** Index of the first body that starts at or after a token, by binary search. */
function firstFrom(bodies: readonly Body[], token: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (bodies[mid]!.start >= token) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** A set of doers, or a place or a bare type word that acts: `các cấp, các ngành`, `toàn tỉnh`, `tỉnh còn …`. */
function setEnd(doc: Doc, from: number, at: number): number {
  const set = cueEnd(doc, at, "setOfDoers");
  if (set > 0) return ROLES.some(([cue]) => cueStart(doc, at, cue) >= from) ? 0 : set;
  const place = cueEnd(doc, at, "actingPlace");
  if (place === 0 || (at > from && isWord(doc.tokens, at - 1) && cueStart(doc, at, "beforeSubject") < 0)) return 0;
  return isCapitalized(doc.tokens, place) ? 0 : place;
}

function addBody(doc: Doc, doers: Doer[], body: Body, from: number): void {
  const last = doers.at(-1);
  if (last !== undefined && listsOn(doc, last.end, body.start)) {
    doers[doers.length - 1] = { ...last, end: body.end, body: null };
    return;
  }
  const weight = weightOf(doc, body, from);
  if (weight === null) return;
  doers.push({ token: body.start, end: body.end, body: addsOthers(doc, body.end) ? null : body, weight });
}

/** Words of a title between what governs a body and its name: `đề nghị Chủ tịch UBND tỉnh`. */
const MAX_TITLE = 4;

const ROLES: readonly (readonly [Cue, Doer["weight"] | null])[] = [
  ["toldToAct", "told"],
  ["recipient", null],
  ["companion", null],
  ["source", "weak"],
];

/** How a body stands in its clause; `null` where it only receives, accompanies or speaks. */
function weightOf(doc: Doc, body: Body, from: number): Doer["weight"] | null {
  if (holdsWithin(doc, body.end, "speaks")) return null;
  let head = body.start;
  while (head > from && body.start - head < MAX_TITLE && isTitleWord(doc, head - 1)) head--;
  for (const at of [body.start, head]) {
    for (const [cue, weight] of ROLES) if (cueStart(doc, at, cue) >= from) return weight;
  }
  if (holdsWithin(doc, body.end, "reports")) return "weak";
  return head === from || !isWord(doc.tokens, head - 1) || cueStart(doc, head, "beforeSubject") >= from
    ? "strong"
    : "weak";
}

function isTitleWord({ tokens }: Doc, token: number): boolean {
  return (
    isCapitalized(tokens, token) ||
    (isWord(tokens, token) && isCapitalized(tokens, token - 1) && !startsLine(tokens, token))
  );
}

/** `UBND huyện A và 15 xã, thị trấn`. */
function addsOthers(doc: Doc, end: number): boolean {
  return cueEnd(doc, end, "addsOthers") > 0 && !isCapitalized(doc.tokens, cueEnd(doc, end, "addsOthers"));
}

/** `Thanh tra tỉnh, Công an tỉnh`: only a comma or a joining word stands between. */
function listsOn(doc: Doc, from: number, to: number): boolean {
  if (to === from + 1 && markAt(doc.tokens, from) === ",") return true;
  return cueEnd(doc, from, "and") === to;
}

/** `Thanh tra tỉnh cho biết`: the clause of a body goes on with such a word before it comes to an action. */
function holdsWithin(doc: Doc, end: number, cue: "reports" | "speaks"): boolean {
  for (let at = end; at < end + 10; at++) {
    if (cueEnd(doc, at, cue) > 0) return true;
    const mark = markAt(doc.tokens, at);
    if (mark === "." || mark === ";") return false;
    if (doc.hits.longest(at, "complaintAction")?.entry.fields.action) return false;
  }
  return false;
}

/** What is known where a figure is read. */
interface Place {
  /** First token of the sentence. */
  readonly from: number;
  readonly doers: readonly Doer[];
  readonly before: ComplaintDraft | null;
  /** Who did what the figure before counts. */
  readonly previous: AgencyDraft | null;
  /** Tokens of bodies' names. */
  readonly named: Uint8Array;
  /** Who acted in the stretch before the sentence. */
  readonly carried: () => AgencyDraft | null;
  /** Who held the reception the article tells of. */
  readonly host: () => AgencyDraft | null;
}

function doerOf(
  doc: Doc,
  draft: ComplaintDraft,
  { from, doers, before, previous, named, carried, host: receiver }: Place,
): AgencyDraft | null {
  const { figure, verbToken, verbSide } = draft;
  if (verbSide === "none") {
    if (isVisitor(figure.kind)) {
      const host = doerWithin(doers, figure.spanEnd, figure.spanEnd + 4);
      if (host?.body) return host.body.draft;
    }
    if (before === null) return doers.length === 0 && isListLine(doc, from) ? carried() : null;
    return goesOn(doc, before.figure.spanEnd, figure.start) ? previous : null;
  }
  if (verbSide === "passive") {
    const by = doerWithin(doers, figure.spanEnd, verbToken);
    if (by !== null) return by.body?.draft ?? null;
  }
  if (verbSide === "passive")
    return before !== null && isPart(doc, before.figure.spanEnd, figure.start) ? previous : null;
  if (verbSide === "after" && cueEnd(doc, verbToken, "obliged") > 0) return null;
  if (verbSide === "before" && isVisitor(figure.kind)) {
    const host = doerWithin(doers, verbToken, figure.start, "weak");
    if (host?.body) return host.body.draft;
  }
  const found = lastBefore(doers, verbSide === "before" ? verbToken : figure.start);
  if (found?.weight === "told") return null;
  if (isToAct(doc, named, found?.end ?? 0, verbToken)) return null;
  if (before !== null) {
    return found !== null && found.weight === "strong" && found.token >= before.figure.spanEnd
      ? (found.body?.draft ?? null)
      : previous;
  }
  if (found !== null) return found.body?.draft ?? null;
  if (cueStart(doc, verbToken, "session") >= 0) return receiver();
  return verbSide === "after" ? null : carried();
}

/** `yêu cầu trả lời dứt 75 đơn`, `phấn đấu giải quyết 85 vụ`: not done yet. */
function isToAct(doc: Doc, named: Uint8Array, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 20); at < to; at++) {
    if (named[at] === 1 || doc.hits.longest(at - 1, "complaintUnit") !== null) continue;
    if (cueEnd(doc, at, "toldToAct") > 0 || cueEnd(doc, at, "plans") > 0) return true;
  }
  return false;
}

/** So many who only are named as a source are passed over. */
const MAX_WEAK = 32;

/** Index of the first doer at or after a token, by binary search. */
function firstDoerFrom(doers: readonly Doer[], token: number): number {
  let low = 0;
  let high = doers.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (doers[mid]!.token >= token) high = mid;
    else low = mid + 1;
  }
  return low;
}

/** The first doer in tokens `[from, to)`, of one weight when given. */
function doerWithin(doers: readonly Doer[], from: number, to: number, weight?: Doer["weight"]): Doer | null {
  for (let k = firstDoerFrom(doers, from); k < doers.length && doers[k]!.token < to; k++) {
    if (weight === undefined || doers[k]!.weight === weight) return doers[k]!;
  }
  return null;
}

/** The last who acts before a token; a weak one only where no other does. */
function lastBefore(doers: readonly Doer[], token: number): Doer | null {
  let weak: Doer | null = null;
  const last = firstDoerFrom(doers, token) - 1;
  for (let k = last; k >= Math.max(0, last - MAX_WEAK); k--) {
    const doer = doers[k]!;
    if (doer.weight !== "weak") return doer;
    weak ??= doer;
  }
  return weak;
}

/** No semicolon or colon parts two figures. */
function goesOn(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || mark === ":") return false;
  }
  return true;
}

/** `trong đó 48 đơn trùng được lưu`. */
function isPart(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (cueEnd(doc, at, "part") > 0) return true;
  return false;
}
