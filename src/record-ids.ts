import type { ComplaintDraft, Draft, PeriodDraft } from "./records/drafts.js";
import type { Kind } from "./records/schema.js";

/** First letter of a record's id, by kind. */
export const ID_LETTER: Readonly<Record<Kind, string>> = {
  citation: "c",
  date: "d",
  period: "p",
  person: "n",
  agency: "a",
  complaint: "q",
};

/**
 * The ids of one article's records: a letter for the kind and a number in text order. A document, a person and a body
 * go by the id of their first mention, so that every id an analysis names is the id of a record in it. What is not
 * among the wanted kinds has no record, and what points to it is `null`.
 */
export class RecordIds {
  /** By place in the article, `null` where no record is made. */
  private readonly ids: (string | null)[];
  /** Of what other records point to by itself. */
  private readonly ofTargets = new Map<PeriodDraft | ComplaintDraft, string>();
  /** Id of the first mention, by the name the links stage gave the document, person or body; no two kinds share one. */
  private readonly firsts = new Map<string, string>();
  private readonly wanted: ReadonlySet<Kind> | null;

  constructor(drafts: readonly Draft[], kinds?: readonly Kind[]) {
    this.wanted = kinds ? new Set(kinds) : null;
    const counters = new Map<Kind, number>();
    this.ids = drafts.map((draft) => {
      const count = (counters.get(draft.kind) ?? 0) + 1;
      counters.set(draft.kind, count);
      if (this.wanted && !this.wanted.has(draft.kind)) return null;
      const id = `${ID_LETTER[draft.kind]}${count}`;
      if (draft.kind === "period" || draft.kind === "complaint") this.ofTargets.set(draft, id);
      const identity = identityOf(draft);
      if (identity === null) return id;
      if (!this.firsts.has(identity)) this.firsts.set(identity, id);
      return id;
    });
  }

  /** Id of the record the draft at a place becomes; `null` where it becomes none. */
  at(place: number): string | null {
    return this.ids[place]!;
  }

  /** Id of the record of a period, or of a total, that a figure names; `null` where it has none. */
  of(draft: PeriodDraft | ComplaintDraft | null | undefined): string | null {
    return draft ? (this.ofTargets.get(draft) ?? null) : null;
  }

  /** Id of the first mention of a document, person or body of the links stage; `null` where no mention is a record. */
  first(identity: string | null | undefined): string | null {
    return identity ? (this.firsts.get(identity) ?? null) : null;
  }
}

/** What ties the mentions of one document, person or body together while the article is read. */
function identityOf(draft: Draft): string | null {
  switch (draft.kind) {
    case "citation":
      return draft.documentId;
    case "person":
      return draft.personId;
    case "agency":
      return draft.agencyId;
    default:
      return null;
  }
}
