import type { Tokens } from "../tokens/tokens.js";
import type { Entry, Lexicon } from "./lexicon.js";

/** A lexicon phrase in the text: tokens `[start, end)`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Every lexicon phrase of a text, found in one pass. */
export class Hits {
  constructor(
    private readonly lexicon: Lexicon,
    /** Hits that start at token i: rows `[first[i], first[i + 1])`, shortest phrase first. */
    private readonly first: Int32Array,
    private readonly ends: Int32Array,
    private readonly entries: Int32Array,
  ) {}

  /** The longest phrase of a class that starts at a token, or `null`. */
  longest(token: number, className: string): Hit | null {
    if (token < 0 || token >= this.first.length - 1) return null;
    const wanted = this.lexicon.classNumber(className);
    for (let row = this.first[token + 1]! - 1; row >= this.first[token]!; row--) {
      if (this.lexicon.classOf[this.entries[row]!] === wanted) return this.hit(token, row);
    }
    return null;
  }

  /** All phrases that start at a token, shortest first; of one class when given. */
  at(token: number, className?: string): Hit[] {
    const found: Hit[] = [];
    if (token < 0 || token >= this.first.length - 1) return found;
    const wanted = className === undefined ? -1 : this.lexicon.classNumber(className);
    for (let row = this.first[token]!; row < this.first[token + 1]!; row++) {
      if (className === undefined || this.lexicon.classOf[this.entries[row]!] === wanted)
        found.push(this.hit(token, row));
    }
    return found;
  }

  /** Whether any phrase starts at a token. */
  /**
   * For each class, the longest phrase that ends at each token boundary, as rows for `hitAt` (0 for none). One pass
   * over all hits.
   */
  endIndexes(classNames: readonly string[]): Int32Array[] {
    const slots = new Int8Array(this.lexicon.classCount).fill(-1);
    classNames.forEach((name, slot) => {
      const wanted = this.lexicon.classNumber(name);
      if (wanted >= 0) slots[wanted] = slot;
    });
    const count = this.first.length - 1;
    const indexes = classNames.map(() => new Int32Array(count + 1));
    for (let row = 0; row < this.first[count]!; row++) {
      const slot = slots[this.lexicon.classOf[this.entries[row]!]!]!;
      if (slot < 0) continue;
      const index = indexes[slot]!;
      const end = this.ends[row]!;
      if (index[end] === 0) index[end] = row + 1;
    }
    return indexes;
  }

  /** The hit of a row of `endIndexes`, `null` for 0. */
  hitAt(row: number): Hit | null {
    return row === 0 ? null : this.hit(this.tokenOf(row - 1), row - 1);
  }

  /** The token a row starts at, by binary search. */
  private tokenOf(row: number): number {
    let low = 0;
    let high = this.first.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (this.first[mid]! <= row) low = mid;
      else high = mid - 1;
    }
    return low;
  }

  hasAny(token: number): boolean {
    return this.first[token + 1]! > this.first[token]!;
  }

  /** Calls back once for every class with a phrase at a token, with the row of its longest. */
  forLongestOfEachClass(token: number, visit: (classNumber: number, row: number) => void): void {
    const from = this.first[token]!;
    let classes = 0;
    for (let row = this.first[token + 1]! - 1; row >= from; row--) {
      const classNumber = this.lexicon.classOf[this.entries[row]!]!;
      // Up to 31 classes are told apart by a bit each; a lexicon with more looks back over the rows.
      const seen = classNumber < 31 ? (classes & (1 << classNumber)) !== 0 : this.hasLonger(token, row, classNumber);
      if (classNumber < 31) classes |= 1 << classNumber;
      if (!seen) visit(classNumber, row);
    }
  }

  private hasLonger(token: number, row: number, classNumber: number): boolean {
    for (let longer = row + 1; longer < this.first[token + 1]!; longer++) {
      if (this.lexicon.classOf[this.entries[longer]!] === classNumber) return true;
    }
    return false;
  }

  hitOfRow(token: number, row: number): Hit {
    return this.hit(token, row);
  }

  private hit(token: number, row: number): Hit {
    return { start: token, end: this.ends[row]!, entry: this.lexicon.entries[this.entries[row]!]! };
  }
}

/** Longest phrase a lexicon may hold, in tokens: bounds the walk from each token. */
const MAX_PHRASE = 24;

/** Walks the trie from every token. At most `MAX_PHRASE` steps a token, in practice one or two. */
export function findHits(tokens: Tokens, lexicon: Lexicon): Hits {
  const { trie } = lexicon;
  const { count, id } = tokens;
  const first = new Int32Array(count + 1);
  let capacity = count + 16;
  let ends = new Int32Array(capacity);
  let entries = new Int32Array(capacity);
  let rows = 0;
  for (let i = 0; i < count; i++) {
    first[i] = rows;
    let node = 0;
    for (let j = i; j < count && j < i + MAX_PHRASE; j++) {
      const token = id[j]!;
      if (token === 0) break;
      node = trie.child(node, token);
      if (node === 0) break;
      for (let entry = trie.entryAt(node); entry >= 0; entry = trie.entryBefore(entry)) {
        if (rows === capacity) {
          capacity *= 2;
          ends = widen(ends, capacity);
          entries = widen(entries, capacity);
        }
        ends[rows] = j + 1;
        entries[rows] = entry;
        rows++;
      }
    }
  }
  first[count] = rows;
  return new Hits(lexicon, first, ends, entries);
}

function widen(array: Int32Array, capacity: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(capacity);
  wider.set(array);
  return wider;
}
