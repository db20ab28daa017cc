import type { Doc } from "../../scan/doc.js";
import { tokenText } from "../../tokens/tokens.js";
import { COMMON_SURNAMES, MIDDLE_NAMES } from "./rules-words.js";

/**
 * `Ban Chỉ đạo Tây Nam Bộ ┃Nguyễn Quốc Việt┃`, `Ban Quản lý Khu di tích ┃La Văn Trường┃`: two to four capitals, a
 * surname first.
 */
export function isPersonAt({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (end < token + 2 || end > token + 4) return false;
  if (hits.longest(token, "placeSurname") !== null) return true;
  return end > token + 2 && MIDDLE_NAMES.has(tokenText(tokens, token + 1));
}

/** `Công ty An ┃Phú┃ Nguyễn Văn Tám`: a name's last word that is a surname too, though a rare one beside the next. */
export function isBeforeSurname(doc: Doc, cut: number, end: number): boolean {
  if (!isPersonAt(doc, cut + 1, end)) return false;
  const [word, next, third] = [cut, cut + 1, cut + 2].map((token) => tokenText(doc.tokens, token));
  return MIDDLE_NAMES.has(third!) || (COMMON_SURNAMES.has(next!) && !COMMON_SURNAMES.has(word!));
}
