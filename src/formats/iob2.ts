import type { AnnotatedArticle } from "./annotated.js";
import { oneToken } from "./conllu.js";
import { labelledSentences } from "./token-labels.js";

/** IOB2: a token and its label a line, a blank line after each sentence. Labels are those of the outermost records. */
export function toIob2(article: AnnotatedArticle): string {
  return labelledSentences(article)
    .filter((tokens) => tokens.length > 0)
    .map((tokens) => `${tokens.map(({ form, label }) => `${oneToken(form)}\t${label}\n`).join("")}\n`)
    .join("");
}

/** Reads sentences back. */
export function fromIob2(iob2: string): { form: string; label: string }[][] {
  return iob2
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
          const [form = "", label = "O"] = line.split("\t");
          return { form, label };
        }),
    );
}
