import districts from "./districts.tsv";
import provinces from "./provinces.tsv";

/** The day from which 34 provinces and no districts stand. */
export const REORGANISED = "2025-07-01";

interface District {
  readonly type: string;
  readonly province: string;
  readonly code: string;
}

let provinceCodes: Map<string, { before: string; after: string }> | undefined;
let districtsByName: Map<string, District[]> | undefined;

function cells(tsv: string): string[][] {
  return tsv
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split("\t"));
}

/**
 * Official code of a province by its canonical name. A name that stood for other territories before and after 1 July
 * 2025 under other codes has the code of the day; without a day, `null`.
 */
export function provinceCode(name: string, day: string | null): string | null {
  provinceCodes ??= new Map(
    cells(provinces).map(([, canonical = "", , , before = "", after = ""]) => [canonical, { before, after }]),
  );
  const codes = provinceCodes.get(name);
  if (!codes) return null;
  const { before, after } = codes;
  if (before === after || after === "" || before === "") return before || after || null;
  return day === null ? null : day < REORGANISED ? before : after;
}

/** A district as one province tells it from others: its code, and its name, with its type where two share the name. */
export interface KnownDistrict {
  readonly code: string;
  readonly name: string;
}

/**
 * The district of a name in a province, by its type (`huyện`) too where the text says it; `null` where several fit
 * (Hà Tĩnh has a huyện and a thị xã Kỳ Anh) and where none does.
 */
export function districtOf(name: string, type: string | null, province: string): KnownDistrict | null {
  districtsByName ??= readDistricts();
  const namesakes = (districtsByName.get(name) ?? []).filter((district) => district.province === province);
  const shared = new Set(namesakes.map(({ code }) => code)).size > 1;
  const fitting = shared ? namesakes.filter((district) => district.type === type) : namesakes;
  const [found] = fitting;
  if (!found || new Set(fitting.map(({ code }) => code)).size > 1) return null;
  return { code: found.code, name: shared ? `${found.type} ${name}` : name };
}

function readDistricts(): Map<string, District[]> {
  const byName = new Map<string, District[]>();
  for (const [, name = "", type = "", province = "", code = ""] of cells(districts)) {
    const namesakes = byName.get(name) ?? [];
    namesakes.push({ type, province, code });
    byName.set(name, namesakes);
  }
  return byName;
}
