import { isUnknownSymbol } from "../lexicon/citation/symbols.js";
import type {
  AgencyDraft,
  CitationDraft,
  ComplaintDraft,
  DateDraft,
  Draft,
  PeriodDraft,
  PersonDraft,
} from "../records/drafts.js";
import { yearOf } from "../scan/calendar.js";
import type { Doc } from "../scan/doc.js";
import {
  isAllCapitals,
  isCapitalized,
  isGlued,
  isNumber,
  isWord,
  markAt,
  startsLine,
  tokenFrom,
} from "../scan/window.js";
import { looksVietnamese } from "../tokens/syllable.js";
import type { Tokens } from "../tokens/tokens.js";
import { issuerParts } from "./document-issuer.js";

/** Takes the value of a feature, a constant or a short word of the draft: nothing is built. */
export type FeatureSink = (feature: number, value: string) => void;

/** The names of all features, as in `weights.tsv`; a feature's number is its place. */
export const FEATURES = [
  "bias",
  "rule",
  "zone",
  "before",
  "after",
  "length",
  "odd",
  "unlisted",
  "wrapped",
  "seams",
  "capitals",
  "shape",
  "issued",
  "issuer",
  "system",
  "typeSaid",
  "symbol",
  "digits",
  "mates",
  "iso",
  "time",
  "distance",
  "own",
  "ends",
  "unit",
  "inferred",
  "score",
  "titles",
  "honorific",
  "role",
  "syllables",
  "bodies",
  "unnamed",
  "level",
  "branch",
  "place",
  "area",
  "middle",
  "verb",
  "categories",
  "of",
  "hedge",
  "agency",
  "part",
  "period",
] as const;

const F = Object.fromEntries(FEATURES.map((name, number) => [name, number])) as Record<
  (typeof FEATURES)[number],
  number
>;

/** How many mentions of the article mean the same document, person or body, by kind and id. */
export type Company = ReadonlyMap<string, number>;

/** Emits what is known of a finished mention that tells sure readings from doubtful ones. */
export function confidenceFeatures(doc: Doc, draft: Draft, company: Company, emit: FeatureSink): void {
  emit(F.bias, "");
  emit(F.rule, draft.rule);
  surroundings(doc, draft, emit);
  switch (draft.kind) {
    case "citation":
      citation(draft, company, emit);
      break;
    case "date":
      date(doc, draft, emit);
      break;
    case "period":
      period(doc, draft, emit);
      break;
    case "person":
      person(draft, company, emit);
      break;
    case "agency":
      agency(draft, company, emit);
      break;
    case "complaint":
      complaint(doc, draft, emit);
      break;
  }
}

const COUNTS = ["0", "1", "2", "3", "4", "5", "6", "7", "8"] as const;
const MORE = "9+";

function count(number: number): string {
  return COUNTS[number] ?? MORE;
}

function yes(value: boolean): string {
  return value ? "yes" : "no";
}

/** What stands round the mention and what its words look like. */
function surroundings(doc: Doc, { start, end }: Draft, emit: FeatureSink): void {
  const { tokens } = doc;
  const first = tokenFrom(tokens, start);
  const after = tokenFrom(tokens, end);
  emit(F.zone, doc.zones.at(start));
  emit(
    F.before,
    startsLine(tokens, first)
      ? "line"
      : isGlued(tokens, first) && isWord(tokens, first - 1)
        ? "glued"
        : sort(tokens, first - 1),
  );
  emit(
    F.after,
    after >= tokens.count || startsLine(tokens, after)
      ? "line"
      : isGlued(tokens, after) && isWord(tokens, after)
        ? "glued"
        : sort(tokens, after),
  );
  let [odd, unlisted, wrapped, seams, capitals] = [0, 0, 0, 0, 0];
  for (let at = first; at < after; at++) {
    const word = isWord(tokens, at);
    if (at > first && startsLine(tokens, at)) wrapped++;
    if (!word) continue;
    const allCapitals = isAllCapitals(tokens, at);
    if (allCapitals) capitals++;
    if (tokens.id[at] === 0) {
      unlisted++;
      if (!allCapitals && !looksVietnamese(tokens.text, tokens.start[at]!, tokens.end[at]!)) odd++;
    }
    if (at > first && isGlued(tokens, at) && isWord(tokens, at - 1)) seams++;
  }
  emit(F.length, count(after - first));
  emit(F.odd, count(odd));
  emit(F.unlisted, count(Math.min(unlisted, 4)));
  emit(F.wrapped, count(Math.min(wrapped, 2)));
  emit(F.seams, count(Math.min(seams, 2)));
  emit(F.capitals, yes(capitals > 2));
}

/** The mark itself, or what sort of word or number a token is. */
function sort(tokens: Tokens, at: number): string {
  if (isNumber(tokens, at)) return "number";
  if (!isWord(tokens, at)) return markAt(tokens, at);
  if (isCapitalized(tokens, at)) return tokens.id[at] === 0 ? "Unlisted" : "Capital";
  return tokens.id[at] === 0 ? "unlisted" : "word";
}

function mates(company: Company, key: string): string {
  return count(Math.min(company.get(key) ?? 1, 4));
}

function citation(draft: CitationDraft, company: Company, emit: FeatureSink): void {
  const { number, symbol, code, issued, issuer, system } = draft;
  emit(F.shape, number === null ? "name" : symbol !== null ? "full" : code !== null ? "linked" : "short");
  emit(F.issued, yes(issued !== null));
  emit(F.issuer, yes(issuer !== null));
  emit(F.system, system);
  emit(F.typeSaid, yes(draft.typeSaid));
  emit(F.symbol, symbol === null ? "none" : issuerParts(symbol).every(isUnknownSymbol) ? "unlisted" : "listed");
  emit(F.digits, count(number?.length ?? 0));
  emit(F.mates, mates(company, draft.documentId));
}

function date(doc: Doc, { iso, inferred, time, year }: DateDraft, emit: FeatureSink): void {
  emit(F.iso, iso === null ? "none" : inferred ? "inferred" : "said");
  emit(F.time, yes(time !== null));
  emit(F.distance, distance(doc, iso));
  if (year === null) emit(F.own, doc.article.publishedSource ?? "none");
}

/** Years between a day and the article's own. */
function distance(doc: Doc, day: string | null): string {
  const own = doc.article.published;
  if (day === null || own === null) return "unknown";
  const years = yearOf(day) - yearOf(own);
  return years > 0 ? "later" : years === 0 ? (day > own ? "ahead" : "same") : years > -6 ? "before" : "long before";
}

function period(doc: Doc, { from, to, unit, inferred, resolve }: PeriodDraft, emit: FeatureSink): void {
  emit(F.ends, from === null ? (to === null ? "none" : "to") : to === null ? "from" : "both");
  emit(F.unit, unit);
  emit(F.inferred, yes(inferred));
  emit(F.distance, distance(doc, from ?? to));
  if (resolve !== null) emit(F.own, doc.article.publishedSource ?? "none");
}

function person(draft: PersonDraft, company: Company, emit: FeatureSink): void {
  const { name, titles, honorific, role, nameScore } = draft;
  emit(F.score, count(Math.max(0, Math.min(9, Math.floor(nameScore)))));
  emit(F.titles, count(Math.min(titles.length, 5)));
  emit(F.honorific, yes(honorific !== null));
  emit(F.role, role);
  emit(F.syllables, count(name.split(" ").length));
  emit(F.mates, mates(company, draft.personId));
  let [bodies, unnamed] = [0, 0];
  for (const title of titles) {
    if (title.agency === null) unnamed++;
    else if (title.agencyId) bodies++;
  }
  emit(F.bodies, count(Math.min(bodies, 4)));
  emit(F.unnamed, count(Math.min(unnamed, 3)));
}

function agency(draft: AgencyDraft, company: Company, emit: FeatureSink): void {
  const { level, branch, place, reading, agencyId } = draft;
  emit(F.level, level ?? "none");
  emit(F.branch, branch);
  emit(F.place, place === null ? "none" : place.province === null ? "part" : "known");
  emit(F.area, reading.area === null ? "none" : reading.area.name === null ? "level" : "name");
  emit(F.middle, reading.head.fields.middle ?? "");
  emit(F.mates, mates(company, agencyId));
}

function complaint(doc: Doc, draft: ComplaintDraft, emit: FeatureSink): void {
  emit(F.unit, draft.figure.kind);
  emit(F.verb, draft.verbSide);
  emit(F.categories, count(draft.categories.length));
  emit(F.of, yes(draft.of !== null));
  emit(F.hedge, draft.hedge);
  emit(F.agency, yes(draft.agency !== null));
  emit(F.part, yes(draft.parentDraft !== null));
  emit(F.period, draft.period === null ? "none" : draft.periodDraft === null ? "frame" : "said");
  emit(F.own, doc.article.publishedSource ?? "none");
}
