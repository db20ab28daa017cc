/**
 * The articles whose records are watched: 5,000 made here, the same on every machine, and a sample of codified law
 * where it is at hand. Half are articles of the corpus with paragraphs, figures, names and provinces exchanged, half
 * are written from templates (fixtures/regressions/templates.json).
 */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { pick, type Random, seeded } from "./seeded.js";
import { expand, readTemplates, type Templates } from "./templates.js";

export interface RegressionArticle {
  readonly id: string;
  /** The article of the corpus it was made of, or a batch of `templates` or `legal`: hashes are kept by source. */
  readonly source: string;
  readonly text: string;
  readonly published: string | null;
}

export const GENERATED = 5000;
const FROM_CORPUS = 2500;
/** Every ninth text of the file of codified law. */
const LEGAL_STEP = 9;
/** Articles whose hashes stand in one line. */
const BATCH = 50;

const CORPUS = ["corpus/vi", "corpus/own/complaints", "corpus/own/people"];

export function generatedArticles(): RegressionArticle[] {
  const sources = CORPUS.flatMap((folder) => readLines(`${folder}/articles.jsonl`)).filter(({ text }) => text);
  const templates = readTemplates();
  const articles: RegressionArticle[] = [];
  const each = Math.ceil(FROM_CORPUS / sources.length);
  for (const source of sources) for (let k = 0; k < each; k++) articles.push(variant(source, k, templates));
  for (let k = 0; articles.length < GENERATED; k++) {
    const random = seeded(`templates ${k}`);
    const text = expand(templates, "{article}", random);
    articles.push({ id: `templates-${k}`, source: `templates-${Math.floor(k / BATCH)}`, text, published: day(random) });
  }
  return articles;
}

/** Texts of codified law, from a file that is not part of the repo; none where it is not at hand. */
export function legalArticles(path: string): RegressionArticle[] {
  if (!existsSync(path)) return [];
  return readLines(path)
    .filter((_, k) => k % LEGAL_STEP === 0)
    .map(({ id, text }, k) => ({ id, source: `legal-${Math.floor(k / BATCH)}`, text, published: null }));
}

interface SourceArticle {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
}

function readLines(path: string): SourceArticle[] {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes)
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as SourceArticle);
}

/**
 * The article itself, then variants: each draws only on its own text and the templates, so that no other article moves
 * it.
 */
function variant(source: SourceArticle, k: number, templates: Templates): RegressionArticle {
  const id = `${source.id}-${k}`;
  const published = source.published ?? null;
  if (k === 0) return { id, source: source.id, text: source.text, published };
  const random = seeded(id);
  const text = exchange(cutAndAdd(source.text, templates, random), templates, random);
  return { id, source: source.id, text, published: random(3) === 0 ? null : published };
}

/** Leaves paragraphs out, and puts a paragraph of the templates in. */
function cutAndAdd(text: string, templates: Templates, random: Random): string {
  const paragraphs = text.split("\n\n");
  const kept = paragraphs.filter(() => random(5) > 0);
  kept.splice(random(kept.length + 1), 0, expand(templates, pick(random, ADDED), random));
  return kept.join("\n\n");
}

const ADDED = ["{lead}", "{people}", "{counts}", "{documents}", "{plans}", "{closing}", "{clauses}"];

/** Other digits, surnames and provinces in the same places. */
function exchange(text: string, { surname, province }: Templates, random: Random): string {
  let exchanged = text;
  for (const list of [surname!, province!]) {
    const [from, to] = [pick(random, list), pick(random, list)];
    exchanged = exchanged.replaceAll(from, to);
  }
  // The first digit of a number stays, so that days and months mostly stay days and months.
  return exchanged.replace(/(?<=\d)\d/g, (digit) => (random(4) === 0 ? String(random(10)) : digit));
}

function day(random: Random): string {
  const [month, date] = [1 + random(12), 1 + random(28)].map((number) => String(number).padStart(2, "0"));
  return `${2017 + random(10)}-${month}-${date}`;
}
