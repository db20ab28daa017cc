import { BOILERPLATE_LINES, BOILERPLATE_STARTS, CAPTION_STARTS, TAIL_OPENERS } from "../lexicon/boilerplate.js";

/** Parts of an article page. Nothing in `boilerplate` and `footer` becomes a record. */
export type Zone = "title" | "stamp" | "sapo" | "body" | "caption" | "byline" | "boilerplate" | "footer";

export interface ZoneSpan {
  readonly zone: Zone;
  /** Offsets into the clean text. */
  readonly start: number;
  readonly end: number;
}

/** The lines of a page, each with its part. */
export class Zones {
  constructor(readonly spans: readonly ZoneSpan[]) {}

  /** The part an offset of the clean text stands in; white space between lines belongs to the line before. */
  at(offset: number): Zone {
    return this.spanAt(offset)?.zone ?? "body";
  }

  isBoilerplate(offset: number): boolean {
    const zone = this.at(offset);
    return zone === "boilerplate" || zone === "footer";
  }

  /** The line span that holds an offset, by binary search. */
  spanAt(offset: number): ZoneSpan | undefined {
    let low = 0;
    let high = this.spans.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (this.spans[mid]!.start <= offset) low = mid + 1;
      else high = mid;
    }
    return this.spans[low - 1];
  }
}

/** A line that holds no letter of running text: a stamp, a counter. */
const STAMP = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|ngày \d{1,2} tháng \d{1,2} năm \d{4}/iu;
/** The longest line that can be a title, a caption or a byline, in UTF-16 units. */
const MAX_TITLE = 300;
const MAX_SHORT_LINE = 120;

/** Names the part of the page each line of a clean text belongs to. Linear: every line is looked at once. */
export function findZones(text: string): Zones {
  const spans: ZoneSpan[] = [];
  let titleSeen = false;
  let bodySeen = false;
  let tail = false;
  for (const { start, end } of lines(text)) {
    const line = text.slice(start, Math.min(end, start + MAX_TITLE + 1)).trim();
    if (line === "") continue;
    const folded = line.toLowerCase();
    let zone: Zone;
    if (!tail && bodySeen && startsWithAny(folded, TAIL_OPENERS)) tail = true;
    if (tail) zone = "footer";
    else if (isBoilerplateLine(folded)) zone = "boilerplate";
    else if (line.length <= MAX_SHORT_LINE && STAMP.test(line) && !bodySeen && !/[.!?]$/u.test(line)) zone = "stamp";
    else if (startsWithAny(folded, CAPTION_STARTS)) zone = "caption";
    else if (!titleSeen && !bodySeen && line.length <= MAX_TITLE && !/[.!?;:]$/u.test(line)) zone = "title";
    else zone = "body";
    if (zone === "title") titleSeen = true;
    if (zone === "body") bodySeen = true;
    spans.push({ zone, start, end });
  }
  return new Zones(spans);
}

function* lines(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    yield { start, end };
    start = end + 1;
  }
}

function isBoilerplateLine(folded: string): boolean {
  return BOILERPLATE_LINES.has(folded.replace(/[\s•:.]{1,8}$/u, "")) || startsWithAny(folded, BOILERPLATE_STARTS);
}

function startsWithAny(folded: string, starts: readonly string[]): boolean {
  const bare = folded.replace(/^[•\-–*+\s]{1,8}/u, "");
  return starts.some((start) => bare.startsWith(start));
}
