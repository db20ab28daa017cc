import type { Doc } from "../../scan/doc.js";
import type { Hit } from "../../scan/hits.js";
import { isCapitalized, markAt, startsLine } from "../../scan/window.js";
import { lowerText } from "../../tokens/tokens.js";
import { isHeadAt, numberEnd } from "./numbered-name.js";
import { isPersonAt } from "./person-names.js";
import { readRun } from "./read-run.js";
import { TASK_ADDERS, TASK_JOINERS, TASK_OPENERS } from "./rules-boards.js";
import { NUMBER_WORD } from "./rules-names.js";

const MAX_TASK_LEAD = 8;
const MAX_QUOTED = 64;

/** `thực hiện Đề án “…”`: the token after the closing quote. */
export function quotedProjectEnd(doc: Doc, token: number): number {
  const { tokens } = doc;
  let open = token;
  while (open < token + MAX_TASK_LEAD && open < tokens.count && !'“"'.includes(markAt(tokens, open) || "-")) open++;
  if (open === token || !'“"'.includes(markAt(tokens, open) || "-")) return token;
  for (let close = open + 1; close < open + MAX_QUOTED && close < tokens.count; close++) {
    if (startsLine(tokens, close)) return token;
    if ('”"'.includes(markAt(tokens, close) || "-")) return close + 1;
  }
  return token;
}

/** Words of its task: known name words in any case, capitals, `và`, commas between them. */
export function taskEnd(doc: Doc, token: number, titled: boolean): number {
  const { tokens, hits } = doc;
  let next = token;
  let end = token;
  while (next < tokens.count && next < token + 30 && !startsLine(tokens, next)) {
    const word = longer(hits.longest(next, "agencyWord"), hits.longest(next, "agencyTask"));
    // `Ban quản lý rừng Định Hóa | quản lý`: a verb behind the name
    const acts = word?.entry.fields.verb === "1" && !isCapitalized(tokens, next) && next > token;
    if (acts && isCapitalized(tokens, next - 1) && hits.longest(next - 1, "agencyWord") === null) break;
    if (word) {
      // `Ban Quản lý dự án Điện ┃2┃`
      next = end = isCapitalized(tokens, next) ? numberEnd(doc, word.end) : word.end;
      continue;
    }
    if (next > token && isPlaceAt(doc, next)) break;
    const row = isCapitalized(tokens, next) ? readRun(doc, next, { lists: true, people: false, titled }) : next;
    const run = upToPlace(doc, next, row);
    if (titled && next > token && isPersonAt(doc, next, run)) break;
    if (run > next) {
      next = end = run;
      continue;
    }
    const text = lowerText(tokens, next);
    // `Ban Quản lý dự án đầu tư xây dựng ┃số 2┃ tỉnh`
    if (text === NUMBER_WORD && next > token) return Math.max(end, numberEnd(doc, next));
    const goesOn = taskGoesOn(doc, next + 1) && !(text === "," && isHeadAt(doc, next + 1));
    if (TASK_JOINERS.has(text) && next > token && goesOn) next++;
    else if (TASK_ADDERS.has(text) && next === token && goesOn && !isHeadAt(doc, next + 1)) next++;
    else if (TASK_OPENERS.has(text) && next === token) next++;
    else break;
  }
  return end;
}

/** `Ban Chỉ đạo ┃Kỳ thi tốt nghiệp THPT┃`: the words of a task may begin with one of a name. */
function longer(word: Hit | null, task: Hit | null): Hit | null {
  return task !== null && (word === null || task.end > word.end) ? task : word;
}

/** A known word, or `các` and one: `Khu kinh tế Dung Quất và ┃các KCN┃ Quảng Ngãi`. */
function taskGoesOn({ tokens, hits }: Doc, token: number): boolean {
  const known = (at: number) => (hits.longest(at, "agencyWord") ?? hits.longest(at, "agencyAbbreviation")) !== null;
  if (known(token)) return true;
  return token + 1 < tokens.count && TASK_OPENERS.has(lowerText(tokens, token)) && known(token + 1);
}

/** Of a row of capitals what stands before a place in it: `các KCN ┃Quảng Ngãi┃ Hà Hoàng Bảo`. */
function upToPlace(doc: Doc, token: number, end: number): number {
  for (let at = token + 1; at < end; at++) if (isPlaceAt(doc, at)) return at;
  return end;
}

/** A province in capitals, which ends the words of a task: `dự án giao thông ┃TPHCM`. */
function isPlaceAt(doc: Doc, token: number): boolean {
  return (
    isCapitalized(doc.tokens, token) &&
    (doc.hits.longest(token, "cityShort") ?? doc.hits.longest(token, "province")) !== null
  );
}
