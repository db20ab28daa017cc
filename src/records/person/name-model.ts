import nameWeights from "../../lexicon/person/name-weights.tsv";
import { candidateFeatures, type FeatureSink, type TitleMarks } from "./features.js";
import type { Reading } from "./reading.js";
import type { Run } from "./runs.js";

/** A name the model found in a run of capital words, in tokens. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Log-odds that the candidate is a person's name. */
  readonly score: number;
}

/** A name has at most this many pieces (`Công Tằng Tôn Nữ Thục Quyên`). */
export const MAX_NAME = 6;

/**
 * The logistic name model: one weight a feature, fitted by `tools/train-names.ts` on annotated articles and on
 * generated sentences.
 */
export class NameModel {
  private readonly weights = new Map<string, number>();

  constructor(tsv: string) {
    for (const line of tsv.split("\n").slice(1)) {
      const [feature, weight] = line.split("\t");
      if (feature && weight) this.weights.set(feature, Number(weight));
    }
  }

  score(reading: Reading, marks: TitleMarks, run: Run, from: number, to: number): number {
    let sum = 0;
    candidateFeatures(reading, marks, run, from, to, (feature, value) => {
      sum += (this.weights.get(feature) ?? 0) * value;
    });
    return sum;
  }

  /** What counted most, for `explain`: `before:comrade +2.1, surname +1.4`. */
  reasons(reading: Reading, marks: TitleMarks, run: Run, from: number, to: number): string {
    const parts: { feature: string; effect: number }[] = [];
    const collect: FeatureSink = (feature, value) =>
      parts.push({ feature, effect: (this.weights.get(feature) ?? 0) * value });
    candidateFeatures(reading, marks, run, from, to, collect);
    return parts
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
export function chooseNames(candidates: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score || b.to - b.from - (a.to - a.from))) {
    if (candidate.score <= 0) break;
    if (chosen.every((other) => candidate.to <= other.from || candidate.from >= other.to)) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.from - b.from);
}
