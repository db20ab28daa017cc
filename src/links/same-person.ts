import type { PersonDraft } from "../records/drafts.js";
import { bareTitlesOf, bodyName } from "../records/person/find.js";
import { type Doc, mentionsOf } from "../scan/doc.js";
import { placeTones } from "../text/tone-placement.js";

/** A person of the article: all mentions joined so far. */
interface Person {
  readonly id: string;
  readonly mentions: PersonDraft[];
  readonly name: string;
  /** How the first mention that tells it addresses the person. */
  gender: "m" | "f" | null;
}

/** Namesakes looked at for one mention, the latest ones: keeps the work linear in any text. */
const MAX_NAMESAKES = 8;

/** Which mentions mean one person: full names, later short names, titles without a name. */
export function linkPersons(doc: Doc): void {
  const mentions = mentionsOf<PersonDraft>(doc, "person");
  for (const mention of mentions) nameBodies(mention);
  const persons = joinNames(mentions);
  for (const person of persons) finish(person);
  referBareTitles(doc, mentions);
}

/** The body of a title takes the name its agency mention has by now. */
function nameBodies(mention: PersonDraft): void {
  mention.titles.forEach((title, k) => {
    const source = mention.bodies[k];
    if (!source?.body) return;
    title.agency = bodyName(source.body.name, source);
    const whole = !source.prefix && source.suffix === "" && !source.drops;
    if (whole && source.body.agencyId) title.agencyId = source.body.agencyId;
  });
}

/** Left to right: the same full name, else the one person a short name can mean, else a new person. */
function joinNames(mentions: readonly PersonDraft[]): Person[] {
  const persons: Person[] = [];
  const byName = new Map<string, Person[]>();
  const byTail = new Map<string, Person[]>();
  const byInitials = new Map<string, Person[]>();
  let last: Person | null = null;
  const settle = (mention: PersonDraft, person: Person) => {
    person.mentions.push(mention);
    person.gender ??= genderOf(mention);
    last = person;
    mention.personId = person.id;
  };
  const open = (mention: PersonDraft, key: string) => {
    const person: Person = { id: `n${persons.length + 1}`, mentions: [], name: mention.name, gender: null };
    persons.push(person);
    push(byName, key, person);
    for (const tail of tailsOf(mention.name, key)) push(byTail, tail, person);
    if (mention.role === "author") push(byInitials, initialsOf(mention.name), person);
    settle(mention, person);
  };
  for (const mention of mentions) {
    const key = fold(mention.name);
    if (mention.alias && last) {
      push(byName, key, last);
      settle(mention, last);
      continue;
    }
    const namesake = byName
      .get(key)
      ?.slice(-MAX_NAMESAKES)
      .find((person) => !contradicts(person, mention));
    if (namesake) settle(mention, namesake);
    else if (byName.has(key)) open(mention, key);
    else {
      const short = shortFor(byTail.get(key) ?? creditsBy(byInitials, mention), mention);
      if (short) settle(mention, short);
      else open(mention, key);
    }
  }
  return persons;
}

/**
 * The latest person a short name fits: the same credit role, no other title, no other gender. Of `Lê Huy Hoàng` and
 * `Hoàng Anh Linh` `Hoàng` means the first: a name is cut short to its end.
 */
function shortFor(candidates: readonly Person[], mention: PersonDraft): Person | null {
  const fitting = candidates
    .slice(-MAX_NAMESAKES)
    .filter((person) => sameWorld(person, mention) && !contradicts(person, mention));
  const given = ` ${fold(mention.name)}`;
  return fitting.findLast(({ name }) => fold(name).endsWith(given)) ?? fitting.at(-1) ?? null;
}

function sameWorld(person: Person, mention: PersonDraft): boolean {
  return (person.mentions[0]!.role === "author") === (mention.role === "author");
}

/** A photo credit in initials: `L.M` of `Lệ Mỹ`. */
function creditsBy(byInitials: ReadonlyMap<string, Person[]>, mention: PersonDraft): readonly Person[] {
  if (mention.role !== "author" || !/^\p{Lu}(?:\.\s?\p{Lu}){1,3}$/u.test(mention.name)) return [];
  return byInitials.get(mention.name.replace(/[^\p{L}]/gu, "")) ?? [];
}

function initialsOf(name: string): string {
  return name
    .split(" ")
    .map((syllable) => syllable[0])
    .join("");
}

/**
 * Namesakes: one is addressed as a man, the other as a woman, or both hold the same kind of office of different bodies.
 */
function contradicts(person: Person, mention: PersonDraft): boolean {
  const gender = genderOf(mention);
  if (gender && person.gender && gender !== person.gender) return true;
  if (mention.titles.length === 0 || !/^(?:ông|bà|anh|chị)$/iu.test(mention.honorific ?? "")) return false;
  // `ông Cường từng kinh qua các chức vụ T, T`: offices told of somebody known, which set nobody apart
  if (mention.appointed) return false;
  const near = person.mentions.at(-1)!;
  if (mention.start - near.end > 200 || near.titles.length === 0) return false;
  return !near.titles.some((title) => mention.titles.some((mine) => sameOffice(title, mine)));
}

function sameOffice(a: PersonDraft["titles"][number], b: PersonDraft["titles"][number]): boolean {
  return fold(a.role) === fold(b.role) || (a.agency !== null && fold(a.agency) === fold(b.agency ?? ""));
}

function genderOf(mention: PersonDraft): "m" | "f" | null {
  const address = (mention.honorific ?? "").toLowerCase();
  if (/^(?:ông|anh|chú|cậu)$/u.test(address)) return "m";
  return /^(?:bà|chị|cô|dì|mẹ)$/u.test(address) ? "f" : null;
}

/** One id for all, numbered in text order; whoever has a title anywhere, or is a `đồng chí`, is an official. */
function finish(person: Person): void {
  const official = person.mentions.some(
    (mention) => mention.titles.length > 0 || /^(?:đồng chí|đ\s?[/.]\s?c|đc)/iu.test(mention.honorific ?? ""),
  );
  for (const mention of person.mentions) {
    if (official) mention.role = "official";
  }
}

/** A title without a name means the last person before it who holds it. */
function referBareTitles(doc: Doc, mentions: readonly PersonDraft[]): void {
  const holders = new Map<string, PersonDraft>();
  let k = 0;
  for (const title of bareTitlesOf(doc)) {
    while (k < mentions.length && mentions[k]!.start < title.start) {
      for (const held of mentions[k]!.titles)
        holders.set(`${fold(held.role)}@${fold(held.agency ?? "")}`, mentions[k]!);
      k++;
    }
    const holder = holders.get(`${fold(title.role)}@${fold(title.agency ?? "")}`);
    if (!holder) continue;
    holder.titleMentions ??= [];
    holder.titleMentions.push({ start: title.start, end: title.end, text: doc.text.slice(title.start, title.end) });
  }
}

/** `N.V.L`, `N.T.Th`: the last initial is the given name's. */
const INITIALS = /^(?:\p{Lu}\.\s?){1,4}(\p{Lu}\p{Ll}{0,2})$/u;

/** The syllables that end a name, from the last one on, and those that open it. */
function tailsOf(name: string, folded: string): string[] {
  const initials = INITIALS.exec(name);
  if (initials) return [fold(initials[1]!)];
  const tails = new Set<string>();
  for (let at = folded.lastIndexOf(" "); at > 0; at = folded.lastIndexOf(" ", at - 1)) tails.add(folded.slice(at + 1));
  for (let at = folded.indexOf(" "); at > 0; at = folded.indexOf(" ", at + 1)) tails.add(folded.slice(0, at));
  return [...tails];
}

/** `K'Bôi` and `K’Bôi` are one spelling, `Hoá` and `Hóa` one syllable. */
function fold(text: string): string {
  return placeTones(text.toLowerCase()).replace(/[’‘ʼ`´]/gu, "'");
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
