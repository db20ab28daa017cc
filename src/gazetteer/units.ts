import { groupBy } from "../group-by.js";
import { placeTones } from "../text/tone-placement.js";
import changes from "./changes.tsv";
import units from "./units.tsv";

/** An administrative unit as it stood for a stretch of time. */
export interface AdministrativeUnit {
  /** Code of the General Statistics Office: two digits a province, three a district, five a commune. */
  readonly code: string;
  readonly level: "province" | "district" | "commune";
  /** `tỉnh`, `thành phố`, `quận`, `huyện`, `thị xã`, `xã`, `phường`, `thị trấn`, `đặc khu`. */
  readonly type: string;
  /** Without its type: `Nghệ An`, `Ba Đình`, `5`. */
  readonly name: string;
  /** Code of the unit it lies in; `null` for provinces. */
  readonly parent: string | null;
  /** First ISO day it stood under this code and name; `null` where before 2017. */
  readonly from: string | null;
  /** First ISO day it no longer did; `null` while it stands. */
  readonly to: string | null;
}

/** How an old unit went into a new one. */
export type Relation = "whole" | "part" | "unchanged" | "district";

export interface Change {
  readonly old: string;
  readonly new: string;
  readonly relation: Relation;
}

/** Day from which two levels and 34 provinces stand. */
export const REORGANISED = "2025-07-01";

const LEVELS = { 2: "province", 3: "district", 5: "commune" } as const;
const RELATIONS: Readonly<Record<string, Relation>> = { w: "whole", p: "part", u: "unchanged", d: "district" };
const TYPE_WORDS = /^(?:tỉnh|thành phố|tp\.?|quận|huyện|thị xã|tx\.?|thị trấn|xã|phường|đặc khu)\s{1,3}/iu;

/** Units and changes with their indexes. */
export interface Gazetteer {
  readonly units: readonly AdministrativeUnit[];
  readonly byCode: ReadonlyMap<string, readonly AdministrativeUnit[]>;
  readonly byName: ReadonlyMap<string, readonly AdministrativeUnit[]>;
  readonly byParent: ReadonlyMap<string, readonly AdministrativeUnit[]>;
  readonly newer: ReadonlyMap<string, readonly Change[]>;
  readonly older: ReadonlyMap<string, readonly Change[]>;
}

let loaded: Gazetteer | undefined;

/** Reads the tables on first use (about 40 ms). */
export function loadGazetteer(): Gazetteer {
  if (loaded) return loaded;
  const all = rows(units).map(toUnit);
  const moves = rows(changes).map(([old = "", to = "", relation = ""]) => ({
    old,
    new: to,
    relation: RELATIONS[relation]!,
  }));
  loaded = {
    units: all,
    byCode: groupBy(all, ({ code }) => code),
    byName: groupBy(all, ({ name }) => nameKey(name)),
    byParent: groupBy(all, ({ parent }) => parent ?? ""),
    newer: groupBy(moves, ({ old }) => old),
    older: groupBy(moves, (change) => change.new),
  };
  return loaded;
}

/** A name in the one spelling of the index: lower case, tones placed, no type word, no marks between words. */
export function nameKey(name: string): string {
  const bare = name.normalize("NFC").trim().slice(0, 80);
  const typeless = bare.replace(TYPE_WORDS, "");
  return placeTones(typeless || bare)
    .toLowerCase()
    .replace(/[\s–—’'-]{1,5}/gu, " ");
}

function rows(tsv: string): string[][] {
  return tsv
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"));
}

function toUnit([code = "", period, type = "", name = "", parent, from, to]: string[]): AdministrativeUnit {
  const ended = to || (period === "b" ? REORGANISED : null);
  return {
    code,
    level: LEVELS[code.length as 2 | 3 | 5],
    type,
    name,
    parent: parent || null,
    from: from || (period === "a" ? REORGANISED : null),
    to: ended,
  };
}
