import { stringify } from "csv-stringify/sync";
import type { OutputLine } from "../../article.schema.js";
import type { Cell, Column } from "../../formats/flat.js";
import { TABLES, type Table } from "../../formats/tables.js";
import type { ExtractSettings } from "../settings.js";
import type { PartWriter, Sink } from "./part-writer.js";
import { TextBuffer } from "./text-buffer.js";

/** A table as CSV: comma, quotes where needed, LF, a header row. Lists are joined by `; `, objects are JSON. */
export class CsvWriter implements PartWriter {
  private readonly text: TextBuffer;
  private readonly table: Table;
  private readonly disarm: boolean;

  constructor(sink: Sink, headed: boolean, settings: ExtractSettings) {
    this.text = new TextBuffer(sink);
    this.table = TABLES[settings.table];
    this.disarm = settings.disarmFormulas;
    if (headed) this.text.append(csvHeader(settings));
  }

  add(line: OutputLine): void {
    const rows = this.table.rows(line);
    if (rows.length > 0) this.text.append(csvText(this.table.columns, rows, this.disarm));
  }

  finish(): void {
    this.text.flush();
  }
}

/** The header row of the table. */
export function csvHeader({ table }: ExtractSettings): string {
  return stringify([TABLES[table].columns.map(({ name }) => name)]);
}

/** Rows as CSV text. Strings that a spreadsheet would run as a formula get an apostrophe before them. */
function csvText(columns: readonly Column<unknown>[], rows: readonly unknown[], disarm: boolean): string {
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
