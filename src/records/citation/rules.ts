import type { Rule } from "../../scan/rules.js";
import type { CitationDraft } from "../drafts.js";
import { bare } from "./rules-bare.js";
import { constitution, namedDocument, namedLaw } from "./rules-law.js";
import { congress, plenum } from "./rules-meeting.js";
import { numbered } from "./rules-numbered.js";
import { quoted, standard } from "./rules-quoted.js";

/** Where two read one place, the leftmost and then the longest stays. */
export const rules: readonly Rule<CitationDraft>[] = [
  numbered,
  namedLaw,
  constitution,
  namedDocument,
  congress,
  plenum,
  quoted,
  standard,
  bare,
];
