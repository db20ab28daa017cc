import { tsvRows } from "../rows.js";
import termsTsv from "./terms.tsv";

let terms: Map<string, { from: number; to: number }> | undefined;

/** First and last year of a term of `assembly` or `party`, by its number; `null` where the table has none. */
export function termYears(body: string, number: number): { readonly from: number; readonly to: number } | null {
  terms ??= new Map(
    tsvRows(termsTsv).map(({ body, number, from, to }) => [
      `${body} ${number}`,
      { from: Number(from), to: Number(to) },
    ]),
  );
  return terms.get(`${body} ${number}`) ?? null;
}
