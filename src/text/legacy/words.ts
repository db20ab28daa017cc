import { isSyllable } from "./syllable.js";
import { type LegacyTable, LegacyUnit, rowAt } from "./tables.js";

/** How many words of a stretch speak for an encoding and against it. */
export interface Evidence {
  /** Words that are no syllable as they stand, and one when decoded. */
  good: number;
  /** Words that decoding does not make a syllable, or that hold letters the encoding does not have. */
  bad: number;
  /** Words that are a syllable as they stand, with letters the encoding would have written otherwise. */
  plain: number;
}

/** No word of one syllable is longer, however it is written. */
const LONGEST_WORD = 16;

/** Calls back for every word of `text[start, end)` that is not all ASCII. */
export function eachMarkedWord(
  text: string,
  start: number,
  end: number,
  table: LegacyTable,
  visit: (from: number, to: number) => void,
): void {
  const { units } = table;
  let i = start;
  while (i < end) {
    const from = i;
    let marked = false;
    for (; i < end; i++) {
      const unit = units[text.charCodeAt(i)] ?? LegacyUnit.other;
      if (unit === LegacyUnit.other) break;
      marked ||= unit !== LegacyUnit.ascii;
    }
    if (marked) visit(from, i);
    i++;
  }
}

/** Weighs a stretch of text for one encoding. */
export function weigh(text: string, start: number, end: number, table: LegacyTable): Evidence {
  const evidence: Evidence = { good: 0, bad: 0, plain: 0 };
  eachMarkedWord(text, start, end, table, (from, to) => {
    const verdict = judge(text, from, to, table);
    if (verdict !== null) evidence[verdict]++;
  });
  return evidence;
}

/** What one marked word says of an encoding, `null` where it says nothing. */
function judge(text: string, from: number, to: number, table: LegacyTable): keyof Evidence | null {
  if (to - from > LONGEST_WORD) return "bad";
  const word = text.slice(from, to);
  // A sign that stands alone (×, ñ, ü) is read as itself.
  if (!/[A-Za-z]/.test(word)) return null;
  const { decoded, whole } = decodeWord(word, table);
  if (decoded === word) {
    if (!isSyllable(word)) return "bad";
    return whole ? null : "plain";
  }
  if (isSyllable(decoded)) return isSyllable(word) && hasPlainCase(word) ? null : "good";
  return isAbbreviation(decoded) ? null : "bad";
}

/** Small letters, with or without a capital at the front, or capitals alone; `tÕ` is none of these. */
function hasPlainCase(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}

/** A part of a line that is in another encoding than the rest: from its first good word to its last. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly good: number;
}

/** Good words a run needs, and how many units of words in plain ASCII may stand between two of them. */
export const GOOD_IN_RUN = 3;
const MAX_GAP = 24;

/**
 * Runs of words in one encoding within a line that holds Unicode too: good words near each other with nothing between
 * them that speaks against it. What stands at the edge of a run and could be either is left as it is.
 */
export function sureRuns(text: string, start: number, end: number, table: LegacyTable): Run[] {
  const runs: Run[] = [];
  let run = { start, end: start, good: 0 };
  const close = () => {
    if (run.good >= GOOD_IN_RUN) runs.push(run);
    run = { start, end: start, good: 0 };
  };
  eachMarkedWord(text, start, end, table, (from, to) => {
    const verdict = judge(text, from, to, table);
    if (verdict === "bad" || verdict === "plain") close();
    if (verdict !== "good") return;
    if (run.good > 0 && from - run.end > MAX_GAP) close();
    run = { start: run.good > 0 ? run.start : from, end: to, good: run.good + 1 };
  });
  close();
  return runs;
}

/**
 * A word in letters of Unicode: each row becomes its letter, all else stays. `whole`: rows cover all marked letters.
 */
function decodeWord(word: string, table: LegacyTable): { decoded: string; whole: boolean } {
  let decoded = "";
  let whole = true;
  for (let i = 0; i < word.length; ) {
    const row = rowAt(table, word, i, word.length);
    if (!row && table.units[word.charCodeAt(i)] !== LegacyUnit.ascii) whole = false;
    decoded += row ? row.text : word[i];
    i += row ? row.length : 1;
  }
  return { decoded, whole };
}

/** At least so many ASCII capitals and no small ASCII letter: the letters between them are capitals too. */
export function inCapitals(text: string, atLeast: number): boolean {
  return !/[a-z]/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= atLeast;
}

/** `QĐ`, `NĐ`, `HĐND`: capitals that are no syllable and no evidence. */
function isAbbreviation(decoded: string): boolean {
  return decoded.length <= 6 && /^\p{Lu}{2,6}$/u.test(decoded);
}
