import type { Kind } from "../records/schema.js";
import { type AnnotatedArticle, type LabelledSpan, outermost } from "./annotated.js";
import { codePointsOf } from "./code-points.js";

/** What spaCy's `Doc.from_json` takes. Offsets are code points, as Python counts. */
export interface SpacyDoc {
  readonly text: string;
  readonly ents: readonly SpacySpan[];
  readonly sents: readonly { readonly start: number; readonly end: number }[];
  readonly tokens: readonly { readonly id: number; readonly start: number; readonly end: number }[];
  /** All records, nested ones too; `ents` may not overlap and holds the outermost. */
  readonly spans: { readonly sc: readonly (SpacySpan & { readonly kb_id: string })[] };
}

export interface SpacySpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export function toSpacy({ text, records, sentences = [], tokens = [] }: AnnotatedArticle): SpacyDoc {
  const points = codePointsOf(text);
  const at = ({ start, end }: { start: number; end: number }) => ({
    start: points.toPoint(start),
    end: points.toPoint(end),
  });
  return {
    text,
    ents: outermost(records).map((record) => ({ ...at(record), label: record.kind })),
    sents: sentences.map(at),
    tokens: tokens.map((token, id) => ({ id, ...at(token) })),
    spans: { sc: records.map((record) => ({ ...at(record), label: record.kind, kb_id: record.id })) },
  };
}

/** Reads the spans back. */
export function fromSpacy({ text, spans }: SpacyDoc): LabelledSpan[] {
  const points = codePointsOf(text);
  return spans.sc.map(({ start, end, label }) => ({
    kind: label as Kind,
    start: points.toUnit(start),
    end: points.toUnit(end),
  }));
}
