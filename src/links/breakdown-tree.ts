import { cueEnd } from "../records/complaint/cues.js";
import { isVisitor, type UnitKind } from "../records/complaint/figure.js";
import { isListMark, opensListLine } from "../records/complaint/passages.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc, DocWarning } from "../scan/doc.js";
import { isCapitalized, isGlued, markAt, startsLine } from "../scan/window.js";

/** A total with the parts read so far. */
interface Breakdown {
  /** Figures the parts may belong to, nearest first: `5.218 lượt công dân/6.004 người (…)` has two totals. */
  readonly totals: readonly ComplaintDraft[];
  readonly parts: ComplaintDraft[];
  /** How many parts stand before the first semicolon; those after it are parts only if the sum holds. */
  sure: number;
  /** What opened it: a word (`gồm`, `trong đó`), the same at the head of a sentence, a bracket, a colon, list lines. */
  readonly opener: Opener;
  /** The parts are said to make up the whole. */
  readonly whole: boolean;
}

type Opener = "word" | "sentence" | "bracket" | "colon" | "lines";

/**
 * Ties the parts of a breakdown to their total, and warns where the figures do not add up. No value is changed.
 *
 *     nhận 08 đơn (06 đơn kiến nghị, 02 đơn khiếu nại)
 *          total   part              part
 */
export function linkBreakdowns(doc: Doc, figures: readonly ComplaintDraft[], warnings: DocWarning[]): void {
  let open: Breakdown[] = [];
  const shut = new Set<ComplaintDraft>();
  figures.forEach((figure, k) => {
    checkShareOfRatio(figure, warnings);
    const before = figures[k - 1];
    if (before === undefined) return;
    const between = readBetween(doc, before.figure.spanEnd, figure.figure.start);
    // "Hòa An (┃31 đơn┃), Bình Lạc (19 đơn)": the bracket of the last one is closed
    if (between.brackets > 0) shut.add(before);
    const still = open.filter((breakdown) => staysOpen(breakdown, between, figure));
    for (const ended of open) if (!still.includes(ended)) checkSums(ended, warnings);
    open = still.slice(-MAX_DEPTH);
    if (between.opener !== null) {
      const totals = totalsBefore(figures, k, between.brackets > 0).filter((total) => !shut.has(total));
      open.push({ totals, parts: [], sure: Number.POSITIVE_INFINITY, opener: between.opener, whole: between.whole });
    }
    const inner = open.at(-1);
    const total = inner === undefined || figure.comparison ? null : totalOf(inner, figure);
    if (inner === undefined || total === null) return;
    figure.parentDraft = total;
    inner.parts.push(figure);
    checkShareOfPart(total, figure, warnings);
  });
  for (const ended of open) checkSums(ended, warnings);
}

/** No text nests breakdowns deeper, nor lists more parts. */
const MAX_DEPTH = 6;
const MAX_PARTS = 100;

/** The marks and words between two figures that open or close a breakdown. */
interface Between {
  readonly opener: Opener | null;
  readonly whole: boolean;
  /** Brackets that are closed. */
  readonly brackets: number;
  readonly semicolon: boolean;
  /** Nothing else stands between the figures. */
  readonly direct: boolean;
  /** A sentence or a line of running text ends. */
  readonly stop: boolean;
  readonly line: boolean;
}

function readBetween(doc: Doc, from: number, to: number): Between {
  const { tokens } = doc;
  let opener: Opener | null = null;
  let [whole, semicolon, line] = [false, false, false];
  let [brackets, stops, lastStop] = [0, 0, -1];
  for (let at = from; at < to; at++) {
    const mark = markAt(tokens, at);
    if (startsLine(tokens, at)) {
      line = true;
      if (!isListMark(mark)) {
        if (lastStop !== at - 1) stops++;
        lastStop = at - 1;
      }
    }
    if (mark === "(") {
      opener = "bracket";
      whole = at <= from + 1;
    } else if (mark === ")" && !opensListLine(doc, at - 1)) {
      // not of an item: "a) …"
      if (opener === "bracket") opener = null;
      else brackets++;
    } else if (mark === ";") semicolon = true;
    else if (mark === "." && !isDecimal(doc, at)) {
      stops++;
      lastStop = at;
    } else if (mark === ":" && (at === from || opener === "word" || opener === "sentence")) {
      opener = startsLine(tokens, at + 1) ? "lines" : (opener ?? "colon");
      whole = true;
    }
    const opens = cueEnd(doc, at, "part");
    if (opens > 0 && opener !== "lines" && opener !== "bracket") {
      if (stops > 0 && (stops > 1 || lastStop !== at - 1)) continue;
      opener = stops > 0 ? "sentence" : "word";
      whole = cueEnd(doc, at, "makesUp") > 0;
    }
  }
  const opens = stops > 0 && opener !== "sentence" && opener !== "lines" ? null : opener;
  return { opener: opens, whole, brackets, semicolon, direct: to - from <= 2, stop: stops > 0, line };
}

function staysOpen(breakdown: Breakdown, between: Between, figure: ComplaintDraft): boolean {
  const { opener, parts, totals } = breakdown;
  if (parts.length === MAX_PARTS) return false;
  if (opener === "bracket") return between.brackets === 0;
  if (opener === "lines") return !between.stop;
  if (between.stop || between.line || between.brackets > 1) return false;
  if (between.opener === "word" && opener === "word") return false;
  if (!between.semicolon) return true;
  const last = parts.at(-1);
  const total = totals.find((candidate) => fits(candidate, figure));
  if (last === undefined || total === undefined || !parts.some((part) => isOfOneKind(part, figure))) return false;
  const sum = sumOf(parts.filter(({ parentDraft }) => parentDraft === total)) + figure.count;
  if (sum > total.count) return false;
  const alike = between.direct && figure.categories.length > 0 && last.categories.length > 0;
  if (!alike && opener !== "sentence") breakdown.sure = Math.min(breakdown.sure, parts.length);
  return true;
}

/** `7 vụ, 14 vụ việc` are cases both; `2.383 lượt với 1.855 người; 1.555 lượt với 1.237 người` count two things in turn. */
function isOfOneKind(a: ComplaintDraft, b: ComplaintDraft): boolean {
  const [one, other] = [a.figure.kind, b.figure.kind];
  return one === other || (CASES.has(one) && CASES.has(other));
}

const CASES: ReadonlySet<UnitKind> = new Set(["affair", "case"]);

/**
 * A full stop inside a number or an abbreviation: nothing white follows it; `phản ánh.Đã xử lý` only lost its blank.
 */
function isDecimal({ tokens }: Doc, at: number): boolean {
  if (!isGlued(tokens, at + 1)) return false;
  return !(isCapitalized(tokens, at + 1) && !isCapitalized(tokens, at - 1));
}

/** How many figures back a total may stand. */
const MAX_BACK = 3;

/** The figures before, nearest first; after a closed bracket not those inside it. */
function totalsBefore(figures: readonly ComplaintDraft[], k: number, closed: boolean): ComplaintDraft[] {
  const totals: ComplaintDraft[] = [];
  for (let i = k - 1; i >= 0 && k - i <= MAX_BACK + (closed ? 5 : 0) && totals.length < MAX_BACK; i--) {
    const figure = figures[i]!;
    if (!figure.comparison && !(closed && figure.parentDraft !== null)) totals.push(figure);
  }
  return totals;
}

/** The total a part belongs to: that of the part before it where it fits, else the nearest that does. */
function totalOf({ totals, parts }: Breakdown, part: ComplaintDraft): ComplaintDraft | null {
  const same = parts.at(-1)?.parentDraft;
  if (same && fits(same, part) && same.count >= part.count) return same;
  const fitting = totals.filter((total) => fits(total, part) && total.count >= part.count);
  const visits = isVisitor(part.figure.kind) ? fitting.find(({ unit }) => unit === part.unit) : undefined;
  return visits ?? fitting[0] ?? null;
}

/** Persons are parts of persons, visits of visits, papers and cases of papers and cases; other matters are no part. */
function fits(total: ComplaintDraft, part: ComplaintDraft): boolean {
  const [a, b] = [total.figure.kind, part.figure.kind];
  if (isVisitor(a) !== isVisitor(b)) return false;
  if (isVisitor(a)) return (a === "person") === (b === "person");
  if (total.categories.length === 0 || part.categories.length === 0) return true;
  return part.categories.some((category) => total.categories.includes(category));
}

/** Lets go of doubtful parts that do not complete the sum, and warns where the sure ones do not. */
function checkSums({ totals, parts, sure, whole }: Breakdown, warnings: DocWarning[]): void {
  for (const total of totals) {
    const own = parts.filter(({ parentDraft }) => parentDraft === total);
    const doubtful = parts.slice(sure).filter(({ parentDraft }) => parentDraft === total);
    if (doubtful.length > 0 && sumOf(own) !== total.count) {
      for (const part of doubtful) part.parentDraft = null;
      checkSum(total, own.slice(0, own.length - doubtful.length), false, warnings);
    } else checkSum(total, own, whole, warnings);
  }
}

function checkSum(
  total: ComplaintDraft,
  parts: readonly ComplaintDraft[],
  whole: boolean,
  warnings: DocWarning[],
): void {
  if (parts.length < 2 || [total, ...parts].some(({ hedge }) => hedge !== "exact")) return;
  if (parts.some(({ figure }) => figure.kind !== parts[0]!.figure.kind)) return;
  const sum = sumOf(parts);
  if (sum === total.count || (!whole && sum < total.count)) return;
  warnings.push({
    kind: "complaint",
    code: "SUM_MISMATCH",
    message: `the parts add up to ${sum}, the total says ${total.count}`,
    start: total.start,
    end: parts.at(-1)!.end,
  });
}

function sumOf(parts: readonly ComplaintDraft[]): number {
  return parts.reduce((all, { count }) => all + count, 0);
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
    kind: "complaint",
    code: "SHARE_MISMATCH",
    message: `the figures give ${computed.toFixed(1)}%, the text says ${share}%`,
    start,
    end,
  });
}
