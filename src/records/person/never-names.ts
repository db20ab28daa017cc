import { ONLINE } from "../../lexicon/agency/outlet-words.js";
import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { AT_WORDS } from "../../lexicon/place/at-words.js";
import { isAllCapitals, isCapitalized, isInCapitals, isNumber } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { isHeaded, type TitleMarks } from "./cues.js";
import { holdsAcronym, isBareInitials, isInRowOfInitials, isLetters, isNumbered, isShortForm } from "./letters.js";
import { Phrases } from "./phrases.js";
import {
  headsLine,
  isHalfPlace,
  isHomeOfMany,
  isInPlaceList,
  isIslandDistrict,
  isPlaceInBrackets,
  isPlaceOfLevel,
  isPlaceOnLine,
  isProvince,
  isShortLevel,
  isStreetAtCrossing,
  isTown,
  isTradeOfProvince,
  opensWithPlaceOfLevel,
} from "./place-names.js";
import type { Reading } from "./reading.js";
import { ALSO, COURSE, DELEGATION } from "./rules.js";
import {
  BRANCHES,
  ENGLISH_DAYS,
  HIGHLAND_OPENERS,
  NO_PERSONS,
  OLD_FRONT,
  OWN_COUNTRY,
  PARTS,
  REGION_LEADS,
  ROMAN,
  SENTENCE_OPENERS,
  STEMS,
  WEEKDAY,
  WEEKDAYS,
} from "./rules-names.js";
import type { Run } from "./runs.js";

/** Capital words that are no person's name, whatever stands round them. */
export function isNeverName(reading: Reading, marks: TitleMarks, { pieces }: Run, from: number, to: number): boolean {
  const start = pieces[from]!.start;
  const end = pieces[to - 1]!.end;
  return (
    isCountry(reading, start, end) ||
    isFirmOfCountry(reading, start, end) ||
    isCourse(reading, start, end) ||
    isPartOfText(reading, start, end) ||
    OLD_FRONT.has(reading.word(start), reading.word(start + 1)) ||
    (to - from === 1 && (isBareInitials(reading, marks, start, end) || isShortForm(reading, start, end))) ||
    (to - from === 1 && isNumbered(reading, marks, start, end)) ||
    (to - from === 1 && ENGLISH_DAYS.has(reading.word(start))) ||
    isWeekday(reading, start, end) ||
    ONLINE.has(reading.word(end - 1)) ||
    opensHeadline(reading, start, end) ||
    isLunarYear(reading, marks, start, end) ||
    isTradeOfProvince(reading, start, end) ||
    isPlaceOfLevel(reading, start, end) ||
    opensWithPlaceOfLevel(reading, start, end) ||
    isHalfPlace(reading, start, end) ||
    isHomeOfMany(reading, start, end) ||
    isTown(reading, start, end) ||
    isTitleOfThing(reading, marks, start) ||
    isIslandDistrict(reading, start, end) ||
    isShortLevel(reading, pieces[from]!.start, pieces[from]!.end, end) ||
    (!marks.byline.has(start) && opensWithHost(reading, start, to - from)) ||
    (to - from === 1 && isUncle(reading, start)) ||
    endsInGenitive(reading, pieces, from, to) ||
    isDelegation(reading, marks, start, end) ||
    (to - from === 1 && isStatusWord(reading, start)) ||
    (to - from === 1 && REGION_LEADS.has(reading.word(start - 1))) ||
    holdsAcronym(reading, pieces, from, to) ||
    isLetters(reading, pieces, from, to) ||
    goesOnInHeadline(reading, start, end) ||
    startsInsideCredit(marks, pieces, from) ||
    leavesCreditLine(reading, marks, pieces, from, to) ||
    startsInsideWord(reading, start) ||
    AT_WORDS.has(reading.word(start)) ||
    isHalfOfBody(reading, start, end, to - from) ||
    (!isHeaded(reading, marks, start) &&
      !isInRowOfInitials(reading, start, end) &&
      (isProvince(reading, start, end) ||
        isFieldOfState(reading, start, end) ||
        isPlaceInBrackets(reading, start, end) ||
        headsLine(reading, start, end) ||
        isPlaceOnLine(reading, start, end) ||
        shoutsNoSurname(reading, pieces, from, to) ||
        isInPlaceList(reading, start, end, to - from) ||
        isStreetAtCrossing(reading, start) ||
        reading.isInAddress(start) ||
        opensWithCommonWord(reading, start, to - from) ||
        endsInHalfWord(reading, start, end)))
  );
}

/**
 * `Ban Chỉ đạo Tây Nam | Bộ Nguyễn Quốc Việt`: the first word ends a known word of a body that gave its capitals back.
 */
function startsInsideWord(reading: Reading, start: number): boolean {
  if (reading.owner[start] !== 1) return false;
  for (let at = Math.max(0, start - 2); at < start; at++)
    if (reading.owner[at] === 1 && (reading.longest(at, "agencyWord")?.end ?? 0) > start) return true;
  return false;
}

/** `Xuân | Bính Ngọ`, `Tết | Giáp Thìn`: a year by its stem and branch. */
function isLunarYear(reading: Reading, marks: TitleMarks, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 3 || isHeaded(reading, marks, start)) return false;
  return STEMS.has(reading.word(end - 2)) && BRANCHES.has(reading.word(end - 1));
}

/** `báo Nhân Dân, | Công Thương`: what a ministry is for. */
function isFieldOfState(reading: Reading, start: number, end: number): boolean {
  return reading.longest(start, "ministryField")?.end === end;
}

/** `Khoản 2, | Mục V |, Hướng dẫn số …`, `| Phần B |`. */
function isPartOfText(reading: Reading, start: number, end: number): boolean {
  if (end !== start + 2 || !PARTS.has(reading.word(start))) return false;
  return /^(?:[A-ZĐ]|[IVX]{2,5})$/u.test(tokenText(reading.tokens, start + 1));
}

/**
 * `Trong | Chi hội`, `Theo | Ban Chỉ đạo`: a word that opens a sentence; inside one it may be a surname (`có Vì Thị
 * Úa`).
 */
function opensWithCommonWord(reading: Reading, start: number, length: number): boolean {
  if (length < 2 || !SENTENCE_OPENERS.has(reading.word(start))) return false;
  return nameStatistics().surname(reading.nameId(start)) === 0 || opensSentence(reading, start);
}

/** Not behind the number of an item: `4. | Và Bá Chứ`. */
function opensSentence(reading: Reading, start: number): boolean {
  if (reading.startsLine(start)) return true;
  const mark = reading.mark(start - 1);
  return mark !== "" && !",;-–/)".includes(mark) && !isNumber(reading.tokens, start - 2);
}

/** `SẢN XUẤT,| KINH DOANH GIỎI`: a heading in capitals goes on with a word of trades. */
function opensHeadline(reading: Reading, start: number, end: number): boolean {
  const shouts = isAllCapitals(reading.tokens, start) && isAllCapitals(reading.tokens, end - 1);
  const addressed = reading.honorificEndingAt(start) !== null;
  const word = shouts && !addressed ? reading.longest(start, "agencyWord") : null;
  return word !== null && word.end > start + 1 && word.end <= end;
}

/** `TRAO QUYẾT ĐỊNH, | CHỈ ĐỊNH CẤP ỦY`: a heading in capitals goes on with what is no surname. */
function goesOnInHeadline(reading: Reading, start: number, end: number): boolean {
  const shouts = (i: number) => isAllCapitals(reading.tokens, i);
  if (start < 2 || end - start < 3 || reading.mark(start - 1) !== "," || reading.startsLine(start)) return false;
  if (!shouts(start) || !shouts(end - 1) || !shouts(start - 2) || reading.startsLine(start - 1)) return false;
  return nameStatistics().surname(reading.nameId(start)) === 0 && !HIGHLAND_OPENERS.has(reading.word(start));
}

/**
 * `KHÓA XVI, | KỲ HỌP THỨ HAI`, `| TỪ ĐẠI HỘI ĐẾN ĐẠI HỘI`, `| TIẾP NHẬN 4.812 ĐƠN THƯ`: words of a headline in
 * capitals that no surname opens.
 */
function shoutsNoSurname(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!isInCapitals(reading.tokens, pieces[k]!.start)) return false;
  if (to - from > LONGEST_SHOUTED) return true;
  return to - from > 1 && nameStatistics().surname(reading.nameId(pieces[from]!.start)) === 0;
}

/** Most syllables of a name in capitals. */
const LONGEST_SHOUTED = 5;

/**
 * `Trong Chi | hội`, `Ban Chỉ | đạo`, `Ban Giám | hiệu`: the last capital, or all, open a known word that goes on in
 * lower case.
 */
function endsInHalfWord(reading: Reading, start: number, end: number): boolean {
  if (isCapitalized(reading.tokens, end) || reading.startsLine(end)) return false;
  if ((reading.longest(start, "agencyHead")?.end ?? 0) > end) return true;
  return KNOWN_WORDS.some((name) => (reading.longest(end - 1, name)?.end ?? 0) > end);
}

/** `các đồng chí Thường| trực Hội`, `đại biểu Ban Đảng Trung| ương`: the capitals of a body, whatever stands before. */
function isHalfOfBody(reading: Reading, start: number, end: number, length: number): boolean {
  if (!endsInHalfWord(reading, start, end)) return false;
  if (length > 1) return nameStatistics().surname(reading.nameId(start)) === 0;
  const comrade = reading.honorificEndingAt(start)?.entry.fields.kind === "comrade";
  return comrade && (reading.longest(start, "agencyHead")?.end ?? 0) > end;
}

const KNOWN_WORDS = ["agencyHead", "agencyWord", "agencyNot", "titleBodyWord", "role"] as const;

/** `Việt Nam`, `Nam Phi`, `Tây Á`, the paper `Tin Tức`, `Tăng Ni`; countries of one syllable are given names too. */
function isCountry(reading: Reading, start: number, end: number): boolean {
  // `Quân đội nhân dân Việt | Nam`
  if (end - start === 1) return OWN_COUNTRY.has(reading.word(start - 1), reading.word(start));
  const [first, second] = [reading.word(start), reading.word(start + 1)];
  if (end - start === 2 && NO_PERSONS.has(first, second)) return true;
  if (end - start === 3 && NO_PERSONS.has(first, second, reading.word(start + 2))) return true;
  return (reading.longest(start, "country")?.end ?? 0) >= end;
}

/** `Tổng Giám đốc | Samsung Việt Nam`: a foreign word and the country, where a person would have a surname. */
function isFirmOfCountry(reading: Reading, start: number, end: number): boolean {
  if (end - start < 3 || !OWN_COUNTRY.has(reading.word(end - 2), reading.word(end - 1))) return false;
  return !reading.looksVietnamese(start);
}

/** `Khu lưu niệm Tổng Bí thư | Trần Phú`: a thing that is named for somebody, with the office. */
function isTitleOfThing(reading: Reading, { endingAt }: TitleMarks, start: number): boolean {
  const title = endingAt.get(start);
  if (!title || reading.mark(title.start - 1) !== "" || reading.startsLine(title.start)) return false;
  const host = reading.endingAt(title.start, "nameHost");
  return host !== null && host.end - host.start > 1;
}

/** `| Thứ Hai |, 29/10/2018 16:45` */
function isWeekday(reading: Reading, start: number, end: number): boolean {
  return end === start + 2 && reading.word(start) === WEEKDAY && WEEKDAYS.has(reading.word(start + 1));
}

/** `sau kỳ họp thứ 2, | Khoá X`: a course and its number. */
function isCourse(reading: Reading, start: number, end: number): boolean {
  return end === start + 2 && COURSE.has(reading.word(start)) && ROMAN.test(reading.word(start + 1));
}

/** `Gồm: | Đền Lảnh Giang`, `| Chùa Bà Đanh`: what bears a name, and is no surname. */
function opensWithHost(reading: Reading, start: number, length: number): boolean {
  if (length < 2 || reading.longest(start, "nameHost")?.end !== start + 1) return false;
  return nameStatistics().surname(reading.nameId(start)) === 0;
}

/**
 * `các đồng chí | Trưởng, phó các ban`, `Giám đốc Sở | Kiêm Bí thư`, `gồm: | Nguyên lãnh đạo tỉnh`: words of an office.
 */
function isStatusWord(reading: Reading, start: number): boolean {
  if (HALF_WORDS.get(reading.word(start))?.has(reading.word(start + 1))) return true;
  if (reading.word(start) === ALSO && reading.longest(start + 1, "role") !== null) return true;
  const opens = reading.longest(start, "titleStatus") !== null || reading.longest(start, "role") !== null;
  if (LEADING.has(reading.word(start)) && [",", "-"].includes(reading.mark(start + 1))) {
    if (LEADING.has(reading.word(start + 2)) && !isCapitalized(reading.tokens, start + 2)) return true;
  }
  return opens && (LED.has(reading.word(start + 1)) || reading.longest(start + 1, "role") !== null);
}

/** The president by his people's name is no one the article tells of. */
function isUncle(reading: Reading, start: number): boolean {
  return reading.word(start) === UNCLE && UNCLE_BEFORE.has(reading.word(start - 1));
}

/** `(People's Committee)`: English words in brackets. */
function endsInGenitive(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  for (let k = Math.max(0, from - 1); k < to; k++) {
    const { start, end } = pieces[k]!;
    if (end > start + 2 && reading.word(end - 1) === GENITIVE) return true;
  }
  return false;
}

const GENITIVE = "s";
const UNCLE = "hồ";
const UNCLE_BEFORE = new Set(["bác", "cụ"]);

/**
 * `Đồng chí | Đại diện Lãnh đạo`, `các đồng chí | Đảng viên`, `trao | Huy hiệu`: by the first half of a word, its
 * second.
 */
const HALF_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["đại", new Set(["diện", "biểu", "sứ"])],
  ["đảng", new Set(["viên", "ủy", "uỷ", "bộ"])],
  ["huy", new Set(["hiệu", "chương"])],
  ["thường", new Set(["trực", "vụ"])],
  ["lãnh", new Set(["đạo"])],
]);

const LEADING = new Set(["trưởng", "phó", "chánh"]);
const LED = new Set(["lãnh", "là", "các", "phó", "trưởng"]);

/**
 * `| Đoàn Việt Nam`, `| Đoàn Lào`: a delegation of a country. `đại biểu Quốc hội | Đoàn Lâm Đồng`,
 * `bà Lê Thị Hoa (| Đoàn Lâm Đồng)`: of a province, unless a word of address or another title makes it somebody.
 */
function isDelegation(reading: Reading, { endingAt }: TitleMarks, start: number, end: number): boolean {
  if (reading.word(start) !== DELEGATION || end < start + 2) return false;
  if (isCountry(reading, start + 1, end) || reading.longest(start + 1, "country")?.end === end) return true;
  if (reading.longest(start + 1, "province")?.end !== end || reading.honorificEndingAt(start)) return false;
  const title = endingAt.get(start);
  return title === undefined || DELEGATES.has(reading.word(title.start), reading.word(title.start + 1));
}

const DELEGATES = new Phrases(["đại biểu", "đbqh khóa", "đbqh khoá"]);

/** `Ảnh: | Bá Bính⏎Tham dự có …`: a credit ends with its line. */
function leavesCreditLine(
  reading: Reading,
  { byline }: TitleMarks,
  pieces: Run["pieces"],
  from: number,
  to: number,
): boolean {
  if (!byline.has(pieces[from]!.start)) return false;
  for (let k = from + 1; k < to; k++) if (reading.startsLine(pieces[k]!.start)) return true;
  return false;
}

/** `Ảnh: | Anh Phong`: the credit begins before the candidate. */
function startsInsideCredit({ byline }: TitleMarks, pieces: Run["pieces"], from: number): boolean {
  if (from === 0 || byline.has(pieces[from]!.start)) return false;
  for (let k = 0; k < from; k++) if (byline.has(pieces[k]!.start)) return true;
  return false;
}
