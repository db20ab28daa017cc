import type { Doc } from "../scan/doc.js";
import { findAgencyMentions } from "./agency/find.js";
import { findCitationMentions } from "./citation/find.js";
import { findComplaintMentions } from "./complaint/find.js";
import { findDateMentions } from "./date/find.js";
import type { Draft } from "./drafts.js";
import { findPeriodMentions } from "./period/find.js";
import { findPersonMentions } from "./person/find.js";
import type { Kind } from "./schema.js";

/**
 * The rooms in the order they run. A room may read the mentions of the rooms before it in `doc.mentions` (a title is
 * an office and an agency; a complaint figure skips what is a date), but never their code.
 */
const ROOMS: Readonly<Record<Kind, (doc: Doc) => Draft[]>> = {
  citation: findCitationMentions,
  period: findPeriodMentions,
  date: findDateMentions,
  agency: findAgencyMentions,
  person: findPersonMentions,
  complaint: findComplaintMentions,
};

/**
 * Fills `doc.mentions` room by room. Only complaints may be left out: every other room decides what is a mention of
 * the others (a year in a law's name is no period, days inside a title are none, words of time may be a name's), so
 * that a kind alone would not be found as it is found among all.
 */
export function findMentions(doc: Doc, wanted: ReadonlySet<Kind>): void {
  for (const kind of Object.keys(ROOMS) as Kind[]) {
    if (kind === "complaint" && !wanted.has(kind)) continue;
    // One by one: a spread puts all of them on the stack, which a text of a megabyte overflows.
    for (const draft of ROOMS[kind](doc)) doc.mentions.push(draft);
  }
}
