import { type ArticleRow, articleRow, type RecordsOfArticle, recordsOf } from "./article-row.js";

/** One mention of a document. */
export interface CitationRow extends ArticleRow {
  readonly text: string;
  /** Id of the document's first citation in the article. */
  readonly document: string;
  /** The document across articles, where that is unambiguous. */
  readonly documentKey: string | null;
  readonly type: string;
  readonly number: string | null;
  readonly year: number | null;
  readonly code: string | null;
  readonly knownCode: string | null;
  readonly system: string;
  readonly issued: string | null;
  readonly issuer: string | null;
  /** Id of the issuer's first mention, where the article mentions it. */
  readonly issuerId: string | null;
  readonly subject: string | null;
  readonly relation: string | null;
}

/** The citations of an article as a table: one row a mention, `document` the same for mentions of one document. */
export function citations(analysis: RecordsOfArticle): CitationRow[] {
  return recordsOf(analysis, "citation").map((record) => ({
    ...articleRow(analysis, record),
    text: record.text,
    document: record.documentId,
    documentKey: record.documentKey ?? null,
    type: record.type,
    number: record.number,
    year: record.year,
    code: record.code,
    knownCode: record.knownCode ?? null,
    system: record.system,
    issued: record.issued,
    issuer: record.issuer,
    issuerId: record.issuerId ?? null,
    subject: record.subject,
    relation: record.relation ?? null,
  }));
}
