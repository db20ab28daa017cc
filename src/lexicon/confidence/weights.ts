import weightsTsv from "./weights.tsv";

/** The weights of one kind: by feature, then by its value. */
export type Weights = ReadonlyMap<string, ReadonlyMap<string, number>>;

let byKind: Map<string, Map<string, Map<string, number>>> | undefined;

/** The weights that `tools/train-confidence.ts` fitted for a kind of record. */
export function confidenceWeights(kind: string): Weights {
  byKind ??= readWeights();
  return byKind.get(kind) ?? new Map();
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
