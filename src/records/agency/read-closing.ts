import type { Doc } from "../../scan/doc.js";
import type { Entry } from "../../scan/lexicon.js";
import { isCapitalized, isWord, markAt, startsLine } from "../../scan/window.js";
import { tokenText } from "../../tokens/tokens.js";
import { readArea } from "./read-area.js";
import { BOARDS } from "./rules-boards.js";
import { FOLLOWERS } from "./rules-names.js";

/** Longest row of common words between a board's known words and its place, in tokens. */
const MAX_WORDS = 10;

/**
 * The word of level that closes a board's name, behind words no list has; the token itself where none does. Only boards
 * are named after a whole task, and only a place they are of tells where the task ends.
 *
 *     Ban Chỉ đạo Chương trình ┃mục tiêu phát triển lâm nghiệp bền vững┃ tỉnh
 */
export function closingLevel(doc: Doc, token: number, { phrase, fields }: Entry, titled: boolean): number {
  const { hits } = doc;
  if (!fields.tail!.includes("A") || !(isTask(fields.middle!) || BOARDS.has(phrase))) return token;
  let at = token;
  while (at < token + MAX_WORDS && isTaskWord(doc, at, token)) {
    const level = hits.longest(at, "levelWord");
    const word = hits.longest(at, "agencyWord");
    if (level !== null && (word?.end ?? 0) <= level.end) return at > token && closes(doc, at, titled) ? at : token;
    if (word === null && isFollowing(doc, at)) return token;
    at = word?.end ?? at + 1;
  }
  return token;
}

/** A common word or known letters (`thi tốt nghiệp ┃THPT┃`), or the comma between two: `xóa nhà tạm┃,┃ nhà dột nát`. */
function isTaskWord({ tokens, hits }: Doc, token: number, first: number): boolean {
  if (startsLine(tokens, token)) return false;
  if (markAt(tokens, token) === ",")
    return token > first && isWord(tokens, token + 1) && !isCapitalized(tokens, token + 1);
  if (!isWord(tokens, token)) return false;
  return !isCapitalized(tokens, token) || hits.longest(token, "agencyAbbreviation") !== null;
}

function isTask(middle: string): boolean {
  return middle.startsWith("task") || middle.startsWith("project");
}

/** `… ┃tỉnh┃,`, `… ┃huyện Gio Linh┃ đã`: behind the place nothing goes on that the name could be part of. */
function closes(doc: Doc, level: number, titled: boolean): boolean {
  const area = readArea(doc, level, null, titled);
  if (area === null || area.set) return false;
  const { tokens } = doc;
  if (area.end >= tokens.count || startsLine(tokens, area.end) || !isWord(tokens, area.end)) return true;
  return isCapitalized(tokens, area.end) || isFollowing(doc, area.end);
}

/** A verb or a small word, which no name goes on over. */
function isFollowing({ tokens, hits }: Doc, token: number): boolean {
  return FOLLOWERS.has(tokenText(tokens, token)) || hits.longest(token, "nameFollow") !== null;
}
