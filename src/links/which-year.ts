import type { DateDraft } from "../records/drafts.js";
import { isoDay } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";

/** The years of days that are written without one. */
export function resolveDates(doc: Doc): void {
  for (const date of mentionsOf<DateDraft>(doc, "date")) {
    if (date.year !== null && date.month !== null && date.day !== null)
      date.iso = isoDay(date.year, date.month, date.day);
  }
}
