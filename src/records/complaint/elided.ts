import { phraseBefore } from "../../scan/backward.js";
import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isNumber, isWord, markAt, startsLine, startsParagraph } from "../../scan/window.js";
import { sentenceOf } from "../../tokens/sentences.js";
import type { ComplaintDraft } from "../drafts.js";
import { isElided, type Passage } from "./accept.js";
import { endsAction } from "./amount.js";
import { isNextBody } from "./body-rows.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import { isMatterful, isVisitor, type UnitKind } from "./figure.js";
import { type Unit, unitOfLine, unitOfSubject } from "./label-units.js";
import { type Labels, labelBefore } from "./labels.js";
import { MAX_LIST, opensListLine, passagesOf } from "./passages.js";
import { readActions } from "./verbs.js";

/** Kinds of which a bare number behind the next verb tells: `thụ lý 38 vụ, đã giải quyết ┃33┃, còn ┃5┃`. */
const COUNTED_AGAIN: ReadonlySet<UnitKind> = new Set<UnitKind>(["paper", "case", "affair", "matter", "item"]);

/** What a bare number counts, `null` where it counts nothing. */
export function unitOfBare(
  passage: Passage,
  labels: Labels,
  draft: ComplaintDraft,
  { total, paper }: { total: ComplaintDraft | null; paper: Counted | null },
): Unit | null {
  if (isDialled(passage.doc, draft)) return null;
  const elided = elidedUnit(passage, labels, draft);
  return (
    elided ??
    (total && sameAs(total)) ??
    unitOfList(passage, labels, draft, paper) ??
    unitOfParts(passage, labels, draft, paper)
  );
}

/** `Tiếp nhận ý kiến: ┃19001009┃`, `┃0912345678┃`: so many figures with no dot between them are a telephone's. */
function isDialled({ tokens }: Doc, { figure: { start, end } }: ComplaintDraft): boolean {
  return /^(?:0\d{3,}|\d{7,})$/u.test(tokens.text.slice(tokens.start[start], tokens.end[end - 1]));
}

/** The unit of a bare number: of the list line it stands in, or of the figure before (`KN 42, TC 16`, `34/37`). */
function elidedUnit(passage: Passage, labels: Labels, draft: ComplaintDraft): Unit | null {
  const { doc, from, before } = passage;
  const { figure } = draft;
  if (!isElided(passage, draft)) return null;
  const line = unitOfLine(doc, from, draft);
  if (line !== null) return line;
  const subject = unitOfSubject(doc, from, labels, draft);
  if (subject !== null) return subject;
  if (before === null) return null;
  if (isNextInRow(doc, before, draft) || isNextBody(doc, before, draft)) return sameAs(before);
  if (figure.of !== null) {
    const same = figure.of === before.count || figure.of === before.of;
    const verbs = readActions(doc, Math.max(before.figure.spanEnd, figure.start - 6), figure.start);
    // "Sở A trả lời 33/39 ý kiến; Sở B ┃trả lời 20/21┃"
    const next = before.of !== null && endsAction(doc, figure.start);
    return (same || next) && verbs.length > 0 ? sameAs(before) : null;
  }
  const listed = isVisitor(before.figure.kind) && markAt(doc.tokens, figure.start - 1) === ":";
  if (isMatterful(before.figure.kind) || before.figure.unit === null || listed) {
    if (labelBefore(doc, labels, draft, before) !== null) return sameAs(before);
  }
  const again = before.figure.unit === null && cueStart(doc, figure.start, "then") >= 0;
  const told = again || endsAction(doc, figure.start) || cueStart(doc, figure.start, "left") >= 0;
  if (told && isCountedAgain(before)) return sameAs(before);
  const bracket = before.figure.unit === null && markAt(doc.tokens, before.figure.spanEnd) === "(";
  return bracket && markAt(doc.tokens, figure.start - 1) === ":" ? sameAs(before) : null;
}

/**
 * The next of a row of places or bodies, each with its number: `xã An Hòa 12/15 đơn, xã An Bình ┃8/9┃`,
 * `Hà Nội (3.115 đơn), Thanh Hóa (┃1.377┃)`; in brackets of fields too: `hộ tịch (22 phản ánh), xây dựng (┃19┃)`.
 */
function isNextInRow(
  { tokens }: Doc,
  before: ComplaintDraft,
  { figure: { start, spanEnd, of } }: ComplaintDraft,
): boolean {
  const last = before.figure;
  const bracketed = (from: number, to: number) => markAt(tokens, from - 1) === "(" && markAt(tokens, to) === ")";
  const both = bracketed(last.start, last.spanEnd) && bracketed(start, spanEnd);
  if (!both && (of === null || before.of === null)) return false;
  const [from, to] = both ? [last.spanEnd + 1, start - 1] : [last.spanEnd, start];
  return to - from >= 2 && to - from <= MAX_NAME && isNextName(tokens, from, to, both);
}

/** Longest name between two numbers of a row, in tokens. */
const MAX_NAME = 10;

/** Longest name of a field of a row, with the mark before it. */
const MAX_FIELD = 6;

/** One mark and a name behind it, with words alone: `, Thanh Hóa`, ` của dân; phường An Hòa`. */
function isNextName(tokens: Doc["tokens"], from: number, to: number, bracketed: boolean): boolean {
  if (bracketed && to - from > MAX_FIELD && !isCapitalized(tokens, to - 1)) return false;
  let marks = 0;
  for (let at = from; at < to; at++) {
    if (",;".includes(markAt(tokens, at) || " ")) marks++;
    else if (!isWord(tokens, at)) return false;
  }
  return marks === 1 && (bracketed ? ",;".includes(markAt(tokens, from) || " ") : isCapitalized(tokens, to - 1));
}

/** Longest row of numbers that share the unit of the last. */
const MAX_SHARED = 4;

/** `lần lượt ┃52┃, ┃49┃ và 31 kiến nghị`: numbers in a row count what the last of them does. */
export function unitOfNext(doc: Doc, drafts: readonly ComplaintDraft[], k: number): Unit | null {
  if (drafts[k]!.figure.unit !== null || !isRespective(doc, drafts, k)) return null;
  for (let next = k + 1; next < Math.min(drafts.length, k + MAX_SHARED); next++) {
    if (!isListed(doc, drafts[next - 1]!, drafts[next]!)) return null;
    if (drafts[next]!.figure.unit !== null) return sameAs(drafts[next]!);
  }
  return null;
}

/** `lần lượt` stands before the number, or before the first of its row. */
function isRespective(doc: Doc, drafts: readonly ComplaintDraft[], k: number): boolean {
  for (let first = k; first > k - MAX_SHARED && first >= 0; first--) {
    if (cueStart(doc, drafts[first]!.figure.start, "respectively") >= 0) return true;
    if (first === 0 || !isListed(doc, drafts[first - 1]!, drafts[first]!)) return false;
  }
  return false;
}

/** Only a comma or `và` stands between two figures. */
function isListed(doc: Doc, { figure: { spanEnd } }: ComplaintDraft, { figure: { start } }: ComplaintDraft): boolean {
  return (markAt(doc.tokens, spanEnd) === "," && start === spanEnd + 1) || cueEnd(doc, spanEnd, "and") === start;
}

/** What papers and cases come to be told of by: `734 lượt phản ánh` too. */
export function isCountedAgain({ categories, figure: { kind } }: ComplaintDraft): boolean {
  return COUNTED_AGAIN.has(kind) || (kind === "bareVisit" && categories.length > 0);
}

/** The unit of another figure, and its matter where that is what is counted: `5 khiếu nại (┃3┃ về đất đai, …)`. */
function sameAs({ unit, categories, figure: { kind } }: ComplaintDraft): Unit {
  const named = kind === "matter" || kind === "item" || kind === "bareVisit";
  return { unit, kind, categories: named ? categories : [] };
}

/** `- Khiếu nại: 07`, `- Đã xử lý: 12`: a line of a list in which papers or cases were counted. */
function unitOfList(passage: Passage, labels: Labels, draft: ComplaintDraft, paper: Counted | null): Unit | null {
  const { doc, from, before } = passage;
  const { start } = draft.figure;
  if (before !== null || paper === null || !opensListLine(doc, from) || !isElided(passage, draft)) return null;
  const lines = passagesBetween(doc, paper.from, from);
  const named = lines <= MAX_LIST && labelBefore(doc, labels, draft, null) !== null;
  const done = lines <= MAX_HEADS && markAt(doc.tokens, start - 1) === ":" && saysDone(doc, from, start - 1);
  return named || done ? sameAs(paper.draft) : null;
}

/**
 * `Tiếp nhận 120 đơn. ┃Cụ thể┃: khiếu nại ┃81┃, tố cáo 35`: the next sentence opens with the parts of what was counted.
 */
function unitOfParts(passage: Passage, labels: Labels, draft: ComplaintDraft, paper: Counted | null): Unit | null {
  const { doc, from, before } = passage;
  if (before !== null || paper === null || !isElided(passage, draft)) return null;
  if (!isMatterful(paper.draft.figure.kind) || draft.count > paper.draft.count) return null;
  if (passagesBetween(doc, paper.from, from) !== 1 || !isSameStretch(doc, paper.from, from)) return null;
  if (cueEnd(doc, from, "part") <= from) return null;
  return labelBefore(doc, labels, draft, null) !== null ? sameAs(paper.draft) : null;
}

/** So many lines without a figure head a list of what was done. */
const MAX_HEADS = 3;

/** `Đã giải quyết nhiều lần:`, `Không đủ điều kiện, xếp lưu:`: the label of a line, up to its colon. */
function saysDone(doc: Doc, from: number, colon: number): boolean {
  let first = from + 1;
  while (first < colon && !isWord(doc.tokens, first)) first++;
  return endsAction(doc, colon) || (cueEnd(doc, first, "suffered") || cueEnd(doc, first, "passive")) > 0;
}

/** A figure that was taken, with the first token of its passage. */
export interface Counted {
  readonly draft: ComplaintDraft;
  readonly from: number;
}

/** The total that bare numbers make up, by part. */
export type Parts = Map<ComplaintDraft, ComplaintDraft>;

/** How many parts are added up, and how many figures back their total is looked for. */
const MAX_PARTS = 12;
const MAX_TOTALS = 6;

/** How far behind their total parts stand, in tokens. */
const MAX_REACH = 250;

/** Below it numbers add up by chance, and a mark or a word has to say that parts follow. */
const MANY = 50;

/**
 * The total a bare number is a part of, `null` for none. It is one where it makes up the total with the numbers beside
 * it:
 *
 *     512 đơn (hành chính ┃260┃, tư pháp ┃219┃, lĩnh vực khác ┃33┃) · 5 khiếu nại (┃3┃ về đất đai, ┃2┃ về xây dựng)
 */
export function totalOf(
  doc: Doc,
  parts: Parts,
  drafts: readonly ComplaintDraft[],
  k: number,
  kept: readonly Counted[],
): ComplaintDraft | null {
  const known = parts.get(drafts[k]!);
  if (known !== undefined || kept.length === 0) return known ?? null;
  if (drafts[k]!.figure.start - kept.at(-1)!.draft.figure.spanEnd > MAX_REACH) return null;
  const from = passageStart(doc, drafts[k]!);
  let beside = 0;
  for (let t = kept.length - 1; t >= Math.max(0, kept.length - MAX_TOTALS); t--) {
    const { draft: total, from: first } = kept[t]!;
    if (first !== from && !isSameStretch(doc, first, from)) return null;
    const last = lastPart(doc, drafts, k, { total, beside });
    for (let part = k; part <= last; part++) parts.set(drafts[part]!, total);
    if (last >= k) return total;
    beside += total.count;
  }
  return null;
}

/** Two sentences of one paragraph, or the lines of one list. */
function isSameStretch(doc: Doc, first: number, from: number): boolean {
  if (passagesBetween(doc, first, from) > MAX_LIST) return false;
  if (opensListLine(doc, from)) return true;
  const passages = passagesOf(doc);
  for (let k = sentenceOf(passages, first) + 1; passages[k]! <= from; k++)
    if (startsParagraph(doc.tokens, passages[k]!)) return false;
  return true;
}

/**
 * Index of the draft with which the bare numbers from `k` on make up the total, with what was counted `beside` them; -1
 * for none.
 */
function lastPart(
  doc: Doc,
  drafts: readonly ComplaintDraft[],
  k: number,
  { total, beside }: { total: ComplaintDraft; beside: number },
): number {
  const [from, to] = [total.figure.spanEnd, drafts[k]!.figure.start];
  if (to - from > MAX_REACH || (total.count < MANY && !opensParts(doc, from, to))) return -1;
  for (const start of beside > 0 ? [0, beside] : [0]) {
    let sum = start;
    for (let part = k; part < Math.min(drafts.length, k + MAX_PARTS); part++) {
      const { figure } = drafts[part]!;
      if (figure.unit !== null || figure.of !== null) break;
      if (!standsBare(doc, figure.end) && !endsJoinedList(doc, figure)) break;
      if (isNumberOfName(doc, figure.start)) break;
      if (part > k && !goesOn(doc, drafts[part - 1]!, drafts[part]!)) break;
      sum += figure.count;
      if (sum === total.count && (part > k || start > 0)) return part;
      if (sum >= total.count) break;
    }
  }
  return -1;
}

/** `- Pháp chế: ┃18┃ 2. Kết quả`: what followed on a line of its own stands right behind the last item. */
function endsJoinedList({ tokens }: Doc, { start, end }: ComplaintDraft["figure"]): boolean {
  if (markAt(tokens, start - 1) !== ":") return false;
  return isNumber(tokens, end) ? ".)".includes(markAt(tokens, end + 1) || " ") : isCapitalized(tokens, end);
}

/** `Phường ┃15┃, Quận ┃10┃`, `Điều ┃10┃`: it counts nothing; nor does a number in words (`chọn một trong hai`). */
function isNumberOfName(doc: Doc, token: number): boolean {
  if (!isNumber(doc.tokens, token)) return true;
  return phraseBefore(doc, token, "levelWord") !== null || phraseBefore(doc, token, "pinpointWord") !== null;
}

/** A bracket, a colon or a word (`trong đó`) says that parts follow. */
function opensParts(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ("(:".includes(markAt(doc.tokens, at) || " ")) return true;
  return holdsCue(doc, from, to, "part");
}

/** Two parts stand in one passage, or in two lines of a list. */
function goesOn(doc: Doc, a: ComplaintDraft, b: ComplaintDraft): boolean {
  const [first, second] = [passageStart(doc, a), passageStart(doc, b)];
  return first === second || (opensListLine(doc, second) && passagesBetween(doc, first, second) === 1);
}

/** A number with no word behind it that it could count: a mark, a line end, `và`, `về`. */
export function standsBare(doc: Doc, end: number): boolean {
  const { tokens } = doc;
  if (end >= tokens.count || startsLine(tokens, end)) return true;
  const mark = markAt(tokens, end);
  // "- Đô thị: 128 - Pháp chế: 18": the lines of a list that were joined
  if (mark === "-" && !isGlued(tokens, end) && !isGlued(tokens, end + 1)) return isCapitalized(tokens, end + 1);
  if (mark !== "" && !isWord(tokens, end))
    return ",;).(".includes(mark) && !(isGlued(tokens, end + 1) && isNumber(tokens, end + 1) && mark !== "(");
  return cueEnd(doc, end, "and") > 0 || cueEnd(doc, end, "follow") > 0;
}

/** First token of the passage a figure stands in. */
function passageStart(doc: Doc, { figure }: ComplaintDraft): number {
  const passages = passagesOf(doc);
  return passages[sentenceOf(passages, figure.first)]!;
}

function passagesBetween(doc: Doc, from: number, to: number): number {
  const passages = passagesOf(doc);
  return sentenceOf(passages, to) - sentenceOf(passages, from);
}
