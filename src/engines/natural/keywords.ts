import TfIdf from "natural/lib/natural/tfidf/tfidf.js";
import { type AnalyzedText, contentWords, type WordOptions } from "./words.js";

/** A word that tells an article from the others. */
export interface Keyword {
  readonly word: string;
  /** How often it stands in the article. */
  readonly count: number;
  /** Its count times the logarithm of how rare it is among the articles. */
  readonly score: number;
}

export interface KeywordOptions extends WordOptions {
  /** Most keywords an article. Default: 10. */
  readonly top?: number;
}

/**
 * The keywords of each article among the articles given, the most telling first, by TF-IDF over our words without stop
 * words and without names of bodies. Words of equal score stand in the order of the alphabet (by code unit).
 *
 *     keywords(texts.map((text) => ({ text, ...analyze(text) })), { top: 5 })
 *
 * natural looks each different word up once in each article: time grows with words times articles, so this is for some
 * thousand articles at a time.
 */
export function keywords(articles: readonly AnalyzedText[], options: KeywordOptions = {}): Keyword[][] {
  const { top = 10 } = options;
  const tfidf = new TfIdf();
  const counts = articles.map((article) => {
    const count = new Map<string, number>();
    for (const word of contentWords(article, options)) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  for (const count of counts) tfidf.addDocument([...count.keys()].map(safe));
  return counts.map((count) =>
    [...count]
      .map(([word, times]) => ({ word, count: times, score: times * tfidf.idf(safe(word)) }))
      .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
      .slice(0, top),
  );
}

/** natural keeps words as keys of plain objects, where `constructor` and `__proto__` have a meaning already. */
function safe(word: string): string {
  return ` ${word}`;
}
