import { type ArticleRow, articleRow, type RecordsOfArticle, recordsOf } from "./article-row.js";

/** One counted figure. */
export interface ComplaintRow extends ArticleRow {
  readonly text: string;
  readonly count: number;
  readonly of: number | null;
  readonly share: number | null;
  readonly hedge: string;
  readonly unit: string;
  /** `khiếu nại, tố cáo`; empty where none is named. */
  readonly categories: string;
  /** `tiếp nhận, xử lý`; empty where none is said. */
  readonly actions: string;
  readonly agency: string | null;
  /** The body across articles, and the official code of its place, where they are unambiguous. */
  readonly agencyKey: string | null;
  readonly unitCode: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Id of the record of the total this figure is a part of. */
  readonly parent: string | null;
  /** The figure stands for comparison only. */
  readonly comparison: boolean;
}

/** The counts of an article as a table: one row a figure, breakdowns pointing to their total by `parent`. */
export function complaints(analysis: RecordsOfArticle): ComplaintRow[] {
  const bodies = new Map(recordsOf(analysis, "agency").map((body) => [body.id, body]));
  return recordsOf(analysis, "complaint").map((record) => ({
    ...articleRow(analysis, record),
    text: record.text,
    count: record.count,
    of: record.of,
    share: record.share,
    hedge: record.hedge,
    unit: record.unit,
    categories: record.categories.join(", "),
    actions: record.actions.join(", "),
    agency: record.agency,
    agencyKey: bodies.get(record.agencyId ?? "")?.agencyKey ?? null,
    unitCode: bodies.get(record.agencyId ?? "")?.unitCode ?? null,
    from: record.period?.from ?? null,
    to: record.period?.to ?? null,
    parent: record.parent ?? null,
    comparison: record.comparison ?? false,
  }));
}
