import nameWeights from "../../lexicon/person/name-weights.tsv";
import type { TitleMarks } from "./cues.js";
import { FeatureRow, featureName, featureNames } from "./feature-row.js";
import { candidateFeatures } from "./features.js";
import type { Reading } from "./reading.js";
import type { Run } from "./runs.js";

/** A name has at most this many pieces (`Công Tằng Tôn Nữ Thục Quyên`). */
export const MAX_NAME = 6;

/**
 * The logistic name model: one weight a feature, fitted by `tools/train-names.ts` on annotated articles and on
 * generated sentences.
 */
export class NameModel {
  /** By feature number. */
  private readonly weights: Float64Array;
  private readonly row = new FeatureRow();

  constructor(tsv: string) {
    const byName = new Map(tsv.split("\n").map((line) => line.split("\t") as [string, string]));
    this.weights = Float64Array.from(featureNames(), (name) => Number(byName.get(name) ?? 0));
  }

  /** Log-odds that the pieces `[from, to)` of a run are a person's name. */
  score(reading: Reading, marks: TitleMarks, run: Run, from: number, to: number): number {
    const { row, weights } = this;
    candidateFeatures(reading, marks, run, from, to, row);
    let sum = 0;
    for (let k = 0; k < row.count; k++) sum += weights[row.features[k]!]! * row.values[k]!;
    return sum;
  }

  /** What counted most, for `explain`: `before:comrade +2.1, surname +1.4`. */
  reasons(reading: Reading, marks: TitleMarks, run: Run, from: number, to: number): string {
    const { row, weights } = this;
    candidateFeatures(reading, marks, run, from, to, row);
    return Array.from({ length: row.count }, (_, k) => ({
      feature: featureName(row.features[k]!),
      effect: weights[row.features[k]!]! * row.values[k]!,
    }))
      .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
      .slice(0, 5)
      .map(({ feature, effect }) => `${feature} ${effect >= 0 ? "+" : ""}${effect.toFixed(1)}`)
      .join(", ");
  }
}

let shared: NameModel | undefined;

export function nameModel(): NameModel {
  shared ??= new NameModel(nameWeights);
  return shared;
}

export interface Scored {
  readonly from: number;
  readonly to: number;
  readonly score: number;
}

/** The best candidates of a run that do not overlap, best first taken. `bonus` adds what the article itself says. */
export function chooseNames<C extends Scored>(candidates: readonly C[]): C[] {
  const chosen: C[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || b.to - b.from - (a.to - a.from))) {
    if (candidate.score <= 0) break;
    if (chosen.every((other) => candidate.to <= other.from || candidate.from >= other.to)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.from - b.from);
}
