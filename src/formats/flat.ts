import type { OutputLine } from "../article.schema.js";
import type { VanbanRecord } from "../records/schema.js";

/** A cell of a flat table. A list and an object stay what they are; each writer has its own way with them. */
export type Cell = string | number | boolean | null | readonly unknown[];

export type ColumnType = "string" | "int" | "double" | "boolean" | "day" | "strings" | "json";

/** One column: what it is called, what it holds, and how it is read off a record. */
export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
  readonly value: (row: Row) => Cell | undefined;
}

type Line = Extract<OutputLine, { ok: true }>;

/** A record with the line it stands in. */
export interface RecordRow {
  readonly line: Line;
  readonly record: VanbanRecord;
}

type Of<K extends VanbanRecord["kind"]> = Extract<VanbanRecord, { kind: K }>;

/** Reads a field off the records of one kind; other kinds have none. */
function only<K extends VanbanRecord["kind"]>(kind: K, read: (record: Of<K>) => Cell | undefined) {
  return ({ record }: RecordRow) => (record.kind === kind ? read(record as Of<K>) : null);
}

function column(
  name: string,
  type: ColumnType,
  about: string,
  value: (row: RecordRow) => Cell | undefined,
): Column<RecordRow> {
  return { name, type, about, value };
}

/**
 * The flat table: one row a record, the columns of all kinds side by side. A column of another kind is empty. Names
 * avoid words that SQL keeps for itself.
 */
export const RECORD_COLUMNS: readonly Column<RecordRow>[] = [
  column("article_id", "string", "id of the article", ({ line }) => line.id),
  column("published", "day", "the article's day", ({ line }) => line.article.published),
  column("article_province", "string", "the article's province", ({ line }) => line.article.province),
  column("content_hash", "string", "shared by syndicated copies", ({ line }) => line.contentHash),
  column("kind", "string", "citation, date, period, person, agency or complaint", ({ record }) => record.kind),
  column("record_id", "string", "id of the record in the article", ({ record }) => record.id),
  column("start_offset", "int", "offset of the first character", ({ record }) => record.start),
  column("end_offset", "int", "offset after the last character", ({ record }) => record.end),
  column("text", "string", "the mention, as given", ({ record }) => record.text),
  column("rule", "string", "the rule that made it", ({ record }) => record.rule),
  column("confidence", "double", "chance that it is right", ({ record }) => record.confidence),
  column(
    "document_type",
    "string",
    "citation: nghị quyết",
    only("citation", (r) => r.type),
  ),
  column(
    "number",
    "string",
    "citation: as written",
    only("citation", (r) => r.number),
  ),
  column(
    "year",
    "int",
    "citation: the year in the code",
    only("citation", (r) => r.year),
  ),
  column(
    "symbol",
    "string",
    "citation: NQ/TU",
    only("citation", (r) => r.symbol),
  ),
  column(
    "code",
    "string",
    "citation: 03-NQ/TU",
    only("citation", (r) => r.code),
  ),
  column(
    "document_system",
    "string",
    "citation: party, state, front, other",
    only("citation", (r) => r.system),
  ),
  column(
    "issued",
    "day",
    "citation: day of issue",
    only("citation", (r) => r.issued),
  ),
  column(
    "issuer",
    "string",
    "citation: issuing body",
    only("citation", (r) => r.issuer),
  ),
  column(
    "subject",
    "string",
    "citation: what it is about",
    only("citation", (r) => r.subject),
  ),
  column(
    "document_id",
    "string",
    "citation: same document, same article",
    only("citation", (r) => r.documentId),
  ),
  column(
    "document_key",
    "string",
    "citation: same document, any article",
    only("citation", (r) => r.documentKey),
  ),
  column(
    "day",
    "day",
    "date: the calendar day",
    only("date", (r) => r.iso),
  ),
  column(
    "clock",
    "string",
    "date: 10:05",
    only("date", (r) => r.time),
  ),
  column(
    "part_of_day",
    "string",
    "date: sáng, trưa, chiều, tối, đêm",
    only("date", (r) => r.partOfDay),
  ),
  column("date_from", "day", "period, complaint: first day", ({ record }) => stretchOf(record)?.from ?? null),
  column("date_to", "day", "period, complaint: last day", ({ record }) => stretchOf(record)?.to ?? null),
  column(
    "period_unit",
    "string",
    "period: stage, quarter, year, …",
    only("period", (r) => r.unit),
  ),
  column("inferred", "boolean", "date, period: it came from the article", ({ record }) =>
    record.kind === "date" || record.kind === "period" ? record.inferred : null,
  ),
  column("name", "string", "person, agency: the name", ({ record }) =>
    record.kind === "person" || record.kind === "agency" ? record.name : null,
  ),
  column(
    "honorific",
    "string",
    "person: đồng chí",
    only("person", (r) => r.honorific),
  ),
  column(
    "role",
    "string",
    "person: official, author, other",
    only("person", (r) => r.role),
  ),
  column(
    "titles",
    "json",
    "person: the titles, with office, body and status",
    only("person", (r) => r.titles),
  ),
  column(
    "person_id",
    "string",
    "person: same person, same article",
    only("person", (r) => r.personId),
  ),
  column(
    "level",
    "string",
    "agency: central, province, district, commune",
    only("agency", (r) => r.level),
  ),
  column(
    "branch",
    "string",
    "agency: party, government, …",
    only("agency", (r) => r.branch),
  ),
  column(
    "province",
    "string",
    "agency: where it is",
    only("agency", (r) => r.place?.province),
  ),
  column(
    "district",
    "string",
    "agency: where it is",
    only("agency", (r) => r.place?.district),
  ),
  column(
    "commune",
    "string",
    "agency: where it is",
    only("agency", (r) => r.place?.commune),
  ),
  column(
    "agency_id",
    "string",
    "agency: same body, same article",
    only("agency", (r) => r.agencyId),
  ),
  column(
    "agency_key",
    "string",
    "agency: same body, any article",
    only("agency", (r) => r.agencyKey),
  ),
  column(
    "unit_code",
    "string",
    "agency: official code of its place",
    only("agency", (r) => r.unitCode),
  ),
  column(
    "figure",
    "double",
    "complaint: the count",
    only("complaint", (r) => r.count),
  ),
  column(
    "out_of",
    "double",
    "complaint: the total, where written 38/42",
    only("complaint", (r) => r.of),
  ),
  column(
    "hedge",
    "string",
    "complaint: exact, over, under, about",
    only("complaint", (r) => r.hedge),
  ),
  column(
    "counted",
    "string",
    "complaint: lượt đơn thư",
    only("complaint", (r) => r.unit),
  ),
  column(
    "categories",
    "strings",
    "complaint: khiếu nại, tố cáo, …",
    only("complaint", (r) => r.categories),
  ),
  column(
    "actions",
    "strings",
    "complaint: tiếp nhận, xử lý, …",
    only("complaint", (r) => r.actions),
  ),
  column(
    "agency",
    "string",
    "complaint: the body that did it",
    only("complaint", (r) => r.agency),
  ),
  column(
    "share",
    "double",
    "complaint: percentage tied to it",
    only("complaint", (r) => r.share),
  ),
];

function stretchOf(record: VanbanRecord): { from: string | null; to: string | null } | null {
  if (record.kind === "period") return record;
  return record.kind === "complaint" ? record.period : null;
}

/** The rows of an output line: none for a rejected one. */
export function recordRows(line: OutputLine): RecordRow[] {
  return line.ok ? (line as Line).records.map((record) => ({ line: line as Line, record })) : [];
}
