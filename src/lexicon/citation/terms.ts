import { tsvRows } from "../rows.js";
import termsTsv from "./terms.tsv";

/** Whose congresses count: the country's, a province's, those below it. */
export type CongressLevel = "central" | "province" | "below";

let terms: readonly Record<string, string>[] | undefined;

/**
 * The party term a day lies in (`XIII`, `2020-2025`); `null` in the months of congresses, and before the list begins.
 */
export function partyTerm(level: CongressLevel, day: string): string | null {
  terms ??= tsvRows(termsTsv);
  return terms.find((row) => row.level === level && row.from! <= day && day <= row.to!)?.term ?? null;
}
