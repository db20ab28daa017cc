import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { ComplaintDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All complaint mentions of an article, in text order. */
export function findComplaintMentions(doc: Doc): ComplaintDraft[] {
  return runRules(doc, rules);
}
