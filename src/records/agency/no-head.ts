/** Words that are spelled like the head of a body and are none. */
import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isAllCapitals, isCapitalized, isGlued, isNumber, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { readField } from "./read-field.js";
import { COMMON_HEADS, COMMON_PAIRS, DEPARTMENT, LEADER } from "./rules-words.js";
import { spellingOf } from "./spelling.js";
import { isTitled } from "./titled.js";

/** `Chi cục ┃Trưởng┃ Chi cục Kiểm lâm`: who leads the body, not what it is called. */
export function isOffice({ tokens }: Doc, end: number, { fields }: Entry): boolean {
  return fields.middle!.startsWith("run") && end < tokens.count && lowerText(tokens, end) === LEADER;
}

/** `┃Đoàn┃ xã Tú Đoạn`: a commune sends no delegation. */
export function isOfCommune({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (!isCapitalized(tokens, token) || hits.longest(end, "levelWord")?.entry.fields.level !== "commune") return false;
  return end === token + 1;
}

/** `vụ`, `trường`, `trung tâm` in lower case: bodies only in somebody's office. */
export function isCommonWord(doc: Doc, token: number, end: number, inOffice: boolean): boolean {
  if (isCapitalized(doc.tokens, token) || inOffice || isTitled(doc, token)) return false;
  // `lãnh đạo sở ┃Giáo dục và Đào tạo┃`
  if (lowerText(doc.tokens, token) === DEPARTMENT && isCapitalized(doc.tokens, end) && readField(doc, end, "s"))
    return false;
  const word = lowerText(doc.tokens, token);
  return COMMON_HEADS.has(word) && (end === token + 1 || (end === token + 2 && COMMON_PAIRS.has(word)));
}

/** A line end inside the head after which a longer head begins: `TỈNH⏎ỦY BAN NHÂN DÂN`. */
export function breaksOff(doc: Doc, token: number, end: number): boolean {
  for (let at = token + 1; at < end; at++) {
    if (!startsLine(doc.tokens, at)) continue;
    const head = doc.hits.longest(at, "agencyHead");
    if (head && head.end > end) return true;
  }
  return false;
}

/** `Vũ Khuyên/┃VOV┃ (từ Ulan Bator)`: behind who wrote it. */
function isSigned({ tokens }: Doc, token: number): boolean {
  if (markAt(tokens, token - 1) !== "/" || !isCapitalized(tokens, token - 2)) return false;
  return !isAllCapitals(tokens, token - 2) && isCapitalized(tokens, token - 3);
}

/** `NQ-HĐND`, `UBND-KGVX`, `QH14`: capitals glued to other code are no body. */
export function isCode(doc: Doc, token: number, end: number, entry: Entry): boolean {
  const { phrase, fields } = entry;
  if (!spellingOf(entry).shouts || (fields.branch === "other" && isSigned(doc, token))) return false;
  const { tokens } = doc;
  const before = markAt(tokens, token - 1);
  if (isGlued(tokens, token) && (before === "-" || before === "/"))
    if (doc.hits.before(token - 1, "agencyHead", MAX_HEAD) === null || hasNumberBefore(doc, token)) return true;
  if (!isGlued(tokens, end)) return false;
  const after = markAt(tokens, end);
  if (after === "/") return isNumber(tokens, end + 1) || isAllCapitals(doc.tokens, end + 1);
  if (after === "-") return isGlued(tokens, end + 1) && doc.hits.longest(end + 1, "agencyHead") === null;
  // `VTV1`
  return (after === "" || (fields.branch === "other" && isNumber(tokens, end))) && phrase !== "QK";
}

const MAX_CODE = 12;

/** Longest word for a body before the dash of a row, in tokens: `┃Tỉnh ủy┃-HĐND-UBND`. */
const MAX_HEAD = 5;

/** A number in the row of glued tokens before: the row is the code of a document. */
function hasNumberBefore({ tokens }: Doc, token: number): boolean {
  for (let at = token; at > Math.max(0, token - MAX_CODE) && isGlued(tokens, at); at--)
    if (isNumber(tokens, at - 1)) return true;
  return false;
}
