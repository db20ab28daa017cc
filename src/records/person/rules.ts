import type { Rule } from "../../scan/rules.js";
import type { PersonDraft } from "../drafts.js";

export const rules: readonly Rule<PersonDraft>[] = [];
