import { Random } from "../random.js";
import type { Row } from "./rows.js";

export type Model = ReadonlyMap<string, number>;

/** Logistic regression by AdaGrad over shuffled rows, with weight decay; the same rows give the same model. */
export function fitModel(rows: readonly Row[]): Model {
  const numbers = new Map<string, number>();
  const data = rows.map(({ features, right, weight }) => ({
    features: Int32Array.from(features, (feature) => {
      const known = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, known);
      return known;
    }),
    label: right ? 1 : 0,
    weight,
  }));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(1e-6);
  const random = new Random(11);
  const order = data.map((_, k) => k);
  for (let epoch = 0; epoch < 24; epoch++) {
    const rate = 0.2 / (1 + epoch / 4);
    for (const k of random.shuffle(order)) {
      const { features, label, weight } = data[k]!;
      let sum = 0;
      for (const f of features) sum += weights[f]!;
      const error = (1 / (1 + Math.exp(-sum)) - label) * weight;
      for (const f of features) {
        const gradient = error + DECAY * weights[f]!;
        squares[f]! += gradient * gradient;
        weights[f]! -= (rate * gradient) / Math.sqrt(squares[f]!);
      }
    }
  }
  return new Map([...numbers].map(([feature, f]) => [feature, Math.round(weights[f]! * 1000) / 1000]));
}

const DECAY = 3e-4;

export function chance(model: Model, { features }: Row): number {
  let sum = 0;
  for (const feature of features) sum += model.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** The chance of every row by a model that saw no text of its group. */
export function crossValidated(rows: readonly Row[], folds: number): Map<Row, number> {
  const chances = new Map<Row, number>();
  const groups = new Random(5).shuffle([...new Set(rows.map(({ group }) => group))].sort());
  const foldOf = new Map(groups.map((group, k) => [group, k % folds]));
  for (let fold = 0; fold < folds; fold++) {
    const model = fitModel(rows.filter(({ group }) => foldOf.get(group) !== fold));
    for (const row of rows) if (foldOf.get(row.group) === fold) chances.set(row, chance(model, row));
  }
  return chances;
}
