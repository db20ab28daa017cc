/**
 * `vanban/gazetteer`: administrative units of Vietnam since 2017 with codes and validity, and which unit of today
 * took in which of before 1 July 2025. No input or output; the tables are read on first use.
 *
 * @module vanban/gazetteer
 */
import { type AdministrativeUnit, type Change, loadGazetteer, nameKey, type Relation } from "./units.js";

export { type AdministrativeUnit, REORGANISED, type Relation } from "./units.js";

/** Narrows a look-up. */
export interface UnitFilter {
  readonly level?: AdministrativeUnit["level"];
  /** Only units that stood on this ISO day. */
  readonly on?: string;
  /** Only units that lie in the unit of this code, at any depth. */
  readonly within?: string;
}

/** A unit with how it came from, or went into, another. */
export interface RelatedUnit {
  readonly unit: AdministrativeUnit;
  readonly relation: Relation;
}

/** Units of a name in any spelling, with or without its type word; empty when there is none. */
export function findUnits(name: string, filter: UnitFilter = {}): AdministrativeUnit[] {
  return (loadGazetteer().byName.get(nameKey(name)) ?? []).filter((unit) => fits(unit, filter));
}

/** The states of a code, oldest first: one code may have had several names. With `on`, the one of that day. */
export function unitsOfCode(code: string, filter: UnitFilter = {}): AdministrativeUnit[] {
  return (loadGazetteer().byCode.get(code) ?? []).filter((unit) => fits(unit, filter));
}

/** Units that lie directly in a unit; without a code, the provinces. */
export function unitsIn(code: string | null, filter: UnitFilter = {}): AdministrativeUnit[] {
  return (loadGazetteer().byParent.get(code ?? "") ?? []).filter((unit) => fits(unit, filter));
}

/**
 * Units of today that took in a unit of before 1 July 2025, by its code: one `whole`, or several `part`. A district
 * was dissolved: its communes say where it went.
 */
export function successors(code: string): RelatedUnit[] {
  return related(loadGazetteer().newer.get(code), (change) => change.new, "after");
}

/** Units of before 1 July 2025 that a unit of today took in, by its code. */
export function predecessors(code: string): RelatedUnit[] {
  return related(loadGazetteer().older.get(code), (change) => change.old, "before");
}

const LAST_DAY_BEFORE = "2025-06-30";
const FIRST_DAY_AFTER = "2025-07-01";

function related(
  changes: readonly Change[] | undefined,
  codeOf: (change: Change) => string,
  side: "before" | "after",
): RelatedUnit[] {
  const on = side === "after" ? FIRST_DAY_AFTER : LAST_DAY_BEFORE;
  return (changes ?? []).flatMap((change) => {
    const unit = unitsOfCode(codeOf(change), { on })[0];
    return unit ? [{ unit, relation: change.relation }] : [];
  });
}

function fits(unit: AdministrativeUnit, { level, on, within }: UnitFilter): boolean {
  if (level !== undefined && unit.level !== level) return false;
  if (on !== undefined && !stoodOn(unit, on)) return false;
  return within === undefined || liesIn(unit, within);
}

function stoodOn({ from, to }: AdministrativeUnit, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** Units lie at most two levels deep. */
function liesIn(unit: AdministrativeUnit, code: string): boolean {
  if (unit.parent === null) return false;
  if (unit.parent === code) return true;
  const parents = loadGazetteer().byCode.get(unit.parent) ?? [];
  return parents.some(({ parent }) => parent === code);
}
