import { type ArticleRow, articleRow, type RecordsOfArticle, recordsOf } from "./article-row.js";

/** One mention of a document. */
export interface CitationRow extends ArticleRow {
  readonly text: string;
  readonly document: string;
  readonly type: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly code: string | null;
  readonly knownCode: string | null;
  readonly system: string;
  readonly issued: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly relation: string | null;
}

/** The citations of an article as a table: one row a mention, `document` the same for mentions of one document. */
export function citations(analysis: RecordsOfArticle): CitationRow[] {
  return recordsOf(analysis, "citation").map((record) => ({
    ...articleRow(analysis, record),
    text: record.text,
    document: record.documentId,
    type: record.type,
    number: record.number,
    year: record.year,
    code: record.code,
    knownCode: record.knownCode ?? null,
    system: record.system,
    issued: record.issued,
    issuer: record.issuer,
    subject: record.subject,
    relation: record.relation ?? null,
  }));
}
