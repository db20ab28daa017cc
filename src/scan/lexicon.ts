import { GrowingInts } from "../text/growing-ints.js";
import { Unit, unitTables } from "../tokens/classes.js";
import { tokenEnd, tokenize } from "../tokens/tokenize.js";
import { tokenText } from "../tokens/tokens.js";
import { Vocabulary } from "../tokens/vocabulary.js";
import { Trie } from "./trie.js";

/** One phrase of a lexicon with the columns of its row. */
export interface Entry {
  /** Dense number of the entry in its lexicon. */
  readonly id: number;
  /** The lexicon class: the name of the list the row stands in, e.g. `docType`. */
  readonly class: string;
  /** The phrase that matches. */
  readonly phrase: string;
  /** The other columns of the row by header name; an empty cell is `""`. */
  readonly fields: Readonly<Record<string, string>>;
}

/** A list of phrases: tab-separated with a header row, the first column the phrases, `|` between spellings of one. */
export interface LexiconTable {
  readonly class: string;
  readonly tsv: string;
}

/**
 * One of 32 bits for a class, from its name alone: which classes may start at a token is then one look, and most
 * questions end there. Several classes share a bit; the factors are those that part best the classes that are asked for
 * most from those that are found most.
 */
export function classBit(name: string): number {
  const { length } = name;
  return 1 << ((length * 8 + name.charCodeAt(0) * 3 + name.charCodeAt(length - 2) * 11) & 31);
}

/** All tokens of the phrases of lists, each once. */
export function wordsOf(tables: readonly LexiconTable[]): Set<string> {
  const phrases = tables.flatMap(({ tsv }) =>
    tsv
      .split("\n")
      .slice(1)
      .filter((line) => !line.startsWith("#"))
      .map((line) => line.split("\t", 1)[0]!.replaceAll("|", "\n")),
  );
  const tokens = tokenize(phrases.join("\n"), null);
  return new Set(Array.from({ length: tokens.count }, (_, k) => tokenText(tokens, k)));
}

/** Numbers that say where an entry stands: its list, its row there, its phrase in the row and the phrase's end. */
const PLACE = 4;
/** No list. */
const NONE = -1;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const HASH = 35;
const BAR = 124;

/**
 * Compiled lists: one vocabulary, one trie, read by one scan. A row's columns stay in its list until a text holds one
 * of its phrases, for of twelve thousand an article holds a hundred.
 */
export class Lexicon {
  readonly vocabulary = new Vocabulary();
  readonly trie = new Trie();
  /** How many entries there are: their ids count from 0. */
  size = 0;
  private readonly classNumbers = new Map<string, number>();
  /** Class number of each entry, by entry id. */
  readonly classOf: number[] = [];
  /** `classBit` of each entry's class, by entry id. */
  readonly bitOf: number[] = [];
  /** By id, `undefined` until it is asked for: an array with gaps would be a hash table. */
  private readonly entries: (Entry | undefined)[] = [];
  private readonly places = new GrowingInts();
  private readonly lists: { readonly class: string; readonly tsv: string; readonly header: readonly string[] }[] = [];

  /** @param words that are to be in the vocabulary and lead to no phrase: each one token. */
  constructor(tables: readonly LexiconTable[], words: Iterable<string> = []) {
    for (const table of tables) this.addTable(table);
    for (const word of words) this.vocabulary.intern(word);
  }

  /** Number of a class, the same for the life of the lexicon; -1 when no table has it. */
  classNumber(name: string): number {
    return this.classNumbers.get(name) ?? -1;
  }

  get classCount(): number {
    return this.classNumbers.size;
  }

  entry(id: number): Entry {
    let entry = this.entries[id];
    if (entry === undefined) {
      entry = this.readEntry(id);
      this.entries[id] = entry;
    }
    return entry;
  }

  /** All entries of a class, in the order they were added. */
  entriesOf(name: string): Entry[] {
    const wanted = this.classNumber(name);
    const found: Entry[] = [];
    for (let id = 0; id < this.size; id++) if (this.classOf[id] === wanted) found.push(this.entry(id));
    return found;
  }

  /** Adds one phrase. A phrase may stand in several classes, and several times in one. */
  add(className: string, phrase: string, fields: Readonly<Record<string, string>> = {}): Entry {
    const entry: Entry = { id: this.size, class: className, phrase, fields };
    this.put(this.numberOf(className), classBit(className), phrase, 0, false);
    this.entries[entry.id] = entry;
    this.place(NONE, 0, 0, 0);
    return entry;
  }

  /** Reads the phrases where they stand: cut out of the list first, they would cost twice as much. */
  private addTable({ class: name, tsv }: LexiconTable): void {
    const [list, classNumber, bit] = [this.lists.length, this.numberOf(name), classBit(name)];
    const headerEnd = lineEnd(tsv, 0);
    this.lists.push({ class: name, tsv, header: columns(tsv, 0, headerEnd) });
    for (let row = headerEnd + 1; row < tsv.length; row = lineEnd(tsv, row) + 1) {
      const first = tsv.charCodeAt(row);
      if (first === LINE_FEED || first === RETURN || first === HASH) continue;
      let end = row - 1;
      do {
        const start = end + 1;
        end = this.put(classNumber, bit, tsv, start, true);
        this.place(list, row, start, end);
      } while (tsv.charCodeAt(end) === BAR);
    }
  }

  private numberOf(className: string): number {
    let classNumber = this.classNumbers.get(className);
    if (classNumber === undefined) {
      classNumber = this.classCount;
      this.classNumbers.set(className, classNumber);
    }
    return classNumber;
  }

  private place(list: number, row: number, start: number, end: number): void {
    this.places.push(list);
    this.places.push(row);
    this.places.push(start);
    this.places.push(end);
  }

  /**
   * Puts a phrase into the trie as the next entry, cut as the tokenizer cuts it, and says where it ends: with the text,
   * or in a list with its cell or at the bar before another.
   */
  private put(classNumber: number, bit: number, text: string, start: number, inList: boolean): number {
    const tables = unitTables();
    let edge = -1;
    let at = start;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (inList && (unit === BAR || unit === TAB || unit === LINE_FEED)) break;
      const end = tokenEnd(text, at, tables);
      const kind = tables.class[unit]!;
      if (kind !== Unit.space && kind !== Unit.lineEnd)
        edge = this.trie.extend(edge, this.vocabulary.intern(text, at, end));
      at = end;
    }
    this.trie.close(edge);
    this.size++;
    this.entries.push(undefined);
    this.classOf.push(classNumber);
    this.bitOf.push(bit);
    return at;
  }

  private readEntry(id: number): Entry {
    const [list, row, start, end] = [0, 1, 2, 3].map((k) => this.places.get(id * PLACE + k));
    const { class: name, tsv, header } = this.lists[list!]!;
    const cells = columns(tsv, row!, lineEnd(tsv, row!));
    // A plain object: all rows of a table share one shape, which reads far faster than an object without a prototype.
    const fields: Record<string, string> = {};
    for (let c = 1; c < header.length; c++) fields[header[c]!] = cells[c] ?? "";
    return { id, class: name, phrase: tsv.slice(start, end).trim(), fields };
  }
}

/** Where the line ends that a place stands in. */
function lineEnd(tsv: string, at: number): number {
  const end = tsv.indexOf("\n", at);
  return end < 0 ? tsv.length : end;
}

function columns(tsv: string, start: number, end: number): string[] {
  return tsv.slice(start, end).replace("\r", "").split("\t");
}
