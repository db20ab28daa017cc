import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import type { Hit } from "../../scan/hits.js";
import { isCapitalized, isNumber } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AND, CROSSING, HOLDS, INHABITANTS, PLURALS } from "./rules.js";

/** `doanh nhân | Bắc Giang`, `nông dân | Hà Nam`: those of the province, nobody of that name. */
export function isTradeOfProvince(reading: Reading, start: number, end: number): boolean {
  return isProvince(reading, start, end) && reading.honorificEndingAt(start)?.entry.fields.kind === "occupation";
}

/** `huyện Quảng Xương, | Thanh Hóa`: nothing says that it is somebody. */
export function isProvince(reading: Reading, start: number, end: number): boolean {
  return end - start > 1 && reading.longest(start, "province")?.end === end;
}

/** `Tập đoàn Cơ khí⏎| Bắc Hà`: a known place alone on its line. */
export function isPlaceOnLine(reading: Reading, start: number, end: number): boolean {
  if (end - start < 2 || !reading.startsLine(start) || !reading.startsLine(end)) return false;
  return reading.longest(start, "district")?.end === end;
}

/** `Đảng ủy xã Thanh Hà (| Thanh Liêm)`: a known place alone in brackets. */
export function isPlaceInBrackets(reading: Reading, start: number, end: number): boolean {
  if (reading.mark(start - 1) !== "(" || !(reading.mark(end) === ")" || endsInProvince(reading, end))) return false;
  return (["district", "commune"] as const).some((name) => reading.longest(start, name)?.end === end);
}

/** `(Châu Thành|, Sóc Trăng)`: the province the place lies in, and the end of the brackets. */
function endsInProvince(reading: Reading, comma: number): boolean {
  const province = reading.mark(comma) === "," ? reading.longest(comma + 1, "province") : null;
  return province !== null && reading.mark(province.end) === ")";
}

/** `TT.| Long Điền`: the letters of a town, which are those of a monk's rank as well. */
export function isTown(reading: Reading, start: number, end: number): boolean {
  if (reading.mark(start - 1) !== "." || reading.word(start - 2) !== TOWN) return false;
  return (["district", "commune"] as const).some((name) => reading.longest(start, name)?.end === end);
}

const TOWN = "tt";

/** `| Lộc An: Ghi nhận 17 kiến nghị`: a known commune heads a line. */
export function headsLine(reading: Reading, start: number, end: number): boolean {
  if (!reading.startsLine(start) || reading.mark(end) !== ":") return false;
  return reading.longest(start, "commune")?.end === end;
}

/** Longest list of places looked back over, and the longest name of a place, in tokens. */
const MAX_PLACE_LIST = 120;
const MAX_PLACE_NAME = 4;
/** Of a name that may be somebody's (`Chủ tịch UBND các xã: Lê Nhị Hà, …`), behind a colon, in syllables. */
const MAX_BARE_PLACE = 2;

/**
 * `các xã An Lạc, Khánh Hòa và | Mường Lai`, `các thôn Đông, Đoài và | An Định`: one of several places whose level is
 * said once, in a plural.
 */
export function isInPlaceList(reading: Reading, start: number, end: number, length: number): boolean {
  if (length > MAX_PLACE_NAME) return false;
  let at = start - 1;
  if (reading.mark(at) !== "," && reading.word(at) !== AND && !opensList(reading, at)) return false;
  for (; at > start - MAX_PLACE_LIST && at > 0; at--) {
    if (reading.startsLine(at + 1)) return false;
    const joins = reading.mark(at) === "," || reading.word(at) === AND || reading.isDash(at);
    if (joins || isCapitalized(reading.tokens, at)) continue;
    if (isNumber(reading.tokens, at) && isCapitalized(reading.tokens, at - 1)) continue;
    const opened = opensList(reading, at);
    const word = opened ? at : at + 1;
    const level = reading.placeWordEndingAt(word);
    if (level === null || (opened && length > MAX_BARE_PLACE && reading.longest(start, "commune")?.end !== end))
      return false;
    // `UBND xã Ninh Gia, | Tà Hine`: of a listed commune the level may be said once in the singular too
    if (reading.longest(start, "commune")?.end === end) return true;
    // `cử tri xã Minh Đức và | Thanh Bình`: the level is said once for two
    const two = !opened && length <= MAX_BARE_PLACE && reading.word(start - 1) === AND;
    if (two && isOneName(reading, at + 1, start - 1) && !opensWithSurname(reading, start)) return true;
    const first = firstOfLevels(reading, level);
    return PLURALS.has(reading.word(first - 1)) || isNumber(reading.tokens, first - 1);
  }
  return false;
}

/** Longest first street of a crossing, in tokens. */
const MAX_STREET = 6;

/** `ngã tư 23-8 – | Trần Huỳnh`: the second of two streets that cross. */
export function isStreetAtCrossing(reading: Reading, start: number): boolean {
  if (!reading.isDash(start - 1)) return false;
  for (let at = start - 2; at > Math.max(0, start - MAX_STREET); at--) {
    if (isNumber(reading.tokens, at) || isCapitalized(reading.tokens, at) || reading.isDash(at)) continue;
    return reading.word(at - 1) === CROSSING;
  }
  return false;
}

/** `các phường: | Long Biên, …`, `10 xã gồm | Quế Phú, …`, `4 phường (| Lê Lợi, …)` */
function opensList(reading: Reading, at: number): boolean {
  return reading.mark(at) === ":" || reading.mark(at) === "(" || HOLDS.has(reading.word(at));
}

/** The weight from which a syllable is a common surname: of 49,000 names 30 bear it. */
const COMMON_SURNAME = 1.5;

function opensWithSurname(reading: Reading, start: number): boolean {
  return nameStatistics().surname(reading.nameId(start)) >= COMMON_SURNAME;
}

/** Nothing but words stand there. */
function isOneName(reading: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reading.mark(at) !== "") return false;
  return from < to;
}

/** Most words for levels in a row: `3 xã, phường, thị trấn`. */
const MAX_LEVELS = 4;

/** Where a row of words for levels begins that ends with one. */
function firstOfLevels(reading: Reading, last: Hit): number {
  let { start } = last;
  for (let more = 1; more < MAX_LEVELS; more++) {
    const joined = reading.mark(start - 1) === "," || reading.word(start - 1) === AND;
    const before = joined ? reading.placeWordEndingAt(start - 1) : null;
    if (before === null) break;
    start = before.start;
  }
  return start;
}

/** `Chủ tịch tỉnh | Thanh Hóa`, `lãnh đạo huyện | Mường La`: a known place behind the word for its level. */
export function isPlaceOfLevel(reading: Reading, start: number, end: number): boolean {
  if (end - start < 2 || reading.startsLine(start) || !reading.endingAt(start, "levelWord")) return false;
  // `Bộ Tư lệnh Thành phố | Hồ Chí Minh`
  const city = reading.longest(start, "province");
  if (city?.end === end && city.entry.fields.type === "city" && isCity(reading, start)) return true;
  if (reading.owner[start - 1]) return false;
  return (["province", "formerProvince", "district", "commune", "foreignPlace"] as const).some(
    (name) => reading.longest(start, name)?.end === end,
  );
}

/** `Bí thư tỉnh | Thanh Hóa Lê Nhị Hà`: the name begins behind the place. */
export function opensWithPlaceOfLevel(reading: Reading, start: number, end: number): boolean {
  if (reading.owner[start - 1] || reading.startsLine(start) || !reading.endingAt(start, "levelWord")) return false;
  const place = (["province", "formerProvince", "foreignPlace"] as const).flatMap(
    (name) => reading.longest(start, name) ?? [],
  )[0];
  return place !== undefined && place.end - place.start > 1 && place.end < end - 1;
}

/** `Phan Rang|-Tháp Chàm, ngày 5 tháng 3`: the name of a place goes on behind a dash. */
export function isHalfPlace(reading: Reading, start: number, end: number): boolean {
  if (!reading.isDash(end)) return false;
  return (["province", "district"] as const).some((name) => (reading.longest(start, name)?.end ?? 0) > end);
}

/**
 * `các huyện Vân Đồn, Cô | Tô`: the word of address, with a capital inside a sentence, opens the name of a district.
 */
export function isIslandDistrict(reading: Reading, start: number, end: number): boolean {
  const first = start - 1;
  if (first < 0 || !isCapitalized(reading.tokens, first) || reading.longest(first, "district")?.end !== end)
    return false;
  return !reading.startsLine(first) && reading.doc.sentences[reading.sentence(first)] !== first;
}

/** `UBND | H.Quảng Xương`, `khu phố 1, | P.Bình An`: the word for the level is one letter. */
export function isShortLevel(reading: Reading, start: number, first: number, end: number): boolean {
  if (reading.longest(start, "levelWord")?.end !== first || first < start + 2) return false;
  if (end > first + 1 && reading.longest(first, "commune")?.end === end) return true;
  return (["province", "district"] as const).some((name) => reading.longest(first, name)?.end === end);
}

/**
 * `người dân | Thủ Thiêm`, `bà con | Hòa Lạc`: two syllables behind a word for all who live there are where they live.
 */
export function isHomeOfMany(reading: Reading, start: number, end: number): boolean {
  if (end - start !== 2 || reading.startsLine(start) || start < 2) return false;
  return INHABITANTS.has(reading.word(start - 2), reading.word(start - 1));
}

/** `Thành phố`, `TP` */
function isCity(reading: Reading, end: number): boolean {
  return reading.endingAt(end, "levelWord")?.entry.fields.level === "city";
}
