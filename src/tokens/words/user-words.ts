import { FOLD_LIMIT, foldTable, IS_DIGIT, IS_LETTER } from "./fold.js";
import { pair } from "./hash.js";
import type { SyllableSpans } from "./segmenter.js";
import { Units } from "./units.js";

export const FREE = 0;
export const JOINED = 1;
export const APART = 2;

/**
 * Words the user adds. They win over the model: longest match from the left, in any case and with the tone mark on
 * either vowel (`hoà`, `hòa`). A word of one syllable is kept apart from its neighbours.
 */
export class UserWords {
  /** Hash of the whole run → number of units. */
  private readonly lengths = new Map<number, number>();
  /** Hash of the first unit → units of the longest word that starts with it. */
  private readonly longest = new Map<number, number>();
  private forced = new Uint8Array(256);

  get size(): number {
    return this.lengths.size;
  }

  add(words: Iterable<string>): void {
    const units = new Units();
    for (const word of words) {
      const spans = spansOfWord(word.normalize("NFC"));
      units.read(spans, 0, spans.count);
      if (units.count === 0) continue;
      let run = units.hash[0]!;
      for (let i = 1; i < units.count; i++) run = pair(run, units.hash[i]!);
      this.lengths.set(run, units.count);
      const first = units.hash[0]!;
      this.longest.set(first, Math.max(units.count, this.longest.get(first) ?? 0));
    }
  }

  /** What the added words decide about the boundary after each unit: FREE, JOINED or APART. */
  force(units: Units): Uint8Array {
    const { count, hash } = units;
    if (this.forced.length < count) this.forced = new Uint8Array(count * 2);
    const { forced } = this;
    forced.fill(FREE, 0, count);
    for (let i = 0; i < count; ) {
      const length = this.matchAt(hash, i, count);
      if (length === 0) {
        i++;
        continue;
      }
      if (i > 0) forced[i - 1] = APART;
      forced.fill(JOINED, i, i + length - 1);
      forced[i + length - 1] = APART;
      i += length;
    }
    return forced;
  }

  private matchAt(hash: Int32Array, at: number, count: number): number {
    const most = Math.min(this.longest.get(hash[at]!) ?? 0, count - at);
    let run = 0;
    let found = 0;
    for (let n = 1; n <= most; n++) {
      run = n === 1 ? hash[at]! : pair(run, hash[at + n - 1]!);
      if (this.lengths.get(run) === n) found = n;
    }
    return found;
  }
}

/** Runs of letters and digits, and every other character but blanks alone. */
function spansOfWord(text: string): SyllableSpans {
  const start: number[] = [];
  const end: number[] = [];
  const type: number[] = [];
  const { flags } = foldTable();
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    const flag = c < FOLD_LIMIT ? flags[c]! : IS_LETTER;
    const kind = (flag & IS_LETTER) !== 0 ? 1 : (flag & IS_DIGIT) !== 0 ? 2 : text.charAt(i).trim() === "" ? 0 : 3;
    if (kind === 1 && before === 2) type[type.length - 1] = 1;
    if (before !== 0 && before !== 3 && (kind === 1 || kind === 2)) end[end.length - 1] = i + 1;
    else if (kind !== 0) {
      start.push(i);
      end.push(i + 1);
      type.push(kind);
    }
    before = kind === 2 && before === 1 ? 1 : kind;
  }
  return {
    text,
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    type: Uint8Array.from(type),
  };
}
