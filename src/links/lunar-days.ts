import type { DateDraft } from "../records/drafts.js";
import { phraseBefore } from "../scan/backward.js";
import { daysBetween, isoDay, yearOf } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { cycleOf, isoOfLunarDay, lunarDayOf } from "../scan/lunar-calendar.js";
import { lunarDayBefore, readLunarDay, type SaidLunarDay } from "../scan/lunar-days.js";
import { isDash, markAt, tokenFrom } from "../scan/window.js";
import { fullDay } from "./body-year.js";

/**
 * The lunar day the text gives beside a Gregorian one: `mùng 10 tháng Giêng (tức ngày 19/2)`, `ngày 18/4 (10/3 âm
 * lịch)`. What was taken for a date and is that lunar day (`mùng 10/3, tức ngày 18/4`) goes.
 */
export function pairLunarDays(doc: Doc): ReadonlyMap<DateDraft, SaidLunarDay> {
  const { tokens } = doc;
  const pairs = new Map<DateDraft, SaidLunarDay>();
  for (const date of mentionsOf<DateDraft>(doc, "date")) {
    const said = lunarBefore(doc, tokenFrom(tokens, date.start)) ?? lunarAfter(doc, tokenFrom(tokens, date.end));
    if (said) pairs.set(date, said);
  }
  if (pairs.size === 0) return pairs;
  const starts = new Set<number>();
  for (const { start, end } of pairs.values())
    for (let token = start; token < end; token++) starts.add(tokens.start[token]!);
  const kept = doc.mentions.filter(({ kind, start }) => kind !== "date" || !starts.has(start));
  doc.mentions.length = 0;
  for (const mention of kept) doc.mentions.push(mention);
  return pairs;
}

/** A bracket, `tức`, or both must join the two. */
function lunarBefore(doc: Doc, token: number): SaidLunarDay | null {
  const { tokens } = doc;
  const same = phraseBefore(doc, token, "sameDay")?.start ?? token;
  const mark = markAt(tokens, same - 1);
  const end = mark === "(" || (same < token && (mark === "," || isDash(tokens, same - 1))) ? same - 1 : same;
  if (end === token) return null;
  return lunarDayBefore(doc, end);
}

function lunarAfter(doc: Doc, token: number): SaidLunarDay | null {
  const { tokens } = doc;
  const mark = markAt(tokens, token);
  const from = mark === "(" || mark === "," ? token + 1 : token;
  const at = doc.hits.longest(from, "sameDay")?.end ?? from;
  return at > from || mark === "(" ? readLunarDay(doc, at) : null;
}

/** How far from the article's year a lunar day is looked for, in years. */
const MAX_AWAY = 15;

/**
 * The year in which a day and month without year fall on the lunar day beside them: the one nearest to the article's
 * day; without one, the only year of the table that fits the lunar year the text names. `null` where none fits.
 */
export function yearByMoon({ day, month }: DateDraft, said: SaidLunarDay, today: string | null): number | null {
  const [first, last] = today === null ? [1900, 2100] : [yearOf(today) - MAX_AWAY, yearOf(today) + MAX_AWAY];
  if (today === null && said.cycle === null) return null;
  const fits: string[] = [];
  for (let year = first; year <= last; year++) {
    const iso = isoDay(year, month!, day!);
    if (iso !== null && agrees(iso, said)) fits.push(iso);
  }
  if (fits.length === 0 || (today === null && fits.length > 1)) return null;
  const away = (iso: string) => Math.abs(daysBetween(today ?? iso, iso));
  return yearOf(fits.reduce((best, iso) => (away(iso) < away(best) ? iso : best)));
}

/** The ISO day is that lunar day. */
export function agrees(iso: string, said: SaidLunarDay): boolean {
  const lunar = lunarDayOf(iso);
  return (
    lunar !== null &&
    lunar.day === said.day &&
    lunar.month === said.month &&
    (lunar.leap || !said.leap) &&
    (said.cycle === null || cycleOf(lunar.year) === said.cycle)
  );
}

/** Notes on a full day whether the lunar day beside it is the same; a warning where it is another. */
export function checkLunarDay(doc: Doc, date: DateDraft, said: SaidLunarDay): void {
  const iso = fullDay(date);
  const lunar = iso === null ? null : lunarDayOf(iso);
  if (iso === null || lunar === null) return;
  const own = `${lunar.day}/${lunar.month}${lunar.leap ? " (leap month)" : ""} of the lunar year ${lunar.year}`;
  if (agrees(iso, said)) {
    date.notes.push(`the lunar day beside it agrees: ${own}`);
    return;
  }
  const meant = isoOfLunarDay({ ...said, year: lunar.year });
  date.notes.push(`the lunar day beside it differs: it is ${own}`);
  doc.warnings.push({
    kind: "date",
    code: "LUNAR_DAY_DIFFERS",
    message: `${iso} is ${own}, not ${said.day}/${said.month}${meant === null ? "" : `, which is ${meant}`}`,
    start: date.start,
    end: date.end,
  });
}
