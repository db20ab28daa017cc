import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { type Middle, namesHolder, runEnd, spelled } from "./middle.js";
import { endsNumberedName, numberEnd } from "./numbered-name.js";
import { readField } from "./read-field.js";
import { NUMBERING } from "./rules-names.js";
import { spellOut } from "./spelling.js";

/** Words of a police office that is known in small letters too: `Phòng ┃an ninh mạng và phòng, chống tội phạm …┃`. */
const MIN_POLICE_NAME = 5;

/** `Phòng Nội vụ` is a district's, `Phòng Cảnh sát hình sự` the police's, others somebody's own. */
export function readOfficeField(doc: Doc, token: number, titled: boolean): Middle | null {
  const police = doc.hits.longest(token, "policeWord");
  const named = police !== null && police.end - token >= MIN_POLICE_NAME;
  if (police && (named || isCapitalized(doc.tokens, token))) {
    const end = policeCode(doc, token) ?? Math.max(runEnd(doc, token, true, false, titled), named ? police.end : token);
    return end > token ? { end, words: spellOut(doc, token, end), branch: "military", level: "province" } : null;
  }
  if (isAllCapitals(doc.tokens, token) && isGlued(doc.tokens, token + 1) && isNumber(doc.tokens, token + 1))
    return null;
  const number = numberOfOffice(doc, token, titled);
  if (number) return number;
  const field = readField(doc, token, "p");
  const end = runEnd(doc, token, true, false, titled);
  // `Phó trưởng phòng ┃Đinh Tiến Dụng┃`
  if (!field && titled && namesHolder(doc, token, end)) return null;
  if (field && field.end >= end) return { ...numbered(doc, field), level: "district" };
  const row = spelled(doc, token, end);
  return row ? { ...numbered(doc, row), branch: "other" } : field;
}

/** With the number that says which of several: `Phòng Nghiệp vụ ┃1┃`, `Đội Kiểm tra ┃số 2┃`. */
function numbered(doc: Doc, middle: Middle): Middle {
  const end = numberEnd(doc, middle.end);
  return end === middle.end ? middle : { ...middle, end, words: `${middle.words} ${spellOut(doc, middle.end, end)}` };
}

/**
 * `Phòng ┃9┃ VKSND tỉnh`, `Vụ trưởng Vụ ┃12┃ (VKSND tối cao)`: offices of courts and prosecutors, of inspectors and
 * auditors have numbers for names; other bodies' only behind somebody's office.
 */
export function numberOfOffice(doc: Doc, token: number, titled: boolean): Middle | null {
  const { tokens, hits } = doc;
  const number = readNumber(doc, token);
  if (number === null || startsLine(tokens, token) || tokens.end[token]! - tokens.start[token]! > MAX_ORDINAL)
    return null;
  const parted = [",", "("].includes(markAt(tokens, number.end));
  const whole = hits.longest(parted ? number.end + 1 : number.end, "agencyHead");
  const numbers = whole !== null && (whole.entry.fields.branch === "judiciary" || NUMBERING.test(whole.entry.phrase));
  const held = titled && (endsNumberedName(doc, number.end) || hits.longest(number.end, "placeSurname") !== null);
  return numbers || held ? number : null;
}

/** Longest number of an office, in letters: `III`, `12`. */
const MAX_ORDINAL = 3;

/** `Quân khu 5`, `Trung đoàn 741`, `Liên khu ủy V`. */
export function readNumber(doc: Doc, token: number): Middle | null {
  const { tokens } = doc;
  if (token >= tokens.count) return null;
  if (isNumber(tokens, token)) return spelled(doc, token, isLetterOf(doc, token + 1) ? token + 2 : token + 1);
  return /^[IVX]{1,5}$/u.test(tokenText(tokens, token)) ? spelled(doc, token, token + 1) : null;
}

/** `Quân y viện 7┃B┃`: a capital glued to a number. */
function isLetterOf({ tokens }: Doc, token: number): boolean {
  return isGlued(tokens, token) && /^\p{Lu}$/u.test(token < tokens.count ? tokenText(tokens, token) : "");
}

/** `PC06`, `PX03`. */
export function policeCode(doc: Doc, token: number): number | null {
  return isAllCapitals(doc.tokens, token) && isNumber(doc.tokens, token + 1) && isGlued(doc.tokens, token + 1)
    ? token + 2
    : null;
}

/** `Đội ┃Cảnh sát giao thông số 3┃` is the police's, `Đội ┃Kiểm tra số 2┃` of an administration. */
export function readTeam(doc: Doc, token: number, titled: boolean): Middle | null {
  if (!doc.hits.longest(token, "policeWord")) {
    const team = doc.hits.longest(token, "agencyTeam");
    const end = team ? runEnd(doc, token, true, false, titled) : token;
    const row = spelled(doc, token, end);
    return row && { ...numbered(doc, row), branch: "government" };
  }
  const end = Math.max(runEnd(doc, token, true, false, titled), doc.hits.longest(token, "policeWord")!.end);
  const row = spelled(doc, token, end);
  return row && numbered(doc, row);
}
