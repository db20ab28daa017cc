import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { CitationDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All citation mentions of an article, in text order. */
export function findCitationMentions(doc: Doc): CitationDraft[] {
  return runRules(doc, rules);
}
