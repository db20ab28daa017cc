import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import { isNumber, markAt, phrase, startsLine } from "../../scan/window.js";
import type { Amount } from "./amount.js";
import { cueEnd } from "./cues.js";
import { type Matters, opensLine, readMatters } from "./matters.js";
import type { Category } from "./schema.js";

/** What kind of thing a unit counts (column `kind` of the `complaintUnit` list). `matter`: the category itself. */
export type UnitKind =
  | "paper"
  | "letter"
  | "case"
  | "affair"
  | "instance"
  | "carrier"
  | "message"
  | "visit"
  | "bareVisit"
  | "person"
  | "group"
  | "bareGroup"
  | "item"
  | "opinion"
  | "matter"
  | "none";

/**
 * Where the verb of a figure stands: before it, after it, after it in the passive, or with a figure it is listed with.
 */
export type VerbSide = "before" | "after" | "passive" | "taken" | "none";

/** A number with what it counts, in tokens: what is known before the clause round it is read. */
export interface Figure extends Amount {
  /** Token after the last word of the mention. */
  readonly spanEnd: number;
  /** `null` while the unit is elided. */
  unit: string | null;
  kind: UnitKind;
  categories: readonly Category[];
  /** The categories stand after `đến`: two figures before them may share them. */
  readonly came: boolean;
  /** The unit itself says that citizens came: `lượt công dân`. */
  readonly citizens: boolean;
}

/**
 * Reads what follows an amount:
 *
 *     42 lượt đơn thư khiếu nại, tố cáo · 55 tố cáo · 12 người đến khiếu nại · 742 (elided)
 *        ^unit       ^matters      ^end      ^both       ^    ^come
 */
export function readCounted(doc: Doc, amount: Amount): Figure | null {
  const { end } = amount;
  const unit = unitOrWork(doc, end);
  if (unit?.entry.fields.kind === "none") return null;
  if (unit !== null && !breaks(doc, end)) {
    const kind = unit.entry.fields.kind as UnitKind;
    const come = isVisitor(kind) ? cueEnd(doc, unit.end, "come") : 0;
    const named = opensLine(doc, come || unit.end) ? null : readMatters(doc, come || unit.end, come > 0);
    const own = matterOfUnit(unit.end, unit.entry.fields.categories!);
    const matters = own === null ? named : (matterGoesOn(doc, own) ?? own);
    if (kind === "paper" && isOtherPaper(doc, unit.end)) return null;
    const words = wordsOf(doc, end, unit.end);
    const citizens = unit.entry.fields.citizens !== "";
    return figure(amount, matters?.end ?? unit.end, words, kind, matters, come > 0, citizens);
  }
  const matters = breaks(doc, end) || opensLine(doc, end) ? null : readMatters(doc, end);
  if (matters !== null) return figure(amount, matters.end, wordsOf(doc, end, matters.end), "matter", matters, false);
  return figure(amount, amount.numberEnd, null, "none", null, false);
}

/** The unit at a token; none where a matter and what was done with it stand there: `129 kiến nghị ┃xử lý┃ xong`. */
function unitOrWork(doc: Doc, token: number): Hit | null {
  const unit = unitAt(doc, token);
  if (unit?.entry.fields.kind !== "none" || cueEnd(doc, unit.end, "completed") === 0) return unit;
  return doc.hits.longest(token, "complaintMatter") === null ? unit : null;
}

/** The longest unit at a token that does not run on into a line of its own: `4.655 lượt⏎Đoàn đông người`. */
function unitAt(doc: Doc, token: number): Hit | null {
  const runsOn = (hit: Hit) => opensWithin(doc, hit) || isSince(doc, hit);
  const longest = doc.hits.longest(token, "complaintUnit");
  if (longest === null || !runsOn(longest)) return longest;
  const shorter = doc.hits.at(token, "complaintUnit").filter((hit) => !runsOn(hit));
  return shorter.at(-1) ?? null;
}

/** `74 đơn ┃từ kỳ trước┃`: the last word of the unit is the preposition of a time. */
function isSince(doc: Doc, { start, end }: Hit): boolean {
  if (end - start < 2 || cueEnd(doc, end - 1, "since") !== end) return false;
  return isNumber(doc.tokens, end) || cueEnd(doc, end, "timeUnit") > 0 || cueEnd(doc, end, "session") > 0;
}

function opensWithin(doc: Doc, { start, end }: Hit): boolean {
  for (let at = start + 1; at < end; at++) if (opensLine(doc, at)) return true;
  return false;
}

/** `12 lá đơn tình nguyện`: the last word of the unit opens the name of another paper. */
function isOtherPaper(doc: Doc, unitEnd: number): boolean {
  const hit = doc.hits.longest(unitEnd - 1, "complaintUnit");
  return hit?.entry.fields.kind === "none" && hit.end > unitEnd;
}

/**
 * `335 ý kiến, kiến nghị┃, phản ánh`, `96 lượt thông tin, phản ánh ┃kiến nghị┃`: further matters join the unit's own.
 */
function matterGoesOn(doc: Doc, { start, categories }: Matters): Matters | null {
  const from = markAt(doc.tokens, start) === "," ? start + 1 : cueEnd(doc, start, "and") || start;
  const more = opensLine(doc, from) ? null : readMatters(doc, from);
  if (more === null || isNumber(doc.tokens, more.end)) return null;
  return { ...more, start, categories: [...new Set([...categories, ...more.categories])] };
}

/** `ý kiến, kiến nghị` names its matter itself. */
function matterOfUnit(end: number, category: string): Matters | null {
  return category === "" ? null : { start: end, end, categories: [category as Category], reach: end };
}

function figure(
  amount: Amount,
  spanEnd: number,
  unit: string | null,
  kind: UnitKind,
  matters: Matters | null,
  came: boolean,
  citizens = false,
): Figure {
  // Field by field: this runs at every number, and a spread would cost several times as much.
  return {
    start: amount.start,
    first: amount.first,
    numberEnd: amount.numberEnd,
    end: amount.end,
    count: amount.count,
    of: amount.of,
    hedge: amount.hedge,
    share: amount.share,
    spanEnd,
    unit,
    kind,
    categories: matters?.categories ?? [],
    came: came && matters !== null,
    citizens,
  };
}

/** A list mark on a new line parts a number from what stands there. */
function breaks({ tokens }: Doc, token: number): boolean {
  const mark = markAt(tokens, token);
  return mark !== "" && startsLine(tokens, token) && "-+•*".includes(mark);
}

function wordsOf(doc: Doc, from: number, to: number): string {
  return phrase(doc.tokens, from, to).toLowerCase();
}

/** People who come and are received. */
export function isVisitor(kind: UnitKind): boolean {
  return kind === "visit" || kind === "bareVisit" || kind === "person" || kind === "group" || kind === "bareGroup";
}

/** What is written or dealt with. */
export function isMatterful(kind: UnitKind): boolean {
  return !isVisitor(kind) && kind !== "none";
}
