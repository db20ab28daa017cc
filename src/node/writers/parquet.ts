import type { SchemaElement } from "hyparquet";
import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { OutputLine } from "../../article.schema.js";
import type { Cell, Column, ColumnType } from "../../formats/flat.js";
import { TABLES, type Table } from "../../formats/tables.js";
import { version } from "../../version.js";
import type { ExtractSettings } from "../settings.js";
import type { PartWriter, Sink } from "./part-writer.js";

/** Rows gathered before they are encoded: bounds the memory of a part. */
const ROW_GROUP = 20_000;

/** A table as Parquet with typed columns: days are DATE, lists are LIST of strings, titles are JSON. */
export class ParquetPartWriter implements PartWriter {
  private rows: unknown[] = [];
  private readonly table: Table;
  private readonly parquet: ParquetWriter;

  constructor(sink: Sink, { table, offsets }: ExtractSettings) {
    this.table = TABLES[table];
    this.parquet = new ParquetWriter({
      writer: new SinkWriter(sink),
      schema: parquetSchema(this.table.columns),
      createdBy: `vanban ${version}`,
      kvMetadata: [
        { key: "vanban.version", value: version },
        { key: "vanban.offsets", value: offsets },
      ],
    });
  }

  add(line: OutputLine): void {
    for (const row of this.table.rows(line)) this.rows.push(row);
    if (this.rows.length >= ROW_GROUP) this.writeGroup();
  }

  finish(): void {
    // A file without rows keeps its columns.
    if (this.rows.length > 0) this.writeGroup();
    this.parquet.finish();
  }

  private writeGroup(): void {
    const columnData = this.table.columns.map((column) => ({
      name: column.name,
      data: this.rows.map((row) => parquetCell(column.type, column.value(row) ?? null)),
    }));
    this.parquet.write({ columnData, rowGroupSize: this.rows.length });
    this.rows = [];
  }
}

/** Bytes of a row group go out as soon as it is encoded. */
class SinkWriter extends ByteWriter {
  constructor(private readonly sink: Sink) {
    super(1024 * 1024);
  }

  flush(): void {
    this.sink(this.getBytes());
    this.index = 0;
  }

  override finish(): void {
    this.flush();
  }
}

const PRIMITIVE: Readonly<Record<Exclude<ColumnType, "strings">, Partial<SchemaElement>>> = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  int: { type: "INT32" },
  double: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  day: { type: "INT32", converted_type: "DATE" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON" },
};

function parquetSchema(columns: readonly Column<unknown>[]): SchemaElement[] {
  return [
    { name: "root", num_children: columns.length },
    ...columns.flatMap(({ name, type }): SchemaElement[] =>
      type === "strings"
        ? [
            { name, repetition_type: "OPTIONAL", num_children: 1, converted_type: "LIST" },
            { name: "list", repetition_type: "REPEATED", num_children: 1 },
            { name: "element", repetition_type: "OPTIONAL", ...PRIMITIVE.string },
          ]
        : [{ name, repetition_type: "OPTIONAL", ...PRIMITIVE[type] }],
    ),
  ];
}

function parquetCell(type: ColumnType, value: Cell): unknown {
  if (value === null) return undefined;
  if (type !== "day") return value;
  const day = new Date(`${value as string}T00:00:00Z`);
  // A day no calendar has (30 February in an article) is no DATE; JavaScript would take it for one in March.
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value as string);
  return exists ? day : undefined;
}
