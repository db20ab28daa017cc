import weightsTsv from "./weights.tsv";

/** The weights of one kind: by the number of the feature, then by its value. */
export type Weights = readonly (ReadonlyMap<string, number> | undefined)[];

let byKind: Map<string, Map<string, Map<string, number>>> | undefined;
const numbered = new Map<string, Weights>();

/** The weights that `tools/train-confidence.ts` fitted for a kind of record, in the order of the features given. */
export function confidenceWeights(kind: string, features: readonly string[]): Weights {
  let weights = numbered.get(kind);
  if (weights === undefined) {
    byKind ??= readWeights();
    weights = features.map((feature) => byKind?.get(kind)?.get(feature));
    numbered.set(kind, weights);
  }
  return weights;
}

function readWeights(): Map<string, Map<string, Map<string, number>>> {
  const kinds = new Map<string, Map<string, Map<string, number>>>();
  for (const line of weightsTsv.split("\n").slice(1)) {
    if (line === "") continue;
    const [kind = "", feature = "", value = "", weight = ""] = line.split("\t");
    const features = kinds.get(kind) ?? new Map<string, Map<string, number>>();
    kinds.set(kind, features);
    const values = features.get(feature) ?? new Map<string, number>();
    features.set(feature, values);
    values.set(value, Number(weight));
  }
  return kinds;
}
