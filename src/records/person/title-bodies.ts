import { nameStatistics } from "../../lexicon/person/name-statistics.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, isWord, phrase } from "../../scan/window.js";
import { TokenFlag } from "../../tokens/tokens.js";
import type { AgencyDraft } from "../drafts.js";
import type { Reading } from "./reading.js";
import { COUNTED, DEPUTY, INDEPENDENT, INDEPENDENT_ENDS, OF } from "./rules.js";

/** The body of a title, where an agency mention is it. */
export interface Body {
  readonly draft: AgencyDraft;
  readonly end: number;
  /** Words at the start of the mention that are the role's. */
  readonly drops?: string;
}

/** `Ủy ban Pháp luật | của Quốc hội`, `Trường THPT Cẩm Thủy | 2`: what of a body stands behind its mention. */
export function bodyTail(reading: Reading, end: number): { end: number; suffix: string } {
  const { tokens } = reading;
  const higher = reading.word(end) === OF ? reading.agencyAt.get(end + 1) : undefined;
  if (higher) return { end: higher.end, suffix: ` ${OF} ${higher.draft.name}` };
  const number = isNumber(tokens, end) && tokens.end[end]! - tokens.start[end]! < 3;
  const ordinal = (number || isRoman(reading, end)) && !reading.startsLine(end);
  if (ordinal && !isGlued(tokens, end) && isCapitalized(tokens, end + 1) && isWord(tokens, end + 1))
    return { end: end + 1, suffix: ` ${phrase(tokens, end, end + 1)}` };
  return { end, suffix: "" };
}

/** `Agribank Bắc Giang | II` */
function isRoman({ tokens }: Reading, token: number): boolean {
  return token < tokens.count && /^[IVX]{2,4}$/u.test(phrase(tokens, token, token + 1));
}

/** `Trưởng Ban` + `Ban Dân vận Tỉnh uỷ`: the agency starts inside the role and goes on after it. */
export function sharedBody(reading: Reading, start: number, headEnd: number): Body | null {
  for (let i = start + 1; i < headEnd; i++) {
    const agency = reading.agencyAt.get(i);
    if (!agency || agency.end <= headEnd) continue;
    const tail = reading.longest(headEnd, "roleTail");
    const whole = tail?.end === agency.end;
    if (!whole || !(reading.agencyAt.has(agency.end) || DEPUTY.test(reading.word(start)))) return agency;
    reading.reject(i, i + 1);
  }
  return null;
}

export function bodyAt(reading: Reading, token: number): Body | null {
  // a heading ends in an office, the article below opens with its paper: `… bổ nhiệm cục trưởng⏎⏎TPO - `
  if (token < reading.tokens.count && (reading.tokens.flags[token]! & TokenFlag.paragraphStart) !== 0) return null;
  const agency = reading.agencyAt.get(token);
  if (agency) return agency;
  return reading.word(token) === OF ? (reading.agencyAt.get(token + 1) ?? null) : null;
}

export function independentTail(reading: Reading, from: number): number | null {
  return INDEPENDENT.has(reading.word(from)) &&
    INDEPENDENT_ENDS.has(reading.word(from + 1)) &&
    !reading.startsLine(from)
    ? from + 2
    : null;
}

/**
 * Common words and numbers right behind a role are its body: `Bí thư | Chi bộ tiểu khu 3`, `Trưởng Ban | Quản lý rừng`.
 */
export function commonBody(reading: Reading, from: number): number {
  let end = from;
  for (let k = 0; k < 4; k++) {
    if (reading.startsLine(end) || reading.owner[end]) break;
    const word = reading.longest(end, "titleBodyWord");
    const number = end > from && isNumber(reading.tokens, end) && !isGlued(reading.tokens, end);
    if (!word && (!number || COUNTED.has(reading.word(end + 1)))) break;
    end = word?.end ?? end + 1;
  }
  return end;
}

/** `Chủ tịch | HĐND | Thái Bảo`, `Giám đốc | Bệnh viện`: a kind of body that is no mention here. */
export function bareHead(reading: Reading, token: number): number {
  if (reading.startsLine(token) || reading.owner[token] || !isCapitalized(reading.tokens, token)) return token;
  const head = reading.longest(token, "agencyHead");
  return head && !reading.longest(token, "role") && !isSurname(reading, token, head.end) ? head.end : token;
}

/** `Tổng Thanh tra | Đoàn Nhị Hà`: a surname, and a name of two syllables behind it. */
function isSurname(reading: Reading, token: number, end: number): boolean {
  const statistics = nameStatistics();
  if (end > token + 1 || statistics.surname(reading.nameId(token)) === 0) return false;
  const plain = (at: number) => isCapitalized(reading.tokens, at) && !isAllCapitals(reading.tokens, at);
  if (!plain(end) || !plain(end + 1) || reading.startsLine(end) || reading.startsLine(end + 1)) return false;
  return statistics.middleName(reading.nameId(end)) > 0 && statistics.givenName(reading.nameId(end + 1)) > 0;
}
