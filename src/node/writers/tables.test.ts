import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DuckDBInstance } from "@duckdb/node-api";
import { asyncBufferFromFile, parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAnalyzer } from "../../analyze.js";
import { RECORD_COLUMNS } from "../../formats/flat.js";
import { TABLES } from "../../formats/tables.js";
import type { VanbanRecord } from "../../records/schema.js";
import { csvFields } from "../csv-row.js";
import { RowEnds } from "../record-ends.js";
import { job, put, testDirectory } from "../testing/job.js";

const dir = testDirectory();
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const corpus = fileURLToPath(new URL("../../../corpus/vi/articles.jsonl", import.meta.url));
const analyzer = createAnalyzer();

type Row = Record<string, unknown>;
let records: (VanbanRecord & { articleId: string; published: string | null })[];

beforeAll(async () => {
  for (const format of ["jsonl", "csv", "parquet"] as const)
    await job([corpus], join(dir, format), { analyzer, settings: { format }, shardBytes: 50_000 });
  await job([corpus], join(dir, "one.parquet"), { analyzer, settings: { format: "parquet" } });
  const { parts } = JSON.parse(readFileSync(join(dir, "jsonl/_MANIFEST.json"), "utf8"));
  records = (parts as { file: string }[])
    .flatMap(({ file }) =>
      readFileSync(join(dir, "jsonl", file), "utf8")
        .trim()
        .split("\n"),
    )
    .flatMap((line) => {
      const { id, article, records: found } = JSON.parse(line);
      return found.map((record: VanbanRecord) => ({ ...record, articleId: id, published: article.published }));
    });
}, 120_000);

async function duck(sql: string): Promise<Row[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson() as Row[];
}

const parquetFiles = () => join(dir, "parquet", "part-*.parquet");

describe("Parquet", () => {
  it("holds every record once, with types DuckDB knows", async () => {
    const types = await duck(`DESCRIBE SELECT * FROM '${parquetFiles()}'`);
    const typeOf = Object.fromEntries(types.map((row) => [row.column_name, row.column_type]));
    expect(Object.keys(typeOf)).toEqual(RECORD_COLUMNS.map(({ name }) => name));
    expect(typeOf).toMatchObject({
      published: "DATE",
      kind: "VARCHAR",
      start_offset: "INTEGER",
      issued: "DATE",
      day: "DATE",
      date_from: "DATE",
      figure: "DOUBLE",
      inferred: "BOOLEAN",
      categories: "VARCHAR[]",
      titles: "JSON",
    });
    const rows = await duck(
      `SELECT * EXCLUDE (filename, file_row_number)
       FROM read_parquet('${parquetFiles()}', filename=true, file_row_number=true)
       ORDER BY filename, file_row_number`,
    );
    expect(rows).toHaveLength(records.length);
    rows.forEach((row, k) => {
      const record = records[k]!;
      expect(row).toMatchObject({
        article_id: record.articleId,
        kind: record.kind,
        record_id: record.id,
        text: record.text,
        start_offset: record.start,
        end_offset: record.end,
        published: record.published,
      });
      if (record.kind === "citation")
        expect(row).toMatchObject({ code: record.code, issued: record.issued, issuer: record.issuer });
      if (record.kind === "date") expect(row).toMatchObject({ day: record.iso, inferred: record.inferred });
      if (record.kind === "period") expect(row).toMatchObject({ date_from: record.from, date_to: record.to });
      if (record.kind === "person") expect(JSON.parse(row.titles as string)).toEqual(record.titles);
      if (record.kind === "complaint")
        expect(row).toMatchObject({
          figure: record.count,
          out_of: record.of,
          categories: record.categories,
          date_from: record.period?.from ?? null,
        });
    });
  });

  it("is the same table in one file, and for another reader", async () => {
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(join(dir, "one.parquet")) });
    expect(rows.map(({ record_id, text, kind }) => ({ record_id, text, kind }))).toEqual(
      records.map(({ id, text, kind }) => ({ record_id: id, text, kind })),
    );
  });

  it("has its columns when it has no rows", async () => {
    const out = join(dir, "empty.parquet");
    await job([put(dir, "empty.jsonl", '{"text":""}\n')], out, { settings: { format: "parquet" } });
    expect(await duck(`SELECT count(*) AS n FROM '${out}'`)).toEqual([{ n: "0" }]);
  });
});

describe("tables of one kind", () => {
  it.each(["citations", "complaints", "officials", "periods"] as const)(
    "%s: the same rows in every format",
    async (table) => {
      for (const format of ["jsonl", "csv", "parquet"] as const)
        await job([corpus], join(dir, `${table}.${format}`), { analyzer, settings: { format, table } });
      const rows = readFileSync(join(dir, `${table}.jsonl`), "utf8")
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as Row);
      expect(rows.length).toBeGreaterThan(20);
      expect(Object.keys(rows[0]!)).toEqual(TABLES[table].columns.map(({ name }) => name));
      const parquet = await duck(`SELECT * FROM '${join(dir, `${table}.parquet`)}'`);
      const read = parquet.map((row) =>
        table === "officials" ? { ...row, titles: JSON.parse(row.titles as string) } : row,
      );
      expect(read).toEqual(rows);
      expect(csvRows(join(dir, `${table}.csv`)).map(({ record }) => record)).toEqual(rows.map(({ record }) => record));
    },
  );
});

describe("docs/batch.md", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));

  it("names the columns the tables have", () => {
    const { status, stderr } = spawnSync(process.execPath, ["tools/run.mjs", "tools/tables-doc.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("shows queries that DuckDB runs", async () => {
    await job([corpus], join(dir, "records.csv"), { analyzer, settings: { format: "csv" } });
    const [, block] = /<!-- duckdb -->\n```sql\n([\s\S]{0,5000}?)```/u.exec(
      readFileSync(join(root, "docs/batch.md"), "utf8"),
    )!;
    const queries = block!.trim().split("\n");
    expect(queries).toHaveLength(4);
    const places: Record<string, string> = { "table/": "parquet/", "records/": "jsonl/", "records.csv": "records.csv" };
    for (const query of queries) {
      const placed = query.replace(
        /'(table\/|records\/|records\.csv)/gu,
        (_, place: string) => `'${join(dir, places[place]!)}${place.endsWith("/") ? "/" : ""}`,
      );
      expect((await duck(placed)).length, query).toBeGreaterThan(0);
    }
  });
});

function csvRows(file: string): Row[] {
  const bytes = readFileSync(file);
  const ends = new RowEnds(",".charCodeAt(0), 1e6);
  const rows: string[][] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = ends.next(bytes, from);
    rows.push(csvFields(bytes.subarray(from, end - 1).toString("utf8"), ",")!);
    from = end;
  }
  const [header, ...body] = rows;
  return body.map((fields) => Object.fromEntries(header!.map((name, k) => [name, fields[k]])));
}

describe("CSV", () => {
  it("holds every record once, read back by us and by DuckDB", async () => {
    const { parts } = JSON.parse(readFileSync(join(dir, "csv/_MANIFEST.json"), "utf8"));
    const rows = (parts as { file: string }[]).flatMap(({ file }) => csvRows(join(dir, "csv", file)));
    expect(rows.map(({ record_id, kind }) => [record_id, kind])).toEqual(records.map(({ id, kind }) => [id, kind]));
    const [counted] = await duck(
      `SELECT count(*)::INT AS n, sum(figure)::DOUBLE AS total FROM read_csv('${join(dir, "csv", "part-*.csv")}', all_varchar=false, sample_size=-1)`,
    );
    const total = records.reduce((sum, record) => sum + (record.kind === "complaint" ? record.count : 0), 0);
    expect(counted).toEqual({ n: records.length, total });
  });

  it.each(["=1+2", "+84 999", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"])(
    "keeps a spreadsheet from running %j, unless it is asked not to",
    async (cell) => {
      const input = put(dir, "formula.jsonl", `${JSON.stringify({ id: cell, text: "Sơn" })}\n`);
      await job([input], join(dir, "safe.csv"));
      await job([input], join(dir, "raw.csv"), { settings: { format: "csv", disarmFormulas: false } });
      await job([input], join(dir, "safe.csv"), { settings: { format: "csv" } });
      expect(csvRows(join(dir, "safe.csv"))[0]!.article_id).toBe(`'${cell}`);
      expect(csvRows(join(dir, "raw.csv"))[0]!.article_id).toBe(cell);
    },
  );

  it("names rejected lines in a file of their own", async () => {
    const out = join(dir, "errors");
    await job([put(dir, "bad.jsonl", 'bad\n{"id":"a","text":"Sơn"}\n')], out, { settings: { format: "csv" } });
    const errors = readFileSync(join(out, "errors-00000-00000.jsonl"), "utf8");
    expect(JSON.parse(errors)).toMatchObject({ ok: false, line: 1, error: { code: "BAD_JSON" } });
    expect(readFileSync(join(out, "rejects-00000-00000.bin"), "utf8")).toBe("bad\n");
  });
});
