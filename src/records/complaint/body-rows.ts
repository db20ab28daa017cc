import type { Doc } from "../../scan/doc.js";
import { markAt, tokenFrom } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";

const bodyEnds = new WeakMap<Doc, ReadonlyMap<number, number>>();

/** First tokens of the bodies of an article, by the token after their last. */
export function bodiesByEnd(doc: Doc): ReadonlyMap<number, number> {
  let found = bodyEnds.get(doc);
  if (found === undefined) {
    const bodies = doc.mentions.filter(({ kind }) => kind === "agency");
    found = new Map(bodies.map(({ start, end }) => [tokenFrom(doc.tokens, end), tokenFrom(doc.tokens, start)]));
    bodyEnds.set(doc, found);
  }
  return found;
}

/**
 * `Sở Tài chính 19 kiến nghị, Sở Xây dựng ┃11┃`, `Công an xã nhận 19 phản ánh; UBND xã ┃11┃`: a body and a number,
 * behind another.
 */
export function isNextBody(doc: Doc, { figure: last }: ComplaintDraft, { figure: { start } }: ComplaintDraft): boolean {
  const bodies = bodiesByEnd(doc);
  if (bodies.get(start) !== last.spanEnd + 1) return false;
  const mark = markAt(doc.tokens, last.spanEnd);
  return mark === ";" || (mark === "," && bodies.has(last.start));
}
