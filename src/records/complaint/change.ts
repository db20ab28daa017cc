import type { Doc } from "../../scan/doc.js";
import { isNumber, isWord, markAt, startsLine, tokenFrom } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { joins, type Passage } from "./accept.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import { type Figure, isVisitor } from "./figure.js";

/** `tăng từ 61 lên ┃94 đơn┃`: how far behind the word of change its last step stands, in tokens. */
const MAX_STEPS = 8;

/** A change or a rate is no count: `giảm 23 đơn`, `tăng từ 12 lên 15 đơn`, `12 đơn/tuần`. */
export function isChange({ doc, from, changed }: Passage, { figure }: ComplaintDraft): boolean {
  const { tokens } = doc;
  const changeEnd = changed?.spanEnd ?? -1;
  if (isLevel(doc, figure)) return false;
  if (cueStart(doc, figure.start, "change") >= from || isLeft(doc, figure)) return true;
  if (changeEnd >= 0) {
    if (cueStart(doc, figure.start, "toward") >= changeEnd) return true;
    const gap = figure.start - changeEnd;
    const listed = gap === 1 && (markAt(tokens, changeEnd) === "," || cueEnd(doc, changeEnd, "and") === figure.start);
    if (listed && (cueEnd(doc, figure.spanEnd, "compared") > 0 || endsClause(doc, changeEnd, figure))) return true;
    if (changed !== null && goesWith(changed, figure) && joins(doc, changeEnd, figure.start)) return true;
  }
  if (isChangeSince(doc, figure.start)) return true;
  if (
    cueStart(doc, figure.start, "toward") >= 0 &&
    holdsCue(doc, Math.max(from, figure.start - MAX_STEPS), figure.start - 1, "change")
  )
    return true;
  const back = Math.max(from, figure.start - 10);
  for (let at = figure.start - 1; at >= back; at--) {
    if (isNumber(tokens, at) || (!isWord(tokens, at) && at < figure.start - 1)) return false;
    if (cueEnd(doc, at, "change") > 0) return onlySteps(doc, cueEnd(doc, at, "change"), figure.start);
  }
  return false;
}

/** `từ ┃412 đoàn┃ xuống 355`: where the change started. */
function isLeft(doc: Doc, { spanEnd }: Figure): boolean {
  const toward = cueEnd(doc, spanEnd, "toward");
  return toward > 0 && isNumber(doc.tokens, toward);
}

/** `giảm 41 lượt tiếp ┃và 12 đơn┃.`: the last of two changes, with nothing more to say of it. */
function endsClause({ tokens }: Doc, changeEnd: number, { start, spanEnd }: Figure): boolean {
  if (!isWord(tokens, changeEnd) || start === changeEnd) return false;
  return spanEnd >= tokens.count || startsLine(tokens, spanEnd) || ".;)".includes(markAt(tokens, spanEnd) || " ");
}

/** Where the periods of an article start and end, in tokens. */
interface Periods {
  /** First tokens, by the token after their last. */
  readonly byEnd: ReadonlyMap<number, number>;
  readonly starts: ReadonlySet<number>;
}

const periods = new WeakMap<Doc, Periods>();

function periodsOf(doc: Doc): Periods {
  let found = periods.get(doc);
  if (found === undefined) {
    const said = doc.mentions.filter(({ kind }) => kind === "period");
    const byEnd = new Map(said.map(({ start, end }) => [tokenFrom(doc.tokens, end), tokenFrom(doc.tokens, start)]));
    found = { byEnd, starts: new Set(byEnd.values()) };
    periods.set(doc, found);
  }
  return found;
}

/** `tăng từ ┃1.870 vụ việc┃ năm 2008 lên ┃2.488 vụ việc┃ năm 2013`: what was counted in a stretch named behind it. */
function isLevel(doc: Doc, { start, spanEnd }: Figure): boolean {
  const step = cueStart(doc, start, "toward") >= 0 || cueStart(doc, start, "since") >= 0;
  return step && periodsOf(doc).starts.has(spanEnd);
}

/** `nhiều hơn năm 2014 86 lượt`, `tăng so với quý I/2019 12 đơn`: what it is compared with stands before the number. */
function isChangeSince(doc: Doc, start: number): boolean {
  const period = periodsOf(doc).byEnd.get(start);
  if (period === undefined) return false;
  const compared = cueStart(doc, period, "compared");
  return cueStart(doc, compared >= 0 ? compared : period, "change") >= 0;
}

/**
 * `giảm 146 lượt tiếp, 127 lượt người`, `tăng 5 đơn khiếu nại, 2 đơn tố cáo`: two of a kind, told apart by what they
 * name.
 */
function goesWith(a: Figure, b: Figure): boolean {
  if (isVisitor(a.kind)) return isVisitor(b.kind) && a.unit !== b.unit;
  return a.kind === b.kind && a.categories.length > 0 && b.categories.length > 0;
}

/** Between the word of change and its figure stand only steps (`thêm`, `từ`) or what it is compared with. */
function onlySteps(doc: Doc, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    if (cueEnd(doc, at, "compared") > 0) return true;
    const next = cueEnd(doc, at, "changeMid");
    if (next === 0) return false;
    at = next;
  }
  return true;
}

export function isRate({ doc, from }: Passage, { figure }: ComplaintDraft): boolean {
  if (markAt(doc.tokens, figure.spanEnd) === "/" && cueEnd(doc, figure.spanEnd + 1, "timeUnit") > 0) return true;
  const { start } = figure;
  if (cueStart(doc, start, "every") >= 0) return true;
  if (cueStart(doc, start, "hence") >= from && holdsCue(doc, Math.max(from, start - 14), start, "every")) return true;
  const each = cueEnd(doc, figure.spanEnd, "rate");
  return each > 0 || holdsCue(doc, Math.max(from, figure.start - 14), figure.start, "rate");
}
