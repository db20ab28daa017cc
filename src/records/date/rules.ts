import type { Rule } from "../../scan/rules.js";
import type { DateDraft } from "../drafts.js";

export const rules: readonly Rule<DateDraft>[] = [];
