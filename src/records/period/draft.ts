import type { Stretch } from "../../scan/calendar.js";
import { type Doc, notesFor } from "../../scan/doc.js";
import type { PeriodAnchor, PeriodDraft } from "../drafts.js";

export type Resolve = (anchor: PeriodAnchor) => Stretch | null;

/** What a finder read of one stretch, on tokens. */
export interface SaidPeriod {
  readonly rule: string;
  /** Tokens of the mention, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly unit: PeriodDraft["unit"];
  /** The ends as the text says them, or how they follow from the article. */
  readonly ends: Stretch | Resolve;
  readonly echo?: PeriodDraft["echo"];
}

/** A period draft of what was read; the links stage resolves the ends the text leaves open. */
export function periodDraft(doc: Doc, said: SaidPeriod): PeriodDraft {
  const { tokens } = doc;
  const resolve = typeof said.ends === "function" ? said.ends : null;
  const ends = typeof said.ends === "function" ? { from: null, to: null } : said.ends;
  return {
    kind: "period",
    start: tokens.start[said.from]!,
    end: tokens.end[said.to - 1]!,
    rule: `period/${said.rule}`,
    notes: notesFor(doc),
    from: ends.from,
    to: ends.to,
    unit: said.unit,
    inferred: false,
    resolve,
    echo: said.echo ?? null,
    confidence: undefined,
  };
}
