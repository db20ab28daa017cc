import { KINDS } from "../../src/records/schema.js";
import type { Row } from "./rows.js";

const BANDS = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.001];
/** What a user keeps who asks for sure records. */
const SURE = 0.9;

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** The tables of the report: how often records of a stated chance are right, by band, kind and sort of text. */
export function reportTables(chances: ReadonlyMap<Row, number>): string {
  const all = [...chances].map(([row, given]) => ({ ...row, given: Math.round(given * 1000) / 1000 }));
  return [
    "| stated chance | records | mean stated | right |\n|---|---|---|---|",
    ...BANDS.slice(0, -1).map((from, k) => {
      const band = all.filter(({ given }) => given >= from && given < BANDS[k + 1]!);
      const mean = band.reduce((sum, { given }) => sum + given, 0);
      const to = Math.min(1, BANDS[k + 1]!);
      return `| ${from.toFixed(2)}–${to.toFixed(2)} | ${band.length} | ${percent(mean, band.length)} | ${percent(rights(band), band.length)} |`;
    }),
    "",
    `| kind | records | right | given ≥ ${SURE} | right of those | right of the rest |\n|---|---|---|---|---|---|`,
    ...KINDS.map((kind) =>
      line(
        kind,
        all.filter((row) => row.kind === kind),
      ),
    ),
    line("all", all),
    "",
    `| text | records | right | given ≥ ${SURE} | right of those | right of the rest |\n|---|---|---|---|---|---|`,
    ...[...new Set(all.map(({ set }) => set))].map((set) =>
      line(
        set,
        all.filter((row) => row.set === set),
      ),
    ),
  ].join("\n");
}

function rights(rows: readonly { right: boolean }[]): number {
  return rows.filter(({ right }) => right).length;
}

function line(name: string, rows: readonly { right: boolean; given: number }[]): string {
  const sure = rows.filter(({ given }) => given >= SURE);
  const rest = rows.filter(({ given }) => given < SURE);
  return `| ${[
    name,
    rows.length,
    percent(rights(rows), rows.length),
    percent(sure.length, rows.length),
    percent(rights(sure), sure.length),
    percent(rights(rest), rest.length),
  ].join(" | ")} |`;
}
