import type { Doc } from "../scan/doc.js";
import type { Stages } from "../stages.js";
import type { Draft } from "./drafts.js";

/** Finds the mentions of one kind in an article. */
export type Room = (doc: Doc) => Draft[];

/**
 * Fills `doc.mentions`, one room a stage. A room may read the mentions of the rooms before it there (a title is an
 * office and an agency; a complaint figure skips what is a date), but never their code.
 */
export function* findMentions(doc: Doc, rooms: readonly Room[]): Stages<void> {
  for (const find of rooms) {
    // One by one: a spread puts all of them on the stack, which a text of a megabyte overflows.
    for (const draft of find(doc)) doc.mentions.push(draft);
    yield;
  }
}
