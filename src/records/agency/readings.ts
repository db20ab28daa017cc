import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { behindLetters } from "./letters.js";
import { jointEnd, readFieldList, readPlaceList } from "./lists.js";
import { readBody } from "./read-body.js";
import type { Reading } from "./reading.js";
import {
  BASE,
  CONGRESS,
  COUNT_WORDS,
  COUNTS_NOTHING,
  MANY,
  OF_DELEGATES,
  OFFICE_WORDS,
  PLURALS,
  RANK,
  SOME,
} from "./rules-words.js";

/** Every reading of an article in text order, none over another; sets and events left out. */
export function findReadings(doc: Doc): Reading[] {
  const { hits, boilerplate } = doc;
  const found: Reading[] = [];
  let plural = false;
  let free = 0;
  for (const token of hits.starts("agencyHead")) {
    if (token < free || boilerplate[token] === 1) continue;
    const list = pluralList(doc, token);
    if (list.length > 0) {
      for (const listed of list) found.push(listed);
      free = list.at(-1)!.end;
      continue;
    }
    const reading = readBody(doc, token);
    if (!reading || isCredited(doc, reading)) continue;
    if (opensPlaceList(doc, reading)) {
      const places = readPlaceList(doc, reading);
      for (const place of places) found.push(place);
      free = places.at(-1)?.end ?? reading.end;
      continue;
    }
    const kind = reading.parent === null && opensInPlural(doc, token);
    plural = isPlural(doc, token) || kind || (plural && followsInList(doc, found, token));
    if (
      !isEvent(doc, reading) &&
      !isOfEachPlace(doc, behindLetters(doc, reading.end)) &&
      !(plural && reading.area?.name === undefined && (kind || isSetWord(doc, reading))) &&
      !isOfSeveral(doc, reading) &&
      !isCountOfBodies(doc, reading)
    )
      found.push(reading);
    const more = elidedHeads(doc, reading);
    for (const head of more) found.push(head);
    free = more.at(-1)?.end ?? reading.end;
  }
  return found;
}

/** `Bài, ảnh: ┃TRƯỜNG NGUYÊN┃`, `Ảnh: ┃Trường Giang┃`: who is credited has the word for a school in the name. */
function isCredited(doc: Doc, { start, end, head, branch }: Reading): boolean {
  if (branch !== "other" || end > start + 3 || head.phrase.includes(" ") || head.fields.middle !== "name") return false;
  return markAt(doc.tokens, start - 1) === ":" && doc.hits.before(start - 1, "bylineOpener", 5) !== null;
}

/** `các sở: A, B`, `ba bộ A, B`: the word for the office is said once, in a plural. */
function pluralList(doc: Doc, token: number): Reading[] {
  const hit = doc.hits.longest(token, "agencyHead");
  if (!hit || !["ministry", "department", "division"].includes(hit.entry.fields.middle!) || hit.end !== token + 1)
    return [];
  const colon = markAt(doc.tokens, token + 1) === ":";
  if (!colon && !isPlural(doc, token) && !isCounted(doc, token)) return [];
  const { fields } = hit.entry;
  const word = lowerText(doc.tokens, token);
  return readFieldList(
    doc,
    colon ? token + 2 : token + 1,
    { head: hit.entry, branch: "government", level: (fields.level || "district") as Reading["level"] },
    word[0]!.toUpperCase() + word.slice(1),
  );
}

function isPlural(doc: Doc, token: number): boolean {
  return token > 0 && PLURALS.has(lowerText(doc.tokens, token - 1));
}

/** Longest office before a body, in tokens. */
const MAX_OFFICE = 4;

/** `một số chủ tịch ┃UBND xã┃`, `nhiều Phó Chủ tịch ┃UBND huyện┃`: each is of another body. */
function isOfSeveral({ tokens }: Doc, { start, area }: Reading): boolean {
  if (area === null || area.name || (area.level !== "commune" && area.level !== "district")) return false;
  let at = start - 1;
  while (at > start - MAX_OFFICE - 1 && at >= 0 && OFFICE_WORDS.has(lowerText(tokens, at))) at--;
  if (at === start - 1 || at < 0) return false;
  return MANY.has(lowerText(tokens, at)) || SOME.every((word, k) => at > 0 && lowerText(tokens, at - 1 + k) === word);
}

/** Longest row of kinds of bodies looked back over, in tokens. */
const MAX_KINDS = 24;

/** `một số Chi bộ, Đảng bộ, ┃Huyện ủy┃, Thành ủy`: the row of kinds of bodies it stands in opens in a plural. */
function opensInPlural(doc: Doc, token: number): boolean {
  let at = token;
  while (at > token - MAX_KINDS) {
    const end = markAt(doc.tokens, at - 1) === "," ? at - 1 : at;
    const kind = doc.hits.before(end, "agencyHead", 5);
    if (kind === null) break;
    at = kind.start;
  }
  if (at === token) return false;
  return isPlural(doc, at) || (at > 1 && SOME.every((word, k) => lowerText(doc.tokens, at - SOME.length + k) === word));
}

/**
 * `kết thúc ┃8 Đảng đoàn┃, 3 ban cán sự đảng`, `họp với ┃12 UBND xã┃`: a small number of bodies with no name. A number
 * that ends something else counts nothing: `khóa 13`, `19/2`, `Kết luận 21`.
 */
function isCountOfBodies(doc: Doc, { start, area, parent, core, head, state }: Reading): boolean {
  const { tokens } = doc;
  const count = start - 1;
  if (!isNumber(tokens, count) || isGlued(tokens, count) || startsLine(tokens, start)) return false;
  if (tokens.end[count]! - tokens.start[count]! > 2 || head.fields.alone === "yes") return false;
  if (parent !== null || area?.name || area?.level === "province" || (state === "open" && area === null)) return false;
  if (core.toLowerCase() !== (head.fields.name || head.phrase).toLowerCase()) return false;
  return !COUNTS_NOTHING.has(lowerText(tokens, count - 1)) && doc.hits.before(count, "docType", 5) === null;
}

function isCounted(doc: Doc, token: number): boolean {
  if (token === 0) return false;
  // `2025-10-26 Bộ Ngoại giao`: the last figures of a day count nothing
  if (isNumber(doc.tokens, token - 1)) return !isGlued(doc.tokens, token - 1);
  return COUNT_WORDS.has(lowerText(doc.tokens, token - 1));
}

/** In a plural, a kind of body with no place is a set: `các huyện ủy, thành ủy`. */
function isSetWord(doc: Doc, { start, area, parent }: Reading): boolean {
  return (
    (area === null || area.name === null) &&
    parent === null &&
    (!isCapitalized(doc.tokens, start) || isPlural(doc, start))
  );
}

function followsInList(doc: Doc, found: readonly Reading[], token: number): boolean {
  const mark = markAt(doc.tokens, token - 1);
  return mark === "," && found.length >= 0;
}

const MAX_CONGRESS_BACK = 12;

/** `Đại hội Đảng bộ tỉnh`, `Đại hội lần thứ XVII của Đảng bộ tỉnh`, `Đại hội đại biểu Hội Nông dân xã`: an event, no body. */
function isEvent(doc: Doc, { start, head }: Reading): boolean {
  const anywhere = head.fields.middle === "party?" && head.fields.alone === "no";
  const last = (anywhere ? start : behindWords(doc, start, OF_DELEGATES)) - CONGRESS.length;
  for (let at = last; at >= Math.max(0, anywhere ? start - MAX_CONGRESS_BACK : last); at--) {
    if (markAt(doc.tokens, at + CONGRESS.length) === ",") return false;
    if (CONGRESS.every((word, k) => lowerText(doc.tokens, at + k) === word)) return true;
  }
  return false;
}

/** Where the given pairs of words begin that stand right before a token. */
function behindWords({ tokens }: Doc, token: number, pairs: readonly string[]): number {
  let at = token;
  while (at >= 2 && pairs.includes(`${lowerText(tokens, at - 2)} ${lowerText(tokens, at - 1)}`)) at -= 2;
  return at;
}

/** `Sở Y tế ┃các tỉnh`, `Chi cục Thuế ┃cấp huyện`, `Hội Nông dân ┃cấp cơ sở`, `Công an ┃các cấp`: one of each place, a set. */
function isOfEachPlace(doc: Doc, token: number): boolean {
  if (token + 1 >= doc.tokens.count) return false;
  const word = lowerText(doc.tokens, token);
  const level = doc.hits.longest(token + 1, "levelWord") !== null;
  if (word === RANK) return level || BASE.every((part, k) => lowerText(doc.tokens, token + 1 + k) === part);
  return PLURALS.has(word) && (level || lowerText(doc.tokens, token + 1) === RANK);
}

/** `UBND ┃các huyện┃ Nam Giang, Tây Giang`. */
function opensPlaceList(doc: Doc, { end, state, head }: Reading): boolean {
  if (state !== "open" || head.fields.tail !== "A" || end + 1 >= doc.tokens.count) return false;
  return PLURALS.has(lowerText(doc.tokens, end)) && doc.hits.longest(end + 1, "levelWord") !== null;
}

/** `Bộ Tài chính, ┃Kế hoạch và Đầu tư┃`. */
function elidedHeads(doc: Doc, reading: Reading): Reading[] {
  if (reading.state !== "full" || reading.area !== null) return [];
  const next = jointEnd(doc, reading.end);
  if (next === reading.end) return [];
  return readFieldList(doc, next, reading, reading.core.split(" ")[0]!);
}
