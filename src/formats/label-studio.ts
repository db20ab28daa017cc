import { Kind, type VanbanRecord } from "../records/schema.js";
import { type AnnotatedArticle, type LabelledSpan, linksOf } from "./annotated.js";
import { codePointsOf } from "./code-points.js";

/** A task of Label Studio with our records as a prediction to correct. */
export interface LabelStudioTask {
  readonly data: { readonly id: string; readonly text: string };
  readonly predictions: readonly { readonly model_version: string; readonly result: readonly LabelStudioResult[] }[];
}

export type LabelStudioResult =
  | {
      readonly id: string;
      readonly from_name: "label";
      readonly to_name: "text";
      readonly type: "labels";
      readonly value: {
        readonly start: number;
        readonly end: number;
        readonly text: string;
        readonly labels: readonly string[];
      };
      readonly meta?: { readonly text: readonly string[] };
    }
  | {
      readonly type: "relation";
      readonly from_id: string;
      readonly to_id: string;
      readonly direction: "right";
      readonly labels: readonly string[];
    };

/** The labelling interface the tasks fit. */
export const LABEL_STUDIO_CONFIG = `<View>
  <Labels name="label" toName="text">
${Kind.options.map((kind) => `    <Label value="${kind}"/>`).join("\n")}
  </Labels>
  <Text name="text" value="$text" granularity="symbol"/>
</View>
`;

/** Label Studio counts code points. The whole record stands in the region's meta text. */
export function toLabelStudio({ id, text, records, version }: AnnotatedArticle): LabelStudioTask {
  const points = codePointsOf(text);
  const regions = records.map(
    (record): LabelStudioResult => ({
      id: record.id,
      from_name: "label",
      to_name: "text",
      type: "labels",
      value: {
        start: points.toPoint(record.start),
        end: points.toPoint(record.end),
        text: record.text,
        labels: [record.kind],
      },
      meta: { text: [JSON.stringify(record)] },
    }),
  );
  const relations = linksOf(records).map(
    ({ from, to, type }): LabelStudioResult => ({
      type: "relation",
      from_id: from,
      to_id: to,
      direction: "right",
      labels: [type],
    }),
  );
  return {
    data: { id, text },
    predictions: [{ model_version: `vanban ${version ?? ""}`.trim(), result: [...regions, ...relations] }],
  };
}

/** Reads regions back, of predictions or of annotations (`annotations` of an export has the same shape). */
export function fromLabelStudio(task: LabelStudioTask): { spans: LabelledSpan[]; records: VanbanRecord[] } {
  const { text } = task.data;
  const points = codePointsOf(text);
  const spans: LabelledSpan[] = [];
  const records: VanbanRecord[] = [];
  for (const result of task.predictions.flatMap((prediction) => prediction.result)) {
    if (result.type !== "labels") continue;
    const [start, end] = [points.toUnit(result.value.start), points.toUnit(result.value.end)];
    spans.push({ kind: result.value.labels[0] as Kind, start, end });
    const record = result.meta?.text[0];
    if (record) records.push({ ...(JSON.parse(record) as VanbanRecord), start, end, text: text.slice(start, end) });
  }
  return { spans, records };
}
