import type { Doc } from "../scan/doc.js";
import { findAgencyMentions } from "./agency/find.js";
import { findCitationMentions } from "./citation/find.js";
import { findComplaintMentions } from "./complaint/find.js";
import { findDateMentions } from "./date/find.js";
import type { Draft } from "./drafts.js";
import { findPeriodMentions } from "./period/find.js";
import { findPersonMentions } from "./person/find.js";

/**
 * The rooms in the order they run. A room may read the mentions of the rooms before it in `doc.mentions` (a title is
 * an office and an agency; a complaint figure skips what is a date), but never their code.
 */
const ROOMS: readonly ((doc: Doc) => Draft[])[] = [
  findCitationMentions,
  findPeriodMentions,
  findDateMentions,
  findAgencyMentions,
  findPersonMentions,
  findComplaintMentions,
];

/** Fills `doc.mentions` room by room. */
export function findMentions(doc: Doc): void {
  // One by one: a spread puts all of them on the stack, which a text of a megabyte overflows.
  for (const find of ROOMS) for (const draft of find(doc)) doc.mentions.push(draft);
}
