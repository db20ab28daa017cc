import { isCapitalized, isNumber } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AND, HOLDS, PLURALS } from "./rules.js";

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

/** `các xã An Lạc, Khánh Hòa và | Mường Lai`, `các thôn Đông, Đoài và | An Định`: one of several places whose level is said once, in a plural. */
export function isInPlaceList(reading: Reading, start: number, end: number, length: number): boolean {
  if (length > MAX_PLACE_NAME) return false;
  let at = start - 1;
  if (reading.mark(at) !== "," && reading.word(at) !== AND && !opensList(reading, at)) return false;
  for (; at > start - MAX_PLACE_LIST && at > 0; at--) {
    if (reading.startsLine(at + 1)) return false;
    if (isCapitalized(reading.tokens, at) || reading.mark(at) === "," || reading.word(at) === AND) continue;
    if (isNumber(reading.tokens, at) && isCapitalized(reading.tokens, at - 1)) continue;
    const opened = opensList(reading, at);
    const word = opened ? at : at + 1;
    const level = reading.placeWordEndingAt(word);
    if (level === null || (opened && length > MAX_BARE_PLACE && reading.longest(start, "commune")?.end !== end))
      return false;
    // `UBND xã Ninh Gia, | Tà Hine`: of a listed commune the level may be said once in the singular too
    if (reading.longest(start, "commune")?.end === end) return true;
    return PLURALS.has(reading.word(level.start - 1)) || isNumber(reading.tokens, level.start - 1);
  }
  return false;
}

/** `các phường: | Long Biên, …`, `10 xã gồm | Quế Phú, …` */
function opensList(reading: Reading, at: number): boolean {
  return reading.mark(at) === ":" || HOLDS.has(reading.word(at));
}

/** `Chủ tịch tỉnh | Thanh Hóa`, `lãnh đạo huyện | Mường La`: a known place behind the word for its level. */
export function isPlaceOfLevel(reading: Reading, start: number, end: number): boolean {
  if (end - start < 2 || reading.startsLine(start) || !reading.endingAt(start, "levelWord")) return false;
  // `Bộ Tư lệnh Thành phố | Hồ Chí Minh`
  const city = reading.longest(start, "province");
  if (city?.end === end && city.entry.fields.type === "city" && isCity(reading, start)) return true;
  if (reading.owner[start - 1]) return false;
  return (["province", "district", "commune", "foreignPlace"] as const).some(
    (name) => reading.longest(start, name)?.end === end,
  );
}

/** `Bí thư tỉnh | Thanh Hóa Lê Nhị Hà`: the name begins behind the place. */
export function opensWithPlaceOfLevel(reading: Reading, start: number, end: number): boolean {
  if (reading.owner[start - 1] || reading.startsLine(start) || !reading.endingAt(start, "levelWord")) return false;
  const place = reading.longest(start, "province") ?? reading.longest(start, "foreignPlace");
  return place !== null && place.end - place.start > 1 && place.end < end - 1;
}

/** `Phan Rang|-Tháp Chàm, ngày 5 tháng 3`: the name of a place goes on behind a dash. */
export function isHalfPlace(reading: Reading, start: number, end: number): boolean {
  if (!reading.isDash(end)) return false;
  return (["province", "district"] as const).some((name) => (reading.longest(start, name)?.end ?? 0) > end);
}

/** `các huyện Vân Đồn, Cô | Tô`: the word of address, with a capital inside a sentence, opens the name of a district. */
export function isIslandDistrict(reading: Reading, start: number, end: number): boolean {
  const first = start - 1;
  if (first < 0 || !isCapitalized(reading.tokens, first) || reading.longest(first, "district")?.end !== end)
    return false;
  return !reading.startsLine(first) && reading.doc.sentences[reading.sentence(first)] !== first;
}

/** `UBND | H.Quảng Xương`: the word for the level is one letter. */
export function isShortLevel(reading: Reading, start: number, first: number, end: number): boolean {
  if (reading.longest(start, "levelWord")?.end !== first || first < start + 2) return false;
  return (["province", "district"] as const).some((name) => reading.longest(first, name)?.end === end);
}

/** `Thành phố`, `TP` */
function isCity(reading: Reading, end: number): boolean {
  return reading.endingAt(end, "levelWord")?.entry.fields.level === "city";
}
