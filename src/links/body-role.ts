import { type Cue, cueEnd, cueStart } from "../records/complaint/cues.js";
import type { Doc } from "../scan/doc.js";
import { isCapitalized, isWord, markAt, startsLine, tokenFrom } from "../scan/window.js";
import type { Body, Doer } from "./doers.js";
import { issueDays } from "./issue-days.js";

/**
 * Tokens after a citation and its day: `Chỉ thị 14/CT-TTg ngày 8/3/2015|của Thủ tướng Chính phủ` says whose the
 * document is.
 */
const citationEnds = new WeakMap<Doc, ReadonlySet<number>>();

/** Words of a title between what governs a body and its name: `đề nghị Chủ tịch UBND tỉnh`. */
const MAX_TITLE = 4;

/** Cues before a body, and how it stands behind them; `null` where it does not act. */
export const ROLES: readonly (readonly [Cue, Doer["weight"] | null])[] = [
  ["toldToAct", "told"],
  ["recipient", null],
  ["advises", null],
  ["member", null],
  ["companion", null],
  ["source", "weak"],
  ["because", "weak"],
];

/** How a body stands in its clause; `null` where it only receives, accompanies or speaks. */
export function weightOf(doc: Doc, body: Body, from: number): Doer["weight"] | null {
  if (holdsWithin(doc, body.end, "speaks")) return null;
  let head = body.start;
  while (head > from && body.start - head < MAX_TITLE && isTitleWord(doc, head - 1)) head--;
  for (const at of [body.start, head]) {
    for (const [cue, weight] of ROLES) {
      const first = cueStart(doc, at, cue);
      if (first < from || isNextInRank(doc, at, first, from)) continue;
      if (cue === "companion" && markAt(doc.tokens, body.end) === ":") return "weak";
      return cue === "source" && endsDocument(doc, from, first) ? null : weight;
    }
  }
  if (holdsWithin(doc, body.end, "reports")) return "weak";
  return head === from ||
    !isWord(doc.tokens, head - 1) ||
    cueStart(doc, head, "beforeSubject") >= from ||
    cueStart(doc, head, "rank") >= from
    ? "strong"
    : "weak";
}

/** `kế ┃đến┃ Bộ Y tế 17 kiến nghị`: the word belongs to a longer one that leads to the next who acts. */
function isNextInRank(doc: Doc, at: number, cue: number, from: number): boolean {
  const rank = cueStart(doc, at, "rank");
  return rank >= from && rank < cue;
}

/** A document's name ends before the token. */
function endsDocument(doc: Doc, from: number, token: number): boolean {
  let ends = citationEnds.get(doc);
  if (ends === undefined) {
    const citations = doc.mentions.filter(({ kind }) => kind === "citation");
    ends = new Set([...citations, ...issueDays(doc)].map(({ end }) => tokenFrom(doc.tokens, end)));
    citationEnds.set(doc, ends);
  }
  const bracketed = markAt(doc.tokens, token - 1) === ")" && ends.has(token - 1);
  return bracketed || ends.has(token) || cueStart(doc, token, "document") >= from;
}

function isTitleWord(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (isCapitalized(tokens, token)) return true;
  return (
    isWord(tokens, token) &&
    isCapitalized(tokens, token - 1) &&
    !startsLine(tokens, token) &&
    cueEnd(doc, token, "of") === 0
  );
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
