import { placeTones } from "../../text/tone-placement.js";
import provinces from "./provinces.tsv";

/** A province of any time. */
export interface Province {
  /** Canonical name, without its type: `Nghệ An`, `thành phố Hồ Chí Minh`. */
  readonly name: string;
  /** A city governed centrally for all or part of the time. */
  readonly central: boolean;
  /** The province that took it in on 1 July 2025, or `null`. */
  readonly into: string | null;
}

const TYPE_WORDS = /^(?:tỉnh|thành phố|tp\.?|t\.p\.?)\s{0,3}/iu;

interface Row extends Province {
  readonly phrases: readonly string[];
}

let byKey: Map<string, Province> | undefined;
let byHostName: Map<string, Province> | undefined;

function table(): Row[] {
  return provinces
    .split("\n")
    .slice(1)
    .filter(Boolean)
    .map((line) => {
      const [phrases = "", name = "", type = "", into = ""] = line.split("\t");
      return { name, central: type !== "province", into: into || null, phrases: phrases.split("|") };
    });
}

/** The province meant by a name in any spelling, with or without its type; `null` when there is none. */
export function canonicalProvince(spelling: string): Province | null {
  byKey ??= new Map(
    table().flatMap((province) =>
      province.phrases.flatMap((phrase) => [key(phrase), plainKey(phrase)].map((form) => [form, province] as const)),
    ),
  );
  const bare = spelling.trim().slice(0, 60).replace(TYPE_WORDS, "");
  return byKey.get(key(bare)) ?? byKey.get(plainKey(bare)) ?? null;
}

function key(name: string): string {
  return placeTones(name.normalize("NFC"))
    .toLowerCase()
    .replace(/[\s–—-]{1,5}/gu, " ");
}

/** Letters only, without marks: `nghean`, `dakrlap`. */
function plainKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/đ/gu, "d")
    .replace(/[^a-z]/gu, "");
}

/** The province whose name stands in a host: `nghean.gov.vn`, `baobackan.vn`; the longest such name. */
export function provinceOfHost(host: string): Province | null {
  byHostName ??= new Map(table().map((province) => [plainKey(province.name.replace(TYPE_WORDS, "")), province]));
  const labels = host.toLowerCase().slice(0, 120).split(".");
  let best: [string, Province] | null = null;
  for (const [name, province] of byHostName) {
    if (name.length < 5 && !labels.includes(name)) continue;
    if (labels.some((label) => label.includes(name)) && (best === null || name.length > best[0].length))
      best = [name, province];
  }
  return best ? best[1] : null;
}
