import {
  BOILERPLATE_LINES,
  BOILERPLATE_STARTS,
  BYLINE_STARTS,
  CAPTION_STARTS,
  COUNTER_STARTS,
  JOINING_ENDS,
  NEIGHBOUR_STARTS,
  NEWSROOM_STARTS,
  PART_HEADINGS,
  PHOTO_CREDIT,
  PICTURE_MARKERS,
  RANGE_LEAD,
  SOURCE_LEAD,
  SOURCE_WORD,
  STAMP_LABEL,
  TODAY_LEAD,
} from "../lexicon/boilerplate.js";
import {
  isSentence,
  isTagList,
  type Line,
  lengthOf,
  MAX_BULLETS,
  mayOpen,
  readLines,
  startsWithAny,
  wordCount,
} from "./lines.js";
import { markTail } from "./page-tail.js";
import { type Zone, Zones } from "./zones.js";

/** Longest lines of each sort, in UTF-16 units. */
const MAX_TITLE = 300;
const MAX_STAMP = 110;
const MAX_CAPTION = 260;
const MAX_BYLINE = 90;
const MAX_FILE_NAME = 120;
/**
 * A longer line is no button, counter or list of key words, whatever it begins with: a scraper may join a page's lines.
 */
const MAX_FURNITURE = 400;
/** A longer line is running text, though a scraper may have cut it off before its last mark. */
const MAX_LINK = 200;
/** The longest mark of a page, and what may close it. */
const MAX_MARK_LINE = Math.max(...[...BOILERPLATE_LINES, ...PICTURE_MARKERS].map((line) => line.length));
const MAX_CLOSING = 8;
/** Words a stamp may hold beside its date: a section, an author. */
const MAX_STAMP_WORDS = 4;
/** Words of an author's name. */
const MAX_NAME_WORDS = 4;

/**
 * Names the part of the page each line of a clean text belongs to. Every line is looked at once by itself and once
 * with its neighbours: linear in the text.
 */
export function findZones(text: string): Zones {
  const lines = readLines(text);
  const zones: Zone[] = lines.map((line, k) =>
    k > 0 && goesOn(lines[k - 1]!, line) && !isStamp(line) ? "body" : zoneByItself(line),
  );
  // `tuần trước`: words that a button of a page bears are text where they are all there is
  if (lines.length === 1 && isMarkLine(lines[0]!)) zones[0] = "body";
  markPageHead(lines, zones);
  markDayOfVisit(lines, zones);
  markTail(lines, zones);
  markTitleAndSapo(lines, zones, text);
  markCaptions(lines, zones);
  markBylines(lines, zones, text);
  return new Zones(lines.map(({ start, end }, k) => ({ zone: zones[k]!, start, end })));
}

/** Shortest line that a text was wrapped at, in UTF-16 units. */
const MIN_WRAPPED = 40;
/** A line of fewer words is a mark of the page, whatever stands above it. */
const MIN_WORDS = 2;

/** `BỘ TÀI NGUYÊN VÀ ⏎ MÔI TRƯỜNG`, `theo quy định của ⏎ pháp luật`: the line above ends in the middle of a phrase. */
function goesOn(above: Line, line: Line): boolean {
  if (above.last === "," || JOINING_ENDS.some((end) => above.endsWith(end))) return true;
  return line.lower && lengthOf(above) >= MIN_WRAPPED && !isSentence(above) && wordCount(line) >= MIN_WORDS;
}

/** What a line is whatever stands round it. */
function zoneByItself(line: Line): Zone {
  if (lengthOf(line) > MAX_FURNITURE) return "body";
  if (isMarkLine(line)) return "boilerplate";
  if (startsWithAny(line, COUNTER_STARTS) && isStamp(line)) return "stamp";
  if (startsWithAny(line, BOILERPLATE_STARTS) || isUrl(line) || isTagList(line)) return "boilerplate";
  if (isPictureFile(line) || namesSourceUrl(line) || isEmptyField(line)) return "boilerplate";
  if (startsWithAny(line, NEIGHBOUR_STARTS) && !isSentence(line)) return "boilerplate";
  return isStamp(line) ? "stamp" : "body";
}

/** Words a site leaves where a picture stood. */
function isPictureMarker(line: Line): boolean {
  return lengthOf(line) <= MAX_MARK_LINE + MAX_BULLETS && PICTURE_MARKERS.has(line.head);
}

/** Menus, buttons, markers and counters (`2.942 lượt xem`), which are short. */
function isMarkLine(line: Line): boolean {
  if (lengthOf(line) > MAX_MARK_LINE + MAX_CLOSING + MAX_BULLETS) return false;
  if (!mayOpen(line, BOILERPLATE_LINES) && !mayOpen(line, PICTURE_MARKERS) && !line.startsWithDigit()) return false;
  const { head } = line;
  if (head.length > MAX_MARK_LINE + MAX_CLOSING) return false;
  const bare = head.replace(/[\s:.!]{1,8}$/u, "").replace(/^\d[\d.,]{0,11}\s/u, "");
  return BOILERPLATE_LINES.has(bare) || PICTURE_MARKERS.has(bare);
}

/** What the names of picture files end with. */
const LAST_OF_FILE = "gpfGPF";

/** `ky_hop_38.jpg`: the name of a file, perhaps with spaces. */
function isPictureFile(line: Line): boolean {
  if (lengthOf(line) > MAX_FILE_NAME || !LAST_OF_FILE.includes(line.last)) return false;
  return /[^\s.]\.(?:jpe?g|png|gif|webp|bmp)$/u.test(line.head);
}

/** `Published Date: N/A`: a field of a crawler's head that holds nothing. */
function isEmptyField(line: Line): boolean {
  return /a/iu.test(line.last) && /^[^:]{1,30}: ?n\/a$/u.test(line.head);
}

/** `Nguồn Báo A: https://…` */
function namesSourceUrl(line: Line): boolean {
  return line.startsWith(SOURCE_WORD) && /https?:\/\/|www\./u.test(line.head);
}

/** `h` and `w`. */
const URL_UNITS: readonly number[] = [0x68, 0x77];

function isUrl(line: Line): boolean {
  return URL_UNITS.includes(line.firstUnit) && /^(?:https?:\/\/|www\.)\S{4,200}$/u.test(line.head);
}

const DATE =
  /\d{1,2}\s{0,2}[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}(?:\d{4}|\d{2})(?!\d)|\d{4}-\d{2}-\d{2}|(?<!\d)\d{1,2} tháng \d{1,2}(?: năm|,) \d{4}|date = \d{8}/u;

/** What a site's head gives beside its date: `Điện thoại: 034 39429756 | Email: toasoan@…` */
const CONTACT = /(?:điện thoại|hotline|đường dây nóng|email|e-mail)[ :]{0,3}|[\p{L}\d._-]{1,40}@[\p{L}\d._-]{1,40}/gu;

/** A line that holds a full date, perhaps a clock, a section or an author, and no running text. */
function isStamp(line: Line): boolean {
  if (lengthOf(line) > MAX_STAMP || /[!?;”"]/u.test(line.last) || line.startsWith(RANGE_LEAD)) return false;
  const date = line.hasDigit() ? DATE.exec(line.head) : null;
  if (!date) return false;
  const rest = line.head.replace(DATE, " ").replace(CONTACT, " ").replace(STAMP_LABEL, " ");
  const words = rest.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words > 1 && line.last === ".") return false;
  return words <= MAX_STAMP_WORDS && !startsWithAny(line, CAPTION_STARTS) && !line.head.includes(PHOTO_CREDIT);
}

/** Lines above the site's own address near the top are the site's name. */
function markPageHead(lines: readonly Line[], zones: Zone[]): void {
  for (let k = 1; k < Math.min(lines.length, 4); k++) {
    if (isUrl(lines[k]!)) for (let above = 0; above < k; above++) zones[above] = "boilerplate";
  }
}

/** How many lines below the first the article's own stamp may stand. */
const MAX_HEAD_LINES = 8;

/**
 * `Thứ 5, Ngày 20/07/2023 -` on top of the page, above a stamp with a clock of an earlier day: the day it was looked
 * at.
 */
function markDayOfVisit(lines: readonly Line[], zones: Zone[]): void {
  // `Giấy mời họp ngày 22/7/2023`: a short title with a day is none
  const visit = zones[0] === "stamp" && TODAY_LEAD.test(lines[0]!.head) ? dayOf(lines[0]!) : "";
  if (visit === "") return;
  for (let k = 1; k < Math.min(lines.length, MAX_HEAD_LINES); k++) {
    if (zones[k] !== "stamp" || !CLOCK.test(lines[k]!.head)) continue;
    const published = dayOf(lines[k]!);
    if (published !== "" && published < visit) zones[0] = "boilerplate";
    return;
  }
}

const CLOCK = /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)/u;

/** A day in figures as `20230720`, so that days compare as words. */
function dayOf({ head }: Line): string {
  const [, day, month, year] = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/u.exec(head) ?? [];
  return day === undefined ? "" : `${year}${month!.padStart(2, "0")}${day.padStart(2, "0")}`;
}

function markTitleAndSapo(lines: readonly Line[], zones: Zone[], text: string): void {
  for (let k = 0; k < lines.length; k++) {
    if (zones[k] !== "body") continue;
    if (zones[k + 1] === "stamp" && isByline(lines[k]!, text) && wordCount(lines[k]!) <= MAX_NAME_WORDS) {
      zones[k] = "byline";
      continue;
    }
    const titled = lengthOf(lines[k]!) <= MAX_TITLE && !/[.;,]$/u.test(lines[k]!.last) && k + 1 < lines.length;
    if (titled) zones[k] = "title";
    const sapo = titled ? zones.indexOf("body", k) : k;
    if (sapo >= 0 && isSentence(lines[sapo]!)) zones[sapo] = "sapo";
    return;
  }
}

function markCaptions(lines: readonly Line[], zones: Zone[]): void {
  for (let k = 0; k < lines.length; k++) {
    if (zones[k] !== "body" || lengthOf(lines[k]!) > MAX_CAPTION) continue;
    const line = lines[k]!;
    if (startsWithAny(line, BYLINE_STARTS)) continue;
    const afterPicture = k > 0 && (isPictureMarker(lines[k - 1]!) || isPictureFile(lines[k - 1]!));
    if (afterPicture || startsWithAny(line, CAPTION_STARTS) || line.head.includes(PHOTO_CREDIT)) zones[k] = "caption";
  }
}

/** The last line of the article when it is a name or a credit; what stands below it is the page's. */
function markBylines(lines: readonly Line[], zones: Zone[], text: string): void {
  let last = lines.length - 1;
  while (last > 0 && (zones[last] === "footer" || zones[last] === "boilerplate")) last--;
  for (let k = last; k > 0 && k > last - 4; k--) {
    if (zones[k] !== "body") continue;
    const line = lines[k]!;
    if ((isSentence(line) && line.last !== "?") || lengthOf(line) > MAX_LINK) return;
    if (signs(lines[k - 1]!, text) || isHeadingNumber(lines[k - 1]!)) return;
    if (!isByline(line, text)) continue;
    zones[k] = "byline";
    const newsroom = k < last && startsWithAny(lines[k + 1]!, NEWSROOM_STARTS) && !isSentence(lines[k + 1]!);
    for (let below = newsroom ? k + 2 : k + 1; below <= last; below++)
      if (zones[below] === "body") zones[below] = "footer";
    return;
  }
}

/** `I.`, `2)`: the line below is a heading; `2`: the next cell of a table. */
function isHeadingNumber({ head }: Line): boolean {
  return /^(?:(?:[ivx]{1,5}|[a-z])[.)]|\d{1,2}[.)]?)$/u.test(head);
}

/** A line in capitals, `KT. CHỦ TỊCH`: the name below it signs a document. */
function signs(line: Line, text: string): boolean {
  const words = text.slice(line.start, line.end);
  return lengthOf(line) <= MAX_BYLINE && wordCount(line) >= 2 && words === words.toUpperCase();
}

/** `Theo TTXVN/Báo Tin tức`: behind the word stands a name; `Theo đề nghị của …` is a clause. */
function namesSource(line: Line, text: string): boolean {
  return /^[^\p{L}]{0,8}\p{L}{1,10}[\s:]{1,3}["“(]?(?:\p{Lu}|báo |[\d\p{L}-]{1,20}\.)/u.test(
    text.slice(line.start, line.end),
  );
}

/** A credit, or a line of two to eight words that all begin with a capital. */
function isByline(line: Line, text: string): boolean {
  if (lengthOf(line) > MAX_BYLINE) return false;
  if (startsWithAny(line, BYLINE_STARTS)) return !line.startsWith(SOURCE_LEAD) || namesSource(line, text);
  const written = text.slice(line.start, line.end);
  // one author's name in capitals is no longer; a body's is
  if (wordCount(line) > MAX_NAME_WORDS && written === written.toUpperCase() && !/[-–,&/]/u.test(written)) return false;
  const words = written.split(/[\s/–,&-]{1,4}/u).filter((word) => /\p{L}/u.test(word));
  if (line.hasDigit() || text.startsWith("#", line.start) || startsWithAny(line, PART_HEADINGS)) return false;
  return (
    wordCount(line) <= 8 &&
    words.length > 0 &&
    words.length <= 8 &&
    words.every((word) => /^[("]?\p{Lu}/u.test(word) || word.startsWith("("))
  );
}
