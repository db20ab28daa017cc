import type { Doc } from "../../scan/doc.js";
import { isGlued, isNumber, isWord, markAt, startsLine, startsParagraph, tokenFrom } from "../../scan/window.js";
import { endsAction } from "./amount.js";
import { cueStart } from "./cues.js";

const passages = new WeakMap<Doc, Int32Array>();

/**
 * First token of every passage figures are read in: the sentences, those that only a wrapped line parts taken together:
 *
 *     … Ủy ban Kiểm tra Tỉnh ủy đã tiếp nhận⏎42 lượt đơn thư khiếu nại …
 */
export function passagesOf(doc: Doc): Int32Array {
  let found = passages.get(doc);
  if (found === undefined) {
    const spanned = spannedLines(doc);
    found = doc.sentences.filter((start) => !spanned.has(start) && !goesOn(doc, start) && !isCell(doc, start));
    passages.set(doc, found);
  }
  return found;
}

/** A line that begins with a counted number, after a line that ends with the verb or hedge it asks for. */
function goesOn(doc: Doc, start: number): boolean {
  const { tokens } = doc;
  if (!startsLine(tokens, start) || startsParagraph(tokens, start) || !isNumber(tokens, start)) return false;
  const unit = afterNumber(doc, start);
  if (!isWord(tokens, unit) || startsLine(tokens, unit) || !isNumber(tokens, unit - 1)) return false;
  return endsAction(doc, start) || OPEN.some((cue) => cueStart(doc, start, cue) >= 0) || isHedged(doc, start);
}

/**
 * A line that holds a counted number and nothing else, behind the label of its row or the cell before it:
 *
 *     Đơn khiếu nại⏎846 đơn⏎1.021 đơn
 */
function isCell(doc: Doc, start: number): boolean {
  const { tokens } = doc;
  if (!startsLine(tokens, start) || startsParagraph(tokens, start) || !isNumber(tokens, start)) return false;
  const unit = doc.hits.longest(afterNumber(doc, start), "complaintUnit");
  if (unit === null || !(startsLine(tokens, unit.end) || unit.end === tokens.count)) return false;
  return isWord(tokens, start - 1) && !startsLine(tokens, start - 1);
}

function afterNumber({ tokens }: Doc, start: number): number {
  let unit = start + 1;
  while (unit < start + MAX_NUMBER && !isWord(tokens, unit)) unit++;
  return unit;
}

export function isListMark(mark: string): boolean {
  return mark !== "" && "-+•*–✔✓→►▶▪■●○◦·»".includes(mark);
}

/** A list mark stands at a token, or a letter or number that heads an item: `a) …`, `2) …`. */
export function opensListLine({ tokens }: Pick<Doc, "tokens">, token: number): boolean {
  if (isListMark(markAt(tokens, token))) return true;
  const short = tokens.end[token]! - tokens.start[token]! <= 2;
  return short && markAt(tokens, token + 1) === ")" && isGlued(tokens, token + 1) && startsLine(tokens, token);
}

/** How many lines without a figure a list may hold. */
export const MAX_LIST = 8;

/** Tokens of a number: `1.234`, `38/42`. */
const MAX_NUMBER = 6;

/** Words that no line of its own ends with. */
const OPEN = ["perVerb", "joins", "and", "labelLink", "part"] as const;

function isHedged(doc: Doc, start: number): boolean {
  return doc.hits.at(start - 1, "complaintHedge").some(({ end }) => end === start);
}

/** Line starts inside the name of a body: `Ban⏎Tiếp công dân tỉnh`. */
function spannedLines(doc: Doc): ReadonlySet<number> {
  const spanned = new Set<number>();
  for (const { kind, start, end } of doc.mentions) {
    if (kind !== "agency") continue;
    const last = tokenFrom(doc.tokens, end);
    for (let at = tokenFrom(doc.tokens, start) + 1; at < last; at++) if (startsLine(doc.tokens, at)) spanned.add(at);
  }
  return spanned;
}
