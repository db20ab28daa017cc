import type { OutputLine } from "../../article.schema.js";
import type { Table } from "../../formats/tables.js";
import type { PartWriter, Sink } from "./part-writer.js";
import { TextBuffer } from "./text-buffer.js";

/** One JSON object a line: the whole output line, or each row of a table. */
export class JsonLinesWriter implements PartWriter {
  private readonly text: TextBuffer;

  constructor(
    sink: Sink,
    private readonly table: Table | null,
  ) {
    this.text = new TextBuffer(sink);
  }

  add(line: OutputLine): void {
    for (const row of this.table ? this.table.rows(line) : [line]) this.text.append(`${JSON.stringify(row)}\n`);
  }

  finish(): void {
    this.text.flush();
  }
}
