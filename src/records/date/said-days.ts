import { type DayReading, isChained, readDay, readLoneDay, readMonthName } from "../../scan/days.js";
import type { Doc } from "../../scan/doc.js";
import type { Cursor } from "../../scan/rules.js";
import { afterWord } from "../../scan/time-words.js";
import { isAllCapitals, isCapitalized, markAt, startsLine, startsParagraph } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import type { DateDraft } from "../drafts.js";
import { isBareDay, isRecurring, standsAlone } from "./cues.js";
import { type ListedDay, placeLoneDay, readDayList } from "./day-list.js";
import { dateDraft } from "./draft.js";
import { type LeadIn, readLeadIn, readTrailingClock, timeOf } from "./lead-in.js";
import { LEADS_TO_TODAY } from "./rules-today.js";

/**
 * A day, or several in a list, with what leads in:
 *
 *     17 giờ ngày 30-6 · Chiều 11/10 · hôm 24/9 · ngày 5, 15 và 25/9 · 06/11/2019 - 17:20 · tối nay · Sáng nay 6/3
 *     ^token
 */
export function findSaidDays({ doc, token }: Cursor): readonly DateDraft[] | null {
  const lead = readLeadIn(doc, token);
  return findRelativeDay(doc, token, lead) ?? findCalendarDays(doc, token, lead);
}

function findRelativeDay(doc: Doc, token: number, lead: LeadIn): DateDraft[] | null {
  // "ngày mai" begins with the word that leads in other days
  const hit = doc.hits.longest(lead.named ? dayWordBefore(doc, lead, token) : lead.end, "relativeDay");
  if (hit === null || (hit.entry.fields.bare !== "yes" && (lead.part === null || lead.named))) return null;
  if (hit.entry.fields.bare !== "yes" && isName(doc, hit.start)) return null;
  if (isTodayAtLarge(doc, hit.start)) return null;
  const named = afterWord(doc, hit.end, "day");
  const day = readDay(doc, named > 0 ? named : hit.end);
  if (day && !startsLine(doc.tokens, hit.end)) return [completed(doc, token, { ...lead, named: true }, day)];
  const trailing = lead.clock ? null : readTrailingClock(doc, hit.end);
  const relative = Number(hit.entry.fields.days);
  const time = timeOf(lead.clock ?? trailing, lead.part);
  return [
    dateDraft(doc, {
      rule: "relative",
      from: token,
      to: trailing?.end ?? hit.end,
      reading: null,
      relative,
      time,
      part: lead.part,
    }),
  ];
}

/** `có được | ngày hôm nay`, `thế hệ trẻ | hôm nay`: the present, and no day. */
function isTodayAtLarge(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  const before = afterWord(doc, token - 1, "day") === token ? token - 1 : token;
  if (startsLine(tokens, before)) return false;
  const last = lowerText(tokens, before - 1);
  return LEADS_TO_TODAY.has(last) || LEADS_TO_TODAY.has(`${lowerText(tokens, before - 2)} ${last}`);
}

/** `tối ngày mai`: the phrase begins with the `ngày` the lead-in took. */
function dayWordBefore(doc: Doc, lead: LeadIn, token: number): number {
  for (let i = lead.end - 1; i >= token; i--) if (afterWord(doc, i, "day") === lead.end) return i;
  return token;
}

/** `chiều Mai Anh đến`: a capital in the middle of running text is a name. */
function isName(doc: Doc, token: number): boolean {
  return isCapitalized(doc.tokens, token) && !isAllCapitals(doc.tokens, token);
}

function findCalendarDays(doc: Doc, token: number, lead: LeadIn): DateDraft[] | null {
  const led = lead.named || lead.part !== null;
  const full = readDay(doc, lead.end);
  const reading = full ?? (led ? readLoneDay(doc, lead.end) : null);
  if (reading === null || (lead.end > token && isBreak(doc, lead))) return null;
  if (!led && !accepts(doc, token, lead, reading)) return null;
  const shifted = reading.month === null && lead.named ? dayOfShiftedMonth(doc, token, lead, reading) : null;
  if (shifted) return [shifted];
  const first: ListedDay = { from: token, part: lead.part, reading };
  const items = readDayList(doc, first);
  if (isRecurring(doc, token, items.at(-1)!.reading.end)) return null;
  if (items[0]!.reading.month === null) {
    const placed = lead.named ? placeLoneDay(doc, reading) : null;
    return placed && [completed(doc, token, lead, placed.month === null ? ofMonthAbove(doc, token, placed) : placed)];
  }
  return items.map((item, k) =>
    k === 0
      ? completed(doc, token, lead, item.reading)
      : completed(doc, item.from, { clock: null, part: item.part, named: true, end: item.from }, item.reading),
  );
}

/** `Tháng 6⏎Ngày 18`, `| Tháng 6 | Ngày 18 |`: the cell before names the month. */
function ofMonthAbove(doc: Doc, token: number, day: DayReading): DayReading {
  const end = markAt(doc.tokens, token - 1) === "|" ? token - 1 : token;
  if (end === token && !startsLine(doc.tokens, token)) return day;
  const name = afterWord(doc, end - 2, "month") === end - 1 ? readMonthName(doc, end - 1) : null;
  return name?.end === end ? { ...day, month: name.value } : day;
}

/** `ngày 19 tháng này`, `ngày 5 tháng tới`: a day of a month so many from the article's. */
function dayOfShiftedMonth(doc: Doc, token: number, lead: LeadIn, reading: DayReading): DateDraft | null {
  const month = afterWord(doc, reading.end, "month");
  const shift = month < 0 ? null : doc.hits.longest(month, "unitShift");
  if (shift === null || startsLine(doc.tokens, reading.end)) return null;
  return dateDraft(doc, {
    rule: "month-shift",
    from: token,
    to: shift.end,
    reading,
    monthShift: Number(shift.entry.fields.units),
    time: timeOf(lead.clock, lead.part),
    part: lead.part,
  });
}

/** The day's numbers may stand on the next line after `ngày` only, and not below a counted `105 ngày`. */
function isBreak(doc: Doc, lead: LeadIn): boolean {
  if (!startsLine(doc.tokens, lead.end)) return false;
  return !lead.named || startsParagraph(doc.tokens, lead.end);
}

function accepts(doc: Doc, token: number, lead: LeadIn, reading: DayReading): boolean {
  if (lead.clock === null) {
    const trailing = reading.year !== null && !isChained(doc, token) && readTrailingClock(doc, reading.end) !== null;
    return (
      trailing ||
      (reading.shortYear && reading.style !== "." && isStampLine(doc, token, reading)) ||
      isBareDay(doc, token, reading)
    );
  }
  return !isChained(doc, token) && (reading.year !== null || reading.style === "/" || reading.style === "words");
}

function isStampLine(doc: Doc, token: number, reading: DayReading): boolean {
  return (
    !isChained(doc, token) &&
    (doc.zones.at(doc.tokens.start[token]!) === "stamp" || standsAlone(doc, token, reading.end))
  );
}

/** The draft of a day whose words begin at `from`, with the clock after it where a stamp has one. */
function completed(doc: Doc, from: number, lead: LeadIn, reading: DayReading): DateDraft {
  const trailing = lead.clock || reading.time ? null : readTrailingClock(doc, reading.end);
  const time = reading.time ?? timeOf(lead.clock ?? trailing, lead.part);
  return dateDraft(doc, {
    rule: reading.style === "none" ? "lone" : "day",
    from,
    to: trailing?.end ?? reading.end,
    reading,
    time,
    part: lead.part,
  });
}
