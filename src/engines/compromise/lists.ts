import actions from "../../lexicon/english/actions.tsv";
import bodies from "../../lexicon/english/bodies.tsv";
import counted from "../../lexicon/english/counted.tsv";
import dayParts from "../../lexicon/english/day-parts.tsv";
import documentTypes from "../../lexicon/english/document-types.tsv";
import fields from "../../lexicon/english/fields.tsv";
import honorifics from "../../lexicon/english/honorifics.tsv";
import issuers from "../../lexicon/english/issuers.tsv";
import months from "../../lexicon/english/months.tsv";
import notNames from "../../lexicon/english/not-names.tsv";
import numerals from "../../lexicon/english/numerals.tsv";
import occupations from "../../lexicon/english/occupations.tsv";
import outlets from "../../lexicon/english/outlets.tsv";
import roles from "../../lexicon/english/roles.tsv";
import status from "../../lexicon/english/status.tsv";
import surnames from "../../lexicon/person/surnames.tsv";
import districts from "../../lexicon/place/districts.tsv";
import provinces from "../../lexicon/place/provinces.tsv";
import { tsvRows } from "../../lexicon/rows.js";
import type { AgencyRecord } from "../../records/agency/schema.js";
import type { DateRecord } from "../../records/date/schema.js";
import type { Title } from "../../records/person/schema.js";
import { Phrases } from "./phrases.js";
import { keyOf } from "./words.js";

export interface BodyHead {
  readonly branch: AgencyRecord["branch"] | null;
  readonly level: AgencyRecord["level"];
  /** The words alone name a body: `Politburo`; without it they need a word that tells which: `Department of Health`. */
  readonly bare: boolean;
  /** The words name no body but keep one from being read: `Party Congress`. */
  readonly event: boolean;
}

const wordSet = (tsv: string) => new Set(tsvRows(tsv).map((row) => keyOf(row.word ?? "")));
const wordMap = <V>(tsv: string, read: (row: Record<string, string>) => V) =>
  new Map(tsvRows(tsv).map((row) => [keyOf(row.word ?? row.part ?? row.verb ?? ""), read(row)]));

export const BODIES = new Phrases<BodyHead>(bodies, (row) => ({
  branch: (row.branch || null) as BodyHead["branch"],
  level: (row.level || null) as BodyHead["level"],
  bare: row.bare === "yes",
  event: row.bare === "event",
}));
export const OUTLETS = new Phrases(outlets, (row) => row.name!);
export const ROLES = new Phrases(roles, () => true);
export const STATUS = new Phrases(status, (row) => row.status as Title["status"]);
export const HONORIFICS = new Phrases(honorifics, () => true);
export const DOCUMENT_TYPES = new Phrases(documentTypes, (row) => ({ type: row.type!, law: row.law === "yes" }));
export const COUNTED = new Phrases(counted, (row) => ({ category: row.category || null, role: row.role! }));
export const FIELDS = wordSet(fields);
export const OCCUPATIONS = wordSet(occupations);
export const NOT_NAMES = wordSet(notNames);
export const ACTIONS = new Set(tsvRows(actions).map((row) => row.verb!));
export const MONTHS = wordMap(months, (row) => Number(row.month));
export const NUMERALS = wordMap(numerals, (row) => Number(row.value));
export const DAY_PARTS = wordMap(dayParts, (row) => row.part as DateRecord["partOfDay"]);
/** Who issues what a symbol's last part names; an empty name where the article alone can say. */
export const ISSUERS = new Map(tsvRows(issuers).map((row) => [row.part!, row.issuer || null]));

/** Vietnamese surnames without their marks. */
export const SURNAMES = new Set(tsvRows(surnames).map((row) => keyOf(row.surname!)));

/** Names of provinces and districts without their marks, by words: no person is called so. */
export const PLACES = new Phrases(`phrase\tcity\n${placeRows(provinces)}\n${placeRows(districts)}`, (row) => ({
  city: row.city === "city",
}));

function placeRows(tsv: string): string {
  return tsvRows(tsv)
    .map((row) => `${row.phrase}\t${row.type}`)
    .filter((row) => /[^\d\t]/u.test(row.split("\t")[0]!))
    .join("\n");
}
