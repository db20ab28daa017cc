import type { Rule } from "../../scan/rules.js";
import type { ComplaintDraft } from "../drafts.js";

export const rules: readonly Rule<ComplaintDraft>[] = [];
