import { tsvRows } from "../../lexicon/rows.js";
import { bareKey, isPossessive, keyOf, type Word } from "./words.js";

/** Longest phrase of a list, in words. */
const MAX_WORDS = 7;

/** A list of phrases, found at a place in time that does not grow with the list. */
export class Phrases<Row> {
  private readonly rows = new Map<string, Row>();
  /** Beginnings of phrases of more than one word: a look-up stops where none goes on. */
  private readonly heads = new Set<string>();

  constructor(tsv: string, read: (row: Record<string, string>) => Row) {
    for (const row of tsvRows(tsv)) {
      for (const phrase of (row.phrase ?? row.word ?? row.verb ?? "").split("|")) {
        const keys = wordsOf(phrase);
        for (let k = 1; k < keys.length; k++) this.heads.add(keys.slice(0, k).join(" "));
        this.rows.set(keys.join(" "), read(row));
      }
    }
  }

  /** The longest phrase that begins at a word: its row and the index after it. A possessive ending may close it. */
  at(words: readonly Word[], from: number): { row: Row; next: number } | null {
    let key = "";
    let best: { row: Row; next: number } | null = null;
    for (let k = from; k < words.length && k < from + MAX_WORDS; k++) {
      if (k > from && words[k]!.line) break;
      const closed = key === "" ? bareKey(words[k]!) : `${key} ${bareKey(words[k]!)}`;
      const row = this.rows.get(closed);
      if (row !== undefined) best = { row, next: k + 1 };
      if (isPossessive(words[k]!) || !this.heads.has(closed)) break;
      key = closed;
    }
    return best;
  }

  get(key: string): Row | undefined {
    return this.rows.get(key);
  }

  has(key: string): boolean {
    return this.rows.has(key);
  }

  phrases(): string[] {
    return [...this.rows.keys()];
  }
}

/** A phrase cut as `readWords` cuts a text: marks are words of their own. */
function wordsOf(phrase: string): string[] {
  return keyOf(phrase).match(/[\p{L}]+(?:'[\p{L}]+)?|\d+|[^\s\p{L}\d]/gu) ?? [];
}
