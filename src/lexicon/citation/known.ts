import { tsvRows } from "../rows.js";
import knownLawsTsv from "./known-laws.tsv";
import checkedLawsTsv from "./known-laws-checked.tsv";
import nicknamesTsv from "./nicknames.tsv";

const laws = new Map<string, { code: string; year: string }[]>();
for (const { phrase, kind, code, year } of [...tsvRows(knownLawsTsv), ...tsvRows(checkedLawsTsv)]) {
  const key = `${kind} ${phrase!.toLowerCase()}`;
  laws.set(key, [...(laws.get(key) ?? []), { code: code!, year: year! }]);
}
const nicknames = new Map(
  tsvRows(nicknamesTsv).map((row) => [
    `${row.type} ${row.number!.replace(/^0/u, "")}`,
    { code: row.code!, system: row.system! },
  ]),
);

/**
 * The number of a law by its name (`luật khiếu nại`) and year; `null` without the year, or where the table has none.
 */
export function knownLaw(name: string, year: number | null): string | null {
  const found = (laws.get(name) ?? []).filter((law) => year !== null && law.year === String(year));
  return found.length === 1 ? found[0]!.code : null;
}

/** The document a type and a bare number stand for in the press: `đề án 06`; `null` for any other. */
export function nickname(type: string, number: string): { code: string; system: string } | null {
  return nicknames.get(`${type} ${number.replace(/^0/u, "")}`) ?? null;
}
