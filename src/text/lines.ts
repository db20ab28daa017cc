/** How much of a line its part is judged by, in UTF-16 units. */
const HEAD = 240;
/** The most marks of a list that are left out before it. */
export const MAX_BULLETS = 8;

const BULLETS = /^[•▪●*>+\-–—\s]{1,8}/u;
const [SPACE, COMMA] = [0x20, 0x2c];
/** A line's first unit before it is asked for. */
const UNREAD = -1;
const [ZERO, NINE] = [0x30, 0x39];
const [CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x41, 0x5a, 0x61, 0x7a];
/** From a capital of ASCII to its small letter. */
const TO_SMALL = 0x20;

/**
 * One line that is not empty. Offsets into the clean text, without the white space round it. What is told of a line by
 * its words is read when it is asked for: of most lines, long ones of running text, it never is.
 */
export class Line {
  private readHead: string | null = null;
  private readFirst = UNREAD;

  constructor(
    private readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  /** Its beginning in lower case, without a bullet: at most `HEAD` UTF-16 units. */
  get head(): string {
    this.readHead ??= this.opening.toLowerCase().replace(BULLETS, "");
    return this.readHead;
  }

  /** First unit of the head, `NaN` where that is empty; told without reading it. */
  get firstUnit(): number {
    if (this.readFirst === UNREAD) this.readFirst = this.findFirst();
    return this.readFirst;
  }

  private findFirst(): number {
    const unit = this.text.charCodeAt(this.start);
    if (unit >= SMALL_A && unit <= SMALL_Z) return unit;
    if (unit >= CAPITAL_A && unit <= CAPITAL_Z) return unit + TO_SMALL;
    const opening = this.text.slice(this.start, Math.min(this.end, this.start + MAX_BULLETS + 1));
    return opening.replace(BULLETS, "").slice(0, 1).toLowerCase().charCodeAt(0);
  }

  /** Its last character. */
  get last(): string {
    return this.text[this.end - 1]!;
  }

  /** It begins with a small letter, as a wrapped line does. */
  get lower(): boolean {
    return isSmall(this.text, this.start);
  }

  /** Whether the head begins with a phrase, which is in lower case. */
  startsWith(phrase: string): boolean {
    return this.firstUnit === phrase.charCodeAt(0) && this.head.startsWith(phrase);
  }

  /** Whether the line ends with a phrase, as it is written. */
  endsWith(phrase: string): boolean {
    return this.text.startsWith(phrase, Math.max(this.start, this.end - phrase.length));
  }

  /** How many units of a range, one at least, stand in what the head is read from. */
  count(first: number, last = first): number {
    const end = Math.min(this.end, this.start + HEAD);
    let count = 0;
    for (let i = this.start; i < end; i++) {
      const unit = this.text.charCodeAt(i);
      if (unit >= first && unit <= last) count++;
    }
    return count;
  }

  startsWithDigit(): boolean {
    return this.firstUnit >= ZERO && this.firstUnit <= NINE;
  }

  hasDigit(): boolean {
    return this.count(ZERO, NINE) > 0;
  }

  private get opening(): string {
    return this.text.slice(this.start, Math.min(this.end, this.start + HEAD));
  }
}

/** Whether a small letter stands at an offset; at the text's end none does. */
export function isSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= SMALL_Z) return unit >= SMALL_A;
  return /^\p{Ll}/u.test(text.slice(at, at + 2));
}

/** The lines of a text, cut at LF. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    let from = start;
    let to = end;
    while (from < to && text.charCodeAt(from) === SPACE) from++;
    while (to > from && text.charCodeAt(to - 1) === SPACE) to--;
    if (to > from) lines.push(new Line(text, from, to));
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

/** First units of the phrases of a list. */
const firstUnits = new Map<Iterable<string>, ReadonlySet<number>>();

/** Whether a line opens with the first unit of one of some phrases, which are in lower case: few lines do. */
export function mayOpen(line: Line, phrases: Iterable<string>): boolean {
  let first = firstUnits.get(phrases);
  if (first === undefined) {
    first = new Set(Array.from(phrases, (phrase) => phrase.charCodeAt(0)));
    firstUnits.set(phrases, first);
  }
  return first.has(line.firstUnit);
}

/** A line begins with one of some phrases, which are in lower case. */
export function startsWithAny(line: Line, starts: readonly string[]): boolean {
  return mayOpen(line, starts) && starts.some((start) => line.head.startsWith(start));
}

/** Commas of a list of key words, at least. */
const MIN_COMMAS = 3;

/** `Khiếu nại,Ninh Thuận,Lối đi,Đất vườn`: key words with glued commas. */
export function isTagList(line: Line): boolean {
  if (isSentence(line) || lengthOf(line) > 400 || line.count(COMMA) < MIN_COMMAS) return false;
  const glued = line.head.match(/,(?=\p{L})/gu)?.length ?? 0;
  return glued >= MIN_COMMAS && !line.head.includes(", ");
}
