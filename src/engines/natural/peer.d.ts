// The parts of natural that are used, by the files they stand in: its front door prints and reads `.env`.
declare module "natural/lib/natural/tfidf/tfidf.js" {
  export default class TfIdf {
    addDocument(words: readonly string[]): void;
    idf(word: string): number;
  }
}

declare module "natural/lib/natural/distance/jaro-winkler_distance.js" {
  export default function jaroWinkler(a: string, b: string): number;
}

declare module "natural/lib/natural/classifiers/bayes_classifier.js" {
  export default class BayesClassifier {
    constructor(stemmer?: null, smoothing?: number);
    classifier: {
      readonly classFeatures: Readonly<Record<string, Readonly<Record<number, number>>>>;
      readonly classTotals: Readonly<Record<string, number>>;
      readonly totalExamples: number;
      readonly smoothing: number;
      addExample(features: readonly (0 | 1)[], label: string): void;
    };
  }
}
