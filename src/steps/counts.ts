import { COMPLAINT_TABLES } from "../lexicon/complaint/tables.js";
import { linkComplaints } from "../links/complaint-frame.js";
import { findComplaintMentions } from "../records/complaint/find.js";
import type { Step } from "./step.js";

/** Counted complaints: by whom, in which period, of what total. */
export const COUNTS: Step = {
  tables: COMPLAINT_TABLES,
  rooms: [findComplaintMentions],
  answers: { figures: linkComplaints },
};
