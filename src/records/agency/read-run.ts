import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isGlued, isInCapitals, isNumber, isWord, markAt, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { readJoiner } from "./read-joiner.js";
import {
  COMPANY_FORMS,
  COUNTED_THINGS,
  FOLLOWERS,
  HALF_FOLLOWERS,
  LOWER_NAMES,
  NUMBER_WORD,
  NUMBERED,
  REGION_WORDS,
} from "./rules-words.js";
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
    if (next > token && (startsLine(tokens, next) || isShortLevel(doc, next))) break;
    const piece = Math.max(
      readPiece(doc, next, token, style),
      halfWordEnd(doc, next, token, style),
      companyWordEnd(doc, next, token, style),
    );
    if (piece > next) {
      end = piece;
      next = piece;
      continue;
    }
    const joined = readJoiner(doc, next, style.lists);
    if (joined === next) break;
    next = joined;
  }
  return style.titled ? withoutPerson(doc, token, end, style) : end;
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
  const form = COMPANY_FORMS.find((words) => words.every((word, k) => lowerText(tokens, token + k) === word));
  if (form && token + form.length < tokens.count) return token + form.length;
  if (isNumberOfCompany(doc, token)) return token + 2;
  if (token - first === 1 && hits(doc, first) === null)
    return isVietnamese(tokenText(tokens, first)) ? commonLead(doc, token, true) : token;
  return hasProperName(doc, first, token) ? token : commonLead(doc, token, false);
}

/** `Công ty CP DAP ┃số 2┃ Vinachem`, `Công ty CP Xây dựng ┃số 5┃`; not the house it stands in: `Công ty An Phú, số 5 …`. */
function isNumberOfCompany(doc: Doc, token: number): boolean {
  const { tokens } = doc;
  if (lowerText(tokens, token) !== NUMBER_WORD || !isNumber(tokens, token + 1) || markAt(tokens, token - 1) !== "")
    return false;
  const behind = token + 2;
  if (tokens.end[token + 1]! - tokens.start[token + 1]! > 2 || isGlued(tokens, behind)) return false;
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
    if (!word && (!loose || isFollower(doc, next))) return token;
    next = word?.end ?? next + 1;
  }
  return token;
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
function readPiece(doc: Doc, token: number, first: number, { company = false, people }: RunStyle): number {
  const { tokens } = doc;
  const capital = isCapitalized(tokens, token);
  const word = doc.hits.longest(token, "agencyWord");
  if (capital) {
    if (token > first && stopsRun(doc, token)) return token;
    return Math.max(word ? word.end : 0, wordEnd(doc, token));
  }
  if (word) {
    return word.entry.fields.verb === "1" && token > first ? token : word.end;
  }
  if (token > first && REGION_WORDS.has(lowerText(tokens, token)) && isCapitalized(tokens, token + 1)) return token + 2;
  if (isNumber(tokens, token) && token > first && belongsToName(doc, token, company || people)) return token + 1;
  return token;
}

/** A capitalised word with what is glued to it: `H’leo`, `T&C`, `Pháp Đình+`. */
function wordEnd(doc: Doc, token: number): number {
  let end = token + 1;
  while (["’", "'", "&", "+", "."].includes(markAt(doc.tokens, end)) && isGlued(doc.tokens, end)) {
    const mark = markAt(doc.tokens, end);
    if (mark === "+") return end + 1;
    if (!isGlued(doc.tokens, end + 1) || !isCapitalized(doc.tokens, end + 1)) break;
    if (mark === "." && doc.tokens.end[end - 1]! - doc.tokens.start[end - 1]! > 2) break;
    end += 2;
  }
  return end;
}

function belongsToName(doc: Doc, token: number, company: boolean): boolean {
  const before = lowerText(doc.tokens, token - 1);
  if (NUMBERED.has(before) || isGlued(doc.tokens, token)) return true;
  const named = isCapitalized(doc.tokens, token - 1) || (company && endsKnownWord(doc, token));
  if (!named || doc.tokens.end[token]! - doc.tokens.start[token]! > 3) return false;
  return endsNumberedName(doc, token + 1);
}

/** What may follow a number that belongs to a name: a mark, a verb, the line's end; nothing that it counts. */
export function endsNumberedName(doc: Doc, token: number): boolean {
  if (token >= doc.tokens.count || startsLine(doc.tokens, token)) return true;
  const after = lowerText(doc.tokens, token);
  return isWord(doc.tokens, token)
    ? isVerbAt(doc, token) && !COUNTED_THINGS.has(after)
    : [",", ".", ";", ":", ")", "(", "-", "–"].includes(after);
}

/** A verb or a small word in lower case: what stands before it is a whole name. */
function isVerbAt(doc: Doc, token: number): boolean {
  if (isCapitalized(doc.tokens, token)) return false;
  return FOLLOWERS.has(tokenText(doc.tokens, token)) || doc.hits.longest(token, "nameFollow") !== null;
}

/** `Cầu đường ┃26`: a known word of names ends before the token. */
function endsKnownWord(doc: Doc, token: number): boolean {
  for (let from = token - 2; from >= Math.max(0, token - 4); from--)
    if (isCapitalized(doc.tokens, from) && hits(doc, from)?.end === token) return true;
  return false;
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
    if (hits.longest(cut, "placeSurname") === null || !allCapitalized(doc, cut, end)) continue;
    if (isInCapitals(tokens, cut) || hits.longest(cut, "agencyWord") !== null) continue;
    if (!style.people || hasProperName(doc, from, cut)) return cut;
  }
  return end;
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
