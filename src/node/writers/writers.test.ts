import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { OutputLine } from "../../article.schema.js";
import { csvHeader } from "../../formats/csv.js";
import { TABLES } from "../../formats/tables.js";
import { version } from "../../version.js";
import { DEFAULT_SETTINGS, type ExtractSettings } from "../settings.js";
import { article, rejected } from "../testing/output-lines.js";
import { createPartWriter, holdsErrors } from "./part-writer.js";
import { TextBuffer } from "./text-buffer.js";

const settings = (more: Partial<ExtractSettings> = {}): ExtractSettings => ({ ...DEFAULT_SETTINGS, ...more });

describe("a text buffer", () => {
  const gathered = (texts: readonly string[]) => {
    const pieces: string[] = [];
    const buffer = new TextBuffer((piece) => pieces.push(Buffer.from(piece).toString("utf8")));
    for (const text of texts) buffer.append(text);
    return { buffer, pieces };
  };
  const MIB = 1024 * 1024;

  it("hands on what it has when a MiB is full, and the rest when asked", () => {
    const { buffer, pieces } = gathered(["ấ", "b"]);
    expect(pieces).toEqual([]);
    buffer.flush();
    buffer.flush();
    expect(pieces).toEqual(["ấb"]);
    expect(gathered(["x".repeat(MIB - 1)]).pieces).toEqual([]);
    expect(gathered(["x".repeat(MIB)]).pieces).toHaveLength(1);
    // What may not fit any more waits for room in the same memory.
    const half = "x".repeat(MIB / 2);
    expect(gathered([half, half.slice(1), half]).pieces).toEqual([half + half.slice(1)]);
    expect(gathered(["x".repeat(MIB - 1), "y"]).pieces).toEqual([`${"x".repeat(MIB - 1)}y`]);
  });

  it("holds texts larger than itself, in order, and takes no more memory after them than before", () => {
    const texts = ["a", "ấ".repeat(3 * MIB), "b", "c".repeat(3 * MIB), "d"];
    const { buffer, pieces } = gathered(texts);
    buffer.flush();
    expect(pieces.join("") === texts.join("")).toBe(true);
    expect(pieces[0]).toBe("a");
  });

  it("gives memory back that one text took, and uses the same again where none did", () => {
    let last: Uint8Array = new Uint8Array(0);
    const buffer = new TextBuffer((piece) => {
      last = piece;
    });
    const memoryAfter = (length: number) => {
      buffer.append("x".repeat(length));
      buffer.flush();
      return last.buffer;
    };
    const first = memoryAfter(1);
    expect([memoryAfter(MIB / 2), memoryAfter(MIB / 3), memoryAfter(9)]).toEqual([first, first, first]);
    expect(memoryAfter(9) === first).toBe(true);
    const larger = memoryAfter(MIB);
    expect(larger.byteLength).toBe(3 * MIB);
    expect(memoryAfter(1) === larger).toBe(true);
    buffer.append("x".repeat(4 * MIB));
    expect(last.buffer.byteLength).toBeGreaterThan(8 * MIB);
    buffer.append("y");
    buffer.flush();
    expect(last.buffer.byteLength).toBe(2 * MIB);
  });
});

function written(lines: readonly OutputLine[], more: Partial<ExtractSettings>, headed = true): string {
  const pieces: Buffer[] = [];
  const writer = createPartWriter(settings(more), headed, (piece) => pieces.push(Buffer.from(piece)));
  for (const line of lines) writer.add(line);
  expect(pieces).toHaveLength(0);
  writer.finish();
  return Buffer.concat(pieces).toString("utf8");
}

/** Writes Parquet and reads it back, the rows where they are few. `early`: something was handed on before the end. */
async function parquet(lines: readonly OutputLine[], more: Partial<ExtractSettings> = {}) {
  const pieces: Buffer[] = [];
  const writer = createPartWriter(settings({ ...more, format: "parquet" }), true, (piece) => {
    pieces.push(Buffer.from(piece));
  });
  for (const line of lines) writer.add(line);
  const early = pieces.length > 0;
  writer.finish();
  const file = Uint8Array.from(Buffer.concat(pieces)).buffer;
  const metadata = parquetMetadata(file);
  const rows = metadata.num_rows > 1000n ? [] : await parquetReadObjects({ file });
  return { rows, metadata, early };
}

describe("a part", () => {
  it("of JSON lines holds the output lines, or the rows of a table", () => {
    const lines = [article("a", "Sở"), rejected];
    expect(written(lines, {})).toBe(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    const rows = written([article("a"), rejected], { table: "officials" });
    expect(rows).toBe("");
  });

  it("of CSV has a header where the output begins, a row a record, and no row for a rejected line", () => {
    const header = csvHeader(TABLES.records);
    const text = written([article("a", "Sở", "Bộ"), rejected, article("b")], { format: "csv" });
    expect(text.startsWith(header)).toBe(true);
    expect(text.slice(header.length).trimEnd().split("\n")).toHaveLength(2);
    expect(text).toMatch(/^a,2022-03-24,,h,agency,a1,0,2,Sở,/mu);
    expect(written([article("a", "Sở")], { format: "csv" }, false).startsWith("a,2022-03-24")).toBe(true);
    expect(header.split(",").slice(0, 2)).toEqual(["article_id", "published"]);
  });

  it("of CSV joins lists, writes objects as JSON, booleans as words and nothing for null", () => {
    const line = article("a", "Sở") as Extract<OutputLine, { ok: true }>;
    const base = { start: 0, end: 1, text: "x" };
    const rows = written(
      [
        {
          ...line,
          records: [
            { ...base, kind: "complaint", id: "q1", count: 42, of: null, categories: ["b", "c"], actions: [] },
            { ...base, kind: "date", id: "d1", iso: "2022-02-03", inferred: true },
            { ...base, kind: "period", id: "p1", from: "2022-02-03", inferred: false },
            { ...base, kind: "person", id: "n1", name: 'A "B", C', titles: [{ text: "y" }] },
          ],
        } as unknown as OutputLine,
      ],
      { format: "csv" },
      false,
    ).split("\n");
    expect(rows[0]).toMatch(/,42,,[^,]*,[^,]*,b; c,,/u);
    expect(rows[1]).toContain(",2022-02-03,,,,,,true,");
    expect(rows[2]).toContain(",2022-02-03,,,false,");
    expect(rows[3]).toContain(',"A ""B"", C",,,"[{""text"":""y""}]",');
  });

  it("of CSV disarms formulas unless told not to", () => {
    const row = (disarmFormulas: boolean) => written([article("=1", "Sở")], { format: "csv", disarmFormulas }, false);
    expect([row(true).slice(0, 4), row(false).slice(0, 3)]).toEqual(["'=1,", "=1,"]);
    expect(written([article("a=1", "Sở")], { format: "csv" }, false).slice(0, 4)).toBe("a=1,");
    const below = { ...article("a"), records: [{ kind: "complaint", id: "q1", text: "x", count: -5 }] };
    expect(written([below as unknown as OutputLine], { format: "csv" }, false)).toContain(",-5,");
  });

  it("of Parquet is one file with its columns, also without a row", async () => {
    const { rows, metadata } = await parquet([], { offsets: "codepoint" });
    expect(rows).toEqual([]);
    expect(metadata.schema[0]!.num_children).toBe(TABLES.records.columns.length);
    const named = (name: string) => metadata.schema.findIndex((element) => element.name === name);
    expect(metadata.schema.slice(named("categories"), named("categories") + 3)).toMatchObject([
      { name: "categories", repetition_type: "OPTIONAL", converted_type: "LIST" },
      { name: "list", repetition_type: "REPEATED" },
      { name: "element", repetition_type: "OPTIONAL", converted_type: "UTF8" },
    ]);
    expect(metadata.schema[named("published")]).toMatchObject({ repetition_type: "OPTIONAL", converted_type: "DATE" });
    expect(metadata.schema[0]!.name).toBe("root");
    expect(metadata.created_by).toBe(`vanban ${version}`);
    expect(metadata.key_value_metadata).toEqual([
      { key: "vanban.version", value: version },
      { key: "vanban.offsets", value: "codepoint" },
    ]);
  });

  it("of Parquet has typed columns: days, lists, JSON, whole and other numbers, and null", async () => {
    const line = article("a", "Sở") as Extract<OutputLine, { ok: true }>;
    const titles = [{ text: "Bí thư" }];
    const records = [
      { ...line.records[0], confidence: 0.5 },
      { kind: "complaint", id: "q1", start: 3, end: 4, text: "42 đơn", count: 42, of: null, categories: ["x", "y"] },
      { kind: "date", id: "d1", start: 5, end: 6, text: "30/2", iso: "2022-02-30", inferred: true },
      { kind: "date", id: "d2", start: 5, end: 6, text: "x", iso: "soon", inferred: false },
      { kind: "person", id: "n1", start: 7, end: 8, text: "A", name: "A", titles },
    ];
    const { rows } = await parquet([{ ...line, records } as unknown as OutputLine, rejected]);
    expect(rows).toMatchObject([
      { article_id: "a", published: new Date("2022-03-24"), kind: "agency", start_offset: 0, confidence: 0.5 },
      { figure: 42, out_of: null, categories: ["x", "y"] },
      // A day no calendar has.
      { day: null, inferred: true },
      { day: null, inferred: false },
      { titles },
    ]);
  });

  it("of Parquet comes in groups of rows, so that a part takes no more memory than one of them", async () => {
    const many = article("a", ...Array.from({ length: 10_000 }, () => "Sở"));
    const { metadata, early } = await parquet([many, many, article("b", "Bộ")]);
    expect(metadata.row_groups.map((group) => Number(group.num_rows))).toEqual([20_000, 1]);
    expect(early).toBe(true);
  });

  it("has a place for errors only as JSON lines of all records", () => {
    expect(holdsErrors(settings())).toBe(true);
    expect(holdsErrors(settings({ table: "citations" }))).toBe(false);
    expect(holdsErrors(settings({ format: "csv" }))).toBe(false);
  });
});
