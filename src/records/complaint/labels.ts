import { VERBAL_MATTERS } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { partitionPoint } from "../../scan/partition-point.js";
import { isGlued, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { bracketedPercent } from "./amount.js";
import { cueEnd, cueStart } from "./cues.js";
import { type Figure, isVisitor } from "./figure.js";
import { type Matters, readMatters } from "./matters.js";
import type { Category } from "./schema.js";

/** The rows of matters of one sentence, and the row that heads it. */
export interface Labels {
  /** Rows by the token after their last. */
  readonly byEnd: ReadonlyMap<number, Matters>;
  /** Rows that open a clause, in order. */
  readonly heads: readonly Matters[];
}

/** Reads the rows of matters of a sentence, tokens `[from, to)`. */
export function readLabels(doc: Doc, from: number, to: number): Labels {
  const byEnd = new Map<number, Matters>();
  const heads: Matters[] = [];
  for (let at = from; at < to; ) {
    const row = readMatters(doc, at, true);
    if (row === null) {
      at++;
      continue;
    }
    byEnd.set(row.end, row);
    byEnd.set(row.reach, row);
    if (opensClause(doc, from, row)) heads.push(row);
    at = row.end;
  }
  return { byEnd, heads };
}

/** `Khiếu nại: …`, `+ Đơn khiếu nại: …`, `Số vụ việc khiếu nại …`: nothing but the head of a label before it. */
function opensClause(doc: Doc, from: number, row: Matters): boolean {
  let at = row.start;
  const unit = unitBefore(doc, from, at);
  if (unit >= 0) at = unit;
  const head = cueStart(doc, at, "labelHead");
  const headed = head >= from;
  if (headed) at = head;
  // "Luỹ kế 5 tháng ┃tổng số┃ vụ khiếu nại": a stretch of time ends right before the label
  if (headed && cueStart(doc, at, "timeUnit") >= 0 && isNumber(doc.tokens, cueStart(doc, at, "timeUnit") - 1))
    return true;
  const bare = row.categories.every((category) => VERBAL_MATTERS.has(category));
  if (bare && unit < 0 && !headed && markAt(doc.tokens, row.end) !== ":") return false;
  if (cueStart(doc, at, "is") >= from) return true;
  return at === from || !(isWord(doc.tokens, at - 1) || isNumber(doc.tokens, at - 1));
}

function unitBefore(doc: Doc, from: number, before: number): number {
  const end = markAt(doc.tokens, before - 1) === "," ? before - 1 : before;
  for (let first = Math.max(from, before - 4); first < end; first++) {
    const hit = doc.hits.between(first, end, "complaintUnit");
    if (hit && hit.entry.fields.kind !== "none") return first;
  }
  return -1;
}

/** `khiếu nại 1.015 đơn`, `Tố cáo: 5 vụ`: the row that stands right before the figure. */
export function labelBefore(
  doc: Doc,
  labels: Labels,
  { figure }: ComplaintDraft,
  before: ComplaintDraft | null,
): Matters | null {
  let at = figure.start;
  for (let k = 0; k < 4; k++) {
    const row = labels.byEnd.get(at);
    if (row && isVerb(doc, row, figure)) return null;
    if (row) return row.start >= (before?.figure.spanEnd ?? 0) || before?.figure.came ? row : null;
    const outcome = cueStart(doc, at, "outcome");
    const link = outcome >= 0 ? outcome : cueStart(doc, at, "labelLink");
    if (markAt(doc.tokens, at - 1) === ":") at--;
    else if (link >= 0) at = link;
    else return null;
  }
  return null;
}

/** `tiếp 286 lượt, trong đó: ┃khiếu nại┃ 13 lượt, ┃tố cáo┃ 3 lượt`: an item of its own; not what citizens came for. */
export function standsAlone(doc: Doc, { start }: Matters): boolean {
  return !isWord(doc.tokens, start - 1) || cueStart(doc, start, "part") >= 0 || startsLine(doc.tokens, start);
}

/** `Ban Thanh tra nhân dân ┃kiến nghị┃ 214 nội dung`: what a body puts forward, right behind its name. */
function isVerb(doc: Doc, row: Matters, { kind, start }: Figure): boolean {
  if (kind !== "carrier" || row.end !== start || !isWord(doc.tokens, row.start - 1)) return false;
  if (!row.categories.every((category) => VERBAL_MATTERS.has(category))) return false;
  return unitBefore(doc, row.start - 4, row.start) < 0 && cueStart(doc, row.start, "labelHead") < 0;
}

/** How far before a count of instances the matter stands that its clause is on, in tokens. */
export const MATTER_BACK = 12;

const MAX_LABEL_REACH = 20;
/** `Tổng số kiến nghị … là 125 ý kiến`. */
const MAX_TOTAL_REACH = 45;

/** The last head that ends at or before a token. */
export function lastHead(heads: readonly Matters[], token: number): Matters | null {
  return heads[partitionPoint(heads, ({ end }) => end <= token) - 1] ?? null;
}

/** What a row names; it goes on for the figures after, but for `nhiều nhất là khiếu nại, với 566 đơn`. */
interface Label {
  readonly categories: readonly Category[];
  readonly goesOn: boolean;
}

/**
 * `Khiếu nại ở cấp tỉnh là 81 vụ`, `Số vụ khiếu nại đúng chiếm 7% (159 vụ)`: the row heads the clause of the figure; a
 * colon lets it head the whole sentence.
 */
export function labelAhead(doc: Doc, labels: Labels, { figure }: ComplaintDraft): Label | null {
  const row = lastHead(labels.heads, figure.start);
  if (row === null) return null;
  const { categories } = row;
  const heading = { categories, goesOn: true };
  if (markAt(doc.tokens, row.end) === ":" && !endsItem(doc, row.end, figure.start)) return heading;
  if (isTopic(doc, row) && !isVisitor(figure.kind) && figure.start - row.end <= MAX_TOPIC_REACH) return heading;
  // "Về khiếu nại kỷ luật đảng, tiếp nhận 05 trường hợp": instances are of what their clause is on
  if (figure.kind === "instance" && figure.start - row.end <= MATTER_BACK) return heading;
  const reach = cueStart(doc, figure.start, "is") >= 0 ? MAX_TOTAL_REACH : MAX_LABEL_REACH;
  const outside = clauseEnd(doc, figure.start);
  if (figure.start - row.end > reach || !isOneClause(doc, row.reach, outside)) return null;
  return { categories, goesOn: markAt(doc.tokens, outside) !== "," };
}

/** How far a topic reaches in its sentence, in tokens. */
const MAX_TOPIC_REACH = 40;

/**
 * `Về tố cáo, đúng 12 vụ, sai 30 vụ`, `Riêng đơn kiến nghị, …`: what the sentence is on, with a comma behind it.
 * `Về khiếu nại, tố cáo, …` is the theme of a whole report, and tells nothing apart.
 */
function isTopic(doc: Doc, row: Matters): boolean {
  const one = row.categories.length === 1 || row.categories.every((category) => VERBAL_MATTERS.has(category));
  if (!one || markAt(doc.tokens, row.reach) !== ",") return false;
  const unit = unitBefore(doc, row.start - 4, row.start);
  return cueStart(doc, unit >= 0 ? unit : row.start, "topic") >= 0;
}

/**
 * `(khiếu nại: 153 đơn; ┃tố cáo: 125 đơn┃; tố giác: 759 đơn)`: the item of the label, its number right behind it, is
 * closed.
 */
function endsItem({ tokens }: Doc, colon: number, to: number): boolean {
  if (!isNumber(tokens, colon + 1)) return false;
  let depth = 0;
  for (let at = colon + 2; at < Math.min(to, colon + MAX_TOPIC_REACH); at++) {
    const mark = markAt(tokens, at);
    if (mark === "(") depth++;
    else if ((mark === ")" && --depth < 0) || (mark === ";" && depth === 0)) return true;
  }
  return false;
}

/** The clause before a figure ends there; a bracket or `, với` joins the figure to it. */
function clauseEnd(doc: Doc, start: number): number {
  if (markAt(doc.tokens, start - 1) === "(") return start - 1;
  const joined = cueStart(doc, start, "joins");
  return joined > 0 && markAt(doc.tokens, joined - 1) === "," ? joined - 1 : start;
}

function isOneClause({ tokens }: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (
      mark !== "" &&
      ",;.:()".includes(mark) &&
      !(isNumber(tokens, at - 1) && isGlued(tokens, at + 1) && isNumber(tokens, at + 1))
    )
      return false;
  }
  return true;
}

/** Longest place that citizens come to, in tokens. */
const MAX_PLACE = 10;

/** `lượt người đến ┃cơ quan hành chính nhà nước┃ khiếu nại, tố cáo`: the row behind the place they come to. */
function rowBehind(doc: Doc, from: number): Matters | null {
  for (let at = from; at < from + MAX_PLACE && isWord(doc.tokens, at) && !startsLine(doc.tokens, at); at++) {
    if (unitBefore(doc, from, at) >= 0) return null;
    const row = readMatters(doc, at, true);
    if (row !== null) return row.categories.length > 1 ? row : null;
  }
  return null;
}

/**
 * Categories named after the unit in the same clause: `14 lượt người ở phường 5 đến phản ánh …`,
 * `46 đơn của công dân khiếu nại …`, `46 đơn là đơn phản ánh …`.
 */
export function namedAfter(doc: Doc, draft: ComplaintDraft, visitor: boolean, to: number): readonly Category[] | null {
  const { tokens } = doc;
  const { spanEnd } = draft.figure;
  const percent = visitor ? null : bracketedPercent(doc, spanEnd);
  if (percent !== null) return readMatters(doc, percent.end, true)?.categories ?? null;
  const high = Math.min(to, spanEnd + (visitor ? 30 : 8));
  for (let at = spanEnd; at < high; at++) {
    const mark = markAt(tokens, at);
    if (mark === ";" || (!visitor && (mark === "," || mark === "(" || mark === ":"))) return null;
    const come = visitor ? cueEnd(doc, at, "come") : 0;
    const opener = come || cueEnd(doc, at, "seek");
    const row =
      opener > 0
        ? (readMatters(doc, cueEnd(doc, opener, "states") || opener, true) ?? (come > 0 ? rowBehind(doc, come) : null))
        : null;
    if (row !== null && row.end <= to) return row.categories;
    if (!visitor && at === spanEnd && cueEnd(doc, at, "is") > 0) {
      const unit = doc.hits.longest(at + 1, "complaintUnit");
      const own = readMatters(doc, unit?.end ?? at + 1, true);
      if (own) return own.categories;
    }
    if (!visitor && at > spanEnd && cueEnd(doc, spanEnd, "of") > 0 && at - spanEnd <= 5) {
      const own = readMatters(doc, at, true);
      if (own !== null) return own.categories;
    }
  }
  return null;
}

/**
 * `bị khiếu nại nhiều nhất là hàng gia dụng (┃237 trường hợp┃, chiếm 19%)`: of what a bracket tells how often; `null`
 * where nothing ranks.
 */
export function rankedMatter(doc: Doc, from: number, { start }: Figure): readonly Category[] | null {
  if (markAt(doc.tokens, start - 1) !== "(") return null;
  const named = new Set<Category>();
  for (let at = Math.max(from, start - RANK_BACK); at < start; at++) {
    const categories = doc.hits.longest(at, "complaintMatter")?.entry.fields.categories;
    if (categories) for (const category of categories.split(",")) named.add(category as Category);
    if (named.size > 0 && cueEnd(doc, at, "most") > 0) return [...named];
  }
  return null;
}

/** How far before a bracket the clause says what happened most, in tokens. */
const RANK_BACK = 30;
