import type { Doc } from "../scan/doc.js";

/** The article's own title, where it was not given: the line of the page that is one. */
export function findArticleTitle(doc: Doc): void {
  if (doc.article.title !== null) return;
  const line = doc.zones.first("title");
  if (line) doc.article.title = doc.text.slice(line.start, line.end).replace(/\s+/gu, " ");
}
