import { cueEnd, cueStart } from "../records/complaint/cues.js";
import type { ComplaintDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { isWord } from "../scan/window.js";
import type { Body } from "./doers.js";

/** Bodies by the token after their name, of the bodies of an article. */
const bodiesByEnd = new WeakMap<readonly Body[], ReadonlyMap<number, Body>>();

/** Tokens that may stand between the advised body and what it did: `Thường trực Tỉnh ủy ┃chỉ đạo┃ xử lý`. */
const MAX_GAP = 4;

/** `Ban đã tham mưu ┃UBND huyện┃ giải quyết 11 đơn`: who acted on the advice. */
export function advisedBody(
  doc: Doc,
  bodies: readonly Body[],
  { verbToken, verbSide }: ComplaintDraft,
  from: number,
): Body | null {
  if (verbSide !== "before") return null;
  for (let at = verbToken; at > Math.max(from, verbToken - MAX_GAP); at--) {
    const body = bodyEndingAt(bodies, at);
    if (body !== null) return cueStart(doc, body.start, "advises") >= from ? body : null;
    if (!isWord(doc.tokens, at - 1) || cueEnd(doc, at - 1, "and") > 0) return null;
  }
  return null;
}

/** The body whose name ends right before a token. */
export function bodyEndingAt(bodies: readonly Body[], token: number): Body | null {
  let byEnd = bodiesByEnd.get(bodies);
  if (byEnd === undefined) {
    byEnd = new Map(bodies.map((body) => [body.end, body]));
    bodiesByEnd.set(bodies, byEnd);
  }
  return byEnd.get(token) ?? null;
}
