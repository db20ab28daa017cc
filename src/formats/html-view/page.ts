import type { OutputLine } from "../../article.schema.js";
import { KINDS, type VanbanRecord } from "../../records/schema.js";
import { type AnnotatedArticle, linksOf, type RecordLink } from "../annotated.js";
import { escapeHtml, jsonForScript } from "./escape.js";
import { highlight } from "./highlight.js";
import { VIEW_SCRIPT } from "./script.js";
import { STYLE } from "./style.js";
import { recordTables } from "./tables.js";
import { type Figure, timeline } from "./timeline.js";

/** An article to look at. */
export interface ViewedArticle {
  readonly article: AnnotatedArticle;
  readonly line: Extract<OutputLine, { ok: true }>;
}

/**
 * What a page shows of articles, for a page that holds more than them. `startView` of the view's script brings it to
 * life.
 */
export interface ViewParts {
  readonly title: string;
  /** A box for each kind, and the way back to the index where there is one. */
  readonly filters: string;
  /** The index of several articles, and each article with its tables. */
  readonly content: string;
  /** What the script shows of a mention: by the place of its article, then by its id. */
  readonly data: Readonly<Record<string, ViewData>>;
}

interface ViewData {
  readonly records: Readonly<Record<string, VanbanRecord>>;
  readonly links: readonly RecordLink[];
}

/** The parts of the view, as HTML in which every character of the articles is escaped. */
export function viewParts(articles: readonly ViewedArticle[]): ViewParts {
  const several = articles.length > 1;
  const data = articles.map(({ article }, k): [string, ViewData] => [
    placeOf(k),
    {
      records: Object.fromEntries(article.records.map((record) => [record.id, record])),
      links: linksOf(article.records),
    },
  ]);
  return {
    title: several ? `${articles.length} articles` : (articles[0]?.article.id ?? "no articles"),
    filters: `${several ? '<a id="back" href="#" hidden>all articles</a>' : ""}
${KINDS.map((kind) => kindFilter(kind, articles)).join("\n")}`,
    content: `${several ? indexOf(articles) : ""}
${articles.map((viewed, k) => articleHtml(viewed, placeOf(k), several)).join("\n")}`,
    data: Object.fromEntries(data),
  };
}

/**
 * One HTML file with everything in it: the articles with their mentions marked, the record on hover or focus, a table
 * for each kind; for several articles an index with counts and a timeline of complaint figures. It loads nothing.
 */
export function htmlView(articles: readonly ViewedArticle[]): string {
  const { title, filters, content, data } = viewParts(articles);
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><div class="row"><h1>${escapeHtml(title)}</h1>${filters}
</div></header>
<main>
${content}
</main>
<div id="card" role="tooltip" hidden></div>
<script type="application/json" id="data">${jsonForScript(data)}</script>
<script>${VIEW_SCRIPT}
startView(document.body, JSON.parse(document.getElementById("data").textContent));</script>
</body>
</html>
`;
}

function placeOf(index: number): string {
  return `a${index + 1}`;
}

function kindFilter(kind: string, articles: readonly ViewedArticle[]): string {
  const count = articles.reduce((sum, { article }) => sum + countOf(article, kind), 0);
  return `<label class="kind"><input type="checkbox" value="${kind}" checked><span class="dot ${kind}"></span>${kind} ${count}</label>`;
}

function countOf({ records }: AnnotatedArticle, kind: string): number {
  return records.filter((record) => record.kind === kind).length;
}

function articleHtml({ article, line }: ViewedArticle, place: string, several: boolean): string {
  const { published, province, title } = line.article;
  const meta = [article.id, published, province]
    .filter(Boolean)
    .map((part) => escapeHtml(part!))
    .join(" · ");
  return `<article id="${place}">
${title && several ? `<h2>${escapeHtml(title)}</h2>` : ""}
<p class="meta">${meta}</p>
${line.warnings.map(({ code, message }) => `<p class="note">${escapeHtml(`${code}: ${message}`)}</p>`).join("\n")}
<div class="text">${highlight(article.text, article.records, `${place}-`)}</div>
${recordTables(article.records, line, `${place}-`)}
</article>`;
}

function indexOf(articles: readonly ViewedArticle[]): string {
  const rows = articles.map(({ article, line }, k) => {
    const name = escapeHtml((line.article.title ?? firstLine(article.text)).slice(0, 120) || article.id);
    const counts = KINDS.map((kind) => `<td>${countOf(article, kind) || ""}</td>`).join("");
    return `<tr><td><a href="#${placeOf(k)}">${name}</a><div class="meta">${escapeHtml(article.id)}</div></td><td>${escapeHtml(line.article.published ?? "")}</td><td>${escapeHtml(line.article.province ?? "")}</td>${counts}</tr>`;
  });
  const figures = articles.flatMap(({ article }, k) =>
    article.records.flatMap((record): Figure[] =>
      record.kind === "complaint" ? [{ record, href: `#${placeOf(k)}-${record.id}` }] : [],
    ),
  );
  return `<section id="index">
<h2>Complaint figures by body and period</h2>
${figures.length > 0 ? timeline(figures) : '<p class="note">No figures.</p>'}
<h2>Articles</h2>
<p><input type="search" id="search" placeholder="filter articles" aria-label="filter articles"></p>
<div class="wide"><table class="index"><thead><tr><th scope="col">article</th><th scope="col">published</th><th scope="col">province</th>${KINDS.map((kind) => `<th scope="col">${kind}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>
</section>`;
}

function firstLine(text: string): string {
  return (
    text
      .slice(0, 2000)
      .split("\n")
      .find((line) => line.trim() !== "") ?? ""
  ).trim();
}
