import { ONLINE } from "../../lexicon/agency/outlet-words.js";
import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isInCapitals, isNumber } from "../../scan/window.js";
import { isAcronym, type TitleMarks } from "./cues.js";
import type { Reading } from "./reading.js";
import {
  ADDRESS,
  AND,
  BRANCHES,
  COURSE,
  ENGLISH_DAYS,
  HIGHLAND_OPENERS,
  HOLDS,
  OWN_COUNTRY,
  PAPERS,
  PLURALS,
  SENTENCE_OPENERS,
  STEMS,
} from "./rules.js";
import type { Run } from "./runs.js";

/** Capital words that are no person's name, whatever stands round them. */
export function isNeverName(reading: Reading, marks: TitleMarks, { pieces }: Run, from: number, to: number): boolean {
  const start = pieces[from]!.start;
  const end = pieces[to - 1]!.end;
  return (
    isCountry(reading, start, end) ||
    isCourse(reading, start, end) ||
    (to - from === 1 && isBareInitials(reading, marks, start, end)) ||
    (to - from === 1 && ENGLISH_DAYS.has(reading.word(start))) ||
    ONLINE.has(reading.word(end - 1)) ||
    opensHeadline(reading, start, end) ||
    isLunarYear(reading, marks, start, end) ||
    isTradeOfProvince(reading, start, end) ||
    isPlaceOfLevel(reading, start, end) ||
    isIslandDistrict(reading, start, end) ||
    isShortLevel(reading, pieces[from]!.start, pieces[from]!.end, end) ||
    (!marks.byline.has(start) && opensWithHost(reading, start, to - from)) ||
    (to - from === 1 && isUncle(reading, start)) ||
    endsInGenitive(reading, pieces, from, to) ||
    isDelegation(reading, start, end) ||
    (to - from === 1 && isStatusWord(reading, start)) ||
    holdsAcronym(reading, pieces, from, to) ||
    goesOnInHeadline(reading, start, end) ||
    startsInsideCredit(marks, pieces, from) ||
    leavesCreditLine(reading, marks, pieces, from, to) ||
    startsInsideWord(reading, start) ||
    (!isHeaded(reading, marks, start) &&
      (isProvince(reading, start, end) ||
        isPlaceInBrackets(reading, start, end) ||
        shoutsNoSurname(reading, pieces, from, to) ||
        isInPlaceList(reading, start, end, to - from) ||
        isInAddress(reading, start) ||
        opensWithCommonWord(reading, start, to - from) ||
        endsInHalfWord(reading, end)))
  );
}

/** `Ban Chỉ đạo Tây Nam | Bộ Nguyễn Quốc Việt`: the first word ends a known word of a body that gave its capitals back. */
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

/** `doanh nhân | Bắc Giang`, `nông dân | Hà Nam`: those of the province, nobody of that name. */
function isTradeOfProvince(reading: Reading, start: number, end: number): boolean {
  return isProvince(reading, start, end) && reading.honorificEndingAt(start)?.entry.fields.kind === "occupation";
}

/** `huyện Quảng Xương, | Thanh Hóa`: nothing says that it is somebody. */
function isProvince(reading: Reading, start: number, end: number): boolean {
  return end - start > 1 && reading.longest(start, "province")?.end === end;
}

/** `Đảng ủy xã Thanh Hà (| Thanh Liêm)`: a known place alone in brackets. */
function isPlaceInBrackets(reading: Reading, start: number, end: number): boolean {
  if (reading.mark(start - 1) !== "(" || reading.mark(end) !== ")") return false;
  return (["district", "commune"] as const).some((name) => reading.longest(start, name)?.end === end);
}

/** Longest list of places looked back over, and the longest name of a place, in tokens. */
const MAX_PLACE_LIST = 120;
const MAX_PLACE_NAME = 4;
/** Of a name that may be somebody's (`Chủ tịch UBND các xã: Lê Nhị Hà, …`), behind a colon, in syllables. */
const MAX_BARE_PLACE = 2;

/** `các xã An Lạc, Khánh Hòa và | Mường Lai`, `các thôn Đông, Đoài và | An Định`: one of several places whose level is said once, in a plural. */
function isInPlaceList(reading: Reading, start: number, end: number, length: number): boolean {
  if (length > MAX_PLACE_NAME) return false;
  let at = start - 1;
  if (reading.mark(at) !== "," && reading.word(at) !== AND && !opensList(reading, at)) return false;
  for (; at > start - MAX_PLACE_LIST && at > 0; at--) {
    if (reading.startsLine(at + 1)) return false;
    if (isCapitalized(reading.tokens, at) || reading.mark(at) === "," || reading.word(at) === AND) continue;
    if (isNumber(reading.tokens, at) && isCapitalized(reading.tokens, at - 1)) continue;
    const opened = opensList(reading, at);
    const word = opened ? at : at + 1;
    const level = reading.endingAt(word, "levelWord") ?? reading.endingAt(word, "hamletWord");
    if (level === null || (opened && length > MAX_BARE_PLACE && reading.longest(start, "commune")?.end !== end))
      return false;
    // `UBND xã Ninh Gia, | Tà Hine`: of a listed commune the level may be said once in the singular too
    if (reading.longest(start, "commune")?.end === end) return true;
    return PLURALS.has(reading.word(level.start - 1)) || isNumber(reading.tokens, level.start - 1);
  }
  return false;
}

/** The first words of a line's label, and how far its address goes, in tokens. */
const MAX_LABEL = 4;
const MAX_ADDRESS = 24;

/** `Địa chỉ: Số 18 Hoàng Diệu, | Minh Khai, Hồng Bàng`: streets and wards, up to the end of the line. */
function isInAddress(reading: Reading, start: number): boolean {
  for (let at = start - 1; at >= 0 && at > start - MAX_ADDRESS; at--) {
    if (reading.mark(at) === ":" && ADDRESS.has(`${reading.word(at - 2)} ${reading.word(at - 1)}`))
      for (let label = at; label > at - MAX_LABEL; label--) if (reading.startsLine(label)) return true;
    if (reading.startsLine(at) || reading.mark(at) === ";") return false;
  }
  return false;
}

/** `các phường: | Long Biên, …`, `10 xã gồm | Quế Phú, …` */
function opensList(reading: Reading, at: number): boolean {
  return reading.mark(at) === ":" || HOLDS.has(reading.word(at));
}

/** `Toàn cảnh phiên tòa | K.H`: initials and no name, outside a byline, are the shorthand of a photo credit. */
function isBareInitials(reading: Reading, marks: TitleMarks, start: number, end: number): boolean {
  if (end < start + 3 || isHeaded(reading, marks, start) || reading.startsLine(start)) return false;
  for (let at = start; at < end; at++)
    if (at % 2 === start % 2 && reading.tokens.end[at]! - reading.tokens.start[at]! > 1) return false;
  return true;
}

/** A word of address, a title or a credit's opener stands right before. */
function isHeaded(reading: Reading, { endingAt, byline }: TitleMarks, start: number): boolean {
  return endingAt.has(start) || byline.has(start) || reading.honorificEndingAt(start) !== null;
}

/** `Trong | Chi hội`, `Theo | Ban Chỉ đạo`: a word that opens a sentence, and no surname. */
function opensWithCommonWord(reading: Reading, start: number, length: number): boolean {
  return length > 1 && SENTENCE_OPENERS.has(reading.word(start));
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

/** `KHÓA XVI, | KỲ HỌP THỨ HAI`, `| TIẾP NHẬN 4.812 ĐƠN THƯ`: words of a headline in capitals that no surname opens. */
function shoutsNoSurname(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (!isInCapitals(reading.tokens, pieces[k]!.start)) return false;
  return to - from > 1 && nameStatistics().surname(reading.nameId(pieces[from]!.start)) === 0;
}

/** `Trong Chi | hội`, `Ban Chỉ | đạo`: the last capital opens a known word that goes on in lower case. */
function endsInHalfWord(reading: Reading, end: number): boolean {
  if (isCapitalized(reading.tokens, end) || reading.startsLine(end)) return false;
  return KNOWN_WORDS.some((name) => (reading.longest(end - 1, name)?.end ?? 0) > end);
}

const KNOWN_WORDS = ["agencyHead", "agencyWord", "agencyNot", "titleBodyWord", "role"] as const;

/** `Việt Nam`, `Nam Phi`, the paper `Tin Tức`; countries of one syllable are given names too. */
function isCountry(reading: Reading, start: number, end: number): boolean {
  const two = end - start === 2 ? `${reading.word(start)} ${reading.word(start + 1)}` : "";
  if (two === OWN_COUNTRY || PAPERS.has(two)) return true;
  return end - start > 1 && (reading.longest(start, "country")?.end ?? 0) >= end;
}

/** `Chủ tịch tỉnh | Thanh Hóa`, `lãnh đạo huyện | Mường La`: a known place behind the word for its level. */
function isPlaceOfLevel(reading: Reading, start: number, end: number): boolean {
  if (end - start < 2 || reading.owner[start - 1] || reading.startsLine(start)) return false;
  if (!reading.endingAt(start, "levelWord")) return false;
  return (["province", "district", "commune"] as const).some((name) => reading.longest(start, name)?.end === end);
}

/** `các huyện Vân Đồn, Cô | Tô`: the word of address, with a capital inside a sentence, opens the name of a district. */
function isIslandDistrict(reading: Reading, start: number, end: number): boolean {
  const first = start - 1;
  if (first < 0 || !isCapitalized(reading.tokens, first) || reading.longest(first, "district")?.end !== end)
    return false;
  return !reading.startsLine(first) && reading.doc.sentences[reading.sentence(first)] !== first;
}

/** `sau kỳ họp thứ 2, | Khoá X`: a course and its number. */
function isCourse(reading: Reading, start: number, end: number): boolean {
  return end === start + 2 && COURSE.has(reading.word(start)) && ROMAN.test(reading.word(start + 1));
}

/** A Roman number, in lower case. */
const ROMAN = /^[ivx]{1,5}$/u;

/** `UBND | H.Quảng Xương`: the word for the level is one letter. */
function isShortLevel(reading: Reading, start: number, first: number, end: number): boolean {
  if (reading.longest(start, "levelWord")?.end !== first || first < start + 2) return false;
  return (["province", "district"] as const).some((name) => reading.longest(first, name)?.end === end);
}

/** `Gồm: | Đền Lảnh Giang`, `| Chùa Bà Đanh`: what bears a name, and is no surname. */
function opensWithHost(reading: Reading, start: number, length: number): boolean {
  if (length < 2 || reading.longest(start, "nameHost")?.end !== start + 1) return false;
  return nameStatistics().surname(reading.nameId(start)) === 0;
}

/** `các đồng chí | Trưởng, phó các ban`, `gồm: | Nguyên lãnh đạo tỉnh`: words of an office. */
function isStatusWord(reading: Reading, start: number): boolean {
  if (HALF_WORDS[reading.word(start)]?.has(reading.word(start + 1))) return true;
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
  for (let k = from; k < to; k++) {
    const { start, end } = pieces[k]!;
    if (end > start + 2 && reading.word(end - 1) === GENITIVE) return true;
  }
  return false;
}

const GENITIVE = "s";
const UNCLE = "hồ";
const UNCLE_BEFORE = new Set(["bác", "cụ"]);

/** `Đồng chí | Đại diện Lãnh đạo Tổng cục`, `các đồng chí | Đảng viên`: by the first half of a word, its second. */
const HALF_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  đại: new Set(["diện", "biểu", "sứ"]),
  đảng: new Set(["viên", "ủy", "uỷ", "bộ"]),
};

const LEADING = new Set(["trưởng", "phó", "chánh"]);
const LED = new Set(["lãnh", "là", "các", "phó", "trưởng"]);

/** `Đoàn | Việt Nam`, `Đoàn | Lào`: a delegation of a country. */
function isDelegation(reading: Reading, start: number, end: number): boolean {
  if (reading.word(start) !== DELEGATION || end < start + 2) return false;
  return isCountry(reading, start + 1, end) || reading.longest(start + 1, "country")?.end === end;
}

const DELEGATION = "đoàn";

/** `Trạm CSGT`: letters that spell no syllable beside words that do. */
function holdsAcronym(reading: Reading, pieces: Run["pieces"], from: number, to: number): boolean {
  if (to - from < 2) return false;
  let shouts = true;
  let acronym = false;
  for (let k = from; k < to; k++) {
    const { start, end } = pieces[k]!;
    if (!isAllCapitals(reading.tokens, start)) shouts = false;
    else if (end === start + 1 && isAcronym(reading, start)) acronym = true;
  }
  return acronym && !shouts;
}

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
