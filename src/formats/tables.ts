import type { OutputLine } from "../article.schema.js";
import type { ArticleRow, RecordsOfArticle } from "../views/article-row.js";
import { citations } from "../views/citations.js";
import { complaints } from "../views/complaints.js";
import { officials } from "../views/officials.js";
import { periods } from "../views/periods.js";
import { type Cell, type Column, type ColumnType, RECORD_COLUMNS, recordRows } from "./flat.js";

/** A table made of output lines: its columns, and the rows of a line. */
export interface Table {
  readonly columns: readonly Column<unknown>[];
  readonly rows: (line: OutputLine) => readonly unknown[];
}

export const TABLE_NAMES = ["records", "citations", "complaints", "officials", "periods"] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** A column that is a field of the row. */
function field<Row>(name: keyof Row & string, type: ColumnType, about: string): Column<unknown> {
  return { name, type, about, value: (row) => (row as Row)[name] as Cell };
}

const ARTICLE_COLUMNS: readonly Column<unknown>[] = [
  field<ArticleRow>("article", "string", "id of the article"),
  field<ArticleRow>("published", "day", "the article's day"),
  field<ArticleRow>("province", "string", "the article's province"),
  field<ArticleRow>("record", "string", "id of the record in the article"),
  field<ArticleRow>("start", "int", "offset of the first character"),
  field<ArticleRow>("end", "int", "offset after the last character"),
  field<ArticleRow>("confidence", "double", "chance that the record is right"),
];

/** A table of a view: the columns of every view first, then its own. */
function viewTable<Row extends ArticleRow>(
  view: (article: RecordsOfArticle) => readonly Row[],
  own: readonly [name: keyof Row & string, type: ColumnType, about: string][],
): Table {
  return {
    columns: [...ARTICLE_COLUMNS, ...own.map(([name, type, about]) => field<Row>(name, type, about))],
    rows: (line) => (line.ok ? view(line as unknown as RecordsOfArticle) : []),
  };
}

export const TABLES: Readonly<Record<TableName, Table>> = {
  records: { columns: RECORD_COLUMNS as readonly Column<unknown>[], rows: recordRows },
  citations: viewTable(citations, [
    ["text", "string", "the mention, as given"],
    ["document", "string", "the same for mentions of one document"],
    ["documentKey", "string", "the document across articles"],
    ["type", "string", "nghị quyết"],
    ["number", "string", "as written"],
    ["year", "int", "the year in the code"],
    ["code", "string", "03-NQ/TU"],
    ["knownCode", "string", "code known from a table of laws"],
    ["system", "string", "party, state, front, other"],
    ["issued", "day", "day of issue"],
    ["issuer", "string", "issuing body"],
    ["issuerId", "string", "record of the issuer's first mention"],
    ["subject", "string", "what it is about"],
    ["relation", "string", "the verb that relates it"],
  ]),
  complaints: viewTable(complaints, [
    ["text", "string", "the mention, as given"],
    ["count", "double", "the figure"],
    ["of", "double", "the total, where written 38/42"],
    ["share", "double", "percentage tied to it"],
    ["hedge", "string", "exact, over, under, about"],
    ["unit", "string", "lượt đơn thư"],
    ["categories", "string", "khiếu nại, tố cáo"],
    ["actions", "string", "tiếp nhận, xử lý"],
    ["agency", "string", "the body that did it"],
    ["agencyKey", "string", "that body across articles"],
    ["unitCode", "string", "official code of its place"],
    ["from", "day", "first day it is for"],
    ["to", "day", "last day it is for"],
    ["parent", "string", "record of the total it is a part of"],
    ["comparison", "boolean", "it stands for comparison only"],
  ]),
  officials: viewTable(officials, [
    ["personId", "string", "the same person in the article"],
    ["name", "string", "the longest name given"],
    ["titles", "json", "every title once, by rank"],
    ["bodies", "strings", "the bodies of the titles"],
    ["mentions", "int", "mentions by name"],
  ]),
  periods: viewTable(periods, [
    ["text", "string", "the mention, as given"],
    ["from", "day", "first day"],
    ["to", "day", "last day"],
    ["unit", "string", "stage, quarter, year, …"],
    ["inferred", "boolean", "it came from the article"],
  ]),
};
