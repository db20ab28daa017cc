import { Unit, unitTables } from "../tokens/classes.js";
import { tokenEnd } from "../tokens/tokenize.js";
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
 * questions end there. Several classes share a bit.
 */
export function classBit(name: string): number {
  const { length } = name;
  return 1 << ((length * 3 + name.charCodeAt(0) + name.charCodeAt(length - 2)) & 31);
}

/** All words of the phrases of lists, each once. */
export function wordsOf(tables: readonly LexiconTable[]): Set<string> {
  const words = new Set<string>();
  for (const { tsv } of tables) {
    for (const line of tsv.split("\n").slice(1)) {
      if (line.startsWith("#")) continue;
      const cellEnd = line.indexOf("\t");
      // No token reaches over a space or over the bar between two phrases.
      for (const word of line.slice(0, cellEnd < 0 ? undefined : cellEnd).split(/[ |\r]/u)) words.add(word);
    }
  }
  words.delete("");
  return words;
}

/** Compiled lists: one vocabulary, one trie, read by one scan. */
export class Lexicon {
  readonly vocabulary = new Vocabulary();
  readonly trie = new Trie();
  readonly entries: Entry[] = [];
  private readonly classNumbers = new Map<string, number>();
  /** Class number of each entry, by entry id. */
  readonly classOf: number[] = [];
  /** `classBit` of each entry's class, by entry id. */
  readonly bitOf: number[] = [];

  /** @param words that are to be in the vocabulary and lead to no phrase. */
  constructor(tables: readonly LexiconTable[], words: Iterable<string> = []) {
    for (const table of tables) this.addTable(table);
    for (const word of words) this.path(word);
  }

  /** Number of a class, the same for the life of the lexicon; -1 when no table has it. */
  classNumber(name: string): number {
    return this.classNumbers.get(name) ?? -1;
  }

  get classCount(): number {
    return this.classNumbers.size;
  }

  private addTable({ class: name, tsv }: LexiconTable): void {
    const lines = tsv.split("\n");
    const header = (lines[0] ?? "").replace("\r", "").split("\t");
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i]!.replace("\r", "");
      if (line === "" || line.startsWith("#")) continue;
      const cells = line.split("\t");
      // A plain object: all rows of a table share one shape, which reads far faster than an object without a prototype.
      const fields: Record<string, string> = {};
      for (let c = 1; c < header.length; c++) fields[header[c]!] = cells[c] ?? "";
      for (const phrase of cells[0]!.split("|")) this.add(name, phrase.trim(), fields);
    }
  }

  /** Adds one phrase. A phrase may stand in several classes, and several times in one. */
  add(className: string, phrase: string, fields: Readonly<Record<string, string>> = {}): Entry {
    let classNumber = this.classNumbers.get(className);
    if (classNumber === undefined) {
      classNumber = this.classCount;
      this.classNumbers.set(className, classNumber);
    }
    const entry: Entry = { id: this.entries.length, class: className, phrase, fields };
    this.entries.push(entry);
    this.classOf.push(classNumber);
    this.bitOf.push(classBit(className));
    this.trie.add(this.path(phrase), entry.id);
    return entry;
  }

  /** The ids of a phrase's tokens, cut as the tokenizer cuts them. */
  private path(phrase: string): number[] {
    const tables = unitTables();
    const path: number[] = [];
    for (let start = 0; start < phrase.length; ) {
      const kind = tables.class[phrase.charCodeAt(start)]!;
      const end = tokenEnd(phrase, start, tables);
      if (kind !== Unit.space && kind !== Unit.lineEnd) path.push(this.vocabulary.intern(phrase, start, end));
      start = end;
    }
    return path;
  }
}
