/**
 * The recorded state: a hash of each article's records, in a file small enough to be reviewed as a number of lines.
 *
 *     5000 articles, 61234 records
 *     dev-001 text=Qk1vYw 1aB2cD 9xY8zW …       one line a source: a hash of its texts, then one an article
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { RegressionArticle } from "./articles.js";
import type { Watched } from "./record-changes.js";

export const HASH_FILE = "fixtures/regressions/record-hashes.txt";

/** Recorded hashes of one source, by the article's place in it. */
export interface SourceHashes {
  readonly text: string;
  readonly hashes: readonly string[];
}

/** 36 bits: one change in 69 thousand million goes unseen. */
function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 6);
}

export function hashOf({ article, records }: Watched): string {
  return hash(JSON.stringify([article, records]));
}

/** Hashes by source, in the order of the articles. */
export function hashesBySource(
  articles: readonly RegressionArticle[],
  hashes: readonly string[],
): Map<string, SourceHashes> {
  const sources = new Map<string, { texts: string[]; hashes: string[] }>();
  articles.forEach(({ source, text, published }, k) => {
    let of = sources.get(source);
    if (!of) {
      of = { texts: [], hashes: [] };
      sources.set(source, of);
    }
    of.texts.push(text, published ?? "");
    of.hashes.push(hashes[k]!);
  });
  return new Map(
    [...sources].map(([source, of]) => [source, { text: hash(JSON.stringify(of.texts)), hashes: of.hashes }]),
  );
}

export function readHashes(path = HASH_FILE): Map<string, SourceHashes> {
  const sources = new Map<string, SourceHashes>();
  if (!existsSync(path)) return sources;
  for (const line of readFileSync(path, "utf8").split("\n").slice(1).filter(Boolean)) {
    const [source, text, ...hashes] = line.split(" ");
    sources.set(source!, { text: text!.replace("text=", ""), hashes });
  }
  return sources;
}

export function writeHashes(sources: ReadonlyMap<string, SourceHashes>, records: number, path = HASH_FILE): void {
  const lines = [...sources].map(([source, { text, hashes }]) => `${source} text=${text} ${hashes.join(" ")}\n`);
  const articles = [...sources.values()].reduce((sum, { hashes }) => sum + hashes.length, 0);
  writeFileSync(path, `${articles} articles, ${records} records\n${lines.join("")}`);
}

/** What of the articles at hand differs from the recorded state. */
export interface Difference {
  /** Articles whose records are not the recorded ones. */
  readonly articles: readonly RegressionArticle[];
  /** Sources whose texts are not those that were recorded: their hashes say nothing. */
  readonly otherTexts: readonly string[];
}

export function differenceTo(
  recorded: ReadonlyMap<string, SourceHashes>,
  articles: readonly RegressionArticle[],
  hashes: readonly string[],
): Difference {
  const current = hashesBySource(articles, hashes);
  const otherTexts = [...current].filter(([source, { text }]) => recorded.get(source)?.text !== text).map(([s]) => s);
  const other = new Set(otherTexts);
  const places = new Map<string, number>();
  const differing = articles.filter(({ source }) => {
    const place = places.get(source) ?? 0;
    places.set(source, place + 1);
    return !other.has(source) && recorded.get(source)!.hashes[place] !== current.get(source)!.hashes[place];
  });
  return { articles: differing, otherTexts };
}
