import type { Doc } from "../../scan/doc.js";
import {
  isCapitalized,
  isGlued,
  isInCapitals,
  isNumber,
  isWord,
  markAt,
  startsLine,
  wordsAt,
} from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { belongsToName, endsNumberedName, isHeadAt } from "./numbered-name.js";
import { isBeforeSurname, isPersonAt } from "./person-names.js";
import { readJoiner } from "./read-joiner.js";
import {
  COMPANY_FORMS,
  DIRECTLY,
  FOLLOWERS,
  HALF_FOLLOWERS,
  LOWER_NAMES,
  NUMBER_WORD,
  REGION_WORDS,
  TRADES,
  UNDER,
} from "./rules-names.js";
import { COOPERATIVES } from "./rules-units.js";
import { AND } from "./rules-words.js";
import { isShortLevel, stopsRun } from "./run-stops.js";

/** Longest name of a body after its head, in tokens. */
const MAX_RUN = 24;

/** How a kind of body is named. */
export interface RunStyle {
  /** Lists inside the name are usual: `Văn hóa, Thể thao và Truyền thông`. */
  readonly lists: boolean;
  /** People's names are usual: `Trường THPT Lê Hồng Phong`. */
  readonly people: boolean;
  /** Common words open the name and stand in its middle: `Công ty CP ┃cấp nước┃ Trung An`. */
  readonly company?: boolean;
  /** The body stands in somebody's office: a person's name may follow without a mark. */
  readonly titled: boolean;
}

/**
 * End of a name of capitals and of words known from names; the start when none is there.
 *
 *     Cục ┃An toàn thực phẩm┃ cho biết     Công ty ┃CP Đầu tư Tăng Gia┃ và Công ty
 */
export function readRun(doc: Doc, token: number, style: RunStyle): number {
  const { tokens } = doc;
  if (stopsRun(doc, token) || !opensName(doc, token, style)) return token;
  let end = token;
  let next = token;
  const limit = Math.min(tokens.count, token + MAX_RUN);
  while (next < limit) {
    if (next > token && (startsLine(tokens, next) || isShortLevel(doc, next) || isCityAt(doc, next, style))) break;
    if (end === next && next > token && isNumber(tokens, next - 1) && isHeadAt(doc, next)) break;
    const piece = Math.max(
      readPiece(doc, next, token),
      halfWordEnd(doc, next, token, style),
      companyWordEnd(doc, next, token, style),
    );
    if (piece > next) {
      end = piece;
      next = piece;
      continue;
    }
    const joined = readJoiner(doc, next, style.lists);
    if (joined === next || partsNames(doc, next, token, style)) break;
    next = joined;
  }
  return style.titled ? withoutPerson(doc, token, end, style) : end;
}

/** `Trường Đại học Sư phạm ┃Thành phố┃ Hồ Chí Minh`: where it is; a company holds its place in its name. */
function isCityAt({ tokens, hits }: Doc, token: number, { company }: RunStyle): boolean {
  if (!company && isCapitalized(tokens, token) && hits.longest(token, "cityShort") !== null) return true;
  const level = company ? null : hits.longest(token, "levelWord");
  if (level === null || level.end < token + 2 || !isCapitalized(tokens, level.end)) return false;
  return hits.longest(level.end, "province") !== null;
}

/** `Trường THCS Trần Nguyên Hãn ┃và┃ Điện lực Long Điền`: behind somebody's name another body, no second field. */
function partsNames(doc: Doc, token: number, first: number, { people, company }: RunStyle): boolean {
  if (lowerText(doc.tokens, token) !== AND || !hasProperName(doc, first, token)) return false;
  if (isHeadOfPlace(doc, token + 1) || isSmallHeadOfName(doc, token + 1)) return true;
  return people && !company && isHeadOfName(doc, token + 1);
}

/** `Chi bộ Thiệu Hóa và ┃chi bộ Thọ Xuân┃`: a head of two words or more in small letters, a name behind it. */
function isSmallHeadOfName({ tokens, hits }: Doc, token: number): boolean {
  const head = hits.longest(token, "agencyHead");
  return head !== null && head.end > token + 1 && !isCapitalized(tokens, token) && isCapitalized(tokens, head.end);
}

/** `Hải quan ┃tỉnh Điện Biên┃`: the head of a body, its place behind it. */
function isHeadOfPlace({ tokens, hits }: Doc, token: number): boolean {
  const head = hits.longest(token, "agencyHead");
  return head !== null && isCapitalized(tokens, token) && hits.longest(head.end, "levelWord") !== null;
}

/** `Điện lực ┃Long Điền┃`: the head of a body, a name behind it. */
function isHeadOfName({ tokens, hits }: Doc, token: number): boolean {
  const head = hits.longest(token, "agencyHead");
  return head !== null && isCapitalized(tokens, token) && isCapitalized(tokens, head.end);
}

/**
 * The second half of a word no list has: `Khoa Hô ┃hấp┃`. Only after one capital that follows the head or known words,
 * for a row of capitals is a name of its own.
 */
function halfWordEnd(doc: Doc, token: number, first: number, { people }: RunStyle): number {
  const { tokens, hits } = doc;
  if (people && token === first + 1) return schoolWordEnd(doc, token);
  if (people || token === first || !isWord(tokens, token) || isCapitalized(tokens, token)) return token;
  const before = token - 1;
  if (!isCapitalized(tokens, before) || hits.longest(before, "agencyWord") !== null || isInCapitals(tokens, before))
    return token;
  if (before > first && (isCapitalized(tokens, before - 1) || isRegionWord(doc, before - 1))) return token;
  if (!isVietnamese(tokenText(tokens, before)) || isFollower(doc, token)) return token;
  return token + 1;
}

/** `Trường Đại học Bách ┃nghệ┃ Thăng Long`: the second half of a school's first word, where a capital goes on. */
function schoolWordEnd(doc: Doc, token: number): number {
  const { tokens, hits } = doc;
  if (!isWord(tokens, token) || isCapitalized(tokens, token) || isFollower(doc, token)) return token;
  const goesOn = isWord(tokens, token + 1) && isCapitalized(tokens, token + 1) && !stopsRun(doc, token + 1);
  const known = NOT_IN_NAMES.some((name) => hits.longest(token, name) !== null);
  return goesOn && !known && isVietnamese(tokenText(tokens, token - 1)) ? token + 1 : token;
}

/** Words that begin something else behind a name. */
const NOT_IN_NAMES = ["nameFollow", "honorific", "levelWord", "role", "titleStatus"] as const;

/** A verb or a small word behind the name; `công` opens one only in `công bố`. */
function isFollower({ tokens }: Doc, token: number): boolean {
  const word = tokenText(tokens, token);
  return FOLLOWERS.has(word) && !(HALF_FOLLOWERS.has(word) && isCapitalized(tokens, token + 1));
}

/**
 * Words of a company's name that are no names: `Công ty CP Địa ┃ốc┃ 10`, `Công ty TNHH Tư vấn ┃xây dựng┃ Tân Phát`.
 * A capital or a number must follow, and nothing may be named yet.
 */
function companyWordEnd(doc: Doc, token: number, first: number, { company }: RunStyle): number {
  const { tokens } = doc;
  if (!company || token === first || !isWord(tokens, token) || isCapitalized(tokens, token)) return token;
  const form = COMPANY_FORMS.find((words) => wordsAt(tokens, token, words));
  if (form && token + form.length < tokens.count) return token + form.length;
  if (isNumberOfCompany(doc, token)) return token + 2;
  if (token - first === 1 && hits(doc, first) === null)
    return isVietnamese(tokenText(tokens, first)) ? commonLead(doc, token, true) : token;
  return hasProperName(doc, first, token) ? token : commonLead(doc, token, isBehindForm(doc, first));
}

/** `Công ty TNHH ┃Sản xuất gạch men Mỹ Xuân┃`: behind its form stands a company's whole name. */
function isBehindForm({ tokens }: Doc, first: number): boolean {
  return [...COMPANY_FORMS, ...COOPERATIVES].some((words) => wordsAt(tokens, first - words.length, words));
}

/**
 * `Công ty CP DAP ┃số 2┃ Vinachem`, `Công ty CP Xây dựng ┃số 5┃`; not the house it stands in: `Công ty An Phú, số 5 …`.
 */
function isNumberOfCompany(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (lowerText(tokens, token) !== NUMBER_WORD || !isNumber(tokens, token + 1) || markAt(tokens, token - 1) !== "")
    return false;
  const behind = token + 2;
  if (tokens.end[token + 1]! - tokens.start[token + 1]! > 2) return false;
  // `số 5/2`, `số 5.200`; a full stop behind it ends the sentence
  if (isGlued(tokens, behind) && isGlued(tokens, behind + 1)) return false;
  return endsNumberedName(doc, behind) || isCapitalized(tokens, behind);
}

function hits(doc: Doc, token: number) {
  return doc.hits.longest(token, "agencyWord");
}

/** Longest row of common words before a company's own name, in tokens. */
const MAX_LEAD = 8;

/**
 * The capital behind a row of common words, or the token itself where none follows. Known words may follow one another;
 * `loose` lets others stand between them.
 *
 *     Công ty CP ┃cấp nước┃ Trung An     Doanh nghiệp tư nhân ┃xây dựng thương mại┃ Thăng Long
 */
export function commonLead(doc: Doc, token: number, loose: boolean): number {
  const { tokens } = doc;
  let next = token;
  while (next < token + MAX_LEAD && isWord(tokens, next) && !startsLine(tokens, next)) {
    if (isCapitalized(tokens, next)) return next > token && isNameStart(doc, next) ? next : token;
    const word = hits(doc, next);
    if (!word && !(loose && isTrade(doc, next, next > token))) return token;
    next = word?.end ?? next + 1;
  }
  return token;
}

/**
 * `Công ty TNHH ┃cung ứng nhân lực và┃ Thương mại`: behind the form what it does, no verb with a tense and no
 * preposition.
 */
function isTrade(doc: Doc, token: number, goesOn: boolean): boolean {
  const word = lowerText(doc.tokens, token);
  if (word === AND) return goesOn;
  return HALF_FOLLOWERS.has(word) || TRADES.has(word) || !isFollower(doc, token);
}

/** A capital that begins no other body, or a number. */
function isNameStart(doc: Doc, token: number): boolean {
  if (token >= doc.tokens.count || startsLine(doc.tokens, token)) return false;
  return isNumber(doc.tokens, token) || (isCapitalized(doc.tokens, token) && !stopsRun(doc, token));
}

function isRegionWord({ tokens }: Doc, token: number): boolean {
  return REGION_WORDS.has(lowerText(tokens, token));
}

/** Has a mark only Vietnamese has, or is as short as a bare syllable. */
function isVietnamese(word: string): boolean {
  return /[^A-Za-z]/u.test(word) || word.length <= 4;
}

/** A capital, or a known word of two syllables straight after a head in capitals: `Hội ┃nhạc sĩ┃ Việt Nam`. */
function opensName(doc: Doc, token: number, { people }: RunStyle): boolean {
  if (isCapitalized(doc.tokens, token)) return true;
  const word = doc.hits.longest(token, "agencyWord");
  if (people || !word || word.end < token + 2 || word.entry.fields.verb === "1") return false;
  return isCapitalized(doc.tokens, token - 1) && LOWER_NAMES.has(lowerText(doc.tokens, token - 1));
}

/** A word of the name, a number that belongs to it, or nothing. */
function readPiece(doc: Doc, token: number, first: number): number {
  const { tokens } = doc;
  const capital = isCapitalized(tokens, token);
  const word = doc.hits.longest(token, "agencyWord");
  if (capital) {
    if (token > first && stopsRun(doc, token)) return token;
    return Math.max(word ? word.end : 0, placeEnd(doc, token), fieldEnd(doc, token), wordEnd(doc, token));
  }
  // `Phòng Quản lý ┃khai thác┃ thuộc Sở …`: what the body does, or what it is for
  if (word) return word.entry.fields.verb === "1" && token > first && !isWholeBehind(doc, word.end) ? token : word.end;
  if (token > first && REGION_WORDS.has(lowerText(tokens, token)) && isCapitalized(tokens, token + 1)) return token + 2;
  if (isNumber(tokens, token) && token > first && belongsToName(doc, token)) return token + 1;
  return token;
}

/** `Công đoàn ngành ┃Nông nghiệp và PTNT┃ Nghệ An`: a field of offices; where none begins, the token. */
function fieldEnd({ hits }: Doc, token: number): number {
  return hits.longest(token, "agencyField")?.end ?? token;
}

/** `Bà Rịa - Vũng Tàu┃`: a province of two names; where none begins, the token. */
function placeEnd({ hits }: Doc, token: number): number {
  const place = hits.longest(token, "province");
  return place?.entry.phrase.includes("-") ? place.end : token;
}

/** `┃thuộc┃ Sở Y tế`, `┃trực thuộc┃ Bộ`: a name ends here. */
function isWholeBehind({ tokens }: Doc, token: number): boolean {
  const first = lowerText(tokens, token);
  return first === UNDER || (first === DIRECTLY && lowerText(tokens, token + 1) === UNDER);
}

/** A capitalised word with what is glued to it: `H’leo`, `T&C`, `Pháp Đình+`, `H.63`. */
function wordEnd(doc: Doc, token: number): number {
  let end = token + 1;
  while (["’", "'", "&", "+", "."].includes(markAt(doc.tokens, end)) && isGlued(doc.tokens, end)) {
    const mark = markAt(doc.tokens, end);
    if (mark === "+") return end + 1;
    const goesOn = isCapitalized(doc.tokens, end + 1) || (mark === "." && isNumber(doc.tokens, end + 1));
    if (!isGlued(doc.tokens, end + 1) || !goesOn) break;
    if (mark === "." && doc.tokens.end[end - 1]! - doc.tokens.start[end - 1]! > 2) break;
    end += 2;
  }
  return end;
}

/** Words of a person's name. */
const MIN_PERSON = 2;
/** Where people's names are usual inside the name too. */
const MIN_PERSON_BESIDE_PEOPLE = 3;
const MAX_PERSON = 4;

/**
 * Where a name ends that a person's follows without a mark, in somebody's office.
 *
 *     Vụ trưởng Vụ ┃Tín dụng┃ Nguyễn Văn A     Hiệu trưởng Trường THCS ┃Ngô Gia Tự┃ Lê Thị Bông
 */
function withoutPerson(doc: Doc, from: number, end: number, style: RunStyle): number {
  const { tokens, hits } = doc;
  const least = style.people ? MIN_PERSON_BESIDE_PEOPLE : MIN_PERSON;
  for (let cut = Math.max(from + 1, end - MAX_PERSON); cut <= end - least; cut++) {
    if (!isPersonAt(doc, cut, end) || !allCapitalized(doc, cut, end)) continue;
    if (isInCapitals(tokens, cut) || hits.longest(cut, "agencyWord") !== null || isInProvince(doc, cut)) continue;
    if (!style.people || hasProperName(doc, from, cut) || allCapitalized(doc, from, cut))
      return isBeforeSurname(doc, cut, end) ? cut + 1 : cut;
  }
  return end;
}

/** `Trường Cao đẳng Đắk ┃Nông┃ Lê Thị Hoa`: a surname that is the second word of a province. */
function isInProvince({ hits }: Doc, token: number): boolean {
  return (hits.longest(token - 1, "province")?.end ?? 0) > token;
}

function allCapitalized(doc: Doc, from: number, end: number): boolean {
  for (let token = from; token < end; token++) if (!isCapitalized(doc.tokens, token)) return false;
  return true;
}

/** A capital that is no common word of names. */
function hasProperName(doc: Doc, from: number, end: number): boolean {
  for (let token = from; token < end; ) {
    const word = doc.hits.longest(token, "agencyWord");
    if (!word) return true;
    token = word.end;
  }
  return false;
}
