import { cueEnd, cueStart } from "../records/complaint/cues.js";
import { SENDERS_VERB } from "../records/complaint/verbs.js";
import type { ComplaintDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { isNumber, isWord, markAt, tokenFrom } from "../scan/window.js";

/** Tokens between who sent a paper and the verb: `bà Lành ┃đã nhiều lần┃ gửi 5 lá đơn`. */
const MAX_GAP = 12;

/** First token after each person's name, of an article. */
const namesEnd = new WeakMap<Doc, ReadonlySet<number>>();

/**
 * `Bà Lành đã gửi 5 lá đơn`, `Các hộ gửi 110 đơn`: what people sent is no body's work, nor a part of what a report
 * counts.
 */
export function isSentByPeople(doc: Doc, { verbToken, verbSide }: ComplaintDraft, from: number): boolean {
  if (verbSide !== "before") return false;
  if (doc.hits.longest(verbToken, "complaintAction")?.entry.fields.after !== SENDERS_VERB) return false;
  // "người dân gửi 132 phản ánh": all of them, which the report counts
  if (cueStart(doc, verbToken, "senders") >= from) return false;
  for (let at = verbToken; at > Math.max(from, verbToken - MAX_GAP) && isInClause(doc, at - 1); at--) {
    if (endsName(doc, at) || cueStart(doc, at, "people") >= from) return true;
    if (cueEnd(doc, at - 1, "setOfDoers") > 0) return false;
  }
  return false;
}

/** `Anh Bửu, ┃ở┃ phường Vỹ Dạ, ┃đã┃ gửi`: a comma sets off where one lives. */
function isInClause({ tokens }: Doc, at: number): boolean {
  return isWord(tokens, at) || isNumber(tokens, at) || markAt(tokens, at) === ",";
}

function endsName(doc: Doc, token: number): boolean {
  let ends = namesEnd.get(doc);
  if (ends === undefined) {
    ends = new Set(mentionsOf(doc, "person").map(({ end }) => tokenFrom(doc.tokens, end)));
    namesEnd.set(doc, ends);
  }
  return ends.has(token);
}
