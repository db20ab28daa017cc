import type { Doc } from "../../scan/doc.js";
import { markAt, tokenFrom } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import { cueEnd, cueStart } from "./cues.js";

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

/** First token of the body, or of the level (`cấp huyện`), that ends right before a token; -1 for none. */
export function bodyBefore(doc: Doc, token: number): number {
  return bodiesByEnd(doc).get(token) ?? cueStart(doc, token, "setOfDoers");
}

/**
 * `Sở Tài chính 19 kiến nghị, Sở Xây dựng ┃11┃`, `Công an xã nhận 19 phản ánh; UBND xã ┃11┃`: a body and a number,
 * behind another; `926 đơn (cấp tỉnh ┃78┃; cấp huyện ┃758┃)`: the first of a total's parts.
 */
export function isNextBody(doc: Doc, before: ComplaintDraft, { figure: { start }, count }: ComplaintDraft): boolean {
  const { figure: last } = before;
  const body = bodyBefore(doc, start);
  if (body <= last.spanEnd) return false;
  if (opensParts(doc, last.spanEnd, body)) return count < before.count;
  if (body !== last.spanEnd + 1) return false;
  const mark = markAt(doc.tokens, last.spanEnd);
  return mark === ";" || (mark === "," && bodyBefore(doc, last.start) >= 0);
}

/** Only a bracket or `, trong đó:` stands between. */
function opensParts(doc: Doc, from: number, to: number): boolean {
  const { tokens } = doc;
  if (markAt(tokens, from) === "(" && to === from + 1) return true;
  const part = cueEnd(doc, markAt(tokens, from) === "," ? from + 1 : from, "part");
  return part > 0 && (part === to || (markAt(tokens, part) === ":" && part + 1 === to));
}
