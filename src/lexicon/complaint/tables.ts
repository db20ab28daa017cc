import type { LexiconTable } from "../../scan/lexicon.js";
import actions from "./actions.tsv";
import cues from "./cues.tsv";
import hedges from "./hedges.tsv";
import matters from "./matters.tsv";
import units from "./units.tsv";

/**
 * `complaintUnit`: what is counted, by kind (`none` marks look-alikes: đơn vị, vụ án). `complaintMatter`: the four
 * categories and the words that stand among them. `complaintAction`: verbs of what was done; an empty verb marks a
 * look-alike. `complaintHedge`: words before a figure. `complaintCue`: the small words a figure is read by, by role.
 */
export const COMPLAINT_TABLES: readonly LexiconTable[] = [
  { class: "complaintUnit", tsv: units },
  { class: "complaintMatter", tsv: matters },
  { class: "complaintAction", tsv: actions },
  { class: "complaintHedge", tsv: hedges },
  { class: "complaintCue", tsv: cues },
];
