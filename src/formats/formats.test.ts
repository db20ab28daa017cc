import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createAnalyzer } from "../analyze.js";
import { type AnnotatedArticle, linksOf, outermost } from "./annotated.js";
import {
  codePointsOf,
  fromBrat,
  fromConllu,
  fromDoccano,
  fromIob2,
  fromLabelStudio,
  fromSpacy,
  fromWebAnnotation,
  LABEL_STUDIO_CONFIG,
  spansOfLabels,
  toBrat,
  toConllu,
  toDoccano,
  toIob2,
  toLabelStudio,
  toSpacy,
  toWebAnnotation,
} from "./index.js";

const analyzer = createAnalyzer();

/** An emoji stands before every mention, and one of them goes over a line end. */
function annotate(id: string, text: string): AnnotatedArticle {
  const emoji = `😀👩‍🌾 ${text}`;
  const { records, sentences, tokens, version } = analyzer.analyze(emoji, { tokens: true });
  return { id, text: emoji, records, sentences, tokens, version };
}
const corpus = readFileSync(new URL("../../corpus/vi/articles.jsonl", import.meta.url), "utf8")
  .split("\n")
  .filter(Boolean);
const articles = [
  annotate(
    "wrapped/../1",
    "Ngày 24/3/2022, đồng chí Lò Minh Hùng, Phó Bí thư Tỉnh ủy, Giám đốc Sở Nội\nvụ tỉnh Sơn La họp về Nghị quyết số 03-NQ/TU.",
  ),
  ...corpus.slice(0, 12).map((line, k) => annotate(`a${k}`, (JSON.parse(line) as { text: string }).text)),
];
const spansOf = ({ records }: AnnotatedArticle) => records.map(({ kind, start, end }) => ({ kind, start, end }));
const slices = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map(({ start, end }) => [...text].slice(start, end).join(""));

it("the articles of this test have records of several kinds, nested ones too", () => {
  const kinds = new Set(articles.flatMap(({ records }) => records.map(({ kind }) => kind)));
  expect(kinds.size).toBe(6);
  expect(articles.some(({ records }) => outermost(records).length < records.length)).toBe(true);
});

describe.each(articles.map((article) => [article.id, article] as const))("article %s", (_, article) => {
  const { text, records } = article;

  it("goes to brat and back", () => {
    const brat = toBrat(article);
    expect(fromBrat(brat)).toEqual(records);
    // As brat itself reads it: fragments joined by blanks are the words of the line.
    for (const line of brat.ann.split("\n").filter((row) => row.startsWith("T"))) {
      const [, what, words] = line.split("\t");
      const fragments = what!
        .split(" ")
        .slice(1)
        .join(" ")
        .split(";")
        .map((pair) => pair.split(" ").map(Number));
      expect(fragments.map(([start, end]) => [...text].slice(start, end).join("")).join(" ")).toBe(words);
    }
  });

  it("goes to Web Annotation and back, with positions in code points", () => {
    const page = JSON.parse(JSON.stringify(toWebAnnotation(article)));
    expect(fromWebAnnotation(page, text)).toEqual(records);
    for (const { target } of page.items) {
      const [position, quote] = target.selector;
      expect([...text].slice(position.start, position.end).join("")).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
    }
  });

  it("goes to Label Studio and back, with offsets in code points", () => {
    const task = toLabelStudio(article);
    expect(fromLabelStudio(JSON.parse(JSON.stringify(task)))).toEqual({ spans: spansOf(article), records });
    const regions = task.predictions[0]!.result.flatMap((result) => (result.type === "labels" ? [result.value] : []));
    expect(slices(text, regions)).toEqual(regions.map((region) => region.text));
    for (const { labels } of regions) expect(LABEL_STUDIO_CONFIG).toContain(`value="${labels[0]}"`);
  });

  it("goes to spaCy and back; its entities do not overlap", () => {
    const doc = toSpacy(article);
    expect(fromSpacy(JSON.parse(JSON.stringify(doc)))).toEqual(spansOf(article));
    expect(slices(text, doc.spans.sc)).toEqual(records.map((record) => record.text));
    for (const row of [doc.ents, doc.tokens])
      for (const [k, { start }] of row.entries()) expect(start).toBeGreaterThanOrEqual(row[k - 1]?.end ?? 0);
  });

  it("goes to doccano and back", () => {
    const line = JSON.parse(JSON.stringify(toDoccano(article)));
    expect(fromDoccano(line)).toEqual(spansOf(article));
    expect(line.relations).toHaveLength(linksOf(records).length);
  });

  it("goes to CoNLL-U and back, tokens, text and outermost mentions", () => {
    const conllu = toConllu(article);
    const [document] = fromConllu(conllu);
    const tokens = document!.sentences.flat();
    expect(tokens).toHaveLength(article.tokens!.length);
    expect(slices(text, tokens)).toEqual(article.tokens!.map(({ start, end }) => text.slice(start, end)));
    const points = codePointsOf(text);
    const spans = document!.sentences
      .flatMap(spansOfLabels)
      .map(({ kind, start, end }) => ({ kind, start: points.toUnit(start), end: points.toUnit(end) }));
    // A mention over a sentence end is two for a format of sentences.
    const whole = outermost(records).filter(({ start, end }) =>
      article.sentences!.some((sentence) => sentence.start <= start && end <= sentence.end),
    );
    expect(spans).toEqual(expect.arrayContaining(whole.map(({ kind, start, end }) => ({ kind, start, end }))));
    for (const line of conllu.split("\n"))
      if (line !== "" && !line.startsWith("#")) expect(line.split("\t")).toHaveLength(10);
  });

  it("goes to IOB2 and back with the labels of CoNLL-U", () => {
    const labels = (sentences: { label: string }[][]) => sentences.map((tokens) => tokens.map(({ label }) => label));
    expect(labels(fromIob2(toIob2(article)))).toEqual(labels(fromConllu(toConllu(article))[0]!.sentences));
  });
});

describe("offsets in code points", () => {
  it("go both ways for every character", () => {
    const text = "a😀b😀😀c\ud800d";
    const points = codePointsOf(text);
    let unit = 0;
    [...text].forEach((character, point) => {
      expect(points.toPoint(unit)).toBe(point);
      expect(points.toUnit(point)).toBe(unit);
      unit += character.length;
    });
    expect(points.toUnit([...text].length)).toBe(text.length);
  });
});
