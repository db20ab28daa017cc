/** The worker: reads articles and writes what the page shows and saves, so that the page itself never waits. */
import { type Analyzer, createAnalyzer } from "../../../src/analyze.js";
import type { OutputLine } from "../../../src/article.schema.js";
import { extractArticle, extractLine, rejectLine } from "../../../src/extract/line.js";
import { csvHeader, csvText } from "../../../src/formats/csv.js";
import { escapeHtml } from "../../../src/formats/html-view/escape.js";
import { type ViewedArticle, viewParts } from "../../../src/formats/html-view/page.js";
import { TABLES } from "../../../src/formats/tables.js";
import { decode } from "../../../src/html.js";
import type { Failure, Progress, ReadRequest, ReadResult } from "./messages.js";
import { articlesOf, formatOf, type Source, type SourceArticle } from "./sources.js";

const scope = globalThis as unknown as Pick<MessagePort, "postMessage" | "onmessage">;

/** Files longer than this are for the command line. */
const MOST_BYTES = 100_000_000;
/** The page shows so many articles and so much text; all of it is in what is saved. */
const MOST_SHOWN = 200;
const MOST_SHOWN_TEXT = 400_000;
const MOST_ERRORS_SHOWN = 20;
const PROGRESS_EVERY = 100;

type OkLine = Extract<OutputLine, { ok: true }>;

/** Compiled with the first article. */
let compiled: Analyzer | null = null;

scope.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  read(data).then(
    (result) => scope.postMessage(result),
    (error) => scope.postMessage({ type: "failure", message: String(error) } satisfies Failure),
  );
};

async function read(request: ReadRequest): Promise<ReadResult> {
  const started = performance.now();
  const reading = new Reading(request);
  for (const given of request.sources) {
    const source = await open(given, request.format);
    if ("ok" in source) reading.take(source);
    else for (const article of articlesOf(source)) reading.take(reading.lineOf(article));
  }
  return reading.result(performance.now() - started);
}

/** A source with its text; or the line that says why it has none. */
async function open(given: string | File, format: ReadRequest["format"]): Promise<Source | OutputLine> {
  if (typeof given === "string") return { name: "pasted", format: format ?? formatOf("", given), content: given };
  if (given.size > MOST_BYTES)
    return rejectLine(given.name, "TOO_LARGE", `${given.name} is larger than 100 MB: use vanban extract`, 1);
  try {
    const { text } = decode(new Uint8Array(await given.arrayBuffer()));
    return { name: given.name, format: format ?? formatOf(given.name, text), content: text };
  } catch (error) {
    return rejectLine(given.name, "BAD_INPUT", `${given.name} is no text: ${(error as Error).message}`, 1);
  }
}

/** What has been read so far. */
class Reading {
  private readonly shown: ViewedArticle[] = [];
  private readonly errors: string[] = [];
  private readonly json: string[] = [];
  private readonly csv: string[] = [`\ufeff${csvHeader(TABLES.records)}`];
  private shownText = 0;
  private articles = 0;
  private rejected = 0;
  private records = 0;
  private told = performance.now();

  /** The text the analyzer was last given: where the article is HTML, what was taken from it. */
  private text = "";
  private readonly analyzer: Analyzer;

  constructor({ published, province }: ReadRequest) {
    compiled ??= createAnalyzer();
    const { analyze, read } = compiled;
    const known: Analyzer["analyze"] = (text, options) => {
      this.text = text;
      return analyze(text, {
        ...options,
        published: options?.published || published || null,
        province: options?.province || province || null,
      });
    };
    this.analyzer = { analyze: known, read };
  }

  /** One article to its output line, whatever it holds. */
  lineOf(article: SourceArticle): OutputLine {
    const { origin } = article;
    try {
      return "json" in article
        ? extractLine(this.analyzer, article.json, origin)
        : extractArticle(this.analyzer, article.input, origin);
    } catch (error) {
      return rejectLine(null, "INTERNAL", `the article could not be read: ${(error as Error).message}`, origin.line);
    }
  }

  take(line: OutputLine): void {
    this.json.push(`${JSON.stringify(line)}\n`);
    if (line.ok) this.takeArticle(line as OkLine);
    else {
      this.rejected++;
      if (this.errors.length < MOST_ERRORS_SHOWN)
        this.errors.push(
          `<p class="error">${escapeHtml(`${line.id ?? `line ${line.line}`}: ${line.error.code}, ${line.error.message}`)}</p>`,
        );
    }
    const now = performance.now();
    if (now - this.told < PROGRESS_EVERY) return;
    this.told = now;
    scope.postMessage({ type: "progress", articles: this.articles } satisfies Progress);
  }

  private takeArticle(line: OkLine): void {
    this.articles++;
    this.records += line.records.length;
    const rows = TABLES.records.rows(line);
    if (rows.length > 0) this.csv.push(csvText(TABLES.records, rows, true));
    if (this.shown.length >= MOST_SHOWN || this.shownText + this.text.length > MOST_SHOWN_TEXT) return;
    this.shownText += this.text.length;
    this.shown.push({ line, article: { id: line.id, text: this.text, records: line.records } });
  }

  result(took: number): ReadResult {
    const { filters, content, data } = viewParts(this.shown);
    return {
      type: "result",
      view: { filters, content: this.errors.join("") + content, data },
      articles: this.articles,
      shown: this.shown.length,
      rejected: this.rejected,
      records: this.records,
      took,
      json: new Blob(this.json, { type: "application/x-ndjson" }),
      csv: new Blob(this.csv, { type: "text/csv" }),
    };
  }
}
