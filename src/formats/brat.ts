import type { VanbanRecord } from "../records/schema.js";
import { type AnnotatedArticle, linksOf } from "./annotated.js";
import { type CodePoints, codePointsOf } from "./code-points.js";

/** The two files of an article in brat's standoff format. */
export interface BratFiles {
  readonly txt: string;
  readonly ann: string;
}

/**
 * brat standoff (brat.nlplab.org/standoff.html), offsets in code points. A mention over a line end has a fragment for
 * each line, as brat wants it; the whole record is in a note.
 */
export function toBrat({ text, records }: AnnotatedArticle): BratFiles {
  const points = codePointsOf(text);
  const name = new Map(records.map(({ id }, k) => [id, `T${k + 1}`]));
  const lines = records.flatMap((record, k) => {
    const fragments = fragmentsOf(text, record.start, record.end);
    const spans = fragments.map(({ start, end }) => `${points.toPoint(start)} ${points.toPoint(end)}`).join(";");
    const words = fragments.map(({ start, end }) => text.slice(start, end)).join(" ");
    return [
      `T${k + 1}\t${record.kind} ${spans}\t${words}`,
      `#${k + 1}\tAnnotatorNotes T${k + 1}\t${JSON.stringify(record)}`,
    ];
  });
  const relations = linksOf(records).map(
    ({ from, to, type }, k) => `R${k + 1}\t${type} Arg1:${name.get(from)} Arg2:${name.get(to)}`,
  );
  return { txt: text, ann: [...lines, ...relations].map((line) => `${line}\n`).join("") };
}

/** Reads annotations back. One without a note of ours is not read: it has no value. */
export function fromBrat({ txt, ann }: BratFiles): VanbanRecord[] {
  const points = codePointsOf(txt);
  const spans = new Map<string, { start: number; end: number }>();
  const records: VanbanRecord[] = [];
  for (const line of ann.split("\n")) {
    const [id = "", what = "", rest = ""] = line.split("\t");
    if (id.startsWith("T")) spans.set(id, readSpan(what, points));
    if (!id.startsWith("#") || !rest.startsWith("{")) continue;
    const span = spans.get(what.split(" ")[1] ?? "");
    // A span that was moved in brat holds; its text is read anew.
    if (span) records.push({ ...(JSON.parse(rest) as VanbanRecord), ...span, text: txt.slice(span.start, span.end) });
  }
  return records;
}

function readSpan(what: string, points: CodePoints): { start: number; end: number } {
  const numbers = what
    .slice(what.indexOf(" ") + 1)
    .split(/[ ;]/u)
    .map(Number);
  return { start: points.toUnit(numbers[0]!), end: points.toUnit(numbers.at(-1)!) };
}

function fragmentsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const fragments: { start: number; end: number }[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text[i] !== "\n" && text[i] !== "\r") continue;
    if (i > from) fragments.push({ start: from, end: i });
    from = i + 1;
  }
  return fragments;
}
