import { KINDS, type Kind, type VanbanRecord } from "../../records/schema.js";
import { RECORD_COLUMNS, type RecordRow } from "../flat.js";
import { escapeHtml } from "./escape.js";

/** Columns that every record has and the reader sees in the text. */
const LEFT_OUT = new Set([
  "article_id",
  "published",
  "article_province",
  "content_hash",
  "kind",
  "record_id",
  "start_offset",
  "end_offset",
  "text",
]);
const columns = RECORD_COLUMNS.filter(({ name }) => !LEFT_OUT.has(name));

/** A table for each kind that the article has records of; a row leads to its mention. */
export function recordTables(records: readonly VanbanRecord[], line: RecordRow["line"], place: string): string {
  return KINDS.map((kind) =>
    tableOf(
      kind,
      records.filter((record) => record.kind === kind),
      line,
      place,
    ),
  ).join("");
}

function tableOf(kind: Kind, records: readonly VanbanRecord[], line: RecordRow["line"], place: string): string {
  if (records.length === 0) return "";
  const rows = records.map((record) => columns.map(({ value }) => shown(value({ line, record }))));
  const used = columns.map((_, k) => k).filter((k) => rows.some((row) => row[k] !== ""));
  const head = ["mention", ...used.map((k) => columns[k]!.name.replaceAll("_", " "))];
  const body = rows.map((row, k) => {
    const { id, text } = records[k]!;
    const mention = `<a href="#${escapeHtml(place + id)}">${escapeHtml(text)}</a>`;
    return `<tr><td>${mention}</td>${used.map((c) => `<td>${escapeHtml(row[c]!)}</td>`).join("")}</tr>`;
  });
  return `<details class="table" data-kind="${kind}"><summary><span class="dot ${kind}"></span>${kind} <b>${records.length}</b></summary>
<div class="wide"><table><thead><tr>${head.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join("")}</tr></thead>
<tbody>${body.join("\n")}</tbody></table></div></details>
`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (!Array.isArray(value)) return String(value);
  return value.map((part) => (typeof part === "string" ? part : ((part as { text?: string }).text ?? ""))).join("; ");
}
