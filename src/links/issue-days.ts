import type { DateDraft } from "../records/drafts.js";
import type { Doc, Mention } from "../scan/doc.js";

/** At most so many characters stand between a document and its day of issue: `, ` or ` (`. */
const MAX_GAP = 3;

/** The days that stand right behind a document: they say when it was issued, not when anything took place. */
export function issueDays(doc: Doc): ReadonlySet<DateDraft> {
  const days = new Set<DateDraft>();
  let document: Mention | null = null;
  for (const mention of doc.mentions) {
    if (mention.kind === "citation") document = mention;
    else if (mention.kind === "date" && document !== null && mention.start >= document.end) {
      if (mention.start - document.end <= MAX_GAP) days.add(mention as DateDraft);
    }
  }
  return days;
}
