import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { type Middle, NOTHING, namesHolder, runEnd } from "./middle.js";
import { endsNumberedName } from "./numbered-name.js";
import { readField } from "./read-field.js";
import { NUMBER_WORD } from "./rules-names.js";
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
  if (isNumberOfOffice(doc, token)) return { ...NOTHING(token + 1), words: spellOut(doc, token, token + 1) };
  const field = readField(doc, token, "p");
  const end = runEnd(doc, token, true, false, titled);
  // `Phó trưởng phòng ┃Đinh Tiến Dụng┃`
  if (!field && titled && namesHolder(doc, token, end)) return null;
  if (field && field.end >= end) return { ...field, level: "district" };
  return end > token ? { ...withNumber(doc, token, end), branch: "other", level: null } : field;
}

/** `Phòng Nghiệp vụ ┃1┃`, `Đội Kiểm tra ┃số 2┃`: which of several, unless the number counts what follows. */
function withNumber(doc: Doc, token: number, end: number): { end: number; words: string } {
  const { tokens } = doc;
  const marked = lowerText(tokens, end) === NUMBER_WORD;
  const number = marked ? end + 1 : end;
  const reads =
    isNumber(tokens, number) &&
    !startsLine(tokens, number) &&
    tokens.end[number]! - tokens.start[number]! <= 3 &&
    (marked || endsNumberedName(doc, number + 1));
  const last = reads ? number + 1 : end;
  return { end: last, words: spellOut(doc, token, last) };
}

/** `Phòng ┃9┃ VKSND tỉnh`: offices of courts and prosecutors have numbers. */
function isNumberOfOffice({ tokens, hits }: Doc, token: number): boolean {
  if (!isNumber(tokens, token) || startsLine(tokens, token)) return false;
  return hits.longest(token + 1, "agencyHead")?.entry.fields.branch === "judiciary";
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
    return end > token ? { ...withNumber(doc, token, end), branch: "government", level: null } : null;
  }
  const end = Math.max(runEnd(doc, token, true, false, titled), doc.hits.longest(token, "policeWord")!.end);
  return { ...withNumber(doc, token, end), branch: null, level: null };
}
