import type { AgencyDraft } from "../records/drafts.js";

/** Longest name looked at for its beginnings, in words. */
const MAX_WORDS = 14;

/** Full names by their beginnings: which body a short form may mean. */
export class ShortAgencyNames {
  private readonly byStart = new Map<string, AgencyDraft>();
  private readonly firstByStart = new Map<string, AgencyDraft>();

  /** Notes a full name; of several with one beginning the last stands. */
  add(draft: AgencyDraft): void {
    const words = draft.name.toLowerCase().split(" ").slice(0, MAX_WORDS);
    let start = "";
    for (let k = 0; k < words.length - 1; k++) {
      start += (k > 0 ? " " : "") + words[k];
      this.byStart.set(start, draft);
      if (!this.firstByStart.has(start)) this.firstByStart.set(start, draft);
    }
  }

  /** The body first named whose full name begins with a short one: who signs also heads the page. */
  firstFor(name: string): AgencyDraft | null {
    return this.firstByStart.get(name.toLowerCase()) ?? null;
  }

  /** The body last named whose full name begins with a short one. */
  lastFor(name: string): AgencyDraft | null {
    return this.byStart.get(name.toLowerCase()) ?? null;
  }
}
