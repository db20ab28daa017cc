import type { Doc } from "../../scan/doc.js";
import { startsParagraph } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { BOARD } from "./rules-boards.js";
import { OFFICE_WORDS } from "./rules-words.js";

/** The word before the body is one of an office: `Chủ tịch ┃UBND`, `Phó Giám đốc ┃Sở`. */
export function isTitled(doc: Doc, token: number): boolean {
  return token > 0 && !startsParagraph(doc.tokens, token) && OFFICE_WORDS.has(lowerText(doc.tokens, token - 1));
}

/** `Phó Trưởng ban ┃Thường trực┃ Ban Chỉ đạo`: the first of the deputies, and no organ of the board. */
export function isHeadOfBoard({ tokens }: Doc, token: number): boolean {
  return token > 1 && lowerText(tokens, token - 1) === BOARD && OFFICE_WORDS.has(lowerText(tokens, token - 2));
}
