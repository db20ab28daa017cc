import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isNumber, isWord, startsLine, wordsAt } from "../../scan/window.js";
import { UNIT_WORDS } from "./rules-units.js";
import { spellOut } from "./spelling.js";
import type { Tail } from "./tail.js";

/**
 * The kind of a body where no name follows: the one body of that kind the article is about.
 *
 *     Đảng ủy ┃Bộ┃ họp     Công đoàn ┃công ty┃ tổ chức     not: Đảng ủy bộ phận, Đảng ủy Sở Y tế
 */
export function readUnit(doc: Doc, token: number): Tail | null {
  const { tokens, hits } = doc;
  if (token >= tokens.count || startsLine(tokens, token)) return null;
  const [words, level] = UNIT_WORDS.find(([row]) => wordsAt(doc.tokens, token, row)) ?? [];
  if (words === undefined || level === undefined) return null;
  const end = token + words.length;
  // `Chủ tịch Công đoàn ┃công ty┃`; in lower case `bộ` and `sở` begin other words
  if (words.length === 1 && !isCapitalized(tokens, token)) return null;
  if (hits.longest(token, "agencyNot") !== null || (hits.longest(token, "agencyWord")?.end ?? end) > end) return null;
  const named =
    isWord(tokens, end) && !startsLine(tokens, end) && (isCapitalized(tokens, end) || isNumber(tokens, end));
  if (named && hits.longest(end, "placeSurname") === null) return null;
  return { end, area: null, parent: null, words: spellOut(doc, token, end), level };
}
