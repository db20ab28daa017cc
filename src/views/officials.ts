import ranks from "../lexicon/person/ranks.tsv";
import type { PersonRecord, Title } from "../records/person/schema.js";
import { type ArticleRow, articleRow, type RecordsOfArticle, recordsOf } from "./article-row.js";

/** One official of an article: everything its text says of that person. The row stands at the first mention. */
export interface OfficialRow extends ArticleRow {
  readonly personId: string;
  /** The longest name the article gives. */
  readonly name: string;
  /** Every title of every mention once, in the order of rank, then of the text. */
  readonly titles: readonly Title[];
  /** Canonical names of the bodies, in the order of `titles`. */
  readonly bodies: readonly string[];
  /** Number of mentions by name. */
  readonly mentions: number;
}

/** Behind every listed office. */
const UNRANKED = 99;

let order: readonly (readonly [pattern: string, rank: number])[] | undefined;

/** Officials of an article, one row a person, highest office first; equals in the order of the text. */
export function officials(analysis: RecordsOfArticle): OfficialRow[] {
  const persons = new Map<string, PersonRecord[]>();
  for (const record of recordsOf(analysis, "person")) {
    if (record.role !== "official") continue;
    const known = persons.get(record.personId);
    if (known) known.push(record);
    else persons.set(record.personId, [record]);
  }
  return [...persons.values()]
    .map((mentions) => toRow(analysis, mentions))
    .map((row) => ({ row, rank: Math.min(UNRANKED, ...row.titles.map(rankOf)) }))
    .sort((a, b) => a.rank - b.rank || a.row.start - b.row.start)
    .map(({ row }) => row);
}

function toRow(analysis: RecordsOfArticle, mentions: readonly PersonRecord[]): OfficialRow {
  const titles = new Map<string, Title>();
  for (const title of mentions.flatMap((mention) => mention.titles)) {
    const key = `${title.text.toLowerCase()} ${title.status}`;
    if (!titles.has(key)) titles.set(key, title);
  }
  const ranked = [...titles.values()].sort((a, b) => rankOf(a) - rankOf(b));
  const first = mentions[0]!;
  return {
    ...articleRow(analysis, first),
    personId: first.personId,
    name: mentions.reduce((longest, { name }) => (name.length > longest.length ? name : longest), first.name),
    titles: ranked,
    bodies: [...new Set(ranked.flatMap(({ agency }) => agency ?? []))],
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
