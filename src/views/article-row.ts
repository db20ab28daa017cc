import type { Article } from "../article.schema.js";
import type { VanbanRecord } from "../records/schema.js";

/** An article's records, as `analyze` returns them and as an output line holds them. */
export interface RecordsOfArticle {
  /** The article's id, where it has one. */
  readonly id?: string;
  readonly article: Article;
  readonly records: readonly VanbanRecord[];
}

/** The first columns of every table: which article a row is from, and where in it. */
export interface ArticleRow {
  readonly article: string | null;
  readonly published: string | null;
  readonly province: string | null;
  /** Id of the record the row shows. */
  readonly record: string;
  /** Offsets of the mention, in the unit of the analysis. */
  readonly start: number;
  readonly end: number;
  /** Chance that the record is right, 0 to 1 (docs/confidence.md). */
  readonly confidence: number | null;
}

export function articleRow({ id, article }: RecordsOfArticle, record: VanbanRecord): ArticleRow {
  return {
    article: id ?? null,
    published: article.published,
    province: article.province,
    record: record.id,
    start: record.start,
    end: record.end,
    confidence: record.confidence ?? null,
  };
}

/** The records of one kind, in text order. */
export function recordsOf<K extends VanbanRecord["kind"]>(
  { records }: RecordsOfArticle,
  kind: K,
): Extract<VanbanRecord, { kind: K }>[] {
  return records.filter((record): record is Extract<VanbanRecord, { kind: K }> => record.kind === kind);
}
