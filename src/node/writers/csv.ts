import type { OutputLine } from "../../article.schema.js";
import { csvHeader, csvText } from "../../formats/csv.js";
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
    if (headed) this.text.append(csvHeader(this.table));
  }

  add(line: OutputLine): void {
    const rows = this.table.rows(line);
    if (rows.length > 0) this.text.append(csvText(this.table, rows, this.disarm));
  }

  finish(): void {
    this.text.flush();
  }
}
