import { stringify } from "csv-stringify/sync";
import type { Cell } from "./flat.js";
import type { Table } from "./tables.js";

/** The header row of a table. */
export function csvHeader({ columns }: Table): string {
  return stringify([columns.map(({ name }) => name)]);
}

/**
 * Rows of a table as CSV: comma, quotes where needed, LF. Lists are joined by `; `, objects are JSON.
 *
 * @param disarm put an apostrophe before strings that a spreadsheet would run as a formula.
 */
export function csvText({ columns }: Table, rows: readonly unknown[], disarm: boolean): string {
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
