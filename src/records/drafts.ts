import type { Mention } from "../scan/doc.js";
import type { Reading } from "./agency/reading.js";
import type { AgencyRecord } from "./agency/schema.js";
import type { CitationRecord } from "./citation/schema.js";
import type { Figure, VerbSide } from "./complaint/figure.js";
import type { ComplaintRecord } from "./complaint/schema.js";
import type { DateRecord } from "./date/schema.js";
import type { PeriodRecord } from "./period/schema.js";
import type { PersonRecord } from "./person/schema.js";

/** What a record has only once the article is finished. */
type Finished = "id" | "text" | "start" | "end" | "rule" | "source";

/**
 * A record in the making: the fields of its kind, on clean-text offsets, mutable until the links stage is done. A draft
 * is made with the fields that the links stage may fill, `undefined` until then: one added later costs an object beside
 * it.
 */
type DraftOf<R extends { kind: string }> = Mention & { -readonly [F in keyof Omit<R, Finished>]: R[F] };

export type CitationDraft = DraftOf<CitationRecord> & {
  /** Clean-text span of the quoted title inside the mention, where it has one. */
  titleSpan: { start: number; end: number } | null;
  /** What names a document that has no number (`luật khiếu nại`), spelling folded; else `null`. */
  nameKey: string | null;
  /** The year in that name (`Luật Khiếu nại năm 2011`). */
  namedYear: number | null;
  /** The type stands in the text; else it follows from the symbol, or from the list the number stands in. */
  typeSaid: boolean;
};

/** A day as far as the text itself says it; the links stage fills `iso`. */
export type DateDraft = DraftOf<DateRecord> & {
  day: number | null;
  month: number | null;
  year: number | null;
  /** Days from the article's own date, for hôm nay (0), hôm qua (-1), ngày mai (1); else `null`. */
  relative: number | null;
  /** Years from the article's own, for `ngày 24/11 năm ngoái` (-1); else `null`. */
  yearShift: number | null;
  /** Months from the article's own, for `ngày 19 tháng này` (0); else `null`. */
  monthShift: number | null;
};

/** A stretch of time as far as the text itself says it; the links stage resolves `from` and `to`. */
export type PeriodDraft = DraftOf<PeriodRecord> & {
  /** How the ends follow from a year or a day of the article; `null` when the text says them. */
  resolve: ((anchor: PeriodAnchor) => { from: string | null; to: string | null } | null) | null;
  /** For `cùng kỳ năm 2021`: the year to move the stretch in force to, or how many years back; else `null`. */
  echo: { readonly year: number | null; readonly shift: number } | null;
};

/** What a period that does not name its year is resolved against. */
export interface PeriodAnchor {
  /** The article's own ISO day, or `null`. */
  readonly today: string | null;
  /** The year the passage speaks of, or `null`. */
  readonly year: number | null;
}

export type PersonDraft = DraftOf<PersonRecord> & {
  /** For each title, where it stands and the agency mention it holds; the links stage reads the body's final name. */
  bodies: PersonTitleSource[];
  /** The first title tied to the name came by an appointment. */
  appointed: boolean;
  /** Another name of the person named right before, in brackets. */
  alias: boolean;
  /** How well the name model likes the name; above 0 for every mention. */
  nameScore: number;
};

/** Where a title stands in the clean text, and what its `agency` is made of. */
export interface PersonTitleSource {
  readonly start: number;
  readonly end: number;
  readonly body: AgencyDraft | null;
  /** What stands before the body's name: `Ban Thường vụ` of `UVBTV Tỉnh ủy`. */
  readonly prefix: string | null;
  /** What stands behind it: ` của Quốc hội`. */
  readonly suffix: string;
  /** Words it begins with that are the role's. */
  readonly drops: string | null;
}

export type AgencyDraft = DraftOf<AgencyRecord> & {
  /** What its name says, for the links stage: which place, which body. */
  reading: Reading;
};

/** A counted figure; the links stage says who counted, when, and of what total it is a part. */
export type ComplaintDraft = DraftOf<ComplaintRecord> & {
  /** Where the parts of the figure stand, in tokens. */
  figure: Figure;
  /** First token of the verb that governs the figure, -1 where none does. */
  verbToken: number;
  verbSide: VerbSide;
  /** The total this figure is a part of; the output writes its id as `parent`. */
  parentDraft: ComplaintDraft | null;
  /** What is counted is named by the label before the figure. */
  labelled: boolean;
  /** The period mention the stretch came from; the output writes its id as `periodId`. */
  periodDraft: PeriodDraft | null;
};

export type Draft = CitationDraft | DateDraft | PeriodDraft | PersonDraft | AgencyDraft | ComplaintDraft;
