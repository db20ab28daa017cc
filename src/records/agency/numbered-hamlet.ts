import type { Doc } from "../../scan/doc.js";
import { isNumber } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { NUMBER_WORD } from "./rules-names.js";

/** `Chi bộ ┃khu phố 3┃`, `Chi bộ ┃Tổ dân phố số 14┃`: the token after a hamlet with a number, 0 where none starts. */
export function numberedHamletEnd(doc: Doc, token: number): number {
  const word = doc.hits.longest(token, "hamletWord");
  if (word === null) return 0;
  const number = lowerText(doc.tokens, word.end) === NUMBER_WORD ? word.end + 1 : word.end;
  return isNumber(doc.tokens, number) ? number + 1 : 0;
}
