import { Unit, type UnitTables, UPPER, unitTables } from "./classes.js";
import { gluedSeam } from "./glued.js";
import { looksVietnamese } from "./syllable.js";
import { TokenRows } from "./token-rows.js";
import { TokenFlag, type Tokens, TokenType } from "./tokens.js";
import type { Vocabulary } from "./vocabulary.js";

/** The type of a token by the form of its first unit. */
const TYPE_OF = new Uint8Array(16).fill(TokenType.punctuation);
TYPE_OF[Unit.letter] = TYPE_OF[Unit.letter | UPPER] = TokenType.word;
TYPE_OF[Unit.digit] = TokenType.number;

/**
 * One pass over a clean text: words, numbers and single marks, each with its vocabulary id.
 *
 *     30/2020/NĐ-CP  →  30 · / · 2020 · / · NĐ · - · CP
 *
 * Linear in the text; memory is 14 bytes a token. Without a vocabulary all ids are 0.
 */
export function tokenize(text: string, vocabulary: Vocabulary | null): Tokens {
  const tables = unitTables();
  const { form } = tables;
  const { length } = text;
  const rows = TokenRows.for(text);
  let { start: starts, end: ends, type: types, flags: flagsOf, id: ids } = rows;
  let count = 0;
  let lineEnds = 2;
  let space: number = TokenFlag.spaceBefore;
  let lastEnd = 0;
  let i = 0;
  while (i < length) {
    const first = form[text.charCodeAt(i)]!;
    if (first <= Unit.lineEnd && first >= Unit.space) {
      if (first === Unit.lineEnd) lineEnds++;
      space = TokenFlag.spaceBefore;
      i++;
      continue;
    }
    const start = i;
    const type = TYPE_OF[first]!;
    i = tokenEnd(text, start, tables);
    let id = 0;
    if (vocabulary !== null) {
      id = vocabulary.idOf(text, start, i);
      if (id === 0 && type === TokenType.word) {
        const seam = gluedSeam(text, start, i, vocabulary);
        if (seam > 0) {
          i = seam;
          id = vocabulary.idOf(text, start, i);
        }
      }
    }
    let flags = space;
    if ((first & UPPER) !== 0) flags |= capitalFlags(text, start, i, tables);
    if (lineEnds > 0) {
      if (lineEnds > 1) flags |= TokenFlag.paragraphStart | TokenFlag.lineStart;
      else if (!goesOn(text, start, lastEnd, tables)) flags |= TokenFlag.lineStart;
      lineEnds = 0;
    }
    if (count === starts.length) ({ start: starts, end: ends, type: types, flags: flagsOf, id: ids } = rows.grow());
    starts[count] = start;
    ends[count] = i;
    types[count] = type;
    flagsOf[count] = flags;
    ids[count] = id;
    count++;
    space = 0;
    lastEnd = i;
  }
  return rows.finish(text, count);
}

/** Marks after which a new line is a new line, whatever it begins with. */
const CLOSING = ".?!:;…|";

/**
 * A line that begins in lower case goes on with the one before, unless that is closed or it is an item: the text was
 * wrapped.
 */
function goesOn(text: string, start: number, lastEnd: number, { form }: UnitTables): boolean {
  if (form[text.charCodeAt(start)] !== Unit.letter || CLOSING.includes(text.charAt(lastEnd - 1))) return false;
  return !ITEM_MARKS.includes(text.charAt(start + 1) || " ");
}

/** Behind the letter of an item: `a) …`, `b. …`. */
const ITEM_MARKS = ").";

/**
 * End of the token that starts at `start`: a row of letters, a row of digits, a surrogate pair or one unit. Two
 * syllables that only lost the line end between them are two words: `mây|Ông`, but not `VietinBank`.
 */
export function tokenEnd(text: string, start: number, { form }: UnitTables): number {
  const { length } = text;
  const first = text.charCodeAt(start);
  let before = form[first]!;
  let end = start + 1;
  const kind = before & ~UPPER;
  if (kind !== Unit.letter && kind !== Unit.digit) {
    const isPair = (first & 0xfc00) === 0xd800 && (text.charCodeAt(end) & 0xfc00) === 0xdc00;
    return isPair ? end + 1 : end;
  }
  let seam = 0;
  for (; end < length; end++) {
    const next = form[text.charCodeAt(end)]!;
    if ((next & ~UPPER) !== kind) break;
    if (seam === 0 && next > before) seam = end;
    before = next;
  }
  return seam > start + 1 && isSeam(text, start, seam, end) ? seam : end;
}

function isSeam(text: string, start: number, seam: number, end: number): boolean {
  return looksVietnamese(text, start, seam) && looksVietnamese(text, seam, end);
}

/** Of a word that begins with a capital. */
function capitalFlags(text: string, start: number, end: number, { form }: UnitTables): number {
  for (let i = start + 1; i < end; i++) if ((form[text.charCodeAt(i)]! & UPPER) === 0) return TokenFlag.capital;
  return TokenFlag.capital | TokenFlag.allCapitals;
}
