import { isCapitalized } from "../../scan/window.js";
import { type Gap, isJoint } from "./gaps.js";
import type { Holder } from "./holders.js";
import { endsItem } from "./lines-below.js";
import type { Reading } from "./reading.js";
import { BESIDES, BESIDES_GOES_ON, PARTY_MEMBER, REPLACING, SEAT } from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** An apposition stands this many tokens behind the name at most; behind the party cell of somebody as many more. */
const APPOSITION_REACH = 14;
const MEMBER_REACH = 34;

/** `bà A, Phó Giám đốc Sở Tài chính - ┃Thành viên┃;`: what somebody with an office is in the body that is listed. */
export function isSeat(reading: Reading, holder: Holder | null, title: TitleSpan, gap: Gap): boolean {
  if (holder === null || holder.titles.length === 0 || holder.appointed) return false;
  return SEAT.test(title.role) && (isJoint(gap) || gap === "line" || gap === ":") && endsItem(reading, title.end);
}

/** `Ngoài ông A, ┃Thủ tướng┃ cũng kỷ luật …`: who is told of next, not the one left out. */
export function isLeftOut(reading: Reading, holder: Holder, { end }: TitleSpan): boolean {
  if (!isBesides(reading, holder)) return false;
  const next = reading.word(end);
  return next !== "" && next !== BESIDES_GOES_ON && !reading.startsLine(end);
}

/** `Ngoài ông A, …`, with nothing said of him. */
export function isBesides(reading: Reading, { head, titles }: Holder): boolean {
  return BESIDES.has(reading.word(head - 1)) && titles.length === 0;
}

/**
 * `Bà A (51 tuổi) là giáo sư dịch tễ, ┃nguyên Giám đốc┃ …`: a former title behind a comma, with nobody between;
 * `bà A, đảng viên Chi bộ thôn B thuộc Đảng bộ xã C; ┃nguyên Chủ tịch UBND xã┃ …`.
 */
export function isApposition(reading: Reading, { chainEnd }: Holder, { start, status }: TitleSpan): boolean {
  if (status !== "former" || reading.sentence(chainEnd - 1) !== reading.sentence(start)) return false;
  const mark = reading.mark(start - 1);
  if (PARTY_MEMBER.has(reading.word(chainEnd + 1), reading.word(chainEnd + 2)))
    return start - chainEnd <= MEMBER_REACH && (mark === "," || mark === ";");
  if (mark !== "," || start - chainEnd > APPOSITION_REACH) return false;
  for (let i = chainEnd; i < start; i++) if (reading.mark(i) === ";") return false;
  return true;
}

/**
 * `A, Phó Tư lệnh Quân khu; ┃thủ trưởng┃ Cục Chính trị, …`: behind capitals, lower case goes on with the guests; not of
 * `A: Bí thư Huyện ủy; ┃nguyên Chủ tịch┃ Hội Cựu chiến binh tỉnh`.
 */
export function opensNextItem({ tokens }: Reading, { titles }: Holder, { start, role, status }: TitleSpan): boolean {
  if (isCapitalized(tokens, start) || !isCapitalized(tokens, titles.at(-1)!.title.start)) return false;
  return status !== "former" || role[0] === role[0]!.toLowerCase();
}

/** `A, T, thay | ông B`, `…, thay cho | ông B`: who leaves the office to the one before, in one sentence. */
export function isReplaced(reading: Reading, last: Holder, head: number): boolean {
  const pair = `${reading.word(head - 2)} ${reading.word(head - 1)}`;
  if (!REPLACING.has(reading.word(head - 1)) && !REPLACING.has(pair)) return false;
  return reading.sentence(last.name.start) === reading.sentence(head);
}
