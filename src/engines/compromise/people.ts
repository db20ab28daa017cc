import type { PersonRecord } from "../../records/person/schema.js";
import { digitsAt, type EnglishDoc, isTogether, keyAt, type Stretch } from "./article.js";
import { HONORIFICS, OCCUPATIONS } from "./lists.js";
import { isVietnamese, type NameRun, readNameRun } from "./names.js";
import { type BodyIndex, readTitle, type TitleMention } from "./titles.js";
import { keyOf } from "./words.js";

/** A person as the text names one. */
export interface PersonMention extends Stretch {
  readonly kind: "person";
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly honorific: string | null;
  readonly titles: TitleMention[];
  role: PersonRecord["role"];
  /** The number of its person among those of the article. */
  person: number;
}

interface Found {
  readonly run: NameRun;
  readonly honorific: Stretch | null;
  readonly before: readonly TitleMention[];
}

/** All people of the article, with their titles. `isFree` says which words no other record holds. */
export function findPeople(doc: EnglishDoc, bodies: BodyIndex, isFree: (k: number) => boolean): PersonMention[] {
  const titles = findTitles(doc, bodies, isFree);
  const known = new KnownNames();
  const people: PersonMention[] = [];
  /** Index after the titles that the last person took. */
  let taken = 0;
  for (let k = 0; k < doc.words.length; ) {
    if (titles.has(k)) {
      k = titles.get(k)!.to;
      continue;
    }
    const found = readPerson(doc, k, titles, isFree, taken, known);
    if (!found) {
      k++;
      continue;
    }
    const { run, honorific, before } = found;
    const chain = readTitlesAfter(doc, run.to, titles, isFree);
    const person = mention(doc, run, honorific, [...before, ...chain.titles]);
    known.add(person);
    people.push(person);
    taken = chain.to;
    k = run.to;
  }
  addLaterTitles(doc, people, titles);
  linkPeople(people);
  return people;
}

function findTitles(doc: EnglishDoc, bodies: BodyIndex, isFree: (k: number) => boolean): Map<number, TitleMention> {
  const titles = new Map<number, TitleMention>();
  for (let k = 0; k < doc.words.length; ) {
    const title = doc.words[k]!.type === "word" && (isFree(k) || bodies.has(k)) ? readTitle(doc, k, bodies) : null;
    if (title) titles.set(k, title);
    k = title?.to ?? k + 1;
  }
  return titles;
}

function readPerson(
  doc: EnglishDoc,
  at: number,
  titles: ReadonlyMap<number, TitleMention>,
  isFree: (k: number) => boolean,
  taken: number,
  known: KnownNames,
): Found | null {
  if (!isFree(at) || doc.words[at]!.type !== "word") return null;
  const run = readNameRun(doc, at, isFree);
  if (!run) return null;
  // “Deputy Inspector General” ends like an honorific.
  const direct = titlesBefore(doc, at, titles, taken);
  const honorific = direct.length > 0 ? null : honorificBefore(doc, at);
  const before = direct.length > 0 ? direct : titlesBefore(doc, honorific?.from ?? at, titles, taken);
  const occupation = OCCUPATIONS.has(keyAt(doc, at - 1)) && isTogether(doc, at - 1, at);
  if (honorific || before.length > 0 || occupation)
    return run.looks === "doubtful" && !honorific && run.to - at < 2 ? null : { run, honorific, before };
  if (run.looks === "vietnamese") return { run, honorific, before };
  if (run.looks === "short" && !isByline(doc, run) && !isAged(doc, run.to))
    return known.isShort(doc, run) ? { run, honorific, before } : null;
  if (known.has(keyOf(doc.text.slice(run.start, run.end)))) return { run, honorific, before };
  if (isByline(doc, run) || isAged(doc, run.to)) return { run, honorific, before };
  if (run.looks === "doubtful") return null;
  return titleFollows(doc, run.to, titles) ? { run, honorific, before } : null;
}

/** `Mr.`, `Lieutenant General`, `Associate Professor, Dr.`: the honorific that ends right before a name. */
function honorificBefore(doc: EnglishDoc, at: number): Stretch | null {
  let from = at;
  for (let back = 1; back <= 9 && at - back >= 0 && isTogetherLoosely(doc, at - back, at); back++) {
    const k = at - back;
    if (doc.words[k + 1]?.line) break;
    const honorific = HONORIFICS.at(doc.words, k);
    if (honorific && reaches(doc, honorific.next, from)) from = k;
    else if (!honorific && !/^[.,]$/u.test(keyAt(doc, k)) && back > 4) break;
  }
  return from < at ? { from, to: at } : null;
}

/** Between an honorific and what follows stands nothing but a stop or a comma. */
function reaches(doc: EnglishDoc, next: number, at: number): boolean {
  let k = next;
  while (k < at && /^[.,]$/u.test(keyAt(doc, k))) k++;
  return k === at;
}

/** A stop behind `Gen` may have been read as the end of a sentence. */
function isTogetherLoosely(doc: EnglishDoc, a: number, b: number): boolean {
  return doc.words[b]!.sentence - doc.words[a]!.sentence <= 2;
}

/** Longest chain of titles of one person. */
const MAX_TITLES = 12;

/** The titles that end right before a name, joined by commas and `and`, which no name before them has taken. */
function titlesBefore(
  doc: EnglishDoc,
  at: number,
  titles: ReadonlyMap<number, TitleMention>,
  taken: number,
): TitleMention[] {
  const chain: TitleMention[] = [];
  let end = at;
  if (chain.length === 0 && keyAt(doc, end - 1) === "," && doc.words[end]?.capital && HONORIFICS.at(doc.words, end))
    end--;
  for (let k = end - 1; k >= taken && end - k <= 40 && chain.length < MAX_TITLES; k--) {
    const title = titles.get(k);
    if (title?.to === end && isTogether(doc, k, Math.max(k, end - 1))) {
      chain.unshift(title);
      end = afterJoint(doc, k);
      if (end === k) break;
      k = end;
    }
  }
  return chain;
}

/** Index where a title must end to be joined to the words at `k` by a comma or `and`; `k` itself when nothing joins. */
function afterJoint(doc: EnglishDoc, k: number): number {
  let end = k;
  if (keyAt(doc, end - 1) === "and") end--;
  if (keyAt(doc, end - 1) === ",") end--;
  return end;
}

/** A title stands behind the name, after a comma, a dash or a bracket. */
function titleFollows(doc: EnglishDoc, at: number, titles: ReadonlyMap<number, TitleMention>): boolean {
  const k = keyAt(doc, at + 1) === "the" ? at + 2 : at + 1;
  return /^[,–—(-]$/u.test(keyAt(doc, at)) && titles.has(k);
}

/** The titles in apposition behind a name; a title that is followed by another name belongs to that one. */
function readTitlesAfter(
  doc: EnglishDoc,
  at: number,
  titles: ReadonlyMap<number, TitleMention>,
  isFree: (k: number) => boolean,
): { titles: TitleMention[]; to: number } {
  const chain: TitleMention[] = [];
  let end = afterAside(doc, at);
  while (chain.length < MAX_TITLES) {
    let k = end;
    if (/^[,–—(-]$/u.test(keyAt(doc, k))) k++;
    if (keyAt(doc, k) === "and" || keyAt(doc, k) === "cum") k++;
    if (keyAt(doc, k) === "the") k++;
    const title = k > end ? titles.get(k) : undefined;
    if (!title || !isTogether(doc, at - 1, k)) break;
    if (namedNext(doc, title.to, isFree)) break;
    chain.push(title);
    end = title.to;
  }
  return { titles: chain, to: end };
}

/** A name, or an honorific, follows directly: the title before it is that person's. */
function namedNext(doc: EnglishDoc, k: number, isFree: (k: number) => boolean): boolean {
  const word = doc.words[k];
  if (!word || word.line) return false;
  if (HONORIFICS.at(doc.words, k)) return true;
  return readNameRun(doc, k, isFree) !== null;
}

/** `(born 1978)`, `, 41,`: what may stand between a name and its titles. */
function afterAside(doc: EnglishDoc, at: number): number {
  if (keyAt(doc, at) === "(") {
    for (let k = at + 1; k < at + 9; k++)
      if (keyAt(doc, k) === ")") return /^\d|^born/u.test(keyAt(doc, at + 1)) ? k + 1 : at;
  }
  if (keyAt(doc, at) === "," && digitsAt(doc, at + 1) < 120 && keyAt(doc, at + 2) === ",") return at + 2;
  return at;
}

/** `, 41,` behind a name. */
function isAged(doc: EnglishDoc, at: number): boolean {
  const age = digitsAt(doc, at + 1);
  return keyAt(doc, at) === "," && age >= 10 && age < 120 && /^[,.;]$/u.test(keyAt(doc, at + 2));
}

/** Words that lead from a name to the office it gets. */
const INTO_OFFICE = new Set(["as", "become", "becomes", "became", "post", "position", "elected", "appointed", "named"]);

/** `appointing A … to the post of Deputy Minister`, `B becomes deputy head of …`: the office behind the verb. */
function addLaterTitles(
  doc: EnglishDoc,
  people: readonly PersonMention[],
  titles: ReadonlyMap<number, TitleMention>,
): void {
  people.forEach((person, n) => {
    const limit = Math.min(people[n + 1]?.from ?? doc.words.length, person.to + 40);
    let cue = false;
    for (let k = person.to; k < limit && isTogether(doc, person.from, k); k++) {
      const title = titles.get(k);
      if (title) {
        const owned = person.titles.includes(title);
        if (!owned && cue && !belongsToNext(people[n + 1], title)) person.titles.push(title);
        if (!owned && cue) break;
        k = title.to - 1;
      } else if (INTO_OFFICE.has(keyAt(doc, k))) cue = true;
      else if (/^[;:]$/u.test(keyAt(doc, k))) break;
    }
    if (person.titles.length > 0) person.role = "official";
  });
}

function belongsToNext(next: PersonMention | undefined, title: TitleMention): boolean {
  return next?.titles.includes(title) ?? false;
}

function mention(doc: EnglishDoc, run: NameRun, honorific: Stretch | null, titles: TitleMention[]): PersonMention {
  const first = honorific && doc.words[honorific.from]!;
  const said = first ? doc.text.slice(first.start, doc.words[run.from]!.start).trim().replace(/[,:]$/u, "") : null;
  const isAuthor = titles.length === 0 && isByline(doc, run);
  return {
    kind: "person",
    rule: isAuthor ? "person/en-byline" : "person/en-name",
    from: run.from,
    to: run.to,
    start: run.start,
    end: run.end,
    name: doc.text.slice(run.start, run.end).replace(/\s+/gu, " "),
    honorific: said,
    titles,
    role: isAuthor ? "author" : titles.length > 0 || /^comrades?/iu.test(said ?? "") ? "official" : "other",
    person: -1,
  };
}

const CREDITS = /^(?:text|photo|photos|story|by|reporter|source|translated|compiled)$/u;

/** A name alone on a short line, or behind `Text:`, `Photo:`, `By`, `reporter`. */
function isByline(doc: EnglishDoc, { from, to }: NameRun): boolean {
  if (keyAt(doc, from - 1) === "reporter") return true;
  const colon = keyAt(doc, from - 1) === ":" ? from - 2 : from - 1;
  if (CREDITS.test(keyAt(doc, colon)) && (doc.words[colon]?.capital || keyAt(doc, from - 1) === ":")) return true;
  const next = doc.words[to];
  const alone = doc.words[from]!.line && (next === undefined || next.line) && to - from >= 2;
  if (alone) return from > 20 || (from > 0 && doc.words[from]!.upper && isVietnamese(doc, from, to));
  return from > 20 && to - from >= 2 && isVietnamese(doc, from, to) && isCreditLine(doc, from);
}

/** Longest line of credits, in words. */
const CREDIT_LINE = 12;

/** A line of two names with a dash, a comma or a slash between: `Thu Phuong - Duc Ninh`. */
function isCreditLine(doc: EnglishDoc, at: number): boolean {
  let first = at;
  while (first > 0 && at - first < CREDIT_LINE && !doc.words[first]!.line) first--;
  let marks = 0;
  let k = first;
  for (; k < doc.words.length && k < first + CREDIT_LINE && (k === first || !doc.words[k]!.line); k++) {
    const word = doc.words[k]!;
    if (/^[-–—,&/]$/u.test(word.key)) marks++;
    else if (!word.capital || word.type !== "word") return false;
  }
  return marks === 1 && doc.words[first]!.line && (k === doc.words.length || doc.words[k]!.line);
}

/** Names read so far, so that a part of one is known again. */
class KnownNames {
  private readonly full = new Set<string>();
  private readonly last = new Set<string>();

  add({ name }: PersonMention): void {
    const words = keyOf(name).split(" ");
    if (words.length < 2) return;
    this.full.add(words.join(" "));
    this.last.add(words.at(-1)!);
  }

  has(key: string): boolean {
    return this.full.has(key.replace(/\s+/gu, " "));
  }

  /** `Nghia said`: the last syllable of a name read before, alone and not at the head of a title. */
  isShort(doc: EnglishDoc, run: NameRun): boolean {
    return this.last.has(keyOf(doc.text.slice(run.start, run.end)));
  }
}

/** The same name is the same person; a name cut short is the last person whose name ends so. */
function linkPeople(people: readonly PersonMention[]): void {
  const byName = new Map<string, number>();
  const byLast = new Map<string, number>();
  let count = 0;
  for (const person of people) {
    const words = keyOf(person.name).split(" ");
    const key = words.join(" ");
    person.person = byName.get(key) ?? (words.length <= 2 ? byLast.get(key) : undefined) ?? count;
    if (person.person === count) count++;
    byName.set(key, person.person);
    if (words.length > 1) byLast.set(words.at(-1)!, person.person);
    if (words.length > 2) byLast.set(words.slice(-2).join(" "), person.person);
  }
  const officials = new Set(people.filter(({ role }) => role === "official").map(({ person }) => person));
  for (const person of people) if (person.role === "other" && officials.has(person.person)) person.role = "official";
}
