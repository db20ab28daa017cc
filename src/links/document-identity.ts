import type { Level } from "../lexicon/citation/levels.js";
import type { CitationDraft } from "../records/drafts.js";
import { yearOf } from "../scan/calendar.js";

/** One document of the article, as far as its mentions say it. */
export interface Document {
  readonly mentions: CitationDraft[];
  readonly number: string | null;
  readonly type: string;
  code: string | null;
  issued: string | null;
  level: Level;
  year: number | null;
}

/** Documents of one type and number that are told apart; more of them are no article. */
const MAX_NAMESAKES = 32;

/** Sorts the mentions of an article into documents. Linear: documents are found by name or by type and number. */
export class Documents {
  readonly all: Document[] = [];
  private readonly byKey = new Map<string, Document[]>();

  constructor(private readonly levelOf: (mention: CitationDraft) => Level) {}

  /**
   * Full numbers first, then short ones that say their date or issuer, then the rest: a short mention joins a
   * document only when exactly one of its type and number is there.
   */
  sort(mentions: readonly CitationDraft[]): void {
    const short: CitationDraft[] = [];
    const named: CitationDraft[] = [];
    for (const mention of mentions) {
      if (mention.code !== null && mention.number !== null) this.addFull(mention);
      else if (mention.number !== null) short.push(mention);
      else named.push(mention);
    }
    const telling = (mention: CitationDraft) => mention.issued !== null || this.levelOf(mention) !== null;
    for (const mention of short.filter(telling)) this.addShort(mention);
    for (const mention of short.filter((mention) => !telling(mention))) this.addShort(mention);
    for (const mention of named.filter((mention) => mention.namedYear !== null)) this.addNamed(mention);
    const undated = named.filter((mention) => mention.namedYear === null);
    for (const mention of undated.filter(saysTerm)) this.addNamed(mention);
    for (const mention of undated.filter((mention) => !saysTerm(mention))) this.addNamed(mention);
  }

  private addFull(mention: CitationDraft): void {
    const key = `code ${normalCode(mention.code!)}`;
    const level = this.levelOf(mention);
    const same = (this.byKey.get(key) ?? []).find(
      (document) => agrees(document.issued, mention.issued) && agrees(document.level, level),
    );
    const document = same ?? this.create(mention, [key, numberKey(mention)]);
    this.join(document, mention);
    if (mention.nameKey !== null) this.put(`name ${mention.nameKey}`, document);
  }

  private addShort(mention: CitationDraft): void {
    const level = this.levelOf(mention);
    const candidates = (this.byKey.get(numberKey(mention)) ?? []).filter(
      (document) =>
        agrees(document.issued, mention.issued) && agrees(document.level, level) && agrees(document.year, mention.year),
    );
    mention.notes.push(whichNote(candidates));
    if (candidates.length === 1) this.join(candidates[0]!, mention);
    else if (candidates.length === 0) this.join(this.create(mention, [numberKey(mention)]), mention);
    else this.join(this.create(mention, []), mention);
  }

  private addNamed(mention: CitationDraft): void {
    const key = `name ${mention.nameKey}`;
    // `Luật Đầu tư công ngày 18/6/2014` is not the law of 2019
    const year = mention.namedYear ?? (mention.issued === null ? null : yearOf(mention.issued));
    const known = this.byKey.get(key) ?? this.byKey.get(`term of ${mention.nameKey}`) ?? [];
    const candidates = known.filter((document) => agrees(document.year, year));
    const fitting = candidates.filter((document) => agrees(document.issued, mention.issued));
    if (fitting.length === 1) this.join(fitting[0]!, mention);
    else this.join(this.create(mention, [key, ...termless(mention)]), mention);
  }

  private create(mention: CitationDraft, keys: readonly string[]): Document {
    const { number, type } = mention;
    const document: Document = { mentions: [], number, type, code: null, issued: null, level: null, year: null };
    for (const key of keys) this.put(key, document);
    this.all.push(document);
    return document;
  }

  private put(key: string, document: Document): void {
    const known = this.byKey.get(key);
    if (!known) this.byKey.set(key, [document]);
    else if (known.length < MAX_NAMESAKES && !known.includes(document)) known.push(document);
  }

  private join(document: Document, mention: CitationDraft): void {
    document.mentions.push(mention);
    document.code ??= mention.code;
    document.issued ??= mention.issued;
    document.level ??= this.levelOf(mention);
    document.year ??= mention.year ?? yearOfCode(mention.code) ?? (mention.number === null ? mention.namedYear : null);
  }
}

/** A plenum by its number and its term; congresses and laws say all there is to say. */
function saysTerm({ rule, nameKey }: CitationDraft): boolean {
  return rule !== "citation/plenum" || /\d$/u.test(nameKey!);
}

/** `Nghị quyết Trung ương 8` is short for `Nghị quyết Trung ương 8 khóa XIII` where that is the only one. */
function termless(mention: CitationDraft): string[] {
  const { rule, nameKey } = mention;
  return rule === "citation/plenum" && saysTerm(mention) ? [`term of ${nameKey!.replace(/\d{1,3}$/u, "")}`] : [];
}

/** For `explain`: which documents of the article a short mention may mean. */
function whichNote(candidates: readonly Document[]): string {
  if (candidates.length > 1) return `left open: ${candidates.length} documents of this type and number are named`;
  const one = candidates[0];
  return one ? `the one document of this type and number: ${one.code ?? one.number}` : "first of this type and number";
}

/** `null` says nothing and agrees with anything. */
function agrees<T>(a: T | null, b: T | null): boolean {
  return a === null || b === null || a === b;
}

/** A type and a number without its leading zeros; the longer names of one type are one (`kết luận thanh tra`). */
function numberKey({ type, number }: CitationDraft): string {
  return `number ${type.split(" ").slice(0, 2).join(" ")} ${number!.replace(/^0+(?=\d)/u, "").toLowerCase()}`;
}

function normalCode(code: string): string {
  return code.replace(/^0+(?=\d)/u, "").toLowerCase();
}

function yearOfCode(code: string | null): number | null {
  const year = code === null ? undefined : /\/(\d{4})[/-]/u.exec(code)?.[1];
  return year === undefined ? null : Number(year);
}
