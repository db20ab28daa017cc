import type { ComplaintDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { linkBodies } from "./which-body.js";

/** Which body and which period a counted figure is for, and of which total it is a part. */
export function linkComplaints(doc: Doc): void {
  const figures = mentionsOf<ComplaintDraft>(doc, "complaint");
  if (figures.length === 0) return;
  linkBodies(doc, figures);
}
