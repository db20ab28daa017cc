import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { PersonDraft } from "../drafts.js";
import { rules } from "./rules.js";

/** All person mentions of an article, in text order. */
export function findPersonMentions(doc: Doc): PersonDraft[] {
  return runRules(doc, rules);
}
