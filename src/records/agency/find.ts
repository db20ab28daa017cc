import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { AgencyDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All agency mentions of an article, in text order. */
export function findAgencyMentions(doc: Doc): AgencyDraft[] {
  return runRules(doc, rules);
}
