import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isNumber, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { CASE, ROAD } from "./rules-words.js";

/** How far back a word may begin that goes on over the token, in tokens. */
const MAX_WORD_BACK = 3;

/** `xã ┃hội`, `Đại ┃hội`, `cán ┃bộ`, `Trường Chinh`: the token stands inside another word, or opens a longer one. */
export function isInsideWord(doc: Doc, token: number, end: number): boolean {
  const opened = Math.max(
    wordEndAt(doc, token, "agencyNot"),
    end === token + 1 ? wordEndAt(doc, token, "agencyWord") : 0,
  );
  if (opened > end || endsBuilding(doc, token, end) || endsProvince(doc, token, end) || endsLongerHead(doc, token, end))
    return true;
  if (end === token + 1 && isAddressed(doc, token)) return true;
  if (end === token + 1 && (isPlaceName(doc, token) || isCaseOf(doc, token) || isRoad(doc, token))) return true;
  const heading =
    isAllCapitals(doc.tokens, token) && isAllCapitals(doc.tokens, token - 1) && !startsLine(doc.tokens, token);
  if (end > token + 1 && isCapitalized(doc.tokens, token) && !heading) return isWholeName(doc, token, end);
  if (isNamePart(doc, token)) return true;
  for (let from = Math.max(0, token - MAX_WORD_BACK); from < token; from++)
    if (Math.max(wordEndAt(doc, from, "agencyNot"), wordEndAt(doc, from, "agencyWord")) > token) return true;
  return false;
}

/** `Lâm Trường An`: a surname and two capitals more, though a head is spelled so. */
function isWholeName({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (end !== token + 2 || hits.longest(token, "placeSurname")?.end !== token + 1 || startsLine(tokens, end))
    return false;
  for (let at = token; at <= end; at++) if (!isCapitalized(tokens, at) || isAllCapitals(tokens, at)) return false;
  return true;
}

/** `nhà ông ┃Quỹ┃ Vĩ`: behind a word of address somebody is named. */
function isAddressed({ tokens, hits }: Doc, token: number): boolean {
  if (token === 0 || !isCapitalized(tokens, token) || isAllCapitals(tokens, token) || startsLine(tokens, token))
    return false;
  const honorific = hits.longest(token - 1, "honorific");
  return honorific?.end === token && honorific.entry.fields.kind === "address" && isCapitalized(tokens, token + 1);
}

/** `┃Vụ┃ Lê Nhị Hà: …`: the case of somebody, where a department has its field. */
function isCaseOf({ tokens, hits }: Doc, token: number): boolean {
  if (lowerText(tokens, token) !== CASE || hits.longest(token + 1, "placeSurname") === null) return false;
  for (let at = token + 1; at <= token + 3; at++) {
    const plain = isCapitalized(tokens, at) && !isAllCapitals(tokens, at) && !startsLine(tokens, at);
    if (!plain || hits.longest(at, "agencyWord") !== null) return false;
  }
  return true;
}

/** `xã ┃Trường Yên`, `phường ┃Hội Hợp`: the name of a place begins with the word. */
function isPlaceName({ tokens, hits }: Doc, token: number): boolean {
  if (!isCapitalized(tokens, token) || !isCapitalized(tokens, token + 1) || startsLine(tokens, token)) return false;
  if (isAllCapitals(tokens, token)) return false;
  return token > 0 && !isCapitalized(tokens, token - 1) && hits.longest(token - 1, "levelWord")?.end === token;
}

/** `tuyến ┃ĐH┃ 20`, `ĐH.05`: a road of the district, where letters for a university have no number. */
function isRoad({ tokens }: Doc, token: number): boolean {
  const number = markAt(tokens, token + 1) === "." ? token + 2 : token + 1;
  return lowerText(tokens, token) === ROAD && isNumber(tokens, number) && !startsLine(tokens, number);
}

function wordEndAt(doc: Doc, token: number, className: string): number {
  return doc.hits.longest(token, className)?.end ?? 0;
}

/** `Lâm ┃Trường┃ An`, `Bạch Đăng ┃Khoa┃ Nguyên`: a surname, and perhaps a name, before a head of one syllable. */
function isNamePart(doc: Doc, token: number): boolean {
  const { tokens, hits } = doc;
  if (!isCapitalized(tokens, token) || !isCapitalized(tokens, token - 1) || startsLine(tokens, token)) return false;
  if (endsWord(doc, token)) return false;
  if (hits.longest(token - 1, "placeSurname")?.end === token) return true;
  const first = token - 2;
  if (first < 0 || !isCapitalized(tokens, first) || startsLine(tokens, token - 1) || isAllCapitals(doc.tokens, token))
    return false;
  return hits.longest(first, "placeSurname")?.end === token - 1 && hits.longest(token - 1, "agencyWord") === null;
}

/** `BAN PHÁP CHẾ ┃HĐND`: what stands before is the end of a known word, and no surname. */
function endsWord(doc: Doc, token: number): boolean {
  for (let from = Math.max(0, token - MAX_WORD_BACK); from < token - 1; from++)
    if (isCapitalized(doc.tokens, from) && wordEndAt(doc, from, "agencyWord") === token) return true;
  return false;
}

/** `Hải ┃Phòng┃`: the second word of a province. */
function endsProvince({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (end !== token + 1 || token === 0 || startsLine(tokens, token)) return false;
  return isCapitalized(tokens, token - 1) && hits.longest(token - 1, "province")?.end === end;
}

/** `Nhà ┃Quốc hội┃`: a house, which has its name from a body. */
function endsBuilding({ hits }: Doc, token: number, end: number): boolean {
  return hits.before(end, "agencyNot", 4)?.start === token - 1 && hits.longest(token - 1, "agencyNot")?.end === end;
}

/** `văn ┃phòng┃ Vinastas`: the second syllable of the word for another kind of body. */
function endsLongerHead({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (end !== token + 1 || token === 0 || isCapitalized(tokens, token) || startsLine(tokens, token)) return false;
  return hits.longest(token - 1, "agencyHead")?.end === end;
}
