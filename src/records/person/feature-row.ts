const numbers = new Map<string, number>();
const names: string[] = [];

/**
 * The number a feature's name stands for, given on first use. Names are asked for while the modules load, so that
 * nothing is looked up by a string while an article is read.
 */
export function featureNumber(name: string): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, names.length);
  return names.push(name) - 1;
}

export function featureName(feature: number): string {
  return names[feature]!;
}

/** All names known so far, by number. */
export function featureNames(): readonly string[] {
  return names;
}

/** More features than one candidate can have. */
const CAPACITY = 128;

/** The features of one candidate, in the order they were found. One row is filled over and over. */
export class FeatureRow {
  count = 0;
  readonly features = new Int32Array(CAPACITY);
  readonly values = new Float64Array(CAPACITY);

  add(feature: number, value: number): void {
    this.features[this.count] = feature;
    this.values[this.count++] = value;
  }
}
