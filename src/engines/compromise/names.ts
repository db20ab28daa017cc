import { type EnglishDoc, isGlued, isSmallWord, isTogether, keyAt, type Stretch } from "./article.js";
import { COUNTED, DOCUMENT_TYPES, HONORIFICS, MONTHS, OCCUPATIONS, PLACES, ROLES, SURNAMES } from "./lists.js";
import { bareEnd, isPossessive } from "./words.js";

/** A row of capitalised words that could be a person's name. */
export interface NameRun extends Stretch {
  readonly start: number;
  readonly end: number;
  /** How the words look, before what stands round them is asked. */
  readonly looks: "vietnamese" | "foreign" | "short" | "doubtful";
}

/** Longest name, in words. */
const MAX_NAME = 6;
/** A syllable of a Vietnamese name without its marks. */
const SYLLABLE = /^[a-z]{1,7}$/u;
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const LEVEL_NOUNS = new Set(
  "province city district town township commune ward prefecture village hamlet street road bridge airport port river lake island mountain pass county state".split(
    " ",
  ),
);
const PLACE_PREPOSITIONS = new Set(["in", "at", "near", "across", "around"]);

/** The capitalised words that begin at a word and are free, cut where a name would end. */
export function readNameRun(doc: EnglishDoc, at: number, isFree: (k: number) => boolean): NameRun | null {
  let to = at;
  while (to < at + MAX_NAME && to < doc.words.length && isFree(to) && isNameWord(doc, to)) {
    if (to > at && (doc.words[to]!.line || !isTogether(doc, at, to) || isGlued(doc, to))) break;
    to++;
    if (isPossessive(doc.words[to - 1]!)) break;
    // Ba Ria-Vung Tau: a hyphen makes a place, or one foreign name.
    if (keyAt(doc, to) === "-" && isGlued(doc, to) && isGlued(doc, to + 1) && doc.words[to + 1]?.capital) to += 2;
  }
  if (to === at) return null;
  const start = doc.words[at]!.start;
  return { from: at, to, start, end: bareEnd(doc.words[to - 1]!), looks: looksOf(doc, at, to) };
}

function isNameWord(doc: EnglishDoc, k: number): boolean {
  const word = doc.words[k]!;
  if (word.type !== "word" || !word.capital || isSmallWord(doc, k) || OCCUPATIONS.has(word.key)) return false;
  if (MONTHS.has(word.key) && word.text.length > 3) return false;
  if (WEEKDAYS.test(word.key) || DOCUMENT_TYPES.at(doc.words, k)) return false;
  // Chiến, Long, Minh Dean: a role or an honorific opens no name, but a syllable of a name may be spelled like one.
  return !ROLES.at(doc.words, k) && !HONORIFICS.at(doc.words, k) && !COUNTED.at(doc.words, k);
}

function looksOf(doc: EnglishDoc, from: number, to: number): NameRun["looks"] {
  const place = PLACES.at(doc.words, from);
  if (isPlaceHere(doc, from, to) || (place !== null && place.next >= to)) return "doubtful";
  const words = doc.words.slice(from, to);
  if (words.length === 1) return "short";
  const syllables = words.every((word) => SYLLABLE.test(word.key.replace(/'s$|'/gu, "")));
  const surname = SURNAMES.has(words[0]!.key.replace("'", ""));
  if (syllables && surname && (words.length >= 3 || !place)) return words.length >= 3 ? "vietnamese" : "foreign";
  if (syllables && surname) return "doubtful";
  const tagged = doc.tags.slice(from, to).filter(({ person }) => person).length;
  return tagged * 2 > words.length ? "foreign" : "doubtful";
}

/** Every word could be a syllable of a Vietnamese name. */
export function isVietnamese(doc: EnglishDoc, from: number, to: number): boolean {
  return doc.words.slice(from, to).every((word) => SYLLABLE.test(word.key));
}

/** `Thuan Chau district`, `in Muong Bu`, `district of Ta Xua` */
function isPlaceHere(doc: EnglishDoc, from: number, to: number): boolean {
  if (!doc.words[to]?.line && LEVEL_NOUNS.has(keyAt(doc, to))) return true;
  return PLACE_PREPOSITIONS.has(keyAt(doc, from - 1)) || LEVEL_NOUNS.has(keyAt(doc, to - 1));
}
