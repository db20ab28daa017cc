import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { DateDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All date mentions of an article, in text order. */
export function findDateMentions(doc: Doc): DateDraft[] {
  return runRules(doc, rules);
}
