import type { AnnotatedArticle } from "./annotated.js";
import { codePointsOf } from "./code-points.js";
import { type LabelledToken, labelledSentences } from "./token-labels.js";

/**
 * CoNLL-U (universaldependencies.org/format.html): a token a line, syllables as forms. MISC holds SpaceAfter or
 * SpacesAfter, TokenRange (code points of the article) and NER (IOB2 of the outermost records).
 */
export function toConllu(article: AnnotatedArticle): string {
  const { text } = article;
  const points = codePointsOf(text);
  const sentences = labelledSentences(article).filter((tokens) => tokens.length > 0);
  const id = oneLine(article.id);
  const blocks = sentences.map((tokens, k) => {
    const next = sentences[k + 1]?.[0]?.start ?? text.length;
    const lines = tokens.map(({ form, start, end, label }, n) => {
      const spaces = text.slice(end, tokens[n + 1]?.start ?? next);
      const range = `TokenRange=${points.toPoint(start)}:${points.toPoint(end)}`;
      const misc = [...spaceFeature(spaces), range, ...(label === "O" ? [] : [`NER=${label}`])].join("|");
      return [n + 1, oneToken(form), "_", "_", "_", "_", "_", "_", "_", misc].join("\t");
    });
    const whole = oneLine(text.slice(tokens[0]!.start, tokens.at(-1)!.end));
    return [`# sent_id = ${id}-${k + 1}`, `# text = ${whole}`, ...lines, ""].join("\n");
  });
  return `# newdoc id = ${id}\n${blocks.join("\n")}\n`;
}

/** Reads documents back: their ids and tokens. Offsets are code points, as TokenRange has them. */
export function fromConllu(conllu: string): { id: string; sentences: LabelledToken[][] }[] {
  const documents: { id: string; sentences: LabelledToken[][] }[] = [];
  let sentence: LabelledToken[] = [];
  for (const line of conllu.split("\n")) {
    if (line.startsWith("# newdoc id = ")) documents.push({ id: line.slice("# newdoc id = ".length), sentences: [] });
    else if (line === "" && sentence.length > 0) {
      documents.at(-1)?.sentences.push(sentence);
      sentence = [];
    } else if (line !== "" && !line.startsWith("#")) sentence.push(readToken(line));
  }
  return documents;
}

function readToken(line: string): LabelledToken {
  const columns = line.split("\t");
  const misc = Object.fromEntries(columns[9]!.split("|").map((feature) => feature.split("=")));
  const [start, end] = String(misc.TokenRange).split(":").map(Number);
  return { form: columns[1]!, start: start!, end: end!, label: misc.NER ?? "O" };
}

function spaceFeature(spaces: string): string[] {
  if (spaces === " ") return [];
  if (spaces === "") return ["SpaceAfter=No"];
  const shown = spaces.replace(/[\s|\\]/gu, (unit) => ESCAPES[unit] ?? "\\s");
  return [`SpacesAfter=${shown}`];
}

const ESCAPES: Readonly<Record<string, string>> = {
  " ": "\\s",
  "\t": "\\t",
  "\n": "\\n",
  "\r": "\\r",
  "|": "\\p",
  "\\": "\\\\",
};

/** A form that would break its line or its column is shown as U+FFFD. */
export function oneToken(form: string): string {
  return form.replace(/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/gu, "\ufffd");
}

/** A comment ends at its line's end. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/gu, " ");
}
