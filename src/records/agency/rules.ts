import type { Rule } from "../../scan/rules.js";
import type { AgencyDraft } from "../drafts.js";

export const rules: readonly Rule<AgencyDraft>[] = [];
