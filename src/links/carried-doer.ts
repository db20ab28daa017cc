import { cueEnd } from "../records/complaint/cues.js";
import { MAX_LIST, opensListLine, passagesOf } from "../records/complaint/passages.js";
import type { AgencyDraft, ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { markAt, startsLine, startsParagraph } from "../scan/window.js";
import { type Body, readDoers } from "./doers.js";

/** A figure, and who did what it counts. */
export interface Told {
  readonly figure: ComplaintDraft;
  readonly doer: AgencyDraft | null;
}

/** The items of a list, all told of the one who was told of before it. */
export interface List {
  /** The passages of the first item, and of the last so far. */
  readonly first: number;
  readonly last: number;
  /** The mark before each. */
  readonly mark: string;
  readonly told: Told | null;
}

/**
 * The list that a line goes on with, or the one it opens:
 * `huyện nhận 90 đơn:⏎- Thanh tra huyện xử lý 12 đơn;⏎- ┃chuyển 9 đơn┃`.
 */
export function listOf(doc: Doc, at: number, before: List | null, latest: Told | null): List | null {
  const passages = passagesOf(doc);
  if (!opensListLine(doc, passages[at]!)) return null;
  const mark = markAt(doc.tokens, passages[at]!);
  let first = at;
  while (first > Math.max(0, at - MAX_LIST) && mark !== "" && markAt(doc.tokens, passages[first - 1]!) === mark)
    first--;
  return before !== null && before.mark === mark && first <= before.last
    ? { ...before, last: at }
    : { first, last: at, mark, told: latest };
}

/** How many sentences back the doer may be named. */
const MAX_BACK = 3;

/** Who acted last in the paragraph (or the list) before a sentence that names nobody. */
export function carriedInto(
  doc: Doc,
  bodies: readonly Body[],
  sentence: number,
  last: Told | null,
): AgencyDraft | null {
  const passages = passagesOf(doc);
  const from = passages[sentence]!;
  const part = cueEnd(doc, from, "part") > 0;
  const known = last !== null && (part || sameStretch(doc, last.figure.figure.spanEnd, from)) ? last : null;
  for (let k = sentence - 1; k >= Math.max(0, sentence - MAX_BACK); k--) {
    const start = passages[k]!;
    if (known !== null && start <= known.figure.figure.first) return known.doer;
    if (!part && !sameStretch(doc, start + 1, from)) return null;
    const acting = readDoers(doc, bodies, start, passages[k + 1]!).find(({ weight }) => weight === "strong");
    if (acting !== undefined) return acting.body?.draft ?? null;
  }
  return null;
}

/** Two sentences of one paragraph, broken into lines or not, or the lines of one list, speak of the same doer. */
function sameStretch({ tokens }: Doc, after: number, from: number): boolean {
  for (let at = after; at <= from; at++) {
    if (!startsLine(tokens, at)) continue;
    if (!opensListLine({ tokens }, at) && startsParagraph(tokens, at)) return false;
  }
  return true;
}
