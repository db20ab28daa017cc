import type { Kind } from "../records/schema.js";
import type { Span } from "../text/offset-map.js";
import { type AnnotatedArticle, type LabelledSpan, outermost } from "./annotated.js";

/** A token with its IOB2 label. Offsets are UTF-16 units. */
export interface LabelledToken extends Span {
  readonly form: string;
  readonly label: string;
}

/** The sentences of an article as tokens with IOB2 labels of the outermost records. */
export function labelledSentences(article: AnnotatedArticle): LabelledToken[][] {
  const { text, sentences = [], tokens = [] } = article;
  const records = outermost(article.records);
  let token = 0;
  let record = 0;
  return sentences.map((sentence) => {
    const labelled: LabelledToken[] = [];
    for (; token < tokens.length && tokens[token]!.start < sentence.end; token++) {
      const { start, end } = tokens[token]!;
      while (record < records.length && records[record]!.end <= start) record++;
      const mention = records[record];
      const inside = mention !== undefined && mention.start < end && start < mention.end;
      const first =
        inside && (labelled.length === 0 || start <= mention.start || labelled.at(-1)!.end <= mention.start);
      const label = inside ? `${first ? "B" : "I"}-${mention.kind}` : "O";
      labelled.push({ form: text.slice(start, end), start, end, label });
    }
    return labelled;
  });
}

/** Mentions from IOB2 labels: an I that follows nothing of its kind begins a mention. */
export function spansOfLabels(tokens: readonly LabelledToken[]): LabelledSpan[] {
  const spans: { kind: Kind; start: number; end: number }[] = [];
  let open = "";
  for (const { label, start, end } of tokens) {
    const kind = label.slice(2);
    if (label === "O") open = "";
    else if (label.startsWith("I-") && open === kind) spans.at(-1)!.end = end;
    else {
      spans.push({ kind: kind as Kind, start, end });
      open = kind;
    }
  }
  return spans;
}
