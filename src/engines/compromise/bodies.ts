import type { AgencyRecord } from "../../records/agency/schema.js";
import { afterThe, type EnglishDoc, isGlued, isSmallWord, keyAt, type Stretch } from "./article.js";
import { BODIES, type BodyHead, FIELDS, HONORIFICS, MONTHS, OUTLETS, PLACES, ROLES } from "./lists.js";
import { bareEnd, isPossessive } from "./words.js";

/** A body as the text names it. */
export interface BodyMention extends Stretch {
  readonly kind: "agency";
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly level: AgencyRecord["level"];
  readonly branch: AgencyRecord["branch"];
}

type Level = AgencyRecord["level"];

/** Words that say the level of a body, as adjective or as noun behind a place. */
const LEVELS = new Map<string, Level>([
  ["provincial", "province"],
  ["province", "province"],
  ["municipal", "province"],
  ["city", "province"],
  ["district", "district"],
  ["district-level", "district"],
  ["town", "district"],
  ["commune", "commune"],
  ["ward", "commune"],
  ["township", "commune"],
  ["central", "central"],
  ["national", "central"],
]);
const LEVEL_NOUNS = new Set(["province", "city", "district", "town", "commune", "ward", "township", "prefecture"]);
/** Heads that a level alone does not make a body of: `the provincial department`. */
const GENERIC = new Set(
  "ministry department committee commission board council division section office association union agency authority administration bureau service group corporation company centre center school association federation society fund".split(
    " ",
  ),
);
/** Abbreviations that are words when they are not written in capitals. */
const CAPITALS_ONLY = new Set(["na", "vff", "ppc", "who", "undp", "unicef", "jica", "koica", "usaid", "unesco"]);
const EXPANSIONS = new Map([
  ["NA", "National Assembly"],
  ["VFF", "Vietnam Fatherland Front"],
  ["PPC", "Provincial People's Committee"],
]);
/** Longest run of words before a head and behind it. */
const MAX_RUN = 14;
const MAX_NESTING = 2;

interface Run {
  readonly head: BodyHead;
  readonly headFrom: number;
  readonly headTo: number;
}

/**
 * The body that begins at a word.
 *
 *     Nghe An Provincial Party Committee        Party Central Committee's Inspection Commission
 *     Ministry of Labour, Invalids and Social Affairs      People's Committee of Thuan Chau district
 */
export function readBody(doc: EnglishDoc, at: number, depth = 0): BodyMention | null {
  if (!couldBegin(doc, at)) return null;
  const run = readRun(doc, at);
  if (!run || run.head.event) return null;
  let to = run.headTo;
  if (/^(?:zone|region|corps|division)$/u.test(keyAt(doc, to - 1)) && doc.words[to]?.type === "number") to++;
  const behind = isPossessive(doc.words[to - 1]!) ? null : readBehind(doc, to, run, depth);
  if (behind) to = behind.to;
  if (!behind && to === run.headTo && !isSpecific(doc, at, run)) return null;
  return bodyMention(doc, at, to, run, behind?.inner ?? null);
}

function couldBegin(doc: EnglishDoc, at: number): boolean {
  const word = doc.words[at];
  if (word?.type !== "word" || isSmallWord(doc, at) || MONTHS.has(word.key)) return false;
  // What stands before it on the line is part of the same name: the reading began there.
  if (isGlued(doc, at) && doc.words[at - 1]?.key === "-" && isGlued(doc, at - 1)) return false;
  return word.capital || LEVELS.has(word.key);
}

/** Capitalised words and words for levels, up to the last head among them. */
function readRun(doc: EnglishDoc, at: number): Run | null {
  let found: Run | null = null;
  let k = at;
  while (k < at + MAX_RUN && k < doc.words.length) {
    const word = doc.words[k]!;
    if (k > at && (word.line || word.sentence !== doc.words[at]!.sentence)) break;
    const head = BODIES.at(doc.words, k);
    if (head && isHead(doc, k, head.next, at)) {
      found = { head: head.row, headFrom: k, headTo: head.next };
      k = head.next;
      continue;
    }
    const next = stepInRun(doc, k, found !== null);
    if (next === k) break;
    k = next;
  }
  return found;
}

function isHead(doc: EnglishDoc, from: number, to: number, at: number): boolean {
  const first = doc.words[from]!;
  if (to === from + 1 && CAPITALS_ONLY.has(first.key.replace("'s", "")))
    return first.upper || first.text.startsWith("NA");
  if (first.capital) return true;
  // In lower case only behind a word that says which one: “Hanoi police”, “the provincial People's Committee”.
  return from > at && (to > from + 1 || first.key === "police" || first.key === "newspaper");
}

/** Index after the word when it may stand inside a name, else the same index. */
function stepInRun(doc: EnglishDoc, k: number, afterHead: boolean): number {
  const word = doc.words[k]!;
  if (word.type === "mark") {
    if (word.key === "-" && isGlued(doc, k) && isGlued(doc, k + 1)) return k + 1;
    const joins = (word.key === "&" || word.key === ",") && isField(doc, k - 1) && isField(doc, k + 1);
    return joins && !afterHead ? k + 1 : k;
  }
  if (word.key === "and" && isField(doc, k - 1) && isField(doc, k + 1)) return k + 1;
  if (word.type !== "word" || !(word.capital || LEVELS.has(word.key))) return k;
  if (isSmallWord(doc, k) || isPossessive(word) || ROLES.at(doc.words, k) || HONORIFICS.at(doc.words, k)) return k;
  return k + 1;
}

function isField(doc: EnglishDoc, k: number): boolean {
  return doc.words[k]?.capital === true && FIELDS.has(keyAt(doc, k));
}

/** The words before the head, or the head itself, say which body it is. */
function isSpecific(doc: EnglishDoc, at: number, { head, headFrom, headTo }: Run): boolean {
  if (head.bare) return true;
  const generic = headTo === headFrom + 1 && GENERIC.has(keyAt(doc, headFrom));
  for (let k = at; k < headFrom; k++) if (!generic || !LEVELS.has(keyAt(doc, k))) return true;
  return false;
}

interface Behind {
  readonly to: number;
  readonly inner: BodyMention | null;
}

/** What tells which body it is behind the head: fields, a place, the body it is an organ of. */
function readBehind(doc: EnglishDoc, at: number, run: Run, depth: number): Behind | null {
  const key = keyAt(doc, at);
  if (!["of", "for", "on"].includes(key) || doc.words[at]!.line) return null;
  const fields = readFields(doc, afterThe(doc, at + 1));
  if (fields !== null) {
    const further = keyAt(doc, fields) === "of" ? readWhose(doc, fields, run, depth) : null;
    return further ?? { to: fields, inner: null };
  }
  return key === "of" || key === "for" ? readWhose(doc, at, run, depth) : null;
}

/** `of Thuan Chau district`, `of the province`, `of the Provincial Party Committee` for an organ of it */
function readWhose(doc: EnglishDoc, at: number, run: Run, depth: number): Behind | null {
  const k = afterThe(doc, at + 1);
  const isOrgan = run.head.branch === "party" || run.head.branch === null || run.head.branch === "front";
  const alone = run.headFrom === run.headTo - 1 || isOrgan;
  const inner = depth < MAX_NESTING && alone ? readBody(doc, k, depth + 1) : null;
  if (inner) return { to: inner.to, inner };
  const place = readPlace(doc, k);
  return place === null ? null : { to: place, inner: null };
}

/** `Labour, Invalids and Social Affairs`: the index after the last field. */
function readFields(doc: EnglishDoc, at: number): number | null {
  if (!isField(doc, at) || BODIES.at(doc.words, at)) return null;
  let to = at;
  for (let k = at; k < at + MAX_RUN && k < doc.words.length; k++) {
    const word = doc.words[k]!;
    if (k > at && word.line) break;
    if (isField(doc, k)) to = k + 1;
    else if (!([",", "and", "&", "-"].includes(word.key) && continuesFields(doc, k))) break;
  }
  return to;
}

/** After a comma another field must come, and in the end an `and`: else the comma closes the name. */
function continuesFields(doc: EnglishDoc, k: number): boolean {
  const next = keyAt(doc, k) === "," && keyAt(doc, k + 1) === "and" ? k + 2 : k + 1;
  if (!isField(doc, next) || BODIES.at(doc.words, next)) return false;
  if (keyAt(doc, k) !== ",") return true;
  for (let j = k + 1; j < k + 8 && j < doc.words.length; j++) {
    if (keyAt(doc, j) === "and") return isField(doc, j + 1);
    if (!isField(doc, j) && keyAt(doc, j) !== ",") return false;
  }
  return false;
}

/** `Thuan Chau district`, `Lam Dong`, `Ho Chi Minh City`, `the province`: the index after it. */
export function readPlace(doc: EnglishDoc, at: number): number | null {
  const the = keyAt(doc, at - 1) === "the";
  if (the && LEVEL_NOUNS.has(keyAt(doc, at))) return at + 1;
  let k = at;
  while (k < at + 6 && k < doc.words.length) {
    const word = doc.words[k]!;
    if (k > at && word.line) break;
    if (word.key === "-" && isGlued(doc, k) && isGlued(doc, k + 1)) k++;
    else if (word.type === "word" && word.capital && !LEVEL_NOUNS.has(word.key) && !isSmallWord(doc, k)) {
      if (ROLES.at(doc.words, k) || HONORIFICS.at(doc.words, k) || MONTHS.has(word.key)) break;
      k++;
      if (isPossessive(word)) return k;
    } else if (word.type === "number" && LEVEL_NOUNS.has(keyAt(doc, k - 1))) k++;
    else break;
  }
  if (LEVEL_NOUNS.has(keyAt(doc, k)) && !doc.words[k]!.line) k++;
  return k === at ? null : k;
}

function bodyMention(doc: EnglishDoc, at: number, to: number, run: Run, inner: BodyMention | null): BodyMention {
  const [start, end] = [doc.words[at]!.start, bareEnd(doc.words[to - 1]!)];
  return {
    kind: "agency",
    rule: "agency/en-body",
    from: at,
    to,
    start,
    end,
    name: nameOf(doc.text.slice(start, end)),
    level: levelOf(doc, at, to, run.head, inner),
    branch: run.head.branch ?? inner?.branch ?? branchOf(doc, at, to),
  };
}

/** Spaces folded, apostrophes straight, abbreviations of the state's own written out. */
export function nameOf(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\s+/gu, " ")
    .replace(/[’‘]/gu, "'")
    .replace(/(?<![\p{L}\p{N}])(?:NA|VFF|PPC)(?![\p{L}\p{N}])/gu, (short) => EXPANSIONS.get(short) ?? short);
}

function levelOf(doc: EnglishDoc, at: number, to: number, head: BodyHead, inner: BodyMention | null): Level {
  if (head.level) return head.level;
  if (inner?.level) return inner.level;
  let level: Level = null;
  for (let k = at; k < to; k++) {
    const said = LEVELS.get(keyAt(doc, k));
    if (said) level = keyAt(doc, k) === "city" && !isCentralCity(doc, at, k) ? "district" : said;
    else if (/^(?:supreme|vietnam|ministry|state)$/u.test(keyAt(doc, k))) level ??= "central";
  }
  if (level === null && head.branch === "government")
    return keyAt(doc, to - 1) === "department" || keyAt(doc, at) === "department" ? "province" : null;
  return level ?? (placeBefore(doc, at, to) ? "province" : null);
}

/** `Can Tho City`, or a city that is not named, which is the one the article is about. */
function isCentralCity(doc: EnglishDoc, at: number, city: number): boolean {
  if (at === city) return true;
  return PLACES.at(doc.words, at)?.row.city ?? /^(?:hcm|hanoi|ho)$/u.test(keyAt(doc, at));
}

function placeBefore(doc: EnglishDoc, at: number, to: number): boolean {
  const place = PLACES.at(doc.words, at);
  return place !== null && place.next < to;
}

function branchOf(doc: EnglishDoc, at: number, to: number): AgencyRecord["branch"] {
  const keys = doc.words.slice(at, to).map((word) => word.key);
  if (keys.includes("party")) return "party";
  return keys.includes("assembly") || keys.includes("council") ? "assembly" : "other";
}

/**
 * The outlet of a dateline.
 *
 *     VNA - …     (LSVN) - …     HANOI (Nhan Dan) – …     Khanh Hoa (VNS) — …
 */
export function readOutlet(doc: EnglishDoc, at: number): BodyMention | null {
  const word = doc.words[at]!;
  const known = word.capital ? OUTLETS.at(doc.words, at) : null;
  if (known && (word.upper || known.next > at + 1) && doc.words[known.next - 1]!.capital)
    return outlet(doc, at, known.next, known.row);
  if (!isDateline(doc, at)) return null;
  const bracketed = keyAt(doc, at - 1) === "(";
  let to = known?.next ?? at + 1;
  if (!known && bracketed) while (to < at + 4 && doc.words[to]?.capital) to++;
  if (!known && !word.upper && !bracketed) return null;
  if (bracketed && keyAt(doc, to) !== ")") return null;
  if (!["-", "–", "—"].includes(keyAt(doc, bracketed ? to + 1 : to)) || isGlued(doc, bracketed ? to + 1 : to))
    return null;
  return outlet(doc, at, to, known?.row ?? null);
}

function outlet(doc: EnglishDoc, at: number, to: number, known: string | null): BodyMention {
  const [start, end] = [doc.words[at]!.start, bareEnd(doc.words[to - 1]!)];
  const name = known ?? doc.text.slice(start, end);
  return { kind: "agency", rule: "agency/en-outlet", from: at, to, start, end, name, level: null, branch: "other" };
}

/** The first word of a line, or the first in a bracket that stands among its first words. */
function isDateline(doc: EnglishDoc, at: number): boolean {
  const word = doc.words[at]!;
  if (word.type !== "word" || !word.capital) return false;
  const bracket = keyAt(doc, at - 1) === "(";
  if (!bracket) return word.line && (word.upper || OUTLETS.at(doc.words, at) !== null) && !PLACES.at(doc.words, at);
  for (let k = at - 1; k >= 0 && at - k < 7; k--) if (doc.words[k]!.line) return true;
  return false;
}

/** An abbreviation in brackets behind a body: `(VNPT)`. */
export function readAbbreviation(doc: EnglishDoc, body: BodyMention): number | null {
  const k = body.to;
  return keyAt(doc, k) === "(" && keyAt(doc, k + 2) === ")" && doc.words[k + 1]!.upper ? k + 1 : null;
}

/** An abbreviation that a bracket behind a body, or a list, explains. */
export function shortBody(doc: EnglishDoc, at: number, whole: BodyMention): BodyMention {
  const word = doc.words[at]!;
  return { ...whole, rule: "agency/en-abbreviation", from: at, to: at + 1, start: word.start, end: bareEnd(word) };
}
