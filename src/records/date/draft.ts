import type { DayReading } from "../../scan/days.js";
import { type Doc, notesFor } from "../../scan/doc.js";
import type { DateDraft } from "../drafts.js";

export type PartOfDay = DateDraft["partOfDay"];

/** What a finder read of one day, on tokens. */
export interface SaidDay {
  readonly rule: string;
  /** Tokens of the mention, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly reading: Pick<DayReading, "day" | "month" | "year" | "yearShift"> | null;
  readonly relative?: number;
  readonly monthShift?: number;
  readonly time?: string | null;
  readonly part?: PartOfDay;
}

/** A date draft of what was read; the links stage fills `iso`. */
export function dateDraft(doc: Doc, said: SaidDay): DateDraft {
  const { tokens } = doc;
  return {
    kind: "date",
    start: tokens.start[said.from]!,
    end: tokens.end[said.to - 1]!,
    rule: `date/${said.rule}`,
    notes: notesFor(doc),
    iso: null,
    time: said.time ?? null,
    partOfDay: said.part ?? null,
    inferred: false,
    day: said.reading?.day ?? null,
    month: said.reading?.month ?? null,
    year: said.reading?.year ?? null,
    yearShift: said.reading?.yearShift ?? null,
    relative: said.relative ?? null,
    monthShift: said.monthShift ?? null,
    confidence: undefined,
  };
}
