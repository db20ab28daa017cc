import { Unit, type UnitTables, unitTables } from "./classes.js";
import { gluedSeam } from "./glued.js";
import { looksVietnamese } from "./syllable.js";
import { TokenFlag, type Tokens, TokenType } from "./tokens.js";
import { hashToken, type Vocabulary } from "./vocabulary.js";

/**
 * One pass over a clean text: words, numbers and single marks, each with its vocabulary id.
 *
 *     30/2020/NĐ-CP  →  30 · / · 2020 · / · NĐ · - · CP
 *
 * Linear in the text; memory is five numbers a token.
 */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const tables = unitTables();
  const units = tables.class;
  const rows = new TokenRows(text.length);
  let lineEnds = 2;
  let lastEnd = 0;
  let space = true;
  let i = 0;
  while (i < text.length) {
    const unitClass = units[text.charCodeAt(i)];
    if (unitClass === Unit.space || unitClass === Unit.lineEnd) {
      if (unitClass === Unit.lineEnd) lineEnds++;
      space = true;
      i++;
      continue;
    }
    const start = i;
    i = tokenEnd(text, start, tables);
    const type =
      unitClass === Unit.letter ? TokenType.word : unitClass === Unit.digit ? TokenType.number : TokenType.punctuation;
    let id = idOf(text, start, i, vocabulary);
    if (id === 0 && type === TokenType.word) {
      const seam = gluedSeam(text, start, i, vocabulary);
      if (seam > 0) {
        i = seam;
        id = idOf(text, start, i, vocabulary);
      }
    }
    let flags = type === TokenType.word ? caseFlags(text, start, i, tables) : 0;
    if (space) flags |= TokenFlag.spaceBefore;
    if (lineEnds > 0 && !(lineEnds === 1 && goesOn(text, start, lastEnd, tables))) flags |= TokenFlag.lineStart;
    if (lineEnds > 1) flags |= TokenFlag.paragraphStart;
    rows.push(start, i, type, flags, id);
    lineEnds = 0;
    space = false;
    lastEnd = i;
  }
  return rows.finish(text);
}

/** Marks after which a new line is a new line, whatever it begins with. */
const CLOSING = ".?!:;…|";

/** A line that begins in lower case goes on with the one before, unless that is closed: the text was wrapped. */
function goesOn(text: string, start: number, lastEnd: number, { class: units, upper }: UnitTables): boolean {
  const first = text.charCodeAt(start);
  return units[first] === Unit.letter && upper[first] === 0 && !CLOSING.includes(text.charAt(lastEnd - 1));
}

function idOf(text: string, start: number, end: number, vocabulary: Vocabulary): number {
  const { high, low } = hashToken(text, start, end);
  return vocabulary.find(high, low);
}

/**
 * End of the token that starts at `start`: a row of letters, a row of digits, a surrogate pair or one unit. Two
 * syllables that only lost the line end between them are two words: `mây|Ông`, but not `VietinBank`.
 */
export function tokenEnd(text: string, start: number, { class: units, upper }: UnitTables): number {
  const first = text.charCodeAt(start);
  const unitClass = units[first];
  let end = start + 1;
  if (unitClass === Unit.letter) {
    let seam = 0;
    while (end < text.length && units[text.charCodeAt(end)] === Unit.letter) {
      if (upper[text.charCodeAt(end)] === 1 && upper[text.charCodeAt(end - 1)] === 0) seam ||= end;
      end++;
    }
    return seam > start + 1 && isSeam(text, start, seam, end) ? seam : end;
  }
  if (unitClass === Unit.digit) {
    while (end < text.length && units[text.charCodeAt(end)] === unitClass) end++;
  } else if (first >= 0xd800 && first <= 0xdbff && (text.charCodeAt(end) & 0xfc00) === 0xdc00) {
    end++;
  }
  return end;
}

function isSeam(text: string, start: number, seam: number, end: number): boolean {
  return looksVietnamese(text, start, seam) && looksVietnamese(text, seam, end);
}

function caseFlags(text: string, start: number, end: number, { upper }: UnitTables): number {
  if (upper[text.charCodeAt(start)] === 0) return 0;
  for (let i = start + 1; i < end; i++) if (upper[text.charCodeAt(i)] === 0) return TokenFlag.capital;
  return TokenFlag.capital | TokenFlag.allCapitals;
}

/** Typed arrays that grow with the tokens. */
class TokenRows {
  private count = 0;
  private start: Int32Array;
  private end: Int32Array;
  private id: Int32Array;
  private type: Uint8Array;
  private flags: Uint8Array;

  constructor(textLength: number) {
    const capacity = (textLength >> 2) + 16;
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.id = new Int32Array(capacity);
    this.type = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  push(start: number, end: number, type: number, flags: number, id: number): void {
    const k = this.count;
    if (k === this.start.length) this.grow();
    this.start[k] = start;
    this.end[k] = end;
    this.type[k] = type;
    this.flags[k] = flags;
    this.id[k] = id;
    this.count = k + 1;
  }

  private grow(): void {
    const capacity = this.start.length * 2;
    const copy = <A extends Int32Array | Uint8Array>(old: A, fresh: A): A => {
      fresh.set(old as never);
      return fresh;
    };
    this.start = copy(this.start, new Int32Array(capacity));
    this.end = copy(this.end, new Int32Array(capacity));
    this.id = copy(this.id, new Int32Array(capacity));
    this.type = copy(this.type, new Uint8Array(capacity));
    this.flags = copy(this.flags, new Uint8Array(capacity));
  }

  finish(text: string): Tokens {
    const { count } = this;
    return {
      text,
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      type: this.type.subarray(0, count),
      flags: this.flags.subarray(0, count),
      id: this.id.subarray(0, count),
      lowerCase: new Array(count),
    };
  }
}
