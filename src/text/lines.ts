/** One line that is not empty. Offsets into the clean text, without the white space round it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Its beginning in lower case, without a bullet: at most `HEAD` UTF-16 units. */
  readonly head: string;
  /** Its last character. */
  readonly last: string;
  /** It begins with a small letter, as a wrapped line does. */
  readonly lower: boolean;
}

/** How much of a line its part is judged by. */
const HEAD = 240;

/** The lines of a text, cut at LF. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) === 32) from++;
    while (to > from && text.charCodeAt(to - 1) === 32) to--;
    if (to > from) {
      const opening = text.slice(from, Math.min(to, from + HEAD));
      const head = opening.toLowerCase().replace(/^[•▪●*>+\-–—\s]{1,8}/u, "");
      lines.push({ start: from, end: to, head, last: text[to - 1]!, lower: /^\p{Ll}/u.test(opening) });
    }
    start = end + 1;
  }
  return lines;
}

const SENTENCE_ENDS = '.?!…:;,”"';

/** A line that ends as running text does. */
export function isSentence({ last }: Line): boolean {
  return SENTENCE_ENDS.includes(last);
}

export function lengthOf({ start, end }: Line): number {
  return end - start;
}

/** How many words stand in the beginning of a line. */
export function wordCount({ head }: Line): number {
  return head.split(/\s/u).filter((word) => /\p{L}/u.test(word)).length;
}

/** First units of the phrases of a list: most lines are told from all of them by theirs. */
const firstUnits = new Map<readonly string[], ReadonlySet<number>>();

/** A line begins with one of some phrases, in lower case. */
export function startsWithAny(head: string, starts: readonly string[]): boolean {
  let first = firstUnits.get(starts);
  if (first === undefined) {
    first = new Set(starts.map((start) => start.charCodeAt(0)));
    firstUnits.set(starts, first);
  }
  return first.has(head.charCodeAt(0)) && starts.some((start) => head.startsWith(start));
}

/** `Khiếu nại,Ninh Thuận,Lối đi,Đất vườn`: key words with glued commas. */
export function isTagList(line: Line): boolean {
  if (isSentence(line) || lengthOf(line) > 400) return false;
  const glued = line.head.match(/,(?=\p{L})/gu)?.length ?? 0;
  return glued >= 3 && !line.head.includes(", ");
}
