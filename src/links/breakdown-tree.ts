import { cueEnd } from "../records/complaint/cues.js";
import { isVisitor } from "../records/complaint/figure.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc, DocWarning } from "../scan/doc.js";
import { markAt, startsLine } from "../scan/window.js";

/** A total with the parts read so far. */
interface Breakdown {
  readonly total: ComplaintDraft;
  readonly parts: ComplaintDraft[];
  /** What opened it: a word (`gồm`, `trong đó`), a bracket, or a colon. */
  readonly opener: Opener;
  /** The parts are said to make up the whole. */
  readonly whole: boolean;
}

type Opener = "word" | "bracket" | "colon" | "lines";

/**
 * Ties the parts of a breakdown to their total, and warns where the figures do not add up. No value is changed.
 *
 *     nhận 08 đơn (06 đơn kiến nghị, 02 đơn khiếu nại)
 *          total   part              part
 */
export function linkBreakdowns(doc: Doc, figures: readonly ComplaintDraft[], warnings: DocWarning[]): void {
  let open: Breakdown[] = [];
  const partOf = new Map<ComplaintDraft, Breakdown>();
  const isTaken = (figure: ComplaintDraft) => open.includes(partOf.get(figure)!);
  figures.forEach((figure, k) => {
    const before = figures[k - 1];
    checkShareOfRatio(figure, warnings);
    if (before === undefined) return;
    const between = readBetween(doc, before.figure.spanEnd, figure.figure.start);
    for (const ended of open.filter(({ opener }) => between.closes(opener))) checkSum(ended, warnings);
    open = open.filter(({ opener }) => !between.closes(opener));
    if (between.opens !== null) {
      const total = totalFor(figure, figures, k, isTaken);
      if (total !== null && open.length < MAX_OPEN)
        open.push({ total, parts: [], opener: between.opens, whole: between.whole });
    }
    const inner = open.at(-1);
    if (inner === undefined) return;
    const total = fits(inner.total, figure) ? inner.total : totalFor(figure, figures, k, isTaken);
    if (total === null || total.count < figure.count || figure.comparison) return;
    figure.parentDraft = total;
    if (total === inner.total) {
      inner.parts.push(figure);
      partOf.set(figure, inner);
    }
    checkShareOfPart(total, figure, warnings);
  });
  for (const ended of open) checkSum(ended, warnings);
}

interface Between {
  readonly opens: Opener | null;
  readonly whole: boolean;
  closes(opener: Opener): boolean;
}

/** The marks and words between two figures that open or close a breakdown. */
function readBetween(doc: Doc, from: number, to: number): Between {
  const { tokens } = doc;
  let opens: Opener | null = null;
  let whole = false;
  let brackets = 0;
  let semicolon = false;
  let lines = 0;
  let stop = false;
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (at > from && startsLine(tokens, at) && !isListMark(mark)) stop = true;
    if (startsLine(tokens, at)) lines++;
    if (mark === "(") {
      opens = "bracket";
      whole = at === from || at === from + 1;
    } else if (mark === ")") {
      if (opens === "bracket") opens = null;
      else brackets++;
    } else if (mark === ";") semicolon = true;
    else if (mark === "." && !isDecimal(doc, at)) stop = true;
    else if (mark === ":" && at === from) {
      opens = startsLine(tokens, at + 1) ? "lines" : "colon";
      whole = true;
    }
    const part = cueEnd(doc, at, "part");
    if (part > 0) {
      opens = opens === "lines" ? opens : "word";
      whole = cueEnd(doc, at, "makesUp") > 0;
      stop = false;
      semicolon = false;
    }
  }
  if (stop && opens !== "word") opens = null;
  return {
    opens,
    whole,
    closes: (opener) => {
      if (opener === "bracket") return brackets > 0;
      if (opener === "lines") return stop;
      return (
        stop || lines > 0 || brackets > 1 || (semicolon && opener === "word") || (opens === "word" && opener === "word")
      );
    },
  };
}

function isListMark(mark: string): boolean {
  return mark !== "" && "-+•*–".includes(mark);
}

function isDecimal({ tokens }: Doc, at: number): boolean {
  return !/\s/u.test(tokens.text[tokens.end[at]!] ?? " ");
}

/** Breakdowns within breakdowns that are told apart. */
const MAX_OPEN = 16;

/** How many figures back the total may stand: `5.218 lượt công dân/6.004 người …; trong đó 37 đoàn`. */
const MAX_BACK = 3;

/** The nearest figure before that counts the same kind of thing, and no less of it. */
function totalFor(
  part: ComplaintDraft,
  figures: readonly ComplaintDraft[],
  k: number,
  isTaken: (figure: ComplaintDraft) => boolean,
): ComplaintDraft | null {
  for (let i = k - 1; i >= Math.max(0, k - MAX_BACK); i--) {
    const total = figures[i]!;
    if (!isTaken(total) && fits(total, part) && total.count >= part.count) return total;
  }
  return null;
}

/** Persons are parts of persons, visits of visits, papers and cases of papers and cases. */
function fits(total: ComplaintDraft, part: ComplaintDraft): boolean {
  const [a, b] = [total.figure.kind, part.figure.kind];
  if (isVisitor(a) !== isVisitor(b)) return false;
  if (!isVisitor(a)) return true;
  return (a === "person") === (b === "person");
}

function checkSum({ total, parts, whole }: Breakdown, warnings: DocWarning[]): void {
  if (parts.length < 2 || total.hedge !== "exact" || parts.some(({ hedge }) => hedge !== "exact")) return;
  const same = parts.filter(({ figure }) => figure.kind === parts[0]!.figure.kind);
  if (same.length !== parts.length) return;
  const sum = parts.reduce((all, { count }) => all + count, 0);
  if (sum === total.count || (!whole && sum < total.count)) return;
  warnings.push({
    code: "SUM_MISMATCH",
    message: `the parts add up to ${sum}, the total says ${total.count}`,
    start: total.start,
    end: parts.at(-1)!.end,
  });
}

/** Percentages are rounded, to a tenth or to a whole. */
const TOLERANCE = 0.55;

/** `238/316 vụ, đạt 88,9%`: the percentage must follow from the pair. */
function checkShareOfRatio(figure: ComplaintDraft, warnings: DocWarning[]): void {
  if (figure.of === null || figure.of === 0) return;
  checkShare(figure, (100 * figure.count) / figure.of, warnings);
}

/** `118 vụ việc (37,8%)` of 312. */
function checkShareOfPart(total: ComplaintDraft, part: ComplaintDraft, warnings: DocWarning[]): void {
  if (part.of === null && total.count > 0 && total.hedge === "exact")
    checkShare(part, (100 * part.count) / total.count, warnings);
}

function checkShare({ share, hedge, start, end }: ComplaintDraft, computed: number, warnings: DocWarning[]): void {
  if (share === null || hedge !== "exact" || Math.abs(computed - share) <= TOLERANCE) return;
  warnings.push({
    code: "SHARE_MISMATCH",
    message: `the figures give ${computed.toFixed(1)}%, the text says ${share}%`,
    start,
    end,
  });
}
