import type { ComplaintDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { tokenFrom } from "../scan/window.js";
import { linkBreakdowns } from "./breakdown-tree.js";
import { linkBodies } from "./which-body.js";
import { linkPeriods } from "./which-period-counted.js";

/** Which body and which period a counted figure is for, and of which total it is a part. */
export function linkComplaints(doc: Doc): void {
  const figures = mentionsOf<ComplaintDraft>(doc, "complaint");
  if (figures.length === 0) return;
  const named = tokensOfBodies(doc);
  linkBodies(doc, figures, named);
  linkPeriods(doc, figures, named);
  linkBreakdowns(doc, figures, doc.warnings);
}

/** 1 for every token of a body's name: `Ban Chỉ đạo` holds no verb. */
function tokensOfBodies(doc: Doc): Uint8Array {
  const named = new Uint8Array(doc.tokens.count);
  for (const { kind, start, end } of doc.mentions) {
    if (kind === "agency") named.fill(1, tokenFrom(doc.tokens, start), tokenFrom(doc.tokens, end));
  }
  return named;
}
