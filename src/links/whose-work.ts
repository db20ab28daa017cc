import { cueStart } from "../records/complaint/cues.js";
import type { Doc } from "../scan/doc.js";
import { isNumber, markAt } from "../scan/window.js";

/** Longest object of a verb before whose work it is, in tokens: `tiếp ┃công dân┃ của`. */
const MAX_OBJECT = 5;

/** Longest set of doers, in tokens. */
const MAX_SET = 16;

/** `số lượt tiếp công dân ┃của┃ thủ trưởng các sở: 3 lượt`: whose work the figures behind the colon are. */
export function isWhoseWork(doc: Doc, from: number, at: number): boolean {
  const of = cueStart(doc, at, "of");
  if (of < from) return false;
  for (let verb = of - 1; verb >= Math.max(from, of - MAX_OBJECT); verb--) {
    const hit = doc.hits.longest(verb, "complaintAction");
    if (hit?.entry.fields.action && hit.end <= of) return opensCount(doc, at);
  }
  return false;
}

/** A colon and a number follow the set of doers. */
function opensCount({ tokens }: Doc, at: number): boolean {
  for (let next = at; next < at + MAX_SET; next++) if (markAt(tokens, next) === ":") return isNumber(tokens, next + 1);
  return false;
}
