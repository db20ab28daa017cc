import type { Doc } from "../../scan/doc.js";
import { markAt, startsLine, wordsAt } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import type { Reading } from "./reading.js";
import { AND, BASE, PLURALS, RANK } from "./rules-words.js";

/**
 * `Sở Y tế ┃các tỉnh`, `Chi cục Thuế ┃cấp huyện`, `Hội Nông dân ┃cấp cơ sở`, `Công an ┃các cấp`: one of each place, a
 * set.
 */
export function isOfEachPlace(doc: Doc, token: number): boolean {
  if (token + 1 >= doc.tokens.count) return false;
  const word = lowerText(doc.tokens, token);
  const level = doc.hits.longest(token + 1, "levelWord") !== null;
  if (word === RANK) return level || wordsAt(doc.tokens, token + 1, BASE);
  return PLURALS.has(word) && (level || lowerText(doc.tokens, token + 1) === RANK);
}

/** Most bodies in a row before the word for the places they share. */
const MAX_SHARING = 4;

/**
 * `┃Đảng ủy┃, UBND các xã`, `┃Huyện ủy┃, HĐND, UBND các huyện`: one of each place too; `Tỉnh ủy, UBND các huyện` is
 * one.
 */
export function sharesPlaces(doc: Doc, { end, area, parent, level }: Reading): boolean {
  if (area !== null || parent !== null) return false;
  let at = end;
  for (let k = 0; k < MAX_SHARING && at + 1 < doc.tokens.count; k++) {
    const joined = markAt(doc.tokens, at) === "," || lowerText(doc.tokens, at) === AND;
    const next = joined ? doc.hits.longest(at + 1, "agencyHead") : null;
    if (next === null) return false;
    if (isOfEachPlace(doc, next.end)) {
      const places = doc.hits.longest(next.end + 1, "levelWord")?.entry.fields.level;
      return places !== undefined && places === (level ?? "commune");
    }
    at = next.end;
  }
  return false;
}

/** `các cấp ┃Hội Nông dân tỉnh┃`: it and all below it, a set. */
export function isOfEachLevel({ tokens }: Doc, token: number): boolean {
  if (token < 2 || startsLine(tokens, token)) return false;
  return lowerText(tokens, token - 1) === RANK && PLURALS.has(lowerText(tokens, token - 2));
}
