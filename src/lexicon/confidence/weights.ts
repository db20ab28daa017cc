import weightsTsv from "./weights.tsv";

/** The weights of one kind: by the number of the feature, then by its value. */
export type Weights = readonly (ReadonlyMap<string, number> | undefined)[];

/** The weights that `tools/train-confidence.ts` fitted, by kind of record, in the order of the features given. */
export function confidenceWeights(features: readonly string[]): ReadonlyMap<string, Weights> {
  const numbers = new Map(features.map((feature, number) => [feature, number]));
  const kinds = new Map<string, Map<string, number>[]>();
  for (const line of weightsTsv.split("\n").slice(1)) {
    if (line === "") continue;
    const [kind = "", feature = "", value = "", weight = ""] = line.split("\t");
    const number = numbers.get(feature);
    if (number === undefined) continue;
    const weights = kinds.get(kind) ?? [];
    kinds.set(kind, weights);
    weights[number] ??= new Map();
    weights[number].set(value, Number(weight));
  }
  return kinds;
}
