import { stringify } from "csv-stringify/sync";
import type { OutputLine } from "../../article.schema.js";
import { type Cell, type Column, RECORD_COLUMNS, type RecordRow, recordRows } from "../../formats/flat.js";
import type { PartWriter, Sink } from "./part-writer.js";
import { TextBuffer } from "./text-buffer.js";

/** The flat table as CSV: comma, quotes where needed, LF, a header row. Lists are joined by `; `, objects are JSON. */
export class CsvWriter implements PartWriter {
  private readonly text: TextBuffer;

  constructor(
    sink: Sink,
    headed: boolean,
    private readonly disarm: boolean,
  ) {
    this.text = new TextBuffer(sink);
    if (headed) this.text.append(csvHeader());
  }

  add(line: OutputLine): void {
    const rows = recordRows(line);
    if (rows.length > 0) this.text.append(csvText(RECORD_COLUMNS, rows, this.disarm));
  }

  finish(): void {
    this.text.flush();
  }
}

/** The header row of the flat table. */
export function csvHeader(): string {
  return stringify([RECORD_COLUMNS.map(({ name }) => name)]);
}

/** Rows as CSV text. Strings that a spreadsheet would run as a formula get an apostrophe before them. */
export function csvText(columns: readonly Column<RecordRow>[], rows: readonly RecordRow[], disarm: boolean): string {
  return stringify(
    rows.map((row) => columns.map((column) => csvCell(column.value(row) ?? null, disarm))),
    { cast: { boolean: (value) => (value ? "true" : "false") } },
  );
}

/** What a spreadsheet takes for the start of a formula, full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function csvCell(value: Cell, disarm: boolean): string | number | boolean | null {
  let cell = value as string | number | boolean | null;
  if (Array.isArray(value))
    cell = value.every((part) => typeof part === "string") ? value.join("; ") : JSON.stringify(value);
  return disarm && typeof cell === "string" && FORMULA.test(cell) ? `'${cell}` : cell;
}
