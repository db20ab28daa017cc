/**
 * `node tools/run.mjs tools/gazetteer/compile.ts DIR`: writes the place lists of src/lexicon/place and src/gazetteer
 * from the gazetteer's tables (provinces.tsv, districts.tsv, communes.tsv, changes-2025.tsv) in DIR.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [dir = "."] = process.argv.slice(2);

type Row = Record<string, string>;

function readTable(name: string): Row[] {
  const [header = "", ...lines] = readFileSync(join(dir, name), "utf8").split("\n").filter(Boolean);
  const columns = header.split("\t");
  return lines.map((line) => Object.fromEntries(line.split("\t").map((cell, k) => [columns[k]!, cell])));
}

/** Spellings that differ by more than tone placement and dash shape, which matching folds anyway. */
const PROVINCE_SPELLINGS: Record<string, string[]> = {
  "Hồ Chí Minh": ["HCM"],
  "Bà Rịa - Vũng Tàu": ["Bà Rịa-Vũng Tàu", "Bà Rịa Vũng Tàu", "BR-VT", "BRVT"],
  "Thừa Thiên Huế": ["Thừa Thiên - Huế", "Thừa Thiên-Huế", "TT-Huế", "TT Huế"],
  "Đắk Lắk": ["Đắc Lắc", "Đăk Lăk", "Đak Lak", "Daklak", "Dak Lak", "Đắk Lăk", "Đác Lắc"],
  "Đắk Nông": ["Đắc Nông", "Đăk Nông", "Đak Nông", "Dak Nong", "Đác Nông"],
  "Kon Tum": ["Kontum", "Kom Tum"],
  "Bắc Kạn": ["Bắc Cạn"],
};

/**
 * Provinces of 1975 to 2008 that older pages and biographies name. Left out are those whose names people, communes or
 * mountains bear too: Minh Hải, Nam Hà, Cửu Long, Vĩnh Phú, Hoàng Liên Sơn.
 */
const FORMER_PROVINCES = [
  "Hà Tây",
  "Hà Bắc",
  "Hải Hưng",
  "Hà Nam Ninh",
  "Hà Sơn Bình",
  "Hà Tuyên",
  "Bắc Thái",
  "Bình Trị Thiên",
  "Quảng Nam - Đà Nẵng|Quảng Nam-Đà Nẵng",
  "Gia Lai - Kon Tum|Gia Lai-Kon Tum",
];

/** `hoà` → `hòa`, `uỷ` → `ủy`: the placement canonical names use. */
function placeTones(name: string): string {
  return name
    .normalize("NFD")
    .replace(/o([ae])([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0300-\u036f])/gu, "o$2$1")
    .replace(/(?<![qQ])uy([\u0300\u0301\u0303\u0309\u0323])(?![a-z\u0300-\u036f])/gu, "u$1y")
    .normalize("NFC");
}

/** The one place whose name is never said without its type. */
function commonName(name: string): string {
  return name === "Hồ Chí Minh" ? "thành phố Hồ Chí Minh" : placeTones(name);
}

function spellings(row: Row, more: string[] = []): string {
  const other = (row.other_spellings ?? "")
    .split(";")
    .filter((name) => name && placeTones(name) !== placeTones(row.name!));
  const straight = row.name!.includes("'") || row.name!.includes("’") ? [row.name!.replace(/['’]/gu, "")] : [];
  return [...new Set([placeTones(row.name!), ...more, ...other, ...straight])].join("|");
}

function compileProvinces(): string {
  const lines = ["phrase\tname\ttype\tinto\tcodeBefore\tcodeAfter"];
  const types: Row = {};
  for (const row of readTable("provinces.tsv")) types[row.name!] = `${types[row.name!] ?? ""}${row.type}`;
  const seen = new Set<string>();
  for (const row of readTable("provinces.tsv")) {
    if (seen.has(row.name!)) continue;
    seen.add(row.name!);
    const central = types[row.name!]!.includes("Thành phố");
    const both = central && types[row.name!]!.includes("Tỉnh");
    lines.push(
      [
        spellings(row, PROVINCE_SPELLINGS[row.name!]),
        commonName(row.name!),
        both ? "both" : central ? "city" : "province",
        row.merged_into_name === row.name ? "" : commonName(row.merged_into_name!),
        codeOf(row.name!, "post"),
        codeOf(row.name!, "pre"),
      ].join("\t"),
    );
  }
  for (const names of FORMER_PROVINCES) lines.push([names, names.split("|")[0], "province", "", "", ""].join("\t"));
  return `${lines.join("\n")}\n`;
}

/** The code a province's name had in every period but one: before 1 July 2025 (not `post`), or after it (not `pre`). */
function codeOf(name: string, other: "pre" | "post"): string {
  const codes = readTable("provinces.tsv").filter((row) => row.name === name && row.period !== other);
  return new Set(codes.map(({ code }) => code)).size === 1 ? codes[0]!.code! : "";
}

function compileDistricts(): string {
  // Districts ended before the codes of merged provinces were given new names.
  const before = readTable("provinces.tsv").filter((row) => row.period !== "post");
  const names = new Map(before.map((row) => [row.code!, row.name!]));
  const lines = ["phrase\tname\ttype\tprovince\tcode"];
  const seen = new Set<string>();
  for (const row of readTable("districts.tsv")) {
    if (/^\d+$/u.test(row.name!)) continue;
    const name = placeTones(row.name!);
    const key = `${name}\t${row.type}\t${row.province_code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    lines.push(
      [spellings(row), name, row.type!.toLowerCase(), commonName(names.get(row.province_code!)!), row.code].join("\t"),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Names of the communes, wards and special zones since 1 July 2025: they tell where a name ends that others follow. */
function compileCommunes(): string {
  const names = readTable("communes.tsv")
    .filter((row) => row.period !== "pre" && !/\d/u.test(row.name!))
    .map((row) => placeTones(row.name!));
  return `phrase\n${[...new Set(names)].sort().join("|")}\n`;
}

/** All units of all times, one a line; periods: b before, a after 1 July 2025, empty both. */
function compileUnits(): string {
  const lines = ["code\tperiod\ttype\tname\tparent\tfrom\tto"];
  const period = { pre: "b", post: "a", both: "" } as Row;
  for (const row of readTable("provinces.tsv"))
    lines.push(
      [
        row.code,
        period[row.period!],
        row.type!.toLowerCase(),
        placeTones(row.name!),
        "",
        row.valid_from,
        row.valid_to,
      ].join("\t"),
    );
  for (const row of readTable("districts.tsv"))
    lines.push(
      [
        row.code,
        "b",
        row.type!.toLowerCase(),
        placeTones(row.name!),
        row.province_code,
        row.valid_from,
        row.valid_to,
      ].join("\t"),
    );
  for (const row of readTable("communes.tsv")) {
    const parent = row.district_code || row.province_code;
    lines.push(
      [
        row.code,
        period[row.period!],
        row.type!.toLowerCase(),
        placeTones(row.name!),
        parent,
        row.valid_from,
        row.valid_to,
      ].join("\t"),
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Which commune of today took in which of before, whole or in part; of provinces, which merged. */
function compileChanges(): string {
  const relation = { whole: "w", part: "p", unchanged: "u", district: "d" } as Row;
  const lines = readTable("changes-2025.tsv").map(
    (row) => `${row.old_code || row.old_district_code}\t${row.new_code}\t${relation[row.relation!]}`,
  );
  for (const row of readTable("provinces.tsv"))
    if (row.period !== "post" && row.merged_into_code) lines.push(`${row.code}\t${row.merged_into_code}\tw`);
  return `old\tnew\trelation\n${[...new Set(lines)].join("\n")}\n`;
}

writeFileSync("src/lexicon/place/communes.tsv", compileCommunes());
writeFileSync("src/gazetteer/units.tsv", compileUnits());
writeFileSync("src/gazetteer/changes.tsv", compileChanges());
writeFileSync("src/lexicon/place/provinces.tsv", compileProvinces());
writeFileSync("src/lexicon/place/districts.tsv", compileDistricts());
