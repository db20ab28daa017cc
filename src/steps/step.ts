import type { Answers } from "../links/link.js";
import type { Room } from "../records/find.js";
import type { Kind } from "../records/kinds.js";
import type { LexiconTable } from "../scan/lexicon.js";

/**
 * One of three steps in which articles are read, each building on those before: times, names, counts. A day is read
 * beside documents and periods; whose document it is, beside bodies and people; a figure, beside all of them. So an
 * article read up to a step has the same records of that step's kinds as one read to the end.
 *
 * All that a step needs and those before it do not hangs on its module, and nothing else does: a browser loads it, and
 * any reader compiles its lists, when the first article asks for one of its kinds.
 */
export interface Step {
  /** The lists its rooms read first. A list is a TSV file in its room's folder; its class is the name rules ask for. */
  readonly tables: readonly LexiconTable[];
  /** Its rooms in the order they run. */
  readonly rooms: readonly Room[];
  /** The questions of the whole article that it answers. */
  readonly answers: Answers;
}

/** How many steps there are. */
export const STEP_COUNT = 3;

/** How many of the steps must be read for a kind to be read right. */
const STEPS_OF_KIND: Readonly<Record<Kind, number>> = {
  date: 1,
  period: 1,
  citation: 2,
  agency: 2,
  person: 2,
  complaint: 3,
};

/** How many of the steps must be read for these kinds; all for all kinds. */
export function stepsFor(kinds: readonly Kind[] | undefined): number {
  if (!kinds) return STEP_COUNT;
  return Math.max(1, ...kinds.map((kind) => STEPS_OF_KIND[kind] ?? 0));
}
