import type { Kind } from "./schema.js";

/**
 * The rooms in the three steps in which they build on one another. A day is read beside documents and periods; whose
 * document it is, beside bodies and people; a figure, beside all of them. So an article read up to a step has the same
 * records of that step's kinds as one read to the end.
 */
export const STEPS = ["times", "names", "counts"] as const;
export type Step = (typeof STEPS)[number];

/** The last step that must be read for a kind to be read right. */
const STEP_OF_KIND: Readonly<Record<Kind, Step>> = {
  date: "times",
  period: "times",
  citation: "names",
  agency: "names",
  person: "names",
  complaint: "counts",
};

/** How many of the steps must be read for these kinds; all for all kinds. */
export function stepsFor(kinds: readonly Kind[] | undefined): number {
  if (!kinds) return STEPS.length;
  return Math.max(1, ...kinds.map((kind) => STEPS.indexOf(STEP_OF_KIND[kind]) + 1));
}
