import type { Rule } from "../../scan/rules.js";
import type { CitationDraft } from "../drafts.js";

export const rules: readonly Rule<CitationDraft>[] = [];
