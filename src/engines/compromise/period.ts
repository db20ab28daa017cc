import type { PeriodRecord } from "../../records/period/schema.js";
import type { Stretch } from "./article.js";

type Unit = PeriodRecord["unit"];

/** What a period that does not say its year is resolved against. */
export interface Anchor {
  readonly published: string | null;
  /** The year the passage speaks of. */
  readonly year: number | null;
  /** The period before it in the article. */
  readonly last: { from: string | null; to: string | null } | null;
}

export type Ends = { from: string | null; to: string | null };

/** A stretch of time as the text says it; `ends` is how its days follow. */
export interface PeriodMention extends Stretch {
  readonly kind: "period";
  readonly rule: string;
  readonly unit: Unit;
  readonly inferred: boolean;
  readonly ends: (anchor: Anchor) => Ends;
  /** The year it names, for periods after it that name none. */
  readonly year: number | null;
  value: Ends;
}

export const NONE: Ends = { from: null, to: null };
export const DASHES = new Set(["-", "–", "—"]);

/** A period from one word up to another. */
export function made(
  at: number,
  to: number,
  unit: Unit,
  rule: string,
  year: number | null,
  ends: PeriodMention["ends"],
  inferred = false,
): PeriodMention {
  return { kind: "period", rule: `period/en-${rule}`, from: at, to, unit, inferred, ends, year, value: NONE };
}
