import type { Draft } from "./records/drafts.js";
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
  private readonly ids = new Map<Draft, string>();
  /** Id of the first mention, by the kind and the name the links stage gave the document, person or body. */
  private readonly firsts = new Map<string, string>();
  private readonly wanted: ReadonlySet<Kind> | null;

  constructor(drafts: readonly Draft[], kinds?: readonly Kind[]) {
    this.wanted = kinds ? new Set(kinds) : null;
    const counters = new Map<Kind, number>();
    for (const draft of drafts) {
      const count = (counters.get(draft.kind) ?? 0) + 1;
      counters.set(draft.kind, count);
      if (this.wanted && !this.wanted.has(draft.kind)) continue;
      const id = `${ID_LETTER[draft.kind]}${count}`;
      this.ids.set(draft, id);
      const identity = identityOf(draft);
      if (identity === null) continue;
      const key = `${draft.kind} ${identity}`;
      if (!this.firsts.has(key)) this.firsts.set(key, id);
    }
  }

  /** Id of the record a draft becomes; `null` where it becomes none. */
  of(draft: Draft | null | undefined): string | null {
    return draft ? (this.ids.get(draft) ?? null) : null;
  }

  /** Id of the first mention of a document, person or body of the links stage; `null` where no mention is a record. */
  first(kind: "citation" | "person" | "agency", identity: string | null | undefined): string | null {
    return identity ? (this.firsts.get(`${kind} ${identity}`) ?? null) : null;
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
