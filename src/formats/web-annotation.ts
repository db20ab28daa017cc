import type { VanbanRecord } from "../records/schema.js";
import type { AnnotatedArticle } from "./annotated.js";
import { codePointsOf } from "./code-points.js";

/** How much text stands before and after the quote, in UTF-16 units at most. */
const CONTEXT = 32;

/** A page of W3C Web Annotations, one for each record. */
export interface AnnotationPage {
  readonly "@context": "http://www.w3.org/ns/anno.jsonld";
  readonly id: string;
  readonly type: "AnnotationPage";
  readonly items: readonly WebAnnotation[];
}

export interface WebAnnotation {
  readonly id: string;
  readonly type: "Annotation";
  readonly motivation: "identifying";
  readonly body: { readonly type: "Dataset"; readonly format: "application/json"; readonly value: VanbanRecord };
  readonly target: {
    readonly source: string;
    readonly selector: readonly [
      { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number },
      { readonly type: "TextQuoteSelector"; readonly exact: string; readonly prefix: string; readonly suffix: string },
    ];
  };
}

/** W3C Web Annotation (www.w3.org/TR/annotation-model). Positions are code points, as the Recommendation has it. */
export function toWebAnnotation({ id, text, records, url }: AnnotatedArticle): AnnotationPage {
  const points = codePointsOf(text);
  const source = url ?? `urn:vanban:${encodeURIComponent(id)}`;
  const items = records.map(
    (record): WebAnnotation => ({
      id: `urn:vanban:${encodeURIComponent(id)}:${record.id}`,
      type: "Annotation",
      motivation: "identifying",
      body: { type: "Dataset", format: "application/json", value: record },
      target: {
        source,
        selector: [
          { type: "TextPositionSelector", start: points.toPoint(record.start), end: points.toPoint(record.end) },
          {
            type: "TextQuoteSelector",
            exact: record.text,
            prefix: whole(text.slice(Math.max(0, record.start - CONTEXT), record.start)),
            suffix: whole(text.slice(record.end, record.end + CONTEXT)),
          },
        ],
      },
    }),
  );
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:vanban:${encodeURIComponent(id)}`,
    type: "AnnotationPage",
    items,
  };
}

/** Reads the records back, at the places the annotations say. */
export function fromWebAnnotation(page: AnnotationPage, text: string): VanbanRecord[] {
  const points = codePointsOf(text);
  return page.items.map(({ body, target }) => {
    const [position] = target.selector;
    const [start, end] = [points.toUnit(position.start), points.toUnit(position.end)];
    return { ...body.value, start, end, text: text.slice(start, end) };
  });
}

/** Without half a surrogate pair at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, "").replace(/[\ud800-\udbff]$/, "");
}
