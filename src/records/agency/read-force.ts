import type { Doc } from "../../scan/doc.js";
import { isCapitalized, isDash, isNumber, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { type Middle, runEnd, spelled } from "./middle.js";
import { numberEnd } from "./numbered-name.js";
import { readNumber } from "./read-office.js";
import { REGION_WORDS } from "./rules-names.js";
import { ARMS } from "./rules-words.js";

/** `Trung đoàn Bộ binh 994`, `Lữ đoàn Công binh 280`: the arm, then the number; the police's have names too. */
export function unitWithArm(doc: Doc, token: number): Middle | null {
  const end = numberEnd(doc, runEnd(doc, token, true, false, false));
  const numbered = end > token + 1 && isNumber(doc.tokens, end - 1);
  const police = doc.hits.longest(token, "policeWord");
  return numbered || (police !== null && end > police.end && isCapitalized(doc.tokens, end - 1))
    ? spelled(doc, token, end)
    : null;
}

/** `Lữ đoàn ┃171 Hải quân┃`, `Hải đội ┃2 Biên phòng┃`: the number, then the arm. */
export function numberAndArm(doc: Doc, from: number): Middle | null {
  const number = readNumber(doc, from);
  if (number === null || startsLine(doc.tokens, number.end) || !isCapitalized(doc.tokens, number.end)) return number;
  const arm = doc.hits.longest(number.end, "agencyWord");
  return arm !== null && ARMS.has(arm.entry.phrase.toLowerCase()) ? spelled(doc, from, arm.end) : number;
}

/** `Trung đoàn ┃Gia Định┃`, `Sư đoàn ┃Sông Lam┃`: two capitals or three; its commander is named with four at most. */
export function unitWithName(doc: Doc, token: number): Middle | null {
  const end = runEnd(doc, token, false, true, false);
  const capitals = end - token === 2 && isCapitalized(doc.tokens, token + 1);
  return capitals && doc.hits.longest(token, "agencyWord") === null ? spelled(doc, token, end) : null;
}

/** `Liên tỉnh ủy ┃Thanh - Nghệ - Tĩnh┃`, each province by one word; `Liên tỉnh ủy ┃miền Tây┃`, `Khu ủy ┃Khu 5┃`. */
export function zoneEnd(doc: Doc, token: number, titled: boolean): number {
  const { tokens } = doc;
  const region = REGION_WORDS.has(lowerText(tokens, token)) && isCapitalized(tokens, token + 1);
  if (region && !startsLine(tokens, token)) return token + 2;
  let end = runEnd(doc, token, true, false, titled);
  const goesOn = () => isDash(tokens, end) && isCapitalized(tokens, end + 1);
  for (let parts = 1; end === token + 2 * parts - 1 && parts < MAX_PROVINCES && goesOn(); parts++) end += 2;
  return end;
}

/** Most provinces a zone is named after. */
const MAX_PROVINCES = 4;
