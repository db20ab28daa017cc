import type { Kind } from "../records/schema.js";
import { type AnnotatedArticle, type LabelledSpan, linksOf } from "./annotated.js";
import { codePointsOf } from "./code-points.js";

/** A line of doccano's JSONL for sequence labelling with relations. Offsets are code points. */
export interface DoccanoLine {
  readonly text: string;
  readonly entities: readonly {
    readonly id: number;
    readonly label: string;
    readonly start_offset: number;
    readonly end_offset: number;
  }[];
  readonly relations: readonly {
    readonly id: number;
    readonly from_id: number;
    readonly to_id: number;
    readonly type: string;
  }[];
  /** Other fields are kept by doccano as meta data. */
  readonly article_id: string;
}

export function toDoccano({ id, text, records }: AnnotatedArticle): DoccanoLine {
  const points = codePointsOf(text);
  const number = new Map(records.map((record, k) => [record.id, k + 1]));
  return {
    text,
    entities: records.map((record, k) => ({
      id: k + 1,
      label: record.kind,
      start_offset: points.toPoint(record.start),
      end_offset: points.toPoint(record.end),
    })),
    relations: linksOf(records).map(({ from, to, type }, k) => ({
      id: k + 1,
      from_id: number.get(from)!,
      to_id: number.get(to)!,
      type,
    })),
    article_id: id,
  };
}

/** Reads the entities back. */
export function fromDoccano({ text, entities }: DoccanoLine): LabelledSpan[] {
  const points = codePointsOf(text);
  return entities.map(({ label, start_offset, end_offset }) => ({
    kind: label as Kind,
    start: points.toUnit(start_offset),
    end: points.toUnit(end_offset),
  }));
}
