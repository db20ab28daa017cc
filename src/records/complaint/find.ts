import { RECEIVING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import { markAt, startsParagraph } from "../../scan/window.js";
import { sentenceOf } from "../../tokens/sentences.js";
import type { ComplaintDraft } from "../drafts.js";
import { alsoCounts, type Counts, type Heading, isComplaint, joins, NOTHING, type Passage } from "./accept.js";
import { governing } from "./actions.js";
import { isCourtWork } from "./case-work.js";
import { isChange, isRate } from "./change.js";
import { cueEnd, cueStart } from "./cues.js";
import { isCountedAgain, type Parts, totalOf, unitOfBare, unitOfNext } from "./elided.js";
import { type Figure, isVisitor } from "./figure.js";
import { type Labels, labelAhead, labelBefore, namedAfter, rankedMatter, readLabels, standsAlone } from "./labels.js";
import { MAX_LIST, opensListLine, passagesOf } from "./passages.js";
import { CELL, PART, rules } from "./rules.js";
import type { Category } from "./schema.js";
import { shareAfter, shareBefore } from "./share.js";
import { columnsOf } from "./table.js";
import { type Governed, isBracketed, isInPart } from "./taken-verbs.js";
import { countsTurns, isToldByTurns } from "./turns.js";

/** All complaint mentions of an article, in text order. */
export function findComplaintMentions(doc: Doc): ComplaintDraft[] {
  const figures = accepted(doc, outsideMentions(doc, runRules(doc, rules)));
  nameCategories(doc, figures);
  nameActions(doc, figures);
  return figures.map(({ draft }) => draft);
}

/** A figure with the bounds of its sentence, in tokens. */
interface Placed {
  readonly draft: ComplaintDraft;
  readonly from: number;
  readonly to: number;
  /** Its line goes on with one that counts visitors. */
  readonly led: boolean;
}

/** Numbers that belong to a document, a day, a period or a body's name count nothing. */
function outsideMentions(doc: Doc, drafts: readonly ComplaintDraft[]): ComplaintDraft[] {
  const mentions = doc.mentions.filter(({ kind }) => kind !== "person").sort((a, b) => a.start - b.start);
  let next = 0;
  let reach = -1;
  return drafts.filter((draft) => {
    const number = doc.tokens.start[draft.figure.first]!;
    while (next < mentions.length && mentions[next]!.start < number) reach = Math.max(reach, mentions[next++]!.end);
    if (reach > number) return false;
    for (let k = next; k < mentions.length && mentions[k]!.start < draft.end; k++)
      if (mentions[k]!.end > draft.end) return false;
    return true;
  });
}

/** The figures that count complaints, judged in order, each with those before it in view. */
function accepted(doc: Doc, drafts: readonly ComplaintDraft[]): Placed[] {
  const kept: Placed[] = [];
  const passages = passagesOf(doc);
  let sentence = -1;
  let turnsEnd = -1;
  let passage = passageOf(doc, 0, 0, null, NOTHING);
  let labels: Labels = { byEnd: new Map(), heads: [] };
  const parts: Parts = new Map();
  let paper: Placed | null = null;
  drafts.forEach((draft, k) => {
    const { figure } = draft;
    const total = figure.unit === null && draft.rule !== CELL ? totalOf(doc, parts, drafts, k, kept) : null;
    const shared = unitOfNext(doc, drafts, k);
    if (draft.rule === PART && total === null && shared === null) return;
    const index = sentenceOf(passages, figure.first);
    if (index !== sentence) {
      const previous = sentence;
      sentence = index;
      const from = passages[index]!;
      const to = passages[index + 1] ?? doc.tokens.count;
      const inLine = passage.inLine !== null && !lineBetween(doc, previous, index) ? passage.inLine : null;
      const goesOnWith = leadsInto(doc, previous, index) ? inAll(passage.counts, passage.goesOnWith) : NOTHING;
      passage = { ...passageOf(doc, from, to, inLine, goesOnWith), turnsEnd };
      labels = readLabels(doc, from, to);
    }
    if (isChange(passage, draft)) {
      passage = { ...passage, changed: figure };
      return;
    }
    if (isRate(passage, draft)) return;
    const column = draft.rule === CELL ? columnsOf(doc).get(figure.first) : undefined;
    const elided =
      column ?? shared ?? (figure.unit === null ? unitOfBare(passage, labels, draft, { total, paper }) : null);
    if (elided !== null) {
      draft.unit = elided.unit;
      figure.kind = elided.kind;
    } else if (figure.unit === null) return;
    const carried = column ? null : label(passage, labels, draft);
    if (elided !== null && draft.categories.length === 0) setCategories(draft, elided.categories);
    if (figure.unit !== null && !isComplaint(passage, draft)) {
      if (COURT_KINDS.has(figure.kind) && isCourtWork(passage, draft))
        passage = { ...passage, courtEnd: figure.spanEnd };
      return;
    }
    const placed = { draft, from: passage.from, to: passage.to, led: passage.goesOnWith.visitors };
    kept.push(placed);
    if (isCountedAgain(draft)) paper = placed;
    if (countsTurns(doc, draft) || isToldByTurns(passage, draft)) turnsEnd = figure.spanEnd;
    passage = {
      ...passage,
      counts: alsoCounts(passage.counts, draft),
      inLine: draft,
      before: draft,
      carried,
      turnsEnd,
    };
  });
  return kept;
}

/** A line starts with one of the passages after the one, up to the other. */
function lineBetween(doc: Doc, from: number, to: number): boolean {
  const passages = passagesOf(doc);
  for (let k = from + 1; k <= to; k++) if (startsParagraph(doc.tokens, passages[k]!)) return true;
  return false;
}

/** Of a sentence of which nothing is read yet. */
function passageOf(doc: Doc, from: number, to: number, inLine: ComplaintDraft | null, goesOnWith: Counts): Passage {
  const unread = { counts: NOTHING, before: null, changed: null, courtEnd: -1, carried: null, turnsEnd: -1 };
  return { doc, from, to, inLine, goesOnWith, ...unread };
}

function inAll(a: Counts, b: Counts): Counts {
  return { visitors: a.visitors || b.visitors, cases: a.cases || b.cases };
}

/** Kinds that courts deal with too. */
const COURT_KINDS = new Set(["case", "affair"]);

/**
 * Each passage after the one, up to the other, is a line of a list, or opens one (`Cụ thể:`), or the other comes next.
 */
function leadsInto(doc: Doc, from: number, to: number): boolean {
  const passages = passagesOf(doc);
  if (from < 0 || to - from > MAX_LIST) return false;
  for (let k = from + 1; k <= to; k++) {
    const last = (passages[k + 1] ?? doc.tokens.count) - 1;
    const opens = markAt(doc.tokens, last) === ":" && k < to;
    if (to - from > 1 && !opens && !opensListLine(doc, passages[k]!)) return false;
  }
  return true;
}

/**
 * Categories of a label that stands before the figure or heads its sentence. True when the label heads what follows.
 */
function label(passage: Passage, labels: Labels, draft: ComplaintDraft): Heading | null {
  const { doc, before, carried } = passage;
  const { figure } = draft;
  if (figure.categories.length > 0) return null;
  const ranked = figure.kind === "instance" ? rankedMatter(passage.doc, passage.from, figure) : null;
  if (ranked !== null) {
    nameByLabel(draft, ranked);
    return { categories: ranked, unit: figure.kind };
  }
  if (figure.unit !== null && isVisitor(figure.kind)) {
    const said = labelBefore(doc, labels, draft, before);
    if (said !== null && standsAlone(doc, said)) nameByLabel(draft, said.categories);
    return null;
  }
  if (figure.of !== null && figure.unit === null && before !== null) {
    setCategories(draft, before.categories);
    return carried;
  }
  const own = labelBefore(doc, labels, draft, before);
  if (own !== null) {
    nameByLabel(draft, own.categories);
    return null;
  }
  const heading = labelAhead(doc, labels, draft);
  if (heading !== null) {
    nameByLabel(draft, heading.categories);
    return heading.goesOn ? { categories: heading.categories, unit: figure.kind } : null;
  }
  if (before !== null && (before.figure.spanEnd === figure.start || isNextOutcome(doc, before, draft))) {
    setCategories(draft, before.categories);
    draft.labelled = before.labelled;
  } else if (carried?.unit === figure.kind) setCategories(draft, carried.categories);
  return carried;
}

/**
 * `khiếu nại đúng 8 vụ, ┃sai 61 vụ┃, ┃đúng một phần 9 vụ┃`, `khiếu nại: 5 vụ đúng, ┃24 vụ┃ sai`: the outcomes of one
 * label.
 */
function isNextOutcome(
  doc: Doc,
  before: ComplaintDraft,
  { figure: { start, kind, spanEnd } }: ComplaintDraft,
): boolean {
  if (before.figure.kind !== kind) return false;
  const told = before.labelled ? cueEnd(doc, before.figure.spanEnd, "outcome") : 0;
  if (told > 0 && cueEnd(doc, spanEnd, "outcome") > 0)
    return (markAt(doc.tokens, told) === "," && start === told + 1) || cueEnd(doc, told, "and") === start;
  if (cueStart(doc, before.figure.start, "outcome") < 0) return false;
  const outcome = cueStart(doc, start, "outcome");
  return outcome === before.figure.spanEnd + 1 && markAt(doc.tokens, outcome - 1) === ",";
}

function nameByLabel(draft: ComplaintDraft, categories: readonly Category[]): void {
  setCategories(draft, categories);
  draft.labelled = true;
  draft.notes.push("named by the label before it");
}

function setCategories(draft: ComplaintDraft, categories: readonly Category[]): void {
  draft.categories = [...categories];
  draft.figure.categories = categories;
}

/** Categories named after a figure; figures joined before it share them. */
function nameCategories(doc: Doc, placed: readonly Placed[]): void {
  for (let k = placed.length - 1; k >= 0; k--) {
    const { draft, to } = placed[k]!;
    if (draft.categories.length > 0 || draft.figure.unit === null) continue;
    const next = placed[k + 1];
    const follows = next !== undefined && next.to === to;
    const visitor = isVisitor(draft.figure.kind);
    const named = namedAfter(doc, draft, visitor, follows ? next.draft.figure.start : to);
    if (named !== null) draft.categories = [...named];
    else if (follows && shares(doc, draft.figure, next.draft.figure)) draft.categories = [...next.draft.categories];
  }
}

/** `41 lượt với 52 người đến khiếu nại`, `17 đơn/13 vụ khiếu nại`: what is named behind both. */
function shares(doc: Doc, { kind, spanEnd }: Figure, next: Figure): boolean {
  if (isVisitor(kind) !== isVisitor(next.kind)) return false;
  return isVisitor(kind)
    ? joins(doc, spanEnd, next.start)
    : next.start === spanEnd + 1 && markAt(doc.tokens, spanEnd) === "/" && next.kind !== kind;
}

/** No semicolon stands between two figures: the next thing that is told of the same body. */
function goesOnWith(doc: Doc, { draft: { figure } }: Governed, { figure: { start } }: ComplaintDraft): boolean {
  for (let at = figure.spanEnd; at < start; at++) if (markAt(doc.tokens, at) === ";") return false;
  return true;
}

/** Actions and shares. Lines of a list take the verb of the line that opens it: `tiếp nhận 88 đơn thư:`. */
function nameActions(doc: Doc, placed: readonly Placed[]): void {
  let before: Governed | null = null;
  let opener: Governed | null = null;
  let received = false;
  placed.forEach(({ draft, from, to, led }, k) => {
    if (k === 0 || placed[k - 1]!.from !== from) before = null;
    if (!opensListLine(doc, from)) opener = null;
    const next = placed[k + 1];
    const nextStart = next !== undefined && next.from === from ? next.draft.figure.start : Number.POSITIVE_INFINITY;
    let found = governing(doc, draft, before, nextStart, from, to);
    if (found.actions.length === 0 && opener !== null && opener.draft.figure.kind === draft.figure.kind)
      found = { ...opener.governing, side: "taken" };
    if (found.actions.length === 0 && led && received && isVisitor(draft.figure.kind) && opensListLine(doc, from))
      found = { ...found, actions: [RECEIVING], side: "taken" };
    if (isVisitor(draft.figure.kind)) received = found.actions.includes(RECEIVING);
    if (draft.rule === CELL)
      found = { ...found, actions: columnsOf(doc).get(draft.figure.first)!.actions, side: "before" };
    draft.actions = [...found.actions];
    draft.verbToken = found.verbToken;
    draft.verbSide = found.side;
    draft.share ??=
      shareBefore(doc, draft.figure, before?.draft.share ?? null) ?? shareAfter(doc, draft.figure, nextStart, to);
    const bracketed = isBracketed(doc, draft, before, from);
    before = {
      draft,
      governing: found,
      bracketed,
      outside: bracketed ? (before?.bracketed ? before.outside : before) : null,
      inPart: isInPart(doc, draft, before, from),
      head: before !== null && goesOnWith(doc, before, draft) ? before.head : found,
    };
    if (markAt(doc.tokens, draft.figure.spanEnd) === ":" && draft.figure.spanEnd + 1 === to) opener = before;
  });
}
