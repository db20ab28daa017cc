import ranks from "../lexicon/person/ranks.tsv";
import type { Analysis } from "../output.js";
import type { PersonRecord, Title } from "../records/person/schema.js";

/** One official of an article: everything its text says of that person. */
export interface Official {
  readonly personId: string;
  /** The longest name the article gives. */
  readonly name: string;
  /** Every title of every mention once, in the order of rank, then of the text. */
  readonly titles: readonly Title[];
  /** Canonical names of the bodies, in the order of `titles`. */
  readonly bodies: readonly string[];
  /** Offset of the first mention, in the unit of the analysis. */
  readonly start: number;
  /** Number of mentions by name. */
  readonly mentions: number;
}

/** Behind every listed office. */
const UNRANKED = 99;

let order: readonly (readonly [pattern: string, rank: number])[] | undefined;

/** Officials of an article, one row a person, highest office first; equals in the order of the text. */
export function officials({ records }: Pick<Analysis, "records">): Official[] {
  const mentions = new Map<string, PersonRecord[]>();
  for (const record of records) {
    if (record.kind !== "person" || record.role !== "official") continue;
    const known = mentions.get(record.personId);
    if (known) known.push(record);
    else mentions.set(record.personId, [record]);
  }
  return [...mentions.values()]
    .map(toOfficial)
    .map((official) => ({ official, rank: Math.min(UNRANKED, ...official.titles.map(rankOf)) }))
    .sort((a, b) => a.rank - b.rank || a.official.start - b.official.start)
    .map(({ official }) => official);
}

function toOfficial(mentions: readonly PersonRecord[]): Official {
  const titles = new Map<string, Title>();
  for (const { titles: held } of mentions)
    for (const title of held) {
      const key = `${title.text.toLowerCase()} ${title.status}`;
      if (!titles.has(key)) titles.set(key, title);
    }
  const ranked = [...titles.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const first = mentions[0]!;
  return {
    personId: first.personId,
    name: mentions.reduce((longest, { name }) => (name.length > longest.length ? name : longest), first.name),
    titles: ranked,
    bodies: [...new Set(ranked.flatMap(({ agency }) => agency ?? []))],
    start: first.start,
    mentions: mentions.length,
  };
}

/** Rank of an office by its canonical words, 1 the highest; a former one stands behind all current ones of its rank. */
function rankOf({ role, agency, status }: Title): number {
  order ??= ranks
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"))
    .map(([pattern, rank]) => [pattern!, Number(rank)] as const)
    .sort(([a], [b]) => b.length - a.length);
  const office =
    `${role} ${agency && !agency.toLowerCase().startsWith(role.toLowerCase()) ? agency : ""}`.toLowerCase();
  const found = order.find(([pattern]) => office.startsWith(pattern));
  return (found?.[1] ?? UNRANKED - 1) + (status === "former" ? 0.5 : 0);
}
