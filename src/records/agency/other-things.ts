import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, markAt, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { HEADING_VERBS } from "./rules-verbs.js";
import { ALSO } from "./rules-words.js";

/** A capital behind a word of level that begins no place: a rank, a term, the office of who signs. */
export function opensOtherThing(doc: Doc, token: number): boolean {
  return (
    isRank(doc, token) ||
    isTerm(doc, token) ||
    signs(doc, token) ||
    actsInHeading(doc, token) ||
    joinsOffice(doc, token)
  );
}

/** `Giám đốc Sở ┃Kiêm┃ Bí thư Đảng ủy`: the word for a second office, with a capital. */
export function joinsOffice({ tokens, hits }: Doc, token: number): boolean {
  return lowerText(tokens, token) === ALSO && hits.longest(token + 1, "role") !== null;
}

/** `HĐND HUYỆN ┃KHẢO SÁT┃ VIỆC …`: in a heading the verb has its capitals too. */
function actsInHeading({ tokens }: Doc, token: number): boolean {
  if (!isAllCapitals(tokens, token) || !isAllCapitals(tokens, token - 1) || token + 1 >= tokens.count) return false;
  const [first, second] = [lowerText(tokens, token), lowerText(tokens, token + 1)];
  return HEADING_VERBS.has(first) || HEADING_VERBS.has(`${first} ${second}`);
}

/** `Trưởng Công an huyện ┃Thượng tá┃ Nguyễn Quang`: the rank of who follows. */
function isRank(doc: Doc, token: number): boolean {
  return doc.hits.longest(token, "honorific")?.entry.fields.kind === "rank";
}

/** `HĐND xã ┃Khóa XII┃`: the term of the council. */
function isTerm({ tokens, hits }: Doc, token: number): boolean {
  const word = hits.longest(token, "termWord");
  return word !== null && word.end < tokens.count && /^[IVX]{1,6}$/u.test(tokenText(tokens, word.end));
}

/** `TM. UỶ BAN NHÂN DÂN XÃ⏎┃CHỦ TỊCH┃`, `…⏎┃KT.┃ CHỦ TỊCH`: the line below says who signs. */
function signs({ tokens, hits }: Doc, token: number): boolean {
  if (!startsLine(tokens, token)) return false;
  const letters = tokens.end[token]! - tokens.start[token]! <= 3 && markAt(tokens, token + 1) === ".";
  return letters || hits.longest(token, "role") !== null;
}
