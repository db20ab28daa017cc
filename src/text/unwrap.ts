import { DECREE_PARTS, PART_HEADINGS } from "../lexicon/boilerplate.js";
import { isSmall } from "./lines.js";

/** Longer lines are paragraphs, in UTF-16 units: more than a few of them, and the page was not wrapped. */
const MAX_WIDTH = 160;
const MAX_LONG = 2;
/** A line of at least this share of the width is full: what follows it may go on from it. */
const FULL = 0.7;
/** So many full lines, and this share of them before a small letter, make a page a wrapped one. */
const MIN_FULL = 6;
const MIN_SMALL = 0.3;

/** Marks after which a new line is a new line. */
const CLOSING = ".?!:;…|";
/** What opens an item or a field of a head (`source: …`). */
const OPENS_ITEM = /^(?:[-+#•*–—|>([“"]|\p{L}[.)]|[ivx]{1,5}[.)]|\d{1,3}[.)](?!\d)|[\p{L}\d_-]{1,20}:)/iu;
const OPENING = 24;
/** A full day, as stamps have it. */
const DAY = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/;
const MAX_STAMP = 60;

/**
 * Turns the line ends of a text that was wrapped at some width into blanks, one for one, so that no offset moves:
 *
 *     … đồng chí Nguyễn⏎Văn An, Chủ tịch UBND⏎tỉnh …  →  … đồng chí Nguyễn Văn An, Chủ tịch UBND tỉnh …
 *
 * A page is taken for wrapped where hardly a line is long and a third of the full lines go on below with a small
 * letter, which running text does and a list of headings does not. Linear in the text; at most pages' third paragraph
 * the search ends.
 */
export function unwrap(text: string): string {
  const ends = lineEnds(text);
  if (ends === null) return text;
  const width = widthOf(ends);
  const soft: number[] = [];
  let full = 0;
  let small = 0;
  for (let k = 0; k + 1 < ends.length; k++) {
    const end = ends[k]!;
    const next = end + 1;
    if (end - startOf(ends, k) < width * FULL || next === ends[k + 1]) continue;
    full++;
    if (isSmall(text, next)) small++;
    if (isSoft(text, end)) soft.push(end);
  }
  if (full < MIN_FULL || small < full * MIN_SMALL) return text;
  return blanked(text, soft);
}

/** Where each line ends; `null` where too many are too long for a wrapped page, or there are too few. */
function lineEnds(text: string): number[] | null {
  const ends: number[] = [];
  let long = 0;
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    if (end - start > MAX_WIDTH && ++long > MAX_LONG) return null;
    ends.push(end);
    start = end + 1;
  }
  return ends.length > MIN_FULL ? ends : null;
}

function startOf(ends: readonly number[], line: number): number {
  return line === 0 ? 0 : ends[line - 1]! + 1;
}

/** The length of the sixth longest line: a title or an address may be longer than what was wrapped. */
function widthOf(ends: readonly number[]): number {
  const longest = new Uint32Array(MIN_FULL);
  for (let k = 0; k < ends.length; k++) {
    const length = ends[k]! - startOf(ends, k);
    if (length <= longest[0]!) continue;
    longest[0] = length;
    longest.sort();
  }
  return longest[0]!;
}

/** The line that ends here goes on below: it is not closed, and below no item or part opens. */
function isSoft(text: string, end: number): boolean {
  let last = end - 1;
  while (last > 0 && text.charCodeAt(last) === 32) last--;
  if (CLOSING.includes(text[last] ?? ".")) return false;
  const below = text.slice(end + 1, end + 1 + OPENING);
  if (OPENS_ITEM.test(below) || isStampLine(text, end + 1)) return false;
  if (DECREE_PARTS.some((part) => below.startsWith(part))) return false;
  const words = below.toLowerCase();
  return !PART_HEADINGS.some((heading) => words.startsWith(heading) && below[0] !== words[0]);
}

function isStampLine(text: string, start: number): boolean {
  const line = text.slice(start, start + MAX_STAMP + 1);
  const end = line.indexOf("\n");
  return (end >= 0 || line.length <= MAX_STAMP) && DAY.test(end < 0 ? line : line.slice(0, end));
}

function blanked(text: string, lineFeeds: readonly number[]): string {
  if (lineFeeds.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const at of lineFeeds) {
    parts.push(text.slice(from, at));
    from = at + 1;
  }
  parts.push(text.slice(from));
  return parts.join(" ");
}
