import type { Doc } from "../../scan/doc.js";
import { isAllCapitals, isCapitalized, isInCapitals, isWord, markAt, startsLine, wordsAt } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { joinsOffice } from "./other-things.js";
import { ENDING_STOPS, NAMED_TIMES, NAMING_STOPS, RUN_STOPS } from "./rules-names.js";
import { BRANCH_OFFICE, FULL_REVIEW, HALF_REVIEW } from "./rules-words.js";

/** A word at which no name goes on: the head of another body, a place's level word, a new sentence's opener. */
export function stopsRun(doc: Doc, token: number): boolean {
  const { tokens, hits } = doc;
  if (token >= tokens.count) return true;
  const text = lowerText(tokens, token);
  const named =
    isCapitalized(tokens, token) &&
    (opensNaming(doc, token, text) || endsNaming(doc, token, text) || opensPlace(doc, token));
  if (RUN_STOPS.has(text) && !named && doc.hits.longest(token, "agencyWord") === null) return true;
  // `Trung tâm Nhiệt đới Việt - Nga ┃Chi nhánh┃ Ven biển`
  if (wordsAt(tokens, token, BRANCH_OFFICE)) return true;
  // `Họp Chi bộ phòng Kinh tế - Tài chính ┃Sơ kết┃ 6 tháng`
  if (wordsAt(tokens, token, HALF_REVIEW) || wordsAt(tokens, token, FULL_REVIEW)) return true;
  if (isRankAt(doc, token) || joinsOffice(doc, token)) return true;
  const word = hits.longest(token, "agencyWord") ?? hits.longest(token, "agencyNot");
  const head = hits.longest(token, "agencyHead");
  if (head === null || !isCapitalized(tokens, token) || (word && word.end >= head.end)) return false;
  return head.end > token + 1 || isCapitalized(tokens, head.end) || hits.longest(head.end, "agencyWord") !== null;
}

/** `Phòng Nội vụ ┃TP┃ Long Xuyên`, `Phòng Y tế ┃TX.┃ Hương Trà`: the place begins with the letters of its level. */
export function isShortLevel({ tokens, hits }: Doc, token: number): boolean {
  if (!isInCapitals(tokens, token)) return false;
  const level = hits.longest(token, "levelWord");
  return level !== null && isCapitalized(tokens, level.end) && !startsLine(tokens, level.end);
}

/** `Công ty địa ốc ┃Sáng┃ Phát`, `Công ty Việt ┃Sáng┃ trúng thầu`; not `… Việt Hưng ┃Sáng┃ 15/9`. */
function opensNaming({ tokens }: Doc, token: number, text: string): boolean {
  if (!NAMING_STOPS.has(text)) return false;
  if (isCapitalized(tokens, token + 1)) return true;
  const goesOn = isWord(tokens, token + 1) && !NAMED_TIMES.has(lowerText(tokens, token + 1));
  return goesOn && isCapitalized(tokens, token - 1) && !startsLine(tokens, token + 1);
}

/** `Công ty CP Cấp nước ┃Bà┃ Rịa - Vũng Tàu`: the first word of a place's name. */
function opensPlace({ hits }: Doc, token: number): boolean {
  const place = hits.longest(token, "province") ?? hits.longest(token, "district");
  return place !== null && place.end > token + 1;
}

/** `Đồn Biên phòng Cửa khẩu Mộc ┃Bài┃`, not `… Mộc Châu ┃Bài┃, ảnh: …`. */
function endsNaming({ tokens }: Doc, token: number, text: string): boolean {
  if (!ENDING_STOPS.has(text) || token === 0 || startsLine(tokens, token)) return false;
  const credit = [":", ",", "-", "–"].includes(markAt(tokens, token + 1)) || isCapitalized(tokens, token - 2);
  return isCapitalized(tokens, token - 1) && !credit;
}

/** `Đồn Biên phòng Tam Hợp và ┃Thiếu tá┃ A`, `Hội đồng trường ┃GS.TS┃ A`: somebody is named next. */
function isRankAt({ tokens, hits }: Doc, token: number): boolean {
  if (!isCapitalized(tokens, token)) return false;
  const honorific = hits.longest(token, "honorific");
  if (honorific === null) return false;
  const letters = isAllCapitals(tokens, token);
  return honorific.entry.fields.kind === "rank" || (honorific.entry.fields.kind === "degree" && letters);
}
