import type { Rule } from "../../scan/rules.js";
import type { PeriodDraft } from "../drafts.js";

export const rules: readonly Rule<PeriodDraft>[] = [];
