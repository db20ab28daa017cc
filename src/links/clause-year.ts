import type { PeriodDraft } from "../records/drafts.js";
import { yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { tokenFrom } from "../scan/window.js";
import { sentenceOf } from "../tokens/sentences.js";

/** How far into its sentence a year may stand that holds for all of it: `Trong năm 2021, …`, in tokens. */
const MAX_OPENING = 2;

/** Years that open a sentence and so date what it says: `Năm 2021, … trước ngày 15/12`; by sentence. */
export function clauseYears(doc: Doc): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const { unit, from, resolve, start } of mentionsOf<PeriodDraft>(doc, "period")) {
    if (unit !== "year" || resolve !== null || from === null) continue;
    const at = tokenFrom(doc.tokens, start);
    const sentence = sentenceOf(doc.sentences, at);
    if (at - (doc.sentences[sentence] ?? 0) <= MAX_OPENING) years.set(sentence, yearOf(from));
  }
  return years;
}

/** The year that opens the sentence of an offset, or `null`. */
export function clauseYear(doc: Doc, years: ReadonlyMap<number, number>, start: number): number | null {
  return years.get(sentenceOf(doc.sentences, tokenFrom(doc.tokens, start))) ?? null;
}
