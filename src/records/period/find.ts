import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { PeriodDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All period mentions of an article, in text order. */
export function findPeriodMentions(doc: Doc): PeriodDraft[] {
  return runRules(doc, rules);
}
