import { isCapitalized, isGlued, isNumber, isWord, phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { ALSO, AND, COUNTED, IS, OF, POSTED_AT } from "./rules.js";
import { opensByline } from "./runs.js";
import { opensCourse } from "./terms.js";
import type { TitleSpan } from "./titles.js";

const BODY_WORDS = ["titleBodyWord", "agencyWord", "agencyField", "agencyHead"] as const;
/** The body of a title is read this many tokens far at most. */
const REACH = 18;

/**
 * Reads on where no agency mention follows a role, up to the next name, mark or verb:
 * `Trưởng bộ môn [Bóng bàn]`, `Trưởng thôn [Kê]`.
 */
export function closeOpenTitle(reading: Reading, title: TitleSpan, isName: (token: number) => boolean): void {
  let end = title.end;
  while (end < title.roleEnd + REACH && end < reading.tokens.count) {
    const next = bodyStep(reading, title, end, isName);
    if (next <= end) break;
    end = next;
  }
  if (end > title.roleEnd) end = bridgeToName(reading, end, isName);
  while (end > title.roleEnd && [AND, OF].includes(reading.word(end - 1))) end--;
  if (end > title.roleEnd) {
    title.impliedBody = impliedBody(reading, title, end);
    title.end = end;
  }
  title.open = false;
}

/** Longest row of unlisted words between the body of a title and its holder, in tokens. */
const MAX_BRIDGE = 3;

/** `Trưởng ban Chỉ đạo | chiến dịch | Nguyễn Thị A`: words in lower case straight before a name belong to the body. */
function bridgeToName(reading: Reading, from: number, isName: (token: number) => boolean): number {
  for (let at = from; at <= from + MAX_BRIDGE; at++) {
    if (at > from && isName(at)) return at;
    if (!isWord(reading.tokens, at) || isCapitalized(reading.tokens, at) || reading.startsLine(at)) return from;
    if (reading.owner[at] || BRIDGE_STOPS.some((name) => reading.longest(at, name) !== null)) return from;
  }
  return from;
}

const BRIDGE_STOPS = [
  "nameFollow",
  "nameLead",
  "honorific",
  "appointmentCue",
  "role",
  "titleStatus",
  "pastCue",
] as const;

/**
 * Takes in what goes on behind an agency mention without a mark: `Trung tâm Nghiên cứu văn hóa | Chăm`,
 * `Tổng công ty Lương thực | miền Tây`, `Ngân hàng Thế giới | tại Việt Nam`.
 */
export function extendTitle(reading: Reading, title: TitleSpan, isName: (token: number) => boolean): void {
  const { tokens } = reading;
  let end = title.end;
  for (let k = 0; k < 4; k++) {
    if (isName(end) || reading.startsLine(end) || !isWord(tokens, end) || reading.owner[end]) break;
    if (opensCourse(reading, end) || reading.word(end) === ALSO) break;
    // `UBND phường | Báo cáo`, `HĐND huyện | Chủ tọa`: a verb with a capital
    if (opensByline(reading, end)) break;
    const verb = reading.longest(end, "nameFollow") ?? reading.longest(end, "agencyNot");
    if (isCapitalized(tokens, end) && verb !== null && verb.end > end + 1) break;
    // `Chủ tịch Quốc hội | Nước Cộng hòa xã hội chủ nghĩa Việt Nam`
    if ((reading.longest(end, "country")?.end ?? 0) > end + 2) break;
    const place = reading.word(end) === POSTED_AT ? placeEnd(reading, end + 1) : -1;
    const region = reading.longest(end, "regionWord");
    const capital = isCapitalized(tokens, end) && !reading.longest(end, "honorific") && !reading.longest(end, "role");
    const head = isCapitalized(tokens, end) ? reading.longest(end, "agencyHead") : null;
    const next = place > 0 ? place : (region?.end ?? head?.end ?? (capital ? end + 1 : end));
    if (next === end) break;
    end = next;
  }
  if (end === title.end) return;
  title.suffix += ` ${phrase(tokens, title.end, end)}`;
  title.end = end;
}

/** The model found a name at the end of the agency mention: the mention ends before it. */
export function giveBackName(reading: Reading, title: TitleSpan, starts: ReadonlySet<number>): void {
  const { tokens } = reading;
  for (let i = title.roleEnd + 1; i < title.end; i++) {
    if (!starts.has(i)) continue;
    const lost = phrase(tokens, i, title.end);
    const { body } = title;
    title.end = i;
    if (!body || tokens.end[i - 1]! >= body.end || !body.name.endsWith(lost)) return;
    body.end = tokens.end[i - 1]!;
    body.name = body.name.slice(0, -lost.length).trimEnd();
    return;
  }
}

function placeEnd(reading: Reading, token: number): number {
  const place = ["country", "foreignPlace", "province"].flatMap((name) => reading.longest(token, name) ?? [])[0];
  return place && !reading.startsLine(token) ? place.end : -1;
}

/** End of the next words of a body, or the same token where it ends. */
function bodyStep(reading: Reading, title: TitleSpan, token: number, isName: (token: number) => boolean): number {
  const { tokens } = reading;
  if (isName(token) || reading.startsLine(token) || opensByline(reading, token)) return token;
  const agency = reading.agencyAt.get(token);
  if (agency) return agency.end;
  if (reading.owner[token] || opensCourse(reading, token)) return token;
  if (reading.mark(token) === "&" || (reading.isDash(token) && isGlued(tokens, token) && isGlued(tokens, token + 1)))
    return isCapitalized(tokens, token + 1) ? token + 2 : token;
  if (isNumber(tokens, token)) {
    const named = token > title.roleEnd || title.shares > 0;
    return named && tokens.end[token]! - tokens.start[token]! < 3 && !COUNTED.has(reading.word(token + 1))
      ? token + 1
      : token;
  }
  const city = token > title.roleEnd ? reading.longest(token, "cityShort") : null;
  if (city) return city.end;
  if (!isWord(tokens, token) || reading.word(token) === ALSO) return token;
  if (token > title.roleEnd && reading.longest(token, "role")) return token;
  const words = longestOf(reading, token);
  if (words > token) return words;
  if (isCapitalized(tokens, token)) {
    if (reading.longest(token, "honorific")) return token;
    return isHalfWord(reading, token + 1) ? token + 2 : token + 1;
  }
  const joins = reading.word(token) === AND || reading.word(token) === OF;
  const goesOn = isCapitalized(tokens, token + 1) || reading.longest(token + 1, "titleBodyWord") !== null;
  const ends = isName(token + 1) || reading.longest(token + 1, "role") || reading.longest(token + 1, "honorific");
  return joins && token > title.roleEnd && goesOn && !ends ? token + 1 : token;
}

/** `Trưởng ban Kiểm | phiếu,`: the second half of a word no list has, before a mark or where the line ends. */
function isHalfWord(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  if (!isWord(tokens, token) || isCapitalized(tokens, token) || reading.startsLine(token) || reading.owner[token])
    return false;
  if (BRIDGE_STOPS.some((name) => reading.longest(token, name) !== null)) return false;
  if (isCapitalized(tokens, token - 2) || [AND, OF, IS].includes(reading.word(token))) return false;
  return reading.startsLine(token + 1) || [",", ";", ")"].includes(reading.mark(token + 1));
}

/** Words that names of bodies are made of: `quản lý`, `kinh tế đối ngoại`; not `báo` of `báo cáo`. */
function longestOf(reading: Reading, token: number): number {
  let end = token;
  for (const name of BODY_WORDS) end = Math.max(end, reading.longest(token, name)?.end ?? token);
  const other = isCapitalized(reading.tokens, token) ? null : reading.longest(token, "agencyNot");
  return other && other.end > end ? token : end;
}

/** `Trưởng phòng` + `Nội vụ` → `phòng Nội vụ`: the word of the role that names the kind of body opens it. */
function impliedBody(reading: Reading, title: TitleSpan, end: number): string | null {
  if (title.village) return null;
  const head = title.shares === 0 ? reading.longest(title.roleEnd, "agencyHead") : null;
  return (head?.end === end && head.entry.fields.name) || phrase(reading.tokens, title.roleEnd - title.shares, end);
}
