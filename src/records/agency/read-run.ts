import type { Doc } from "../../scan/doc.js";
import {
  isAllCapitals,
  isCapitalized,
  isGlued,
  isInCapitals,
  isNumber,
  isWord,
  markAt,
  startsLine,
} from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import {
  COMPANY_FORMS,
  COUNTED_THINGS,
  ENDING_STOPS,
  FOLLOWERS,
  HALF_FOLLOWERS,
  LOWER_NAMES,
  NAMING_STOPS,
  NUMBERED,
  OWN_NAMES,
  REGION_WORDS,
  RUN_JOINERS,
  RUN_STOPS,
} from "./rules-words.js";

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
    const joined = readJoiner(doc, next, style);
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
  if (token - first === 1 && hits(doc, first) === null)
    return isVietnamese(tokenText(tokens, first)) ? commonLead(doc, token, true) : token;
  return hasProperName(doc, first, token) ? token : commonLead(doc, token, false);
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

/** `và`, `-`, `&`, `,` between two parts of one name: the token after it, or the same when it ends the name. */
function readJoiner(doc: Doc, token: number, style: RunStyle): number {
  const { tokens } = doc;
  const mark = markAt(tokens, token);
  const follows = (at: number) => isNamePart(doc, at);
  if (mark === "-" || mark === "–") {
    if (joinsCountries(doc, token)) return token + 1;
    const tight = isGlued(tokens, token) && isGlued(tokens, token + 1);
    if (tight) return follows(token + 1) ? token + 1 : token;
    const known = doc.hits.longest(token + 1, "agencyWord") !== null && isCapitalized(tokens, token + 1);
    return style.lists && known && !stopsRun(doc, token + 1) && !opensOffice(doc, token + 1) ? token + 1 : token;
  }
  const text = lowerText(tokens, token);
  if (RUN_JOINERS.has(text)) return follows(token + 1) && (style.lists || text === "&") ? token + 1 : token;
  if (mark === "," && style.lists && listGoesOn(doc, token + 1)) return token + 1;
  return token;
}

/** `Hội Hữu nghị Việt ┃- Lào┃`, `Hội Hữu nghị Mông Cổ ┃- Việt Nam┃`. */
function joinsCountries(doc: Doc, dash: number): boolean {
  const one = lowerText(doc.tokens, dash - 1);
  const own = OWN_NAMES.includes(one) || OWN_NAMES.includes(`${lowerText(doc.tokens, dash - 2)} ${one}`);
  if (!own && !(endsCountry(doc, dash) && OWN_NAMES.includes(ownName(doc, dash + 1)))) return false;
  if (!isCapitalized(doc.tokens, dash + 1) || !isWord(doc.tokens, dash + 1) || opensOffice(doc, dash + 1)) return false;
  return !stopsRun(doc, dash + 1);
}

/** Longest name of a country, in tokens. */
const MAX_COUNTRY = 4;

/** `Mông Cổ┃`, `Hàn Quốc┃`: the name of a country ends there. */
export function endsCountry({ hits, tokens }: Doc, end: number): boolean {
  for (let from = end - 1; from >= Math.max(0, end - MAX_COUNTRY); from--)
    if (isCapitalized(tokens, from) && hits.longest(from, "country")?.end === end) return true;
  return false;
}

function ownName({ tokens }: Doc, token: number): string {
  const one = lowerText(tokens, token);
  const two = token + 1 < tokens.count ? `${one} ${lowerText(tokens, token + 1)}` : one;
  return OWN_NAMES.includes(two) ? two : one;
}

/** A capital or a known word, and not the head of a body of its own. */
function isNamePart(doc: Doc, token: number): boolean {
  if (token >= doc.tokens.count || stopsRun(doc, token) || opensOffice(doc, token)) return false;
  if (isCapitalized(doc.tokens, token))
    return doc.hits.longest(token, "agencyWord") !== null || !isCapitalized(doc.tokens, token + 1);
  const word = doc.hits.longest(token, "agencyWord");
  return word !== null;
}

/** `Hợp tác xã Nghĩa Trung và ┃Chủ tịch┃ UBND xã`: words of an office that no name holds. */
function opensOffice({ hits }: Doc, token: number): boolean {
  const role = hits.longest(token, "role");
  return role !== null && role.end > token + 1 && role.end >= (hits.longest(token, "agencyWord")?.end ?? 0);
}

/** `Thể thao ┃và Truyền thông`: after the comma one or two known words, then `và` and another. */
function listGoesOn(doc: Doc, token: number): boolean {
  if (!isNamePart(doc, token)) return false;
  const word = doc.hits.longest(token, "agencyWord");
  if (!word) return false;
  const next = lowerText(doc.tokens, word.end);
  if (RUN_JOINERS.has(next)) return isNamePart(doc, word.end + 1);
  return markAt(doc.tokens, word.end) === "," && listGoesOn2(doc, word.end + 1);
}

function listGoesOn2(doc: Doc, token: number): boolean {
  const word = doc.hits.longest(token, "agencyWord");
  if (!word || stopsRun(doc, token)) return false;
  return RUN_JOINERS.has(lowerText(doc.tokens, word.end)) && isNamePart(doc, word.end + 1);
}

/** A word at which no name goes on: the head of another body, a place's level word, a new sentence's opener. */
export function stopsRun(doc: Doc, token: number): boolean {
  const { tokens, hits } = doc;
  if (token >= tokens.count) return true;
  const text = lowerText(tokens, token);
  const named = isCapitalized(tokens, token) && (opensNaming(doc, token, text) || endsNaming(doc, token, text));
  if (RUN_STOPS.has(text) && !named && doc.hits.longest(token, "agencyWord") === null) return true;
  if (isRankAt(doc, token)) return true;
  const word = hits.longest(token, "agencyWord") ?? hits.longest(token, "agencyNot");
  const head = hits.longest(token, "agencyHead");
  if (head === null || !isCapitalized(tokens, token) || (word && word.end >= head.end)) return false;
  return head.end > token + 1 || isCapitalized(tokens, head.end) || hits.longest(head.end, "agencyWord") !== null;
}

/** `Phòng Nội vụ ┃TP┃ Long Xuyên`, `Phòng Y tế ┃TX.┃ Hương Trà`: the place begins with the letters of its level. */
function isShortLevel({ tokens, hits }: Doc, token: number): boolean {
  if (!isInCapitals(tokens, token)) return false;
  const level = hits.longest(token, "levelWord");
  return level !== null && isCapitalized(tokens, level.end) && !startsLine(tokens, level.end);
}

/** `Công ty địa ốc ┃Sáng┃ Phát` */
function opensNaming({ tokens }: Doc, token: number, text: string): boolean {
  return NAMING_STOPS.has(text) && isCapitalized(tokens, token + 1);
}

/** `Đồn Biên phòng Cửa khẩu Mộc ┃Bài┃`, not `… Mộc Châu ┃Bài┃, ảnh: …`. */
function endsNaming({ tokens }: Doc, token: number, text: string): boolean {
  if (!ENDING_STOPS.has(text) || token === 0 || startsLine(tokens, token)) return false;
  const credit = [":", ",", "-", "–"].includes(markAt(tokens, token + 1)) || isCapitalized(tokens, token - 2);
  return isCapitalized(tokens, token - 1) && !credit;
}

/** `Đồn Biên phòng Tam Hợp và ┃Thiếu tá┃ A`, `Hội đồng trường ┃GS.TS┃ A`: somebody is named next. */
function isRankAt({ tokens, hits }: Doc, token: number): boolean {
  if (!isCapitalized(tokens, token)) return false;
  const honorific = hits.longest(token, "honorific");
  if (honorific === null) return false;
  const letters = isAllCapitals(tokens, token);
  return honorific.entry.fields.kind === "rank" || (honorific.entry.fields.kind === "degree" && letters);
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
