import type { Doc } from "../../scan/doc.js";
import { capitalsEnd, isCapitalized, isNumber, startsLine } from "../../scan/window.js";
import { lowerText, tokenText } from "../../tokens/tokens.js";
import { endsNumberedName } from "./numbered-name.js";
import { NUMBER_WORD } from "./rules-names.js";
import { MIDDLE_NAMES } from "./rules-words.js";

/** Longest head, and longest names of a hamlet and of somebody, in tokens. */
const MAX_HEAD = 6;
const MAX_HAMLET = 3;
const MAX_PERSON = 4;

/**
 * `Chi bộ ┃thôn Bản Lai┃`, `Chi bộ ┃khu phố 3┃`, `Chi bộ ┃tổ dân phố số 5┃`: the token behind the hamlet that starts at
 * a token, the same token where none does. In an office who holds it is no part of it:
 * `Bí thư chi bộ ┃thôn┃ Lê Văn Thụy`.
 */
export function hamletEnd(doc: Doc, token: number, titled: boolean): number {
  const { tokens } = doc;
  const word = doc.hits.longest(token, "hamletWord");
  if (!word || startsLine(tokens, token)) return token;
  const numbered = numberedHamletEnd(doc, token);
  if (numbered > 0) return numbered;
  const row = capitalsEnd(tokens, word.end, MAX_HAMLET + MAX_PERSON);
  // `Chi hội Phụ nữ ┃thôn┃`: of the hamlet the article is about
  if (row === word.end) return isHamletOf(doc, token) ? row : token;
  const somebody = wholeNameIn(doc, word.end, row);
  if (titled && somebody >= 0) return somebody;
  const end = Math.min(row, word.end + (somebody === word.end ? MAX_PERSON : MAX_HAMLET));
  // `thôn Tỉnh Thôn 2, xã …`
  return isNumber(tokens, end) && !startsLine(tokens, end) && endsNumberedName(doc, end + 1) ? end + 1 : end;
}

/** `Chi bộ ┃khu phố 3┃`, `Chi bộ ┃Tổ dân phố số 14┃`: the token after a hamlet with a number, 0 where none starts. */
export function numberedHamletEnd(doc: Doc, token: number): number {
  const word = doc.hits.longest(token, "hamletWord");
  if (word === null) return 0;
  const number = lowerText(doc.tokens, word.end) === NUMBER_WORD ? word.end + 1 : word.end;
  return isNumber(doc.tokens, number) ? number + 1 : 0;
}

/** The word for a hamlet in lower case, straight behind a head in capitals. */
function isHamletOf({ tokens, hits }: Doc, token: number): boolean {
  const head = hits.before(token, "agencyHead", MAX_HEAD);
  return head !== null && isCapitalized(tokens, head.start) && !isCapitalized(tokens, token);
}

/** `xóm Nguyễn Huệ ┃Phạm Thị Đông┃`: where a row of capitals goes on as somebody's whole name, -1 where it does not. */
function wholeNameIn({ tokens, hits }: Doc, from: number, to: number): number {
  for (let at = from; at + 2 < to; at++)
    if (hits.longest(at, "placeSurname") !== null && MIDDLE_NAMES.has(tokenText(tokens, at + 1))) return at;
  return -1;
}
