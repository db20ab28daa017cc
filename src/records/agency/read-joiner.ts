import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isDash, isGlued, isWord, markAt } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { RUN_JOINERS } from "./rules-names.js";
import { OWN_NAMES } from "./rules-words.js";
import { stopsRun } from "./run-stops.js";

/** `và`, `-`, `&`, `,` between two parts of one name: the token after it, or the same when it ends the name. */
export function readJoiner(doc: Doc, token: number, lists: boolean): number {
  const { tokens } = doc;
  const mark = markAt(tokens, token);
  const follows = (at: number) => isNamePart(doc, at);
  if (isDash(tokens, token)) {
    if (joinsCountries(doc, token)) return token + 1;
    const tight = isGlued(tokens, token) && isGlued(tokens, token + 1);
    if (tight) return follows(token + 1) ? token + 1 : token;
    const word = doc.hits.longest(token + 1, "agencyWord");
    // `Chi bộ Công ty Tỷ Xuân - ┃Chi bộ┃ đầu tiên`
    const body = word !== null && doc.hits.longest(token + 1, "agencyHead")?.end === word.end;
    const known = word !== null && !body && isCapitalized(tokens, token + 1);
    return lists && known && !stopsRun(doc, token + 1) && !opensOffice(doc, token + 1) ? token + 1 : token;
  }
  const text = lowerText(tokens, token);
  if (RUN_JOINERS.has(text)) {
    if (!follows(token + 1) || !(lists || text === "&")) return token;
    return isCapitalized(tokens, token + 1) || isBehindKnownWord(doc, token) ? token + 1 : token;
  }
  if (mark === "," && lists && listGoesOn(doc, token + 1)) return token + 1;
  return token;
}

/** Longest word of a body's name, in tokens. */
const MAX_WORD = 8;

/**
 * `Hỗ trợ việc làm ┃và phát triển┃`, not `Đài Truyền hình Hà Tĩnh ┃và công dân┃`: words in small letters join words, no
 * names.
 */
function isBehindKnownWord({ hits }: Doc, end: number): boolean {
  return (["agencyWord", "agencyField", "agencyHead"] as const).some(
    (name) => hits.before(end, name, MAX_WORD) !== null,
  );
}

/** `Hội Hữu nghị Việt ┃- Lào┃`, `Hội Hữu nghị Mông Cổ ┃- Việt Nam┃`. */
function joinsCountries(doc: Doc, dash: number): boolean {
  const one = lowerText(doc.tokens, dash - 1);
  const own = OWN_NAMES.includes(one) || OWN_NAMES.includes(`${lowerText(doc.tokens, dash - 2)} ${one}`);
  if (!own && !(endsCountry(doc, dash) && OWN_NAMES.includes(ownName(doc, dash + 1)))) return false;
  if (!isCapitalized(doc.tokens, dash + 1) || !isWord(doc.tokens, dash + 1) || opensOffice(doc, dash + 1)) return false;
  const place = doc.hits.longest(dash + 1, "province") ?? doc.hits.longest(dash + 1, "district");
  return !stopsRun(doc, dash + 1) && place === null;
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
  // `Công ty CP Cấp nước Bà Rịa ┃và┃ Agribank`
  if (doc.hits.longest(token, "agencyHead")?.entry.fields.alone === "yes") return false;
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
