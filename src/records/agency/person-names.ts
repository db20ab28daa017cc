import type { Doc } from "../../scan/doc.js";
import { tokenText } from "../../tokens/tokens.js";
import { MIDDLE_NAMES } from "./rules-words.js";

/** `Ban Chỉ đạo Tây Nam Bộ ┃Nguyễn Quốc Việt┃`, `Ban Quản lý Khu di tích ┃La Văn Trường┃`: two to four capitals, a surname first. */
export function isPersonAt({ tokens, hits }: Doc, token: number, end: number): boolean {
  if (end < token + 2 || end > token + 4) return false;
  if (hits.longest(token, "placeSurname") !== null) return true;
  return end > token + 2 && MIDDLE_NAMES.has(tokenText(tokens, token + 1));
}
