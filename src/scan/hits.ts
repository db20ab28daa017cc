import type { Tokens } from "../tokens/tokens.js";
import { classBit, type Entry, type Lexicon } from "./lexicon.js";

/** A lexicon phrase in the text: tokens `[start, end)`. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

const NONE: readonly Hit[] = [];

/** Every lexicon phrase of a text, found in one pass: one row a phrase, ordered by token, shortest phrase first. */
export class Hits {
  constructor(
    private readonly lexicon: Lexicon,
    /** Hits that start at token i: rows `[first[i], first[i + 1])`. */
    private readonly first: Int32Array,
    /** Tokens of the phrase of each row. */
    private readonly lengths: Uint8Array,
    private readonly entries: EntryIds,
    /** The class bits of all phrases that start at token i, and of all that end right before it. */
    readonly startBits: Int32Array,
    private readonly endBits: Int32Array,
  ) {}

  /** The longest phrase of a class that starts at a token, or `null`. */
  longest(token: number, className: string): Hit | null {
    if (!this.mayStart(token, classBit(className))) return null;
    const wanted = this.lexicon.classNumber(className);
    const { classOf } = this.lexicon;
    const from = this.first[token]!;
    for (let row = this.first[token + 1]! - 1; row >= from; row--)
      if (classOf[this.entries[row]!] === wanted) return this.hit(token, row);
    return null;
  }

  /** The longest phrase of a class that starts at a token and has that value in a column, or `null`. */
  longestWith(token: number, className: string, column: string, value: string): Hit | null {
    if (!this.mayStart(token, classBit(className))) return null;
    const { lexicon } = this;
    const { classOf } = lexicon;
    const wanted = lexicon.classNumber(className);
    const from = this.first[token]!;
    for (let row = this.first[token + 1]! - 1; row >= from; row--) {
      const id = this.entries[row]!;
      if (classOf[id] === wanted && lexicon.entry(id).fields[column] === value) return this.hit(token, row);
    }
    return null;
  }

  /** All phrases of a class that start at a token, shortest first. */
  at(token: number, className: string): readonly Hit[] {
    if (!this.mayStart(token, classBit(className))) return NONE;
    const wanted = this.lexicon.classNumber(className);
    const { classOf } = this.lexicon;
    const to = this.first[token + 1]!;
    let found: Hit[] | undefined;
    for (let row = this.first[token]!; row < to; row++) {
      if (classOf[this.entries[row]!] !== wanted) continue;
      found ??= [];
      found.push(this.hit(token, row));
    }
    return found ?? NONE;
  }

  /** The phrase of a class that starts at one token and ends right before another, or `null`. */
  between(token: number, end: number, className: string): Hit | null {
    const bit = classBit(className);
    if (!this.mayStart(token, bit) || !this.mayEnd(end, bit)) return null;
    const length = end - token;
    const to = this.first[token + 1]!;
    let row = this.first[token]!;
    while (row < to && this.lengths[row]! < length) row++;
    if (row === to || this.lengths[row]! > length) return null;
    const wanted = this.lexicon.classNumber(className);
    const { classOf } = this.lexicon;
    for (; row < to && this.lengths[row] === length; row++) {
      if (classOf[this.entries[row]!] === wanted) return this.hit(token, row);
    }
    return null;
  }

  /** The longest phrase of a class, of at most so many tokens, that ends right before a token, or `null`. */
  before(end: number, className: string, most: number): Hit | null {
    if (!this.mayEnd(end, classBit(className))) return null;
    for (let token = Math.max(0, end - most); token < end; token++) {
      const hit = this.between(token, end, className);
      if (hit !== null) return hit;
    }
    return null;
  }

  /** The tokens at which a phrase of one of the classes starts, in text order. */
  *starts(...classNames: readonly string[]): Generator<number> {
    const { classOf } = this.lexicon;
    const bits = classNames.reduce((all, name) => all | classBit(name), 0);
    const wanted = classNames.map((name) => this.lexicon.classNumber(name));
    const last = this.startBits.length - 1;
    for (let token = 0; token < last; token++) {
      if ((this.startBits[token]! & bits) === 0) continue;
      const to = this.first[token + 1]!;
      let row = this.first[token]!;
      while (row < to && !wanted.includes(classOf[this.entries[row]!]!)) row++;
      if (row < to) yield token;
    }
  }

  /** A phrase of one of the classes with these bits may start at the token; `false` is sure. */
  mayStart(token: number, bits: number): boolean {
    return token >= 0 && token < this.startBits.length && (this.startBits[token]! & bits) !== 0;
  }

  private mayEnd(token: number, bit: number): boolean {
    return token >= 0 && token < this.endBits.length && (this.endBits[token]! & bit) !== 0;
  }

  /** Rows of a token: `[rowsStart(token), rowsEnd(token))`, shortest phrase first. */
  rowsStart(token: number): number {
    return this.first[token]!;
  }

  rowsEnd(token: number): number {
    return this.first[token + 1]!;
  }

  /** Tokens of the phrase of a row. */
  lengthOfRow(row: number): number {
    return this.lengths[row]!;
  }

  /** Id of the lexicon entry of a row. */
  entryOfRow(row: number): number {
    return this.entries[row]!;
  }

  /**
   * The hit of a row of a token. Made anew each time: it dies young, and kept ones cost more than all else of a text.
   */
  hit(token: number, row: number): Hit {
    return { start: token, end: token + this.lengths[row]!, entry: this.lexicon.entry(this.entries[row]!) };
  }
}

/** Entry ids, two bytes each where the lexicon has no more entries than those can tell apart. */
type EntryIds = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

function entryIds(capacity: number, lexicon: Lexicon): EntryIds {
  return lexicon.size <= 0x10000 ? new Uint16Array(capacity) : new Int32Array(capacity);
}

/** Longest phrase a lexicon may hold, in tokens: bounds the walk from each token. */
export const MAX_PHRASE = 24;

/** Walks the trie from every token. At most `MAX_PHRASE` steps a token, in practice one or two. */
export function findHits(tokens: Tokens, lexicon: Lexicon): Hits {
  const { trie, bitOf } = lexicon;
  const { count, id } = tokens;
  const startBits = new Int32Array(count + 1);
  const endBits = new Int32Array(count + 1);
  const first = new Int32Array(count + 1);
  let capacity = count + 16;
  let lengths = new Uint8Array(capacity);
  let entries = entryIds(capacity, lexicon);
  let rows = 0;
  for (let i = 0; i < count; i++) {
    first[i] = rows;
    let node = 0;
    for (let j = i; j < count && j < i + MAX_PHRASE; j++) {
      const token = id[j]!;
      if (token === 0) break;
      const edge = trie.edge(node, token);
      if (edge < 0) break;
      node = trie.child(edge);
      for (let entry = trie.entryAt(edge); entry >= 0; entry = trie.entryBefore(entry)) {
        if (rows === capacity) {
          capacity *= 2;
          lengths = copyInto(new Uint8Array(capacity), lengths);
          entries = copyInto(entryIds(capacity, lexicon), entries);
        }
        lengths[rows] = j + 1 - i;
        entries[rows] = entry;
        rows++;
        startBits[i]! |= bitOf[entry]!;
        endBits[j + 1]! |= bitOf[entry]!;
      }
    }
  }
  first[count] = rows;
  return new Hits(lexicon, first, lengths, entries, startBits, endBits);
}

function copyInto<A extends Uint8Array | EntryIds>(wider: A, array: A): A {
  wider.set(array);
  return wider;
}
