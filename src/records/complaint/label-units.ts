import type { Doc } from "../../scan/doc.js";
import { isWord, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import type { ComplaintDraft } from "../drafts.js";
import { cueEnd, cueStart } from "./cues.js";
import type { Figure, UnitKind } from "./figure.js";
import { type Labels, lastHead } from "./labels.js";
import { readMatters } from "./matters.js";
import type { Category } from "./schema.js";

/** What a bare number counts. */
export interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
  /** Named with the unit: `số vụ khiếu nại đã giải quyết (17.302)`. */
  readonly categories: readonly Category[];
}

function unitOf(doc: Doc, { start, end }: { start: number; end: number }, kind: UnitKind): Unit {
  const { tokens } = doc;
  const unit = tokens.text.slice(tokens.start[start], tokens.end[end - 1]).toLowerCase();
  return { unit, kind, categories: readMatters(doc, end, true)?.categories ?? [] };
}

/** `- Lượt công dân tiếp: 742 (năm 2021: 688)`: the unit named before the colon of a list line, `null` for none. */
export function unitOfLine(doc: Doc, from: number, { figure }: ComplaintDraft): Unit | null {
  const { tokens } = doc;
  if (markAt(tokens, figure.start - 1) !== ":") return null;
  let first = figure.start - 1;
  while (first > from && first > figure.start - MAX_LABEL && ![";", "."].includes(markAt(tokens, first - 1))) first--;
  for (let at = first; at < figure.start - 1; at++) {
    const hit = doc.hits.longest(at, "complaintUnit");
    if (hit === null || (at > 0 && OPENS_OTHER_WORD.has(lowerText(tokens, at - 1)))) continue;
    if (hit.entry.fields.kind === "none") return null;
    if (hit.end <= figure.start - 1 && !startsLine(tokens, hit.end) && isCountLabel(doc, from, figure.start))
      return unitOf(doc, hit, hit.entry.fields.kind as UnitKind);
  }
  return null;
}

/** Longest label before a colon, in tokens. */
const MAX_LABEL = 12;

/**
 * `┃chức┃ vụ`, `┃nhiệm┃ vụ`: a word of its own that ends as a unit is called: `chức vụ: chuyên viên, số máy lẻ: 204`.
 */
const OPENS_OTHER_WORD: ReadonlySet<string> = new Set(["chức", "nhiệm", "nghĩa", "phục", "dịch", "nghiệp", "thời"]);

/** Longest subject that names a unit before its number, in tokens. */
const MAX_SUBJECT = 20;

/**
 * `Số đơn đủ điều kiện xử lý là ┃8.027┃`, `Số vụ khiếu nại đã giải quyết ┃702/786┃`, `Tổng số phản ánh, kiến nghị là
 * ┃14.707┃`: the unit the subject of the clause counts, `null` for none.
 */
export function unitOfSubject(doc: Doc, from: number, labels: Labels, { figure }: ComplaintDraft): Unit | null {
  const { tokens } = doc;
  const row = lastHead(labels.heads, figure.start);
  const high = Math.max(from, figure.start - MAX_SUBJECT);
  const bracketed = markAt(tokens, figure.start - 1) === "(" && figure.count >= MANY;
  for (let at = figure.start - (bracketed ? 2 : 1); at >= high; at--) {
    const counted = cueStart(doc, at, "serial") >= 0 || cueStart(doc, at, "serialCount") >= 0;
    if (counted && row?.start === at) return unitOf(doc, row, "matter");
    if (startsLine(tokens, at + 1)) return null;
    if (",;:(.".includes(markAt(tokens, at) || "-") && !(row !== null && at > row.start && at < row.end)) return null;
    const hit = counted ? doc.hits.longest(at, "complaintUnit") : null;
    if (opensClauseAt(doc, from, at) && isSubject(doc, at, figure))
      return unitOf(doc, doc.hits.longest(at, "complaintUnit")!, "paper");
    if (hit === null || hit.end > figure.start) continue;
    const affair = hit.entry.fields.kind === "affair";
    return SUBJECT_KINDS.has(hit.entry.fields.kind!) && (!affair || holdsMatter(doc, hit.end, figure.start))
      ? unitOf(doc, hit, hit.entry.fields.kind as UnitKind)
      : null;
  }
  return null;
}

/** A footnote's number in a bracket is smaller. */
const MANY = 50;

/** The sentence, or a clause behind a mark, opens there; `riêng` may stand before it. */
function opensClauseAt(doc: Doc, from: number, at: number): boolean {
  return at === from || !isWord(doc.tokens, at - 1) || cueStart(doc, at, "aside") >= from;
}

/** `┃Đơn┃ thuộc thẩm quyền của Chủ tịch UBND tỉnh có 148`: papers open the clause, and the number is said of them. */
function isSubject(doc: Doc, token: number, { start }: Figure): boolean {
  return doc.hits.longest(token, "complaintUnit")?.entry.fields.kind === "paper" && cueStart(doc, start, "then") >= 0;
}

/** `Số vụ ┃khiếu nại┃ thuộc thẩm quyền`, not `Số vụ cháy`. */
function holdsMatter(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (doc.hits.longest(at, "complaintMatter") !== null) return true;
  return false;
}

const SUBJECT_KINDS = new Set(["paper", "case", "affair", "visit", "group"]);

/** `Số đơn tiếp nhận`, `Lượt công dân tiếp`: a label of a count says so, or names an action or a matter. */
function isCountLabel(doc: Doc, from: number, to: number): boolean {
  for (let at = Math.max(from, to - 14); at < to; at++) {
    if (cueEnd(doc, at, "serial") > 0 || cueEnd(doc, at, "serialCount") > 0) return true;
    if (doc.hits.longest(at, "complaintAction")?.entry.fields.action || doc.hits.longest(at, "complaintMatter"))
      return true;
  }
  return false;
}
