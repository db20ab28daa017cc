import { confidenceWeights, type Weights } from "../lexicon/confidence/weights.js";
import type { Draft } from "../records/drafts.js";
import type { Kind } from "../records/schema.js";
import type { Doc } from "../scan/doc.js";
import { type Company, confidenceFeatures, FEATURES } from "./confidence-features.js";

let weightsOf: ReadonlyMap<string, Weights> | undefined;

/**
 * Gives every mention the chance, 0 to 1, that its value is right: a logistic model a kind over what is known when
 * all else is done. How it was fitted and how well it holds: docs/confidence.md.
 */
export function rateMentions(doc: Doc, wanted: ReadonlySet<Kind>): void {
  weightsOf ??= confidenceWeights(FEATURES);
  const company = companyOf(doc);
  let weights: Weights;
  let sum = 0;
  const add = (feature: number, value: string) => {
    sum += weights[feature]?.get(value) ?? 0;
  };
  for (const draft of doc.mentions as Draft[]) {
    if (!wanted.has(draft.kind)) continue;
    weights = weightsOf.get(draft.kind) ?? [];
    sum = 0;
    confidenceFeatures(doc, draft, company, add);
    draft.confidence = Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
  }
}

/** How many mentions each document, person and body has; their ids are told apart by their first letters. */
export function companyOf(doc: Doc): Company {
  const company = new Map<string, number>();
  for (const draft of doc.mentions as Draft[]) {
    const id =
      draft.kind === "citation"
        ? draft.documentId
        : draft.kind === "person"
          ? draft.personId
          : draft.kind === "agency"
            ? draft.agencyId
            : null;
    if (id !== null) company.set(id, (company.get(id) ?? 0) + 1);
  }
  return company;
}
