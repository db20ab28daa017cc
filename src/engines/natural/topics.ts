import BayesClassifier from "natural/lib/natural/classifiers/bayes_classifier.js";
import { VanbanError } from "../../errors.js";
import { type AnalyzedText, contentWords, type WordOptions } from "./words.js";

/** An article with the topic a reader gave it. */
export interface LabelledText extends AnalyzedText {
  readonly label: string;
}

/** How well a topic fits, of all topics 1 together. */
export interface TopicScore {
  readonly label: string;
  readonly score: number;
}

export interface TopicClassifier {
  readonly labels: readonly string[];
  /** The topic that fits best. */
  classify(article: AnalyzedText): string;
  /** All topics, the best first. */
  scores(article: AnalyzedText): TopicScore[];
}

/** What a word that a topic has never shown counts. natural's own 1 lets a topic with few articles win too often. */
const SMOOTHING = 0.5;

/**
 * Learns topics from labelled articles: naive Bayes over which of our words stand in an article, without stop words and
 * names of bodies. Labels are any strings; give each about as many articles.
 *
 * natural counts; its scores are not asked, because it multiplies chances out and all of them are 0 for an article of
 * a few hundred words.
 *
 * @throws VanbanError `BAD_INPUT` when there are not at least two labels.
 */
export function topicClassifier(examples: readonly LabelledText[], options: WordOptions = {}): TopicClassifier {
  const labels = [...new Set(examples.map(({ label }) => label))];
  if (labels.length < 2)
    throw new VanbanError("BAD_INPUT", `topics are told apart by two labels or more, got ${labels.length}`);
  const features = new Map<string, number>();
  const read = examples.map((example) => new Set(contentWords(example, options)));
  for (const words of read) for (const word of words) if (!features.has(word)) features.set(word, features.size);
  const { classifier } = new BayesClassifier(null, SMOOTHING);
  read.forEach((words, k) => {
    const row = new Array<0 | 1>(features.size).fill(0);
    for (const word of words) row[features.get(word)!] = 1;
    // Labels are numbers there: a name like `__proto__` must not become a key.
    classifier.addExample(row, String(labels.indexOf(examples[k]!.label)));
  });

  const scores = (article: AnalyzedText): TopicScore[] => {
    const known = [...new Set(contentWords(article, options))].flatMap((word) => features.get(word) ?? []);
    const logs = labels.map((_, k) => logChance(classifier, String(k), known));
    return normalised(labels, logs);
  };
  return { labels, scores, classify: (article) => scores(article)[0]!.label };
}

/** The logarithm of the chance of a topic and of these words in it, from natural's counts. */
function logChance(
  { classFeatures, classTotals, totalExamples, smoothing }: BayesClassifier["classifier"],
  label: string,
  words: readonly number[],
): number {
  const total = classTotals[label]!;
  let sum = Math.log(total / totalExamples);
  for (const word of words) sum += Math.log((classFeatures[label]![word] ?? smoothing) / total);
  return sum;
}

function normalised(labels: readonly string[], logs: readonly number[]): TopicScore[] {
  const best = logs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const shares = logs.map((log) => Math.exp(log - best));
  const sum = shares.reduce((a, b) => a + b, 0);
  return labels
    .map((label, k) => ({ label, score: shares[k]! / sum }))
    .sort((a, b) => b.score - a.score || (a.label < b.label ? -1 : 1));
}
