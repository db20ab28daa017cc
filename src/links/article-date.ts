import type { DateDraft } from "../records/drafts.js";
import { phraseBefore } from "../scan/backward.js";
import { addDays, isoDay } from "../scan/calendar.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { isDash, isWord, markAt, startsLine, tokenFrom } from "../scan/window.js";
import { fullDay, monthOfHead, readBodyEvidence, roleBefore, yearFromBody } from "./body-year.js";
import { issueDays } from "./issue-days.js";

/**
 * The article's own day, where it was not given: a publication stamp, else the first full day that dates the event,
 * else the event's day with a year from the body's evidence, else unknown. Footers hold no mentions, so the day of a
 * licence never counts.
 */
export function findArticleDate(doc: Doc): void {
  if (doc.article.published !== null) return;
  const dates = mentionsOf<DateDraft>(doc, "date");
  const issued = issueDays(doc);
  const lines = stampLines(doc, dates, issued);
  const stamp = findStamp(doc, dates, lines);
  const told = dates.filter((date) => !lines.rows.has(date));
  const dateline =
    stamp ?? findToday(doc, told) ?? findDateline(doc, told, issued) ?? findInHeadMonth(doc, dates, issued);
  const day = dateline ?? findEvent(doc, dates, issued);
  if (day === null) return;
  doc.article.published = day;
  doc.article.publishedSource = stamp ? "stamp" : dateline ? "dateline" : "body";
}

/** Days of issue of documents: they date no article. */
type Issued = ReadonlySet<DateDraft>;

/** Lines that look like stamps: those of the page's head or foot, and those that are rows of a table or a timetable. */
interface StampLines {
  readonly stamps: readonly DateDraft[];
  /** Those above the first running text. */
  readonly above: readonly DateDraft[];
  readonly rows: ReadonlySet<DateDraft>;
}

/** More of them than this, below the head of the page, are rows. */
const MAX_LATE = 2;
const HEAD_LINES = 3;

function stampLines(doc: Doc, dates: readonly DateDraft[], issued: Issued): StampLines {
  const { spans } = doc.zones;
  const body = spans.find(({ zone }) => zone === "sapo")?.start ?? spans[HEAD_LINES - 1]?.end ?? 0;
  const stamps = dates.filter((date) => saysYear(doc, date) && isStamp(doc, date, issued));
  const late = stamps.filter(({ start }) => start > body);
  const above = stamps.filter(({ start }) => start <= body);
  return late.length <= MAX_LATE ? { stamps, above, rows: new Set() } : { stamps: above, above, rows: new Set(late) };
}

/** A full day in its own words: one that took month and year from its row is no stamp. */
function saysYear({ text }: Doc, date: DateDraft): boolean {
  return fullDay(date) !== null && text.slice(date.start, date.end).includes(String(date.year! % 100));
}

/** A labelled stamp wins over one that only looks so: a page may also show the day of the visit. */
function findStamp(doc: Doc, dates: readonly DateDraft[], { stamps, above }: StampLines): string | null {
  const labelled = dates.find((date) => fullDay(date) !== null && isLabelled(doc, date));
  const clockless = stamps[0]?.time === null ? earlierBelow(stamps) : undefined;
  const stamp = labelled ?? earlierBelow(above) ?? clockless ?? stamps[0];
  return stamp ? fullDay(stamp) : null;
}

/** Of two stamps above the text the second, where it has a clock and is not later: a page's head shows today. */
function earlierBelow([first, second]: readonly DateDraft[]): DateDraft | undefined {
  if (!first || !second || second.time === null) return undefined;
  return fullDay(second)! <= fullDay(first)! ? second : undefined;
}

function isLabelled(doc: Doc, date: DateDraft): boolean {
  const { tokens } = doc;
  let at = tokenFrom(tokens, date.start);
  const comma = markAt(tokens, at - 1) === "," ? at - 1 : at;
  at = phraseBefore(doc, comma, "weekday")?.start ?? at;
  const mark = markAt(tokens, at - 1);
  const label = mark === ":" || mark === "=" || mark === "|" ? at - 1 : at;
  const hit = phraseBefore(doc, label, "stampLabel");
  if (hit === null || (label === at && hit.entry.fields.open !== "yes")) return false;
  // a crawler's own head, `date 2023-10-15 Tiêu đề …`, opens the page
  if (hit.entry.fields.anywhere === "yes" || hit.start === 0) return true;
  return (
    isShortLine(doc, date, MAX_STAMP_WORDS) || isOwnSentence(doc, hit.start, date) || opensOrClosesJoined(doc, date)
  );
}

/** `Tác giả: A. ┃Ngày đăng: 21/03/2015.┃ Lượt xem: 118 lượt.`: label and day alone between two full stops of a line. */
function isOwnSentence({ tokens }: Doc, label: number, { end }: DateDraft): boolean {
  const behind = tokenFrom(tokens, end);
  const opens = label > 0 && !startsLine(tokens, label) && markAt(tokens, label - 1) === ".";
  return opens && (behind >= tokens.count || startsLine(tokens, behind) || markAt(tokens, behind) === ".");
}

/** More words than a section name and an author make running text of a line. */
const MAX_STAMP_WORDS = 10;
const MAX_PLAIN_WORDS = 2;
const MAX_PLACE_WORDS = 5;

/** A short line with day and clock, a line that is nothing but the day, or a place and a day at the end of a line. */
function isStamp(doc: Doc, date: DateDraft, issued: Issued): boolean {
  if (roleBefore(doc, date.start) === "life") return false;
  const { tokens } = doc;
  const at = tokenFrom(tokens, date.start);
  const end = tokenFrom(tokens, date.end);
  const clocked = date.time !== null && date.partOfDay === null && isInFigures(doc, at);
  if (clocked && (isShortLine(doc, date, MAX_STAMP_WORDS) || closesLine(doc, at, end))) return true;
  if (clocked) return opensOrClosesJoined(doc, date);
  const endsLine = end >= tokens.count || startsLine(tokens, end) || markAt(tokens, end) === "|";
  if (doc.zones.at(date.start) === "stamp" && isShortLine(doc, date, MAX_STAMP_WORDS)) return !issued.has(date);
  if (isShortLine(doc, date, MAX_PLAIN_WORDS) && !issued.has(date)) return true;
  return endsLine && markAt(tokens, at - 1) === "," && isShortLine(doc, date, MAX_PLACE_WORDS);
}

/**
 * `Nghị quyết Đại hội … nhiệm kỳ 2020 - 2025 (25/01/2018 09:28 AM)`: a day and clock in a bracket that ends the line.
 */
function closesLine({ tokens }: Doc, at: number, end: number): boolean {
  const close = isWord(tokens, end) ? end + 1 : end;
  if (markAt(tokens, at - 1) !== "(" || markAt(tokens, close) !== ")") return false;
  return close + 1 >= tokens.count || startsLine(tokens, close + 1);
}

/**
 * A line so long is a page whose lines were joined; of it, where its head ends and its foot begins, in UTF-16 units.
 */
const MIN_JOINED = 1000;
const JOINED_HEAD = 400;
const JOINED_FOOT = 300;

/** In the head or the foot of a page whose lines a scraper has joined. */
function opensOrClosesJoined({ zones }: Doc, { start, end }: DateDraft): boolean {
  const line = zones.spanAt(start);
  if (line === undefined || line.end - line.start < MIN_JOINED) return false;
  return start - line.start <= JOINED_HEAD || line.end - end <= JOINED_FOOT;
}

function isInFigures({ tokens }: Doc, token: number): boolean {
  return !isWord(tokens, token);
}

/**
 * The line or cell that holds a mention has at most so many words outside it; letters alone (`CH`, `T`) do not count.
 */
function isShortLine({ tokens }: Doc, { start, end }: DateDraft, limit: number): boolean {
  const at = tokenFrom(tokens, start);
  let words = 0;
  for (let i = at; i > 0 && !startsLine(tokens, i) && markAt(tokens, i - 1) !== "|" && words <= limit; i--) {
    if (isWord(tokens, i - 1)) words++;
  }
  for (let i = tokenFrom(tokens, end); i < tokens.count && !startsLine(tokens, i) && words <= limit; i++) {
    if (markAt(tokens, i) === "|") break;
    if (isWord(tokens, i) && tokens.end[i]! - tokens.start[i]! > 1) words++;
  }
  return words <= limit;
}

/** `Hôm nay, ┃8/1/2020┃`, `Hôm qua (┃4/9/2020┃)`: a full day right behind a word that counts from the article's own. */
function findToday({ text }: Doc, dates: readonly DateDraft[]): string | null {
  for (const [k, { relative, end }] of dates.entries()) {
    const said = relative === null ? undefined : dates[k + 1];
    const day = said && fullDay(said);
    if (day && said.start - end <= TODAY_GAP && /^,? ?\(?$/u.test(text.slice(end, said.start)))
      return addDays(day, -relative!);
  }
  return null;
}

/** Most characters between such a word and its day: ` (`. */
const TODAY_GAP = 2;

/** No page of the web is older: what happened on an earlier day is remembered. */
const FIRST_DAY = "1990-01-01";

/** The first full day that opens a sentence, has a part of the day, or repeats the event's day and month. */
function findDateline(doc: Doc, dates: readonly DateDraft[], issued: Issued): string | null {
  const events = new Set(
    dates.filter((date) => date.year === null && opensSentence(doc, date)).map(({ day, month }) => `${day}/${month}`),
  );
  const full = dates.filter(
    (date) => (fullDay(date) ?? "") >= FIRST_DAY && roleBefore(doc, date.start) === null && !issued.has(date),
  );
  const repeated = full.find(({ day, month }) => events.has(`${day}/${month}`));
  const opening = full.find(
    (date) => date.partOfDay !== null || (opensSentence(doc, date) && events.size === 0) || isOnWeekday(doc, date),
  );
  const chosen = repeated ?? opening ?? full.find(({ start }) => doc.zones.at(start) === "caption");
  return chosen ? fullDay(chosen) : null;
}

/** `Thời gian: thứ Năm, ┃ngày 22/12/2022┃`: a weekday is said of the day something happens on. */
function isOnWeekday(doc: Doc, { start }: DateDraft): boolean {
  const at = tokenFrom(doc.tokens, start);
  return markAt(doc.tokens, at - 1) === "," && phraseBefore(doc, at - 1, "weekday") !== null;
}

/** Behind `date 2024-07`, a crawler's month: the first full day of that month or the weeks before it. */
function findInHeadMonth(doc: Doc, dates: readonly DateDraft[], issued: Issued): string | null {
  const month = monthOfHead(doc);
  if (month === null) return null;
  const first = addDays(month.from, -WEEKS_BEFORE);
  const near = dates.find((date) => {
    const iso = issued.has(date) ? null : fullDay(date);
    return iso !== null && iso >= first && iso <= month.to;
  });
  return near ? fullDay(near) : null;
}

/** How far before its page's month an event may lie, in days. */
const WEEKS_BEFORE = 21;

function opensSentence(doc: Doc, { start, partOfDay }: DateDraft): boolean {
  const at = tokenFrom(doc.tokens, start);
  if (partOfDay !== null || at === 0 || startsLine(doc.tokens, at)) return true;
  const mark = markAt(doc.tokens, at - 1);
  return mark === "." || mark === ")" || isDash(doc.tokens, at - 1);
}

/** The event's day, its year told by the body. */
function findEvent(doc: Doc, dates: readonly DateDraft[], issued: Issued): string | null {
  const open = dates.filter((date) => date.year === null && date.month !== null && date.day !== null);
  const event =
    open.find((date) => opensSentence(doc, date)) ??
    open.find((date) => roleBefore(doc, date.start) === null && !issued.has(date));
  if (!event) return null;
  const told = yearFromBody(readBodyEvidence(doc), event.month!, event.day!);
  return told && isoDay(told.year, event.month!, event.day!);
}
