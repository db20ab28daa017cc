import { countryEnd } from "../../scan/countries.js";
import { isCapitalized, isNumber, phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { DELEGATION, POSTED_AT, SACRED_HOUSES, STATE_WORD } from "./rules.js";

/** Lexicon classes of places a title may name without a body. */
const FOREIGN_PLACES = ["country", "foreignPlace"] as const;
/** Places whose level is said before them: `Chủ tịch huyện | Kỳ Anh`. */
const LEVELLED = ["province", "district", "foreignPlace"] as const;
/** Places at home a title may name without a body. */
const LOCAL_PLACES = ["province", "cityShort"] as const;

/** `Thứ trưởng Quốc phòng` → `Bộ Quốc phòng`; `Bộ trưởng Ngoại giao Cam-pu-chia` names the country's. */
export function ministryAt(reading: Reading, token: number): { end: number; name: string } | null {
  const field = reading.longest(token, "ministryField");
  if (!field) return null;
  const end = countryAt(reading, field.end, false);
  const { ministry } = field.entry.fields;
  if (end < 0) return { end: field.end, name: ministry! };
  return { end, name: `${ministry} ${phrase(reading.tokens, field.end, end)}` };
}

/** End of a country (and of a post: `Việt Nam tại Lào`) or of a place, -1 where none stands. */
export function countryAt(reading: Reading, token: number, local: boolean): number {
  let end = -1;
  const country = placeAt(reading, token, local);
  if (country > 0) end = country;
  const from = end > 0 ? end : token;
  if (reading.word(from) === POSTED_AT) {
    const post = placeAt(reading, from + 1, true);
    if (post > 0) end = post;
  }
  return end;
}

function placeAt(reading: Reading, token: number, local: boolean): number {
  if (reading.startsLine(token)) return -1;
  // `Thủ tướng | nước CHDCND Lào`
  if (reading.word(token) === STATE_WORD) return countryEnd(reading.doc, token + 1, FOREIGN_PLACES);
  const level = local ? reading.longest(token, "levelWord") : null;
  const levelled = level ? LEVELLED.flatMap((name) => reading.longest(level.end, name)?.end ?? []) : [];
  if (levelled.length > 0) return Math.max(...levelled);
  const country = countryEnd(reading.doc, token, FOREIGN_PLACES);
  if (!local || !isCapitalized(reading.tokens, token)) return country;
  return Math.max(country, ...LOCAL_PLACES.map((name) => reading.longest(token, name)?.end ?? -1));
}

/** `Thủ tướng Chính phủ | nước Cộng hòa xã hội chủ nghĩa Việt Nam | X`: whose body it is; else the same token. */
export function stateEnd(reading: Reading, token: number): number {
  const names = reading.word(token) === STATE_WORD && !isCapitalized(reading.tokens, token);
  if (!names || reading.startsLine(token)) return token;
  return Math.max(token, countryEnd(reading.doc, token + 1, FOREIGN_PLACES));
}

/**
 * `Trưởng đại diện UNICEF | tại Việt Nam | X Y`, `Bí thư Tỉnh ủy | Vân Nam | X Y`: where the body is, before a whole
 * name; else the same token.
 */
export function abroadEnd(reading: Reading, token: number): number {
  if (reading.startsLine(token)) return token;
  const posted = reading.word(token) === POSTED_AT;
  const place = posted ? placeAt(reading, token + 1, true) : countryEnd(reading.doc, token, FOREIGN_PLACES);
  // `Chủ tịch UBND xã | Hà Lan Anh`, `Giám đốc Sở | Anh`: a name's own syllables
  if (place < token + 2 || reading.startsLine(place) || reading.startsLine(place + 1)) return token;
  return isCapitalized(reading.tokens, place) && isCapitalized(reading.tokens, place + 1) ? place : token;
}

/**
 * `ĐBQH | tỉnh Thanh Hóa | X`, `đại biểu Quốc hội | đoàn Đắk Lắk | X`, `ĐBQH | đơn vị tỉnh`: the province a delegate
 * sits for; else the same token.
 */
export function delegationEnd(reading: Reading, role: string, token: number): number {
  if (role.toLowerCase() !== DELEGATE || reading.startsLine(token)) return token;
  if (wordsAt(reading, token, OWN_PROVINCE.length) === OWN_PROVINCE.join(" ")) return token + OWN_PROVINCE.length;
  const level = reading.longest(token, "levelWord")?.end ?? (reading.word(token) === DELEGATION ? token + 1 : token);
  return (level > token && reading.longest(level, "province")?.end) || token;
}

const DELEGATE = "đại biểu";
/** The province of the page, where each is a constituency. */
const OWN_PROVINCE = ["đơn", "vị", "tỉnh"];

/** Longest word for a house of faith, in tokens. */
const LONGEST_HOUSE = 4;
/** Longest name of a house of faith, in tokens. */
const MAX_HOUSE = 6;

/**
 * End of a house of faith and its name: `trụ trì | chùa Phổ Giác`, `Chánh xứ | Giáo xứ Tân Lộc`; -1 where none stands.
 */
export function houseAt(reading: Reading, token: number): number {
  let end = -1;
  for (let k = 1; k <= LONGEST_HOUSE; k++) if (SACRED_HOUSES.has(wordsAt(reading, token, k))) end = token + k;
  if (end < 0 || reading.startsLine(token)) return -1;
  const from = end;
  while (end < from + MAX_HOUSE && isCapitalized(reading.tokens, end) && !reading.startsLine(end)) end++;
  if (end === from) return -1;
  // `chùa Phật Học 2`
  const number = isNumber(reading.tokens, end) && reading.mark(end + 1) !== "" && !reading.startsLine(end);
  return number ? end + 1 : end;
}

function wordsAt(reading: Reading, token: number, count: number): string {
  const words: string[] = [];
  for (let i = token; i < token + count; i++) words.push(reading.word(i));
  return words.join(" ");
}
