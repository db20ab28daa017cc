import { COUNT_WORDS } from "../../lexicon/time/words.js";
import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isNumber, markAt, startsLine, startsParagraph, wordsAt } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { behindLetters } from "./letters.js";
import { jointEnd, readElidedSocieties, readFieldList, readPlaceList } from "./lists.js";
import { isOfEachLevel, isOfEachPlace, sharesPlaces } from "./of-each-place.js";
import { readBody } from "./read-body.js";
import type { Reading } from "./reading.js";
import { CONGRESS, HOLDERS, OF_DELEGATES } from "./rules-boards.js";
import { HEADS_OFFICES, MODEL, ROW_HALVES } from "./rules-units.js";
import { COUNTS_NOTHING, DELEGATES, FRONT, MANY, OFFICE_WORDS, PLURALS, RANK, SOME } from "./rules-words.js";

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
    // `Ban Chỉ đạo 35 tỉnh, ┃Sở Y tế┃`: no 35 provinces
    if (found.at(-1)?.end !== token - 1 && isHalfOfRow(doc, token)) continue;
    const row = endOfCommittees(doc, reading);
    if (row > reading.end) {
      free = row;
      continue;
    }
    const kind = reading.parent === null && !isOneEverywhere(reading) && opensInPlural(doc, token);
    if (isSetOf(doc, reading)) {
      found.push(reading.parent!);
      free = reading.end;
      continue;
    }
    plural = isPlural(doc, token) || kind || (plural && markAt(doc.tokens, token - 1) === ",");
    const letters = behindLetters(doc, reading.end);
    const ofEach = isOfEachPlace(doc, letters);
    if (
      !isEvent(doc, reading) &&
      !ofEach &&
      !isOfEachLevel(doc, token) &&
      !sharesPlaces(doc, reading) &&
      !isOfEachOffice(doc, reading) &&
      !(plural && reading.area?.name === undefined && (kind || isSetWord(doc, reading))) &&
      !isOfSeveral(doc, reading) &&
      !isCountOfBodies(doc, reading)
    )
      found.push(reading);
    const societies = readElidedSocieties(doc, reading);
    const more = societies.length > 0 ? societies : elidedHeads(doc, reading);
    for (const head of more) found.push(head);
    free = more.at(-1)?.end ?? (ofEach ? letters : reading.end);
  }
  return found;
}

/** Of a committee that is a province's or a district's: `Thành ủy`. */
const CITY_LEVEL = "city";

/** `các huyện ủy, thành ủy, ┃MTTQ┃`, `các sở, ┃Bộ Công an┃`: one body wherever it is named, and no kind of them. */
function isOneEverywhere({ head: { fields }, level }: Reading): boolean {
  return level === "central" || (fields.name === FRONT && fields.alone !== "no");
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
  const list = readFieldList(
    doc,
    colon ? token + 2 : token + 1,
    { head: hit.entry, branch: "government", level: (fields.level || "district") as Reading["level"] },
    word[0]!.toUpperCase() + word.slice(1),
  );
  // `năm 2018 Bộ Nội vụ`: one body behind the end of a time; `các phòng Giáo dục các huyện`: all of a kind
  return colon || list.length > 1 ? list : [];
}

/** `các ┃Hội┃`, `các cấp ┃Hội LHPN┃` */
function isPlural({ tokens }: Doc, token: number): boolean {
  const at = token > 1 && lowerText(tokens, token - 1) === RANK ? token - 1 : token;
  return at > 0 && PLURALS.has(lowerText(tokens, at - 1));
}

/** Longest office before a body, in tokens. */
const MAX_OFFICE = 4;

/** `một số chủ tịch ┃UBND xã┃`, `nhiều Phó Chủ tịch ┃UBND huyện┃`: each is of another body. */
function isOfSeveral(doc: Doc, { start, area }: Reading): boolean {
  const { tokens } = doc;
  if (isCountOfHeads(doc, start)) return true;
  if (area === null || area.name || (area.level !== "commune" && area.level !== "district")) return false;
  let at = start - 1;
  while (at > start - MAX_OFFICE - 1 && at >= 0 && OFFICE_WORDS.has(lowerText(tokens, at))) at--;
  if (at === start - 1 || at < 0) return false;
  return MANY.has(lowerText(tokens, at)) || wordsAt(tokens, at - 1, SOME);
}

/** `4 bí thư ┃tỉnh ủy┃`, `14 chủ tịch ┃UBND xã┃`: one of each body, for no body has two. */
function isCountOfHeads({ tokens }: Doc, start: number): boolean {
  const at = start - HEADS_OFFICES[0]!.length;
  if (at < 1 || isCapitalized(tokens, start) || !isNumber(tokens, at - 1) || isCapitalized(tokens, at)) return false;
  return HEADS_OFFICES.some((words) => wordsAt(tokens, at, words));
}

/** `24 Huyện, Thị, ┃Thành đoàn┃`, `các huyện, ┃thị ủy┃`: the word they share is said once, at the end of the row. */
function isHalfOfRow({ tokens }: Doc, token: number): boolean {
  if (markAt(tokens, token - 1) !== "," || token < 3 || !ROW_HALVES.has(lowerText(tokens, token - 2))) return false;
  const before = lowerText(tokens, token - 3);
  return PLURALS.has(before) || isNumber(tokens, token - 3) || before === ",";
}

/** Most committees in a row: `huyện ủy, thị ủy, thành ủy`. */
const MAX_COMMITTEES = 4;

/**
 * `ban nội chính tỉnh ủy, thành ủy┃`, `21 bí thư tỉnh ủy, thành ủy┃`: every committee of a rank or an organ of each,
 * hence no body; where their row ends.
 */
function endOfCommittees(doc: Doc, reading: Reading): number {
  const { end } = reading;
  const committee = reading.parent ?? (isCapitalized(doc.tokens, reading.start) ? null : reading);
  if (committee === null || committee.end !== end || committee.branch !== "party" || committee.area !== null)
    return end;
  const { level } = committee.head.fields;
  let row = end;
  for (let more = 1; more < MAX_COMMITTEES && level !== "" && markAt(doc.tokens, row) === ","; more++) {
    const peer = doc.hits.longest(row + 1, "agencyHead");
    if (peer === null || isCapitalized(doc.tokens, peer.end) || DELEGATES.has(lowerText(doc.tokens, peer.end))) break;
    const { fields } = peer.entry;
    if (fields.branch !== "party" || (fields.level !== CITY_LEVEL && fields.level !== level)) break;
    row = peer.end;
  }
  return row;
}

/** Longest row of kinds of bodies looked back over, in tokens. */
const MAX_KINDS = 24;

/** `một số Chi bộ, Đảng bộ, ┃Huyện ủy┃, Thành ủy`: the row of kinds of bodies it stands in opens in a plural. */
function opensInPlural(doc: Doc, token: number): boolean {
  let at = token;
  while (at > token - MAX_KINDS) {
    const end = markAt(doc.tokens, at - 1) === "," ? at - 1 : at;
    const kind = doc.hits.before(end, "agencyHead", 5) ?? doc.hits.before(end, "levelWord", 2);
    if (kind === null) break;
    at = kind.start;
  }
  if (at === token) return false;
  return isPlural(doc, at) || wordsAt(doc.tokens, at - SOME.length, SOME);
}

/** `kết thúc ┃8 Đảng đoàn┃, 3 ban cán sự đảng`, `họp với ┃12 UBND xã┃`: a small number of bodies with no name. */
function isCountOfBodies(doc: Doc, { start, area, parent, core, head }: Reading): boolean {
  const { tokens } = doc;
  const count = start - 1;
  if (!isNumber(tokens, count) || startsLine(tokens, start) || head.fields.alone === "yes") return false;
  if (parent !== null || area?.name || area?.level === "province") return false;
  return core.toLowerCase() === (head.fields.name || head.phrase).toLowerCase() && isCount(doc, count);
}

/**
 * A small number that ends nothing else: no `khóa 13`, `19/2`, `Kết luận 21`, no last figures of a day
 * (`2025-10-26 Bộ Ngoại giao`).
 */
function isCount({ tokens, hits }: Doc, token: number): boolean {
  if (isGlued(tokens, token) || tokens.end[token]! - tokens.start[token]! > 2) return false;
  return !COUNTS_NOTHING.has(lowerText(tokens, token - 1)) && hits.before(token, "docType", 5) === null;
}

function isCounted(doc: Doc, token: number): boolean {
  if (token === 0) return false;
  if (isNumber(doc.tokens, token - 1)) return isCount(doc, token - 1);
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

/** `các ┃ban xây dựng Đảng┃ Tỉnh ủy`: in small letters all those a body has; the body is one. */
function isSetOf(doc: Doc, { start, parent }: Reading): boolean {
  return parent !== null && parent.state === "full" && !isCapitalized(doc.tokens, start) && isPlural(doc, start);
}

const MAX_CONGRESS_BACK = 12;

/**
 * `Đại hội Đảng bộ tỉnh`, `Đại hội lần thứ XVII của Đảng bộ tỉnh`, `Đại hội đại biểu Hội Nông dân xã`: an event, no
 * body.
 */
function isEvent(doc: Doc, { start, head }: Reading): boolean {
  const anywhere = head.fields.middle === "party?" && head.fields.alone === "no";
  const words = anywhere ? start : behindModel(doc, behindWords(doc, behindOrdinal(doc, start), OF_DELEGATES));
  const last = words - CONGRESS.length;
  for (let at = last; at >= Math.max(0, anywhere ? start - MAX_CONGRESS_BACK : last); at--) {
    if (endsPhrase(doc, at + CONGRESS.length)) return false;
    if (wordsAt(doc.tokens, at, CONGRESS)) return true;
  }
  return false;
}

/** `Đại hội ┃điểm┃ Công đoàn huyện` */
function behindModel({ tokens }: Doc, token: number): number {
  return token > 0 && lowerText(tokens, token - 1) === MODEL ? token - 1 : token;
}

/** A comma, a full stop before a capital, or a paragraph's end. */
function endsPhrase({ tokens }: Doc, token: number): boolean {
  const mark = markAt(tokens, token);
  return mark === "," || (mark === "." && isCapitalized(tokens, token + 1)) || startsParagraph(tokens, token);
}

/** `Đại hội ┃XI┃ Công đoàn Việt Nam`, `Đại hội lần thứ ┃12┃ Hội Nông dân tỉnh`: which of them it is. */
function behindOrdinal({ tokens }: Doc, token: number): number {
  if (token === 0 || startsLine(tokens, token)) return token;
  return isNumber(tokens, token - 1) || /^[IVX]{1,6}$/u.test(tokenText(tokens, token - 1)) ? token - 1 : token;
}

/** Where the given pairs of words begin that stand right before a token. */
function behindWords({ tokens }: Doc, token: number, pairs: readonly string[]): number {
  let at = token;
  while (at >= 2 && pairs.includes(`${lowerText(tokens, at - 2)} ${lowerText(tokens, at - 1)}`)) at -= 2;
  return at;
}

/** `Đảng ủy ┃các cơ quan, đơn vị`, `Đảng ủy ┃các sở`: one in each. */
function isOfEachOffice(doc: Doc, { end, head, core }: Reading): boolean {
  if (head.fields.middle !== "party?" || core !== head.fields.name || end + 1 >= doc.tokens.count) return false;
  if (!PLURALS.has(lowerText(doc.tokens, end))) return false;
  return HOLDERS.some((words) => wordsAt(doc.tokens, end + 1, words));
}

/**
 * `UBND ┃các huyện┃ Nam Giang, Tây Giang`, `Thường trực Đảng ủy ┃các phường┃ An Hải, Sơn Trà`, `Hội LHPN ┃2 tỉnh┃ …`.
 */
function opensPlaceList(doc: Doc, { end, state, head, area, parent }: Reading): boolean {
  if (area !== null || end + 1 >= doc.tokens.count || startsLine(doc.tokens, end)) return false;
  const { fields } = (parent ?? { head }).head;
  const known = parent === null && (state === "full" || fields.level !== "");
  if (known || parent?.level || !fields.tail!.startsWith("A")) return false;
  const several = PLURALS.has(lowerText(doc.tokens, end)) || isSmallCount(doc, end);
  const level = several ? doc.hits.longest(end + 1, "levelWord") : null;
  return level !== null && ((state === "open" && fields.tail === "A") || isCapitalized(doc.tokens, level.end));
}

/** `┃2┃ tỉnh`, `┃ba┃ xã` */
function isSmallCount({ tokens }: Doc, token: number): boolean {
  if (isNumber(tokens, token)) return !isGlued(tokens, token) && tokens.end[token]! - tokens.start[token]! <= 2;
  return COUNT_WORDS.has(lowerText(tokens, token));
}

/** `Bộ Tài chính, ┃Kế hoạch và Đầu tư┃`. */
function elidedHeads(doc: Doc, reading: Reading): Reading[] {
  if (reading.state !== "full" || reading.area !== null) return [];
  const next = jointEnd(doc, reading.end);
  if (next === reading.end) return [];
  return readFieldList(doc, next, reading, reading.core.split(" ")[0]!);
}
