import type { Doc } from "../../scan/doc.js";
import {
  capitalsEnd,
  isAllCapitals,
  isCapitalized,
  isGlued,
  isInCapitals,
  isWord,
  markAt,
  startsLine,
} from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { FOLLOWERS } from "./rules-names.js";
import { MANS_NAME, NAME_PARTICLE } from "./rules-words.js";

/** Longest name of a commune, and the longest row of capitals looked at to tell it from a person, in words. */
const MAX_COMMUNE = 4;
const MAX_CAPITALS = 8;
/** Lengths of communes' names, the usual first: `xã Tú Thịnh ┃Trương Ngọc Khởi`. */
const LIKELY_LENGTHS = [2, 1, 3];

/**
 * End of a commune's name in a row of capitals that a person's name may follow.
 *
 *     xã ┃Ia Hrung┃ Nguyễn Văn Nam     xã ┃Thanh Long┃     xã ┃┃ Nguyễn Văn Nam
 */
export function communeEnd(doc: Doc, token: number, titled: boolean): number {
  const { tokens } = doc;
  const ends: number[] = [];
  let next = token;
  while (ends.length < MAX_CAPITALS && next < tokens.count && isCapitalized(tokens, next)) {
    if (next > token && startsLine(tokens, next)) break;
    if (next > token && doc.hits.longest(next, "agencyHead")?.entry.fields.middle === "" && ends.length >= 2) break;
    next++;
    while (["’", "'", "‘"].includes(markAt(tokens, next)) && isGlued(tokens, next + 1) && isGlued(tokens, next))
      next += 2;
    ends.push(next);
  }
  const words = ends.length;
  if (words === 0 || isAcronym(doc, token) || opensItem(doc, token)) return token;
  if (titled && words >= 2 && opensHighlandName(doc, token, words)) return token;
  const known = knownCommune(doc, token, ends, titled);
  if (known > token) return known;
  if (words === 1 && opensWord(doc, token, ends[0]!)) return token;
  const isSurname = (word: number) => doc.hits.longest(word === 0 ? token : ends[word - 1]!, "placeSurname") !== null;
  if (titled && words >= 3 && words <= 4 && isSurname(0))
    return words <= MAX_COMMUNE && isInHigherPlace(doc, ends[words - 1]!) ? ends[words - 1]! : token;
  if (titled && words >= 3 && tokenText(tokens, ends[0]!) === NAME_PARTICLE) return token;
  const inCapitals = words >= 3 && isAllCapitals(tokens, token) && isAllCapitals(tokens, token + 1);
  if (inCapitals) return ends[1]!;
  for (const cut of LIKELY_LENGTHS)
    if (cut < words && isSurname(cut) && words - cut >= nameLength(cut) && (titled || words > MAX_COMMUNE))
      return ends[cut - 1]!;
  return ends[(words > 3 && titled ? 2 : Math.min(words, MAX_COMMUNE)) - 1]!;
}

/**
 * Fewest words of a person's name behind so many of a commune's: `xã An ┃Phú Trung┃` is no `Phú Trung` of a commune An.
 */
function nameLength(commune: number): number {
  return commune === 1 ? 3 : 2;
}

/** `các xã ┃NK 2016-2021`: letters beside lower case name no commune. */
export function isAcronym({ tokens }: Doc, token: number): boolean {
  return (
    isInCapitals(tokens, token) && token > 0 && !isInCapitals(tokens, token - 1) && !isInCapitals(tokens, token + 1)
  );
}

/** `UBND xã⏎┃Đ┃/c A`, `UBND xã⏎┃B┃. Phần riêng`: one letter at the start of a line opens an item of a list. */
function opensItem({ tokens }: Doc, token: number): boolean {
  return startsLine(tokens, token) && tokens.end[token]! - tokens.start[token]! === 1 && !isWord(tokens, token + 1);
}

/**
 * End of a listed commune, where no longer name begins with it: nothing follows, a heading in capitals goes on, or a
 * person's name in somebody's office.
 *
 *     xã ┃Nam Ban Lâm Hà┃;     PHƯỜNG ┃ĐIỆN BÀN ĐÔNG┃ THĂM     Chủ tịch UBND xã ┃Nam Hà Lâm Hà┃ Lê Văn A
 */
function knownCommune(doc: Doc, token: number, ends: readonly number[], titled: boolean): number {
  const known = doc.hits.longest(token, "commune");
  if (!known) return token;
  const last = ends.indexOf(known.end);
  // `phường Xuân Hương ┃- Đà Lạt┃`: the dash ends the row, and goes on in the name
  const rest = last >= 0 ? ends.length - 1 - last : capitalsEnd(doc.tokens, known.end, MAX_CAPITALS) - known.end;
  const heading = isAllCapitals(doc.tokens, token);
  const person = titled && rest >= 2 && doc.hits.longest(known.end, "placeSurname") !== null;
  return rest === 0 || heading || person ? known.end : token;
}

/** `UBND phường ┃Báo┃ cáo`, `HĐND huyện ┃Chủ┃ tọa`: a capital opens a word that goes on in lower case. */
function opensWord({ tokens }: Doc, token: number, end: number): boolean {
  if (!isWord(tokens, end) || isCapitalized(tokens, end) || (startsLine(tokens, end) && !startsLine(tokens, token)))
    return false;
  return !FOLLOWERS.has(tokenText(tokens, end));
}

/** `UBND xã Lưu Vĩnh Sơn┃, huyện Thạch Hà`: only of a place it is said in which other it lies. */
function isInHigherPlace({ tokens, hits }: Doc, end: number): boolean {
  if (![",", "("].includes(markAt(tokens, end)) || startsLine(tokens, end + 1)) return false;
  const level = hits.longest(end + 1, "levelWord");
  return level !== null && level.entry.fields.level !== "commune" && isCapitalized(tokens, level.end);
}

/**
 * `Chủ tịch UBND xã | Ksor Nham`, `… xã | H'Yim Kđoh`, `… xã | Y Bliêng Niê`: as no commune's name begins; not
 * `xã Y Tý`.
 */
function opensHighlandName({ tokens, hits }: Doc, token: number, words: number): boolean {
  if (hits.longest(token, "highlandSurname") !== null) return true;
  if (tokens.end[token]! - tokens.start[token]! > 1) return false;
  if (markAt(tokens, token + 1) !== "" && isGlued(tokens, token + 1)) return true;
  return tokenText(tokens, token) === MANS_NAME && words >= 3 && hits.longest(token + 2, "placeSurname") === null;
}
