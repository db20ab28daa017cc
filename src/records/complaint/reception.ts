import { RECEIVING } from "../../lexicon/complaint/words.js";
import type { Doc } from "../../scan/doc.js";
import { isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import type { Passage } from "./accept.js";
import { WINDOW_AHEAD, WINDOW_BACK } from "./case-work.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import { isVisitor, type UnitKind } from "./figure.js";

/** `Số lượt tiếp công dân của lãnh đạo …, … là 40 lượt`. */
const RECEPTION_BACK = 60;

/** `lượt công dân` are received; `lượt người` may be anybody's visits. */
export function isCitizens({ figure }: ComplaintDraft): boolean {
  return figure.citizens;
}

/** The clause speaks of reception, before the figure, after it, or by figures that go with it: `420 lượt/515 người`. */
export function isReception(passage: Passage, draft: ComplaintDraft): boolean {
  const { doc, before, inLine, to } = passage;
  const { figure } = draft;
  const { spanEnd } = figure;
  if (isOfGuests(passage, draft)) return false;
  if (isCountOfCitizens(passage, figure.start)) return true;
  if (receives(passage, figure.start) || isVisitorDraft(before) || isVisitorDraft(inLine)) return true;
  if (passage.goesOnWith.visitors && ":(".includes(markAt(doc.tokens, figure.start - 1) || " ")) return true;
  for (let at = spanEnd; at < Math.min(to, spanEnd + WINDOW_AHEAD); at++) if (isReceiving(doc, at)) return true;
  return markAt(doc.tokens, spanEnd) === "/" && isNumber(doc.tokens, spanEnd + 1) && countsPeople(doc, spanEnd + 1, to);
}

/**
 * `Số ┃lượt công dân┃ đến các cơ quan của tỉnh là 2.464 lượt`: the clause that ends with the figure names what it
 * counts.
 */
function isCountOfCitizens({ doc, from }: Passage, start: number): boolean {
  if (cueStart(doc, start, "is") < 0) return false;
  for (let at = start - 1; at >= Math.max(from, start - RECEPTION_BACK); at--) {
    const mark = markAt(doc.tokens, at);
    if (mark === ";" || mark === ".") return false;
    if (!doc.hits.longest(at, "complaintUnit")?.entry.fields.citizens) continue;
    if (cueStart(doc, at, "serialCount") >= 0 || cueStart(doc, at, "serial") >= 0) return true;
  }
  return false;
}

/** `khám cho 300 lượt người`, `tư vấn cho 500 lượt người`: visits of another kind. */
export function isOfGuests({ doc, from, to }: Passage, draft: ComplaintDraft): boolean {
  const { start, spanEnd } = draft.figure;
  return !isCitizens(draft) && holdsCue(doc, Math.max(from, start - 12), Math.min(to, spanEnd + 5), "guests");
}

/** The next figure counts persons. */
function countsPeople(doc: Doc, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++) {
    const kind = doc.hits.longest(at, "complaintUnit")?.entry.fields.kind as UnitKind | undefined;
    if (kind !== undefined) return isVisitor(kind);
  }
  return false;
}

export function isVisitorDraft(draft: ComplaintDraft | null): boolean {
  return draft !== null && isVisitor(draft.figure.kind);
}

/** The clause speaks of reception: `tiếp 14 phiên với 121 lượt`. */
export function receives({ doc, from }: Passage, start: number): boolean {
  const back = Math.max(from, start - RECEPTION_BACK);
  for (let at = start - 1; at >= back; at--) if (isReceiving(doc, at)) return true;
  return isHeadedByReception(doc, from);
}

/** `tiếp 9 người`: the verb stands right before the number. */
export function isReceived({ doc }: Passage, { figure }: ComplaintDraft): boolean {
  let at = figure.start;
  while (cueStart(doc, at, "perVerb") >= 0) at = cueStart(doc, at, "perVerb");
  return isReceiving(doc, at - 1) && (cueStart(doc, at, "perVerb") < 0 || at < figure.start);
}

/** `tiếp, đối thoại 2 buổi ┃với 19 công dân┃`. */
export function isInSessions(passage: Passage, { figure: { start } }: ComplaintDraft): boolean {
  const { doc } = passage;
  const session = cueStart(doc, cueStart(doc, start, "joins"), "session");
  return session > 0 && isNumber(doc.tokens, session - 1) && receives(passage, session);
}

/** The verb of reception stands at a token. */
export function isReceiving(doc: Doc, token: number): boolean {
  const hit = doc.hits.longest(token, "complaintAction");
  if (hit?.entry.fields.action !== RECEIVING) return false;
  return doc.hits.longest(token - 1, "complaintAction")?.entry.fields.action !== "" || !isCoveredBefore(doc, token);
}

/** The token is the tail of a longer look-alike: `trực tiếp`, `liên tiếp`. */
function isCoveredBefore(doc: Doc, token: number): boolean {
  const hit = doc.hits.longest(token - 1, "complaintAction");
  return hit !== null && hit.end > token;
}

/** The line before a list line is a heading of reception: `Kết quả tiếp công dân tháng 7`. */
function isHeadedByReception(doc: Doc, from: number): boolean {
  const back = Math.max(0, from - WINDOW_BACK);
  for (let at = from - 1; at >= back; at--) {
    if (isReceiving(doc, at)) return true;
  }
  return false;
}

/** After a bare `lượt` or `đoàn` nothing names another thing that is counted. */
export function endsPhrase(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (token >= tokens.count || startsLine(tokens, token) || !isWord(tokens, token)) return true;
  return cueEnd(doc, token, "follow") > 0 || isReceiving(doc, token);
}
