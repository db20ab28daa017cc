import type { Doc } from "../../scan/doc.js";
import { markAt } from "../../scan/window.js";
import type { ComplaintDraft } from "../drafts.js";
import type { Passage } from "./accept.js";
import { endsAction } from "./amount.js";
import { WINDOW_AGAINST } from "./case-work.js";
import { cueEnd, cueStart, holdsCue } from "./cues.js";
import type { Figure } from "./figure.js";
import { endsPhrase } from "./reception.js";

/** What citizens tell is counted by the turn or the piece: `9.416 lượt phản ánh`, `58.310 phản ánh`, `61 tin`. */
export function countsTurns(doc: Doc, { figure: { end, kind, categories, came } }: ComplaintDraft): boolean {
  if (isTidings(doc, end)) return true;
  if (categories.length === 0 || came) return false;
  if (kind === "message" || (kind === "matter" && categories.includes("phản ánh"))) return true;
  return doc.hits.at(end, "complaintUnit").some(({ entry }) => entry.fields.kind === "bareVisit");
}

/** `318 ┃tin┃ phản ánh`: what may come by message or call; not `12 nội dung`. */
export function isTidings(doc: Doc, unit: number): boolean {
  return cueEnd(doc, unit, "tidings") > 0;
}

/** How far behind a count by the turn its channels are told of, in tokens. */
const MAX_CHANNELS = 60;

/** `┃9.877 tin┃, môi trường …`, not `45 tin ảnh`, `đăng 120 tin`: pieces that citizens sent, not those of the news. */
export function isNearTurns({ doc, turnsEnd }: Passage, { start, spanEnd }: Figure): boolean {
  if (turnsEnd < 0 || start - turnsEnd > MAX_CHANNELS) return false;
  return endsPhrase(doc, spanEnd) && !holdsCue(doc, Math.max(turnsEnd, start - WINDOW_AGAINST), start, "airs");
}

/**
 * `Tổng đài đã xử lý ┃9.388 lượt┃`, `qua thư điện tử (┃17 lượt┃)`, `nhiều nhất với ┃6.300 lượt┃`: turns again, of an
 * article that told of what.
 */
export function isToldByTurns(passage: Passage, { figure }: ComplaintDraft): boolean {
  const { start, kind, spanEnd } = figure;
  const { doc, turnsEnd } = passage;
  if (turnsEnd < 0 || kind !== "bareVisit") return false;
  const bracketed = markAt(doc.tokens, start - 1) === "(" && markAt(doc.tokens, spanEnd) === ")";
  const most = cueStart(doc, cueStart(doc, start, "and"), "most") >= 0;
  return endsAction(doc, start) || ((bracketed || most) && isNearTurns(passage, figure));
}

/** `98.215 lượt phản ánh, trong đó 94.006 lượt đã xử lý, ┃1.412 lượt┃ đang xử lý`: turns beside turns. */
export function isNextTurn({ doc, turnsEnd }: Passage, { spanEnd }: Figure): boolean {
  if (turnsEnd < 0) return false;
  return endsPhrase(doc, spanEnd) || cueEnd(doc, spanEnd, "passive") > 0 || cueEnd(doc, spanEnd, "quality") > 0;
}
