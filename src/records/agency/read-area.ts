import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import {
  isAllCapitals,
  isCapitalized,
  isGlued,
  isNumber,
  isWord,
  markAt,
  phrase,
  startsLine,
} from "../../scan/window.js";
import { placeTones } from "../../text/tone-placement.js";
import { looksVietnamese } from "../../tokens/syllable.js";
import { lowerText, numberAt, TokenFlag, tokenText } from "../../tokens/tokens.js";
import { communeEnd, isAcronym } from "./commune-end.js";
import { endsNumberedName } from "./numbered-name.js";
import { opensOtherThing } from "./other-things.js";
import type { Area, AreaLevel } from "./reading.js";
import { CITY, DELEGATES, NUMBERED_TYPES } from "./rules-words.js";
import { spellOut } from "./spelling.js";

/**
 * The area that begins at a token.
 *
 *     tỉnh · huyện Quan Sơn · TP. Vinh · phường 5 · xã Ia Hrung ┃ · Lào Cai (when `direct` holds its level)
 *
 * `titled`: the body stands in somebody's office, so a person's name may follow the area without a mark.
 */
export function readArea(doc: Doc, token: number, direct: AreaLevel | "any" | null, titled: boolean): Area | null {
  const short = doc.hits.longest(token, "cityShort");
  if (short && isCapitalized(doc.tokens, token)) return central(short.end, short.entry.fields.name!);
  const level = doc.hits.longest(token, "levelWord");
  if (level) return readLevelled(doc, level, titled);
  return direct === null || !isCapitalized(doc.tokens, token) ? null : readDirect(doc, token, direct, titled);
}

function central(end: number, name: string): Area {
  const words = name.startsWith(CITY) ? name : `${CITY} ${name}`;
  return { end, level: "province", words, name, province: name, set: false };
}

function readLevelled(doc: Doc, { start, end, entry }: Hit, titled: boolean): Area | null {
  const level = entry.fields.level as AreaLevel;
  if (isLongerWord(doc, start, end)) return null;
  const letter = end - start === 2 && markAt(doc.tokens, end - 1) === "." && tokenText(doc.tokens, start).length === 1;
  const unit = letter || startsLine(doc.tokens, start) ? entry.fields.name! : spellOut(doc, start, end);
  const bare = {
    end: withoutStop(doc, end),
    level,
    words: unit,
    name: null,
    province: null,
    set: listsLevels(doc, end),
  };
  if (bare.set) return bare;
  const name = readNameOfLevel(doc, end, level, entry.fields.type!, titled);
  if (!name) return bare;
  return areaOf(name, `${unit} ${name.words}`);
}

/** `TP.` with no name after it: the stop ends the sentence. */
function withoutStop(doc: Doc, end: number): number {
  return markAt(doc.tokens, end - 1) === "." ? end - 1 : end;
}

/** `xã hội`, `tỉnh ủy`, `xã đoàn`: the level word is the start of another word. */
function isLongerWord(doc: Doc, start: number, end: number): boolean {
  const word = doc.hits.longest(start, "agencyWord");
  const head = doc.hits.longest(start, "agencyHead");
  if ((word?.end ?? end) > end) return true;
  if (head === null || head.end <= end) return false;
  const { branch } = head.entry.fields;
  // "UBND tỉnh Đoàn Tấn Long": a surname
  if (branch === "front") return !isCapitalized(doc.tokens, end) || isCapitalized(doc.tokens, start);
  if (branch !== "party") return false;
  return head.end >= doc.tokens.count || !DELEGATES.has(lowerText(doc.tokens, head.end));
}

/** `xã, phường, thị trấn`: level words in a row name no place. */
function listsLevels(doc: Doc, token: number): boolean {
  if (![",", "/"].includes(markAt(doc.tokens, token))) return false;
  const next = doc.hits.longest(token + 1, "levelWord");
  if (next === null || isNumber(doc.tokens, next.end)) return false;
  if (!isCapitalized(doc.tokens, next.end)) return true;
  // in a heading every word has its capitals: `UỶ BAN NHÂN DÂN QUẬN, HUYỆN TRONG …`
  const shouts = isAllCapitals(doc.tokens, token - 1) && isAllCapitals(doc.tokens, next.end);
  return shouts && PLACES.every((name) => doc.hits.longest(next.end, name) === null);
}

const PLACES = ["province", "district", "commune"] as const;

type NamedArea = Omit<Area, "set">;

/** One place. Field by field: a spread gives each area a shape of its own, which takes more memory than the area. */
export function areaOf({ end, level, words, name, province }: NamedArea, inFull = words): Area {
  return { end, level, words: inFull, name, province, set: false };
}

/** A place's name that shares a level word said before: `các huyện Nam Giang, ┃Tây Giang┃`. */
export function readPlaceName(doc: Doc, token: number, level: AreaLevel, type: string): NamedArea | null {
  if (doc.hits.longest(token, "agencyHead")) return null;
  return readNameOfLevel(doc, token, level, type, true);
}

function readNameOfLevel(doc: Doc, token: number, level: AreaLevel, type: string, titled: boolean): NamedArea | null {
  if (token >= doc.tokens.count || startsParagraph(doc, token)) return null;
  if (NUMBERED_TYPES.has(type) && isUnitNumber(doc, token)) {
    const end = numberedWardEnd(doc, token);
    const name = placeTones(phrase(doc.tokens, token, end));
    return { end, level, words: name, name, province: null };
  }
  if (!isCapitalized(doc.tokens, token) || opensOtherThing(doc, token)) return null;
  const province = doc.hits.longest(token, "province");
  if (level === "province") {
    const known = province ?? formerProvince(doc, token);
    return known ? provinceArea(doc, known) : foreignProvince(doc, token, titled);
  }
  if (level === "city") return readCity(doc, token, province);
  const district = doc.hits.longest(token, "district");
  if (level === "district" && district) return districtArea(doc, district, type);
  if (level === "district" && titled && doc.hits.longest(token, "placeSurname")) return null;
  const named = communeEnd(doc, token, titled);
  if (named <= token) return null;
  const end = level === "commune" ? withOrdinal(doc, named, titled) : named;
  const words = placeTones(phrase(doc.tokens, token, end));
  return { end, level, words, name: words, province: null };
}

/** `tỉnh ┃Nghệ Tĩnh┃`, `Tỉnh ủy ┃Rạch Giá┃`; not `Bí thư Tỉnh ủy ┃Nam Hà Đức┃`. */
function formerProvince(doc: Doc, token: number): Hit | null {
  const hit = doc.hits.longest(token, "formerProvince");
  return hit && !goesOnAsName(doc, hit.end) ? hit : null;
}

/** Shorter words that Vietnamese does not spell are highland names: `Kpă`, `Rcom`. */
const FOREIGN_LETTERS = 6;

/** `tỉnh ┃Savannakhet┃`, `tỉnh ┃Át-ta-pư┃`: a word that Vietnamese does not spell, or several with hyphens. */
function foreignProvince(doc: Doc, token: number, titled: boolean): NamedArea | null {
  const listed = placeAbroad(doc, token, titled);
  if (listed) return listed;
  const { tokens } = doc;
  const joined = (at: number) => markAt(tokens, at) === "-" && isGlued(tokens, at) && isGlued(tokens, at + 1);
  const long = tokens.end[token]! - tokens.start[token]! >= FOREIGN_LETTERS;
  const native = !long || looksVietnamese(tokens.text, tokens.start[token]!, tokens.end[token]!);
  if ((native && !joined(token + 1)) || isAcronym(doc, token)) return null;
  let end = token + 1;
  while (joined(end) && isWord(tokens, end + 1)) end += 2;
  // `Chủ tịch UBND tỉnh ┃Ksor H’Bơ┃`: who holds the office follows
  if (titled && isCapitalized(tokens, end)) return null;
  const words = phrase(tokens, token, end);
  return { end, level: "province", words, name: words, province: null };
}

/** `Tỉnh ủy ┃Vân Nam┃`, `UBND tỉnh ┃Quảng Đông┃`; not `Bí thư Tỉnh ủy ┃Hà Lan Anh┃`. */
function placeAbroad(doc: Doc, token: number, titled: boolean): NamedArea | null {
  const hit = doc.hits.longest(token, "foreignPlace");
  if (hit === null || hit.end < token + 2) return null;
  if (titled && isCapitalized(doc.tokens, hit.end) && !isCapitalized(doc.tokens, hit.end + 1)) return null;
  const words = phrase(doc.tokens, token, hit.end);
  return { end: hit.end, level: "province", words, name: words, province: null };
}

/** `phường 1 ┃Bảo Lộc┃`: the wards of a city that was dissolved keep its name. */
function numberedWardEnd(doc: Doc, number: number): number {
  const city = isCapitalized(doc.tokens, number + 1) ? doc.hits.longest(number + 1, "district") : null;
  return city && !startsLine(doc.tokens, number + 1) && city.end - city.start > 1 ? city.end : number + 1;
}

/** `xã Đạ Huoai ┃2┃`: of a commune cut in parts each has its number; `xã Tân Lập 3 hộ nghèo` counts something. */
function withOrdinal(doc: Doc, end: number, titled: boolean): number {
  const { tokens } = doc;
  if (!isNumber(tokens, end) || isGlued(tokens, end) || startsLine(tokens, end)) return end;
  if (tokens.end[end]! - tokens.start[end]! > 1 || tokenText(tokens, end) === "0") return end;
  const holder = titled && isCapitalized(tokens, end + 1) && doc.hits.longest(end + 1, "placeSurname") !== null;
  return holder || endsNumberedName(doc, end + 1) ? end + 1 : end;
}

/**
 * Numbered districts and wards go up to the twenties; `Công an quận 02 vụ` counts something else, and
 * `… HĐND phường⏎┃2┃. Ông A` numbers the next item.
 */
function isUnitNumber(doc: Doc, token: number): boolean {
  const value = numberAt(doc.tokens, token);
  if (numbersItem(doc, token)) return false;
  return value >= 1 && value <= 28 && tokenText(doc.tokens, token)[0] !== "0";
}

function numbersItem({ tokens }: Doc, token: number): boolean {
  if (!startsLine(tokens, token) || !isGlued(tokens, token + 1) || startsLine(tokens, token + 2)) return false;
  return [".", ")", "/"].includes(markAt(tokens, token + 1));
}

function startsParagraph(doc: Doc, token: number): boolean {
  return (doc.tokens.flags[token]! & TokenFlag.paragraphStart) !== 0;
}

function provinceArea(doc: Doc, { start, end, entry }: Hit): NamedArea {
  const name = entry.fields.name!;
  // `tỉnh BR-VT`: only letters
  const words = /[A-ZĐ]{2}/u.test(entry.phrase) ? name : spellOut(doc, start, end);
  return { end, level: "province", words, name, province: name };
}

/** A central city, else a city under a province. */
function readCity(doc: Doc, token: number, province: Hit | null): NamedArea | null {
  const district = doc.hits.longest(token, "district");
  if (province && province.entry.fields.type !== "province" && !(district && district.end > province.end))
    return provinceArea(doc, province);
  if (district) return districtArea(doc, district, CITY);
  return province ? provinceArea(doc, province) : null;
}

/** Of several districts of one name, the province stays open. */
function districtArea(doc: Doc, { start, end }: Hit, type: string): NamedArea {
  const same = doc.hits.at(start, "district").filter((hit) => hit.end === end);
  const typed = same.filter((hit) => hit.entry.fields.type === type);
  const candidates = typed.length > 0 ? typed : same;
  const name = candidates[0]!.entry.fields.name!;
  const province = candidates.length === 1 ? candidates[0]!.entry.fields.province! : null;
  return { end, level: "district", words: spellOut(doc, start, end), name, province };
}

/** A capital straight after a district's name makes it part of a person's: `Tỉnh uỷ ┃Đồng Văn Rớt`. */
function goesOnAsName(doc: Doc, token: number): boolean {
  return (
    isCapitalized(doc.tokens, token) &&
    !startsLine(doc.tokens, token) &&
    doc.hits.longest(token, "placeSurname") === null
  );
}

/** `Xã đoàn ┃Vĩnh Hanh┃`: the head holds the word for the level; a known commune, or capitals no surname opens. */
function readCommune(doc: Doc, token: number, titled: boolean): Area | null {
  const end = communeEnd(doc, token, titled);
  const known = doc.hits.longest(token, "commune")?.end === end;
  if (end === token || (!known && titled && doc.hits.longest(token, "placeSurname") !== null)) return null;
  const words = placeTones(phrase(doc.tokens, token, end));
  return areaOf({ end, level: "commune", words, name: words, province: null });
}

/** A place straight after the head: `Công an Đắk Nông`, `Huyện ủy Kim Bôi`, `Thành ủy Bảo Lộc`. */
function readDirect(doc: Doc, token: number, level: AreaLevel | "any", titled: boolean): Area | null {
  const province = doc.hits.longest(token, "province");
  const found = doc.hits.longest(token, "district");
  const district = found && titled && goesOnAsName(doc, found.end) ? null : found;
  const asProvince = province && areaOf(provinceArea(doc, province));
  const asDistrict = district && areaOf(districtArea(doc, district, level === "city" ? CITY : ""));
  if (level === "commune") return readCommune(doc, token, titled);
  if (level === "district") return asDistrict;
  if (level === "city") return province && province.entry.fields.type !== "province" ? asProvince : asDistrict;
  if (level === "province") {
    const former = province ? null : formerProvince(doc, token);
    const abroad = province || former ? null : placeAbroad(doc, token, titled);
    return former ? areaOf(provinceArea(doc, former)) : abroad ? areaOf(abroad) : asProvince;
  }
  if (asProvince && asDistrict && asDistrict.end > asProvince.end) return asDistrict;
  return asProvince ?? asDistrict;
}
