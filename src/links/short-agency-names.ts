import type { AgencyDraft } from "../records/drafts.js";

/** Longest name looked at for its beginnings, in words. */
const MAX_WORDS = 14;

/** The bodies first and last named whose full names begin alike. */
interface Named {
  readonly first: AgencyDraft;
  last: AgencyDraft;
}

/** Full names by their beginnings: which body a short form may mean. */
export class ShortAgencyNames {
  private readonly byStart = new Map<string, Named>();

  /** Notes a full name, a part's with its whole behind it; of several with one beginning the last stands. */
  add(draft: AgencyDraft): void {
    const { owner } = draft.reading;
    const name = (owner ? `${draft.name} ${owner.core}` : draft.name).toLowerCase();
    let end = name.indexOf(" ");
    for (let words = 1; end > 0 && words < MAX_WORDS; words++) {
      const start = name.slice(0, end);
      const named = this.byStart.get(start);
      if (named === undefined) this.byStart.set(start, { first: draft, last: draft });
      else named.last = draft;
      end = name.indexOf(" ", end + 1);
    }
  }

  /** The body first named whose full name begins with a short one: who signs also heads the page. */
  firstFor(name: string): AgencyDraft | null {
    return this.byStart.get(name.toLowerCase())?.first ?? null;
  }

  /** The body last named whose full name begins with a short one. */
  lastFor(name: string): AgencyDraft | null {
    return this.byStart.get(name.toLowerCase())?.last ?? null;
  }
}
