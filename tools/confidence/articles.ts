import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ScoredRecord } from "../../src/cli/eval/score.js";
import { KINDS, type Kind } from "../../src/records/schema.js";
import type { Mutant } from "./mutations.js";

/** A text whose records of some kinds are known. */
export interface Known {
  /** All copies of one text share it: they are never in training and test at once. */
  readonly group: string;
  readonly text: string;
  readonly context: { readonly published?: string; readonly province?: string; readonly url?: string };
  readonly kinds: readonly Kind[];
  /** Of a case table's row only the fields it names are known. */
  readonly records: readonly ScoredRecord[];
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** Every annotated article below a folder. */
export function annotatedArticles(folder: string): Known[] {
  if (!existsSync(join(folder, "gold.jsonl"))) {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .flatMap(({ name }) => annotatedArticles(join(folder, name)));
  }
  const gold = new Map(
    readLines<{ id: string; records: ScoredRecord[] }>(join(folder, "gold.jsonl")).map(({ id, records }) => [
      id,
      records,
    ]),
  );
  return readLines<{ id: string; text: string }>(join(folder, "articles.jsonl")).map(({ id, text }) => ({
    group: id,
    text,
    context: {},
    kinds: KINDS,
    records: gold.get(id) ?? [],
  }));
}

interface Row {
  readonly text: string;
  readonly context?: Known["context"];
  readonly expect: readonly (Record<string, unknown> & { text: string; start?: number; titles?: unknown[] })[];
}

/** The rows of the case tables, each a text of its own. */
export function caseRows(folder: string): Known[] {
  return KINDS.flatMap((kind) =>
    readLines<Row>(join(folder, `${kind}.jsonl`)).map(({ text, context = {}, expect }, k) => ({
      group: `${kind} case ${k}`,
      text,
      context,
      kinds: [kind],
      records: expect.map(({ start, ...fields }) => {
        const from = start ?? text.indexOf(fields.text);
        return { ...titled(fields), kind, start: from, end: from + fields.text.length } as ScoredRecord;
      }),
    })),
  );
}

function titled(fields: Record<string, unknown>): Record<string, unknown> {
  if (!Array.isArray(fields.titles)) return fields;
  const titles = fields.titles as readonly unknown[];
  return { ...fields, titles: titles.map((title) => (typeof title === "string" ? { text: title } : title)) };
}

/** The same article after a mutation: what was cut away is no record of it. */
export function mutated(known: Known, { text, offsets }: Mutant): Known {
  const records = known.records.flatMap((record) => {
    const [start, end] = [offsets[record.start]!, offsets[record.end]!];
    return end - start < (record.end - record.start) / 2 ? [] : [{ ...record, start, end }];
  });
  return { ...known, text, records };
}
