import type { Doc } from "../scan/doc.js";
import type { Stages } from "../stages.js";
import { findAgencyMentions } from "./agency/find.js";
import { findCitationMentions } from "./citation/find.js";
import { findComplaintMentions } from "./complaint/find.js";
import { findDateMentions } from "./date/find.js";
import type { Draft } from "./drafts.js";
import { findPeriodMentions } from "./period/find.js";
import { findPersonMentions } from "./person/find.js";
import { STEPS, type Step } from "./steps.js";

/**
 * The rooms in the order they run. A room may read the mentions of the rooms before it in `doc.mentions` (a title is
 * an office and an agency; a complaint figure skips what is a date), but never their code.
 */
const ROOMS: Readonly<Record<Step, readonly ((doc: Doc) => Draft[])[]>> = {
  times: [findCitationMentions, findPeriodMentions, findDateMentions],
  names: [findAgencyMentions, findPersonMentions],
  counts: [findComplaintMentions],
};

/** Fills `doc.mentions`, one room a stage, as far as the number of steps says. */
export function* findMentions(doc: Doc, steps: number = STEPS.length): Stages<void> {
  for (const step of STEPS.slice(0, steps)) {
    for (const find of ROOMS[step]) {
      // One by one: a spread puts all of them on the stack, which a text of a megabyte overflows.
      for (const draft of find(doc)) doc.mentions.push(draft);
      yield;
    }
  }
}
