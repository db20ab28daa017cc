import { tsvRows } from "../rows.js";
import fitsTsv from "./body-fits.tsv";
import issuerTsv from "./issuer-symbols.tsv";
import typeTsv from "./type-symbols.tsv";

/** `party`, `state`, `front` or `other`; `""` where the symbol does not say. */
export type SymbolSystem = "party" | "state" | "front" | "other" | "";

interface TypeSymbol {
  readonly state: readonly string[];
  readonly party: readonly string[];
}

interface IssuerSymbol {
  /** The body the symbol stands for, `""` where it stands for several. */
  readonly name: string;
  readonly system: SymbolSystem;
}

const types = new Map<string, TypeSymbol>(
  tsvRows(typeTsv).map((row) => [row.symbol!, { state: words(row.state!), party: words(row.party!) }]),
);
const issuers = new Map<string, IssuerSymbol>(
  tsvRows(issuerTsv).map((row) => [row.symbol!, { name: row.name!, system: row.system as SymbolSystem }]),
);

/** Symbols by their upper-case form, then by the form people type without Đ and Ư. */
const byUpper = new Map<string, string>();
const byBare = new Map<string, string>();
for (const symbol of [...types.keys(), ...issuers.keys()]) {
  if (!byUpper.has(symbol.toUpperCase())) byUpper.set(symbol.toUpperCase(), symbol);
}
for (const [upper, symbol] of byUpper) {
  const bare = bareForm(upper);
  if (!byUpper.has(bare) && !byBare.has(bare)) byBare.set(bare, symbol);
}

/** Parts of the numbers of judgments and cases: those are no documents. */
const CASE_PARTS =
  /^(?:ST|PT|GĐT|(?:HS|DS|HC|KDTM|KT|LĐ|HN|HNGĐ|VDS|KN|BPXLHC|PS)(?:ST|PT|GĐT|TT)|TL(?:ST|PT|VA)?|(?:QĐ|TB)(?:ST|PT|XX|XXST|XXPT|ĐXX|GĐT|TL)|HS|DS|HNGĐ|KDTM|VDS)$/u;
const ASSEMBLY = /^(?:QHK?|UBTVQH)\d{1,2}$/u;
const PARTY_COMMITTEE = /(?:TW|TU|HU|QU|ThU|ĐU|ĐUK)$/u;
const OF_THE_FRONT = /MTTQ|MTTW|ĐTN$|LĐLĐ|^TLĐ|HPN|HND$|CCB$/u;

function words(cell: string): string[] {
  return cell === "" ? [] : cell.split("|");
}

function bareForm(upper: string): string {
  return upper.replace(/Đ/gu, "D").replace(/Ư/gu, "U");
}

/**
 * The spelling of a symbol part: `qđ` → `QĐ`, `TTG` → `TTg`, `ƯBND` → `UBND`, `QHI5` → `QH15`; `null` when it is not
 * known. `ND` is NĐ only where a type stands.
 */
export function knownSymbol(part: string, leads = true): string | null {
  if (types.has(part) || issuers.has(part)) return part;
  const upper = part.toUpperCase().replace(/TƯ|T\.[ƯW]/gu, "TW");
  const assembly = /^(QH|[UƯ]BTVQH)I?(\d{1,2})$/u.exec(upper.replace(/I(?=\d$)/u, "1"));
  if (assembly) return `${assembly[1]!.replace("Ư", "U")}${assembly[2]}`;
  const bare = bareForm(upper);
  const found = byUpper.get(upper) ?? byUpper.get(bare) ?? byBare.get(bare) ?? byBare.get(bare.replace(/0/gu, "O"));
  return found === undefined || (!leads && found !== upper && types.has(found) && !issuers.has(found)) ? null : found;
}

/** A symbol part that no list knows, with the look-alikes of TW and UB repaired. */
export function repairedSymbol(part: string): string {
  return part.replace(/TƯ/gu, "TW").replace(/^ƯB/u, "UB");
}

/** `QĐUBND`, `NĐCP`: a type and an issuer whose dash was lost, each of the list; `null` for any other part. */
export function gluedParts(part: string): string[] | null {
  if (types.has(part) || issuers.has(part)) return null;
  for (let cut = 2; cut <= part.length - 2; cut++)
    if (types.has(part.slice(0, cut)) && issuers.has(part.slice(cut))) return [part.slice(0, cut), part.slice(cut)];
  return null;
}

/** Types of texts that several bodies issue together. */
export function isJointType(part: string): boolean {
  return /^(?:TTLT|NQLT|TTLB|TTLN|CTLT)$/u.test(part);
}

/** Types whose symbol names every body that takes part: `QCPH/UBND-UBMTTQ`, `HDLN-STC-SNV`. */
export function isSharedType(part: string): boolean {
  return isJointType(part) || /^(?:QC|CT|CTr|KH)PH$|^(?:HD|KH)(?:LN|LT)$/u.test(part);
}

/** The symbol part is of no list: its body can only be known from the words round it. */
export function isUnknownSymbol(part: string): boolean {
  return !types.has(part) && bodyOf(part) === null && !fits.has(part);
}

export function isTypeSymbol(part: string): boolean {
  return types.has(part);
}

/** A part that names an issuing body. Only bodies of the list, with or without the number of the term. */
export function isIssuerSymbol(part: string): boolean {
  return issuers.has(part) || ASSEMBLY.test(part);
}

/** The National Assembly or its Standing Committee, with the number of the term: `QH14`, `UBTVQH13`. */
export function isAssemblySymbol(part: string): boolean {
  return ASSEMBLY.test(part);
}

export function isCasePart(part: string): boolean {
  return CASE_PARTS.test(part);
}

/** A committee of the party: its numbers are written `03-NQ/TU`. */
export function isPartyCommittee(part: string): boolean {
  return issuers.get(part)?.system === "party" || (PARTY_COMMITTEE.test(part) && !OF_THE_FRONT.test(part));
}

/** The types a type symbol may stand for; several where the text has to say which. */
export function typesOf(part: string, party: boolean): readonly string[] {
  const found = types.get(part);
  if (!found) return [];
  return party
    ? found.party.length > 0
      ? found.party
      : found.state
    : found.state.length > 0
      ? found.state
      : found.party;
}

/** The body a symbol part stands for, or `null` where it stands for several or is not known. */
export function bodyOf(part: string): string | null {
  return issuers.get(ASSEMBLY.test(part) ? part.replace(/\d{1,3}$/u, "") : part)?.name || null;
}

/** The system an issuer belongs to, `""` where its symbol does not say. */
export function systemOf(part: string): SymbolSystem {
  const known = issuers.get(ASSEMBLY.test(part) ? part.replace(/\d{1,3}$/u, "") : part)?.system;
  if (known) return known;
  if (OF_THE_FRONT.test(part)) return "front";
  return PARTY_COMMITTEE.test(part) ? "party" : "";
}

const fits = new Map(tsvRows(fitsTsv).map((row) => [row.symbol!, words(row.words!)]));
/** Boards and offices of a committee: they have symbols of their own. */
const BOARD = /^(?:Ban (?:Tổ chức|Tuyên giáo|Dân vận|Nội chính|Kinh tế|Đối ngoại)|Văn phòng|Ủy ban Kiểm tra|Đảng ủy)/iu;

/**
 * The body of that name may be the one a symbol part stands for: `TU` and `Ban Thường vụ Tỉnh ủy`, `SNV` and
 * `Sở Nội vụ Sơn La`.
 */
export function fitsBody(part: string, name: string): boolean {
  const symbol = ASSEMBLY.test(part) ? part.replace(/\d{1,3}$/u, "") : part;
  const known = fits.get(symbol);
  if (known?.some((phrase) => name.includes(phrase))) return !BOARD.test(name) || symbol.startsWith("ĐU");
  const body = issuers.get(symbol)?.name;
  if (body && name.toLowerCase().startsWith(body.toLowerCase())) return true;
  return (
    known === undefined && symbol.length > 1 && initialsOf(name).startsWith(symbol.toUpperCase().replace(/&/gu, ""))
  );
}

/** First letters of a name's syllables, "và" left out: `Sở Giáo dục và Đào tạo` → `SGDĐT`. */
function initialsOf(name: string): string {
  let initials = "";
  for (const [word] of name.matchAll(/\p{L}{1,40}/gu)) {
    if (word.toLowerCase() === "và") continue;
    initials += word.length > 1 && word === word.toUpperCase() ? word : word[0]!;
  }
  const plain = initials
    .toUpperCase()
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "");
  return plain.normalize("NFC");
}

/** The committees that share the symbol TU; the list writes the first. */
export const PROVINCE_COMMITTEE = "Tỉnh ủy";
export const CITY_COMMITTEE = "Thành ủy";

/** A committee's name that says neither its level nor its place. */
export function isBareCommittee(name: string): boolean {
  return /^(?:Đảng ủy|Chi bộ|Chi ủy|Ban Thường vụ Đảng ủy)$/u.test(name);
}
