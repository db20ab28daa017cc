import { type ArticleRow, articleRow, type RecordsOfArticle, recordsOf } from "./article-row.js";

/** One mention of a stretch of time. */
export interface PeriodRow extends ArticleRow {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly unit: string;
  readonly inferred: boolean;
}

/** The periods of an article as a table: one row a mention. */
export function periods(analysis: RecordsOfArticle): PeriodRow[] {
  return recordsOf(analysis, "period").map((record) => ({
    ...articleRow(analysis, record),
    text: record.text,
    from: record.from,
    to: record.to,
    unit: record.unit,
    inferred: record.inferred,
  }));
}
