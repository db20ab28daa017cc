import type { DateDraft } from "../records/drafts.js";
import type { Doc, Mention } from "../scan/doc.js";

/** At most so many characters stand between a document and its day of issue: `, ` or ` (`. */
const MAX_GAP = 3;

/** Figures alone on the next line are a stamp below a headline: `… thi hành Điều lệ Đảng ⏎ 23/08/2021`. */
function isBehind({ text }: Doc, end: number, start: number): boolean {
  if (start - end > MAX_GAP) return false;
  return !(text.slice(end, start).includes("\n") && /^\d/u.test(text[start]!));
}

/** The day that stands right behind a document, by document. */
export function issueDayOf(doc: Doc): ReadonlyMap<Mention, DateDraft> {
  const days = new Map<Mention, DateDraft>();
  let document: Mention | null = null;
  for (const mention of doc.mentions) {
    if (mention.kind === "citation") document = mention;
    else if (mention.kind === "date" && document !== null && mention.start >= document.end) {
      if (isBehind(doc, document.end, mention.start)) days.set(document, mention as DateDraft);
    }
  }
  return days;
}

/** The days that stand right behind documents: they say when these were issued, not when anything took place. */
export function issueDays(doc: Doc): ReadonlySet<DateDraft> {
  return new Set(issueDayOf(doc).values());
}
