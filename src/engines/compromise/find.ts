import type { EnglishDoc } from "./article.js";
import { type BodyMention, readAbbreviation, readBody, readOutlet, shortBody } from "./bodies.js";
import { type CitationMention, readCitations } from "./citations.js";
import { type ComplaintMention, linkFigures, readComplaint } from "./complaints.js";
import { type DateMention, findPublished, readDate, resolveDates } from "./dates.js";
import { linkDocuments, readIssue } from "./documents.js";
import { findPeople, type PersonMention } from "./people.js";
import type { PeriodMention } from "./period.js";
import { readPeriod, resolvePeriods } from "./periods.js";
import { type Compromise, tagWords } from "./tags.js";
import type { Word } from "./words.js";

/** All mentions of an article, each kind in text order. */
export interface Mentions {
  readonly words: readonly Word[];
  readonly citations: readonly CitationMention[];
  readonly dates: readonly DateMention[];
  readonly periods: readonly PeriodMention[];
  readonly people: readonly PersonMention[];
  readonly bodies: readonly BodyMention[];
  readonly figures: readonly ComplaintMention[];
  /** The article's day where the text itself says it. */
  readonly published: string | null;
}

/** Reads the kinds one after another; each takes the words it has read from those after it. */
export function findMentions(
  nlp: Compromise,
  text: string,
  words: readonly Word[],
  published: string | null,
): Mentions {
  const doc: EnglishDoc = { text, words, tags: tagWords(nlp, text, words), published };
  const used = new Uint8Array(words.length);
  const isFree = (k: number) => k < words.length && used[k] === 0;
  const take = (from: number, to: number) => used.fill(1, from, to);

  const citations = scan(doc, isFree, (k) => readCitations(doc, k), take);
  // The words of a quoted title may name periods; nothing else in a citation is a record.
  for (const { rule, from, to } of citations) if (rule === "citation/en-quoted") used.fill(2, from, to);
  const cited = new Set(citations.map(({ to }) => to - 1));
  const periods: PeriodMention[] = [];
  const dates: DateMention[] = [];
  readTimes(doc, used, take, dates, periods);
  const figures = scan(doc, isFree, (k) => one(readComplaint(doc, k)), take);
  const bodies = readBodies(doc, isFree, take);

  const found = findPublished(doc, dates, (k) => cited.has(k));
  doc.published ??= found;
  resolveDates(doc, dates);
  resolvePeriods(doc, periods);
  const index = new Map(bodies.map((body) => [body.from, body]));
  const people = findPeople(doc, index, isFree);
  const dateIndex = new Map(dates.map((date) => [date.from, date]));
  const citationIndex = new Map(citations.map((citation) => [citation.from, citation]));
  for (const citation of citations) readIssue(doc, citation, dateIndex, index, citationIndex);
  linkDocuments(doc, citations);
  linkFigures(doc, figures, bodies, periods);
  return { words, citations, dates, periods, people, bodies, figures, published: found };
}

const one = <M>(mention: M | null): M[] => (mention ? [mention] : []);

/** Reads at every free word and goes on behind what was read. */
function scan<M extends { readonly from: number; readonly to: number }>(
  doc: EnglishDoc,
  isFree: (k: number) => boolean,
  read: (k: number) => M[],
  take: (from: number, to: number) => void,
): M[] {
  const found: M[] = [];
  for (let k = 0; k < doc.words.length; ) {
    const mentions = isFree(k) ? read(k) : [];
    for (const mention of mentions) {
      found.push(mention);
      take(mention.from, mention.to);
    }
    k = mentions.at(-1)?.to ?? k + 1;
  }
  return found;
}

/** Days and stretches of days in one pass: a range of days is no day. */
function readTimes(
  doc: EnglishDoc,
  used: Uint8Array,
  take: (from: number, to: number) => void,
  dates: DateMention[],
  periods: PeriodMention[],
): void {
  for (let k = 0; k < doc.words.length; ) {
    const inTitle = used[k] === 2;
    const period = used[k] !== 1 ? readPeriod(doc, k) : null;
    const date = used[k] === 0 && !period ? readDate(doc, k) : null;
    if (period) periods.push(period);
    if (date) dates.push(date);
    const to = (period ?? date)?.to ?? k + 1;
    if ((period || date) && !inTitle) take(k, to);
    k = to;
  }
}

/** Bodies, outlets of datelines, and the abbreviations a bracket behind a body explains. */
function readBodies(
  doc: EnglishDoc,
  isFree: (k: number) => boolean,
  take: (from: number, to: number) => void,
): BodyMention[] {
  const short = new Map<string, BodyMention>();
  return scan(
    doc,
    isFree,
    (k) => {
      const body = readOutlet(doc, k) ?? knownShort(doc, k, short) ?? readBody(doc, k);
      if (!body) return [];
      const bracket = readAbbreviation(doc, body);
      if (bracket === null) return [body];
      short.set(doc.words[bracket]!.key, body);
      return [body, shortBody(doc, bracket, body)];
    },
    take,
  );
}

function knownShort(doc: EnglishDoc, k: number, short: ReadonlyMap<string, BodyMention>): BodyMention | null {
  const word = doc.words[k]!;
  const whole = word.upper ? short.get(word.key) : undefined;
  // “NA Standing Committee” is a body of its own.
  if (!whole) return null;
  const longer = readBody(doc, k);
  return longer && longer.to > k + 1 ? longer : shortBody(doc, k, whole);
}
