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
import type { Doc } from "../scan/doc.js";
import { isCapitalized, isGlued, isNumber, isWord, markAt, startsLine, tokenFrom } from "../scan/window.js";
import { looksVietnamese } from "../tokens/syllable.js";
import { TokenFlag, type Tokens } from "../tokens/tokens.js";
import { issuerParts } from "./document-issuer.js";

/** Takes the value of a feature. Both are constants or short words of the draft: nothing is built. */
export type FeatureSink = (feature: string, value: string) => void;

/** How many mentions of the article mean the same document, person or body, by kind and id. */
export type Company = ReadonlyMap<string, number>;

/** Emits what is known of a finished mention that tells sure readings from doubtful ones. */
export function confidenceFeatures(doc: Doc, draft: Draft, company: Company, emit: FeatureSink): void {
  emit("bias", "");
  emit("rule", draft.rule);
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
  emit("zone", doc.zones.at(start));
  emit(
    "before",
    startsLine(tokens, first)
      ? "line"
      : isGlued(tokens, first) && isWord(tokens, first - 1)
        ? "glued"
        : sort(tokens, first - 1),
  );
  emit(
    "after",
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
    const allCapitals = (tokens.flags[at]! & TokenFlag.allCapitals) !== 0;
    if (allCapitals) capitals++;
    if (tokens.id[at] === 0) {
      unlisted++;
      if (!allCapitals && !looksVietnamese(tokens.text, tokens.start[at]!, tokens.end[at]!)) odd++;
    }
    if (at > first && isGlued(tokens, at) && isWord(tokens, at - 1)) seams++;
  }
  emit("length", count(after - first));
  emit("odd", count(odd));
  emit("unlisted", count(Math.min(unlisted, 4)));
  emit("wrapped", count(Math.min(wrapped, 2)));
  emit("seams", count(Math.min(seams, 2)));
  emit("capitals", yes(capitals > 2));
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
  emit("shape", number === null ? "name" : symbol !== null ? "full" : code !== null ? "linked" : "short");
  emit("issued", yes(issued !== null));
  emit("issuer", yes(issuer !== null));
  emit("system", system);
  emit("typeSaid", yes(draft.typeSaid));
  emit("symbol", symbol === null ? "none" : issuerParts(symbol).every(isUnknownSymbol) ? "unlisted" : "listed");
  emit("digits", count(number?.length ?? 0));
  emit("mates", mates(company, draft.documentId));
}

function date(doc: Doc, { iso, inferred, time, year }: DateDraft, emit: FeatureSink): void {
  emit("iso", iso === null ? "none" : inferred ? "inferred" : "said");
  emit("time", yes(time !== null));
  emit("distance", distance(doc, iso));
  if (year === null) emit("own", doc.article.publishedSource ?? "none");
}

/** Years between a day and the article's own. */
function distance(doc: Doc, day: string | null): string {
  const own = doc.article.published;
  if (day === null || own === null) return "unknown";
  const years = Number(day.slice(0, 4)) - Number(own.slice(0, 4));
  return years > 0 ? "later" : years === 0 ? (day > own ? "ahead" : "same") : years > -6 ? "before" : "long before";
}

function period(doc: Doc, { from, to, unit, inferred, resolve }: PeriodDraft, emit: FeatureSink): void {
  emit("ends", from === null ? (to === null ? "none" : "to") : to === null ? "from" : "both");
  emit("unit", unit);
  emit("inferred", yes(inferred));
  emit("distance", distance(doc, from ?? to));
  if (resolve !== null) emit("own", doc.article.publishedSource ?? "none");
}

function person(draft: PersonDraft, company: Company, emit: FeatureSink): void {
  const { name, titles, honorific, role, nameScore } = draft;
  emit("score", count(Math.max(0, Math.min(9, Math.floor(nameScore)))));
  emit("titles", count(Math.min(titles.length, 5)));
  emit("honorific", yes(honorific !== null));
  emit("role", role);
  emit("syllables", count(name.split(" ").length));
  emit("mates", mates(company, draft.personId));
  let [bodies, unnamed] = [0, 0];
  for (const title of titles) {
    if (title.agency === null) unnamed++;
    else if (title.agencyId) bodies++;
  }
  emit("bodies", count(Math.min(bodies, 4)));
  emit("unnamed", count(Math.min(unnamed, 3)));
}

function agency(draft: AgencyDraft, company: Company, emit: FeatureSink): void {
  const { level, branch, place, reading, agencyId } = draft;
  emit("level", level ?? "none");
  emit("branch", branch);
  emit("place", place === null ? "none" : place.province === null ? "part" : "known");
  emit("area", reading.area === null ? "none" : reading.area.name === null ? "level" : "name");
  emit("middle", reading.head.fields.middle ?? "");
  emit("mates", mates(company, agencyId));
}

function complaint(doc: Doc, draft: ComplaintDraft, emit: FeatureSink): void {
  emit("unit", draft.figure.kind);
  emit("verb", draft.verbSide);
  emit("categories", count(draft.categories.length));
  emit("of", yes(draft.of !== null));
  emit("hedge", draft.hedge);
  emit("agency", yes(draft.agency !== null));
  emit("part", yes(draft.parentDraft !== null));
  emit("period", draft.period === null ? "none" : draft.periodDraft === null ? "frame" : "said");
  emit("own", doc.article.publishedSource ?? "none");
}
