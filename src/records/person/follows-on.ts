import { isCapitalized } from "../../scan/window.js";
import { type Gap, isJoint } from "./gaps.js";
import type { Holder } from "./holders.js";
import { endsItem } from "./lines-below.js";
import type { Reading } from "./reading.js";
import { BESIDES, BESIDES_GOES_ON, SEAT } from "./rules.js";
import type { TitleSpan } from "./titles.js";

/** An apposition stands this many tokens behind the name at most. */
const APPOSITION_REACH = 14;

/** `bà A, Phó Giám đốc Sở Tài chính - ┃Thành viên┃;`: what somebody with an office is in the body that is listed. */
export function isSeat(reading: Reading, holder: Holder | null, title: TitleSpan, gap: Gap): boolean {
  if (holder === null || holder.titles.length === 0 || holder.appointed) return false;
  return SEAT.test(title.role) && (isJoint(gap) || gap === "line" || gap === ":") && endsItem(reading, title.end);
}

/** `Ngoài ông A, ┃Thủ tướng┃ cũng kỷ luật …`: who is told of next, not the one left out. */
export function isLeftOut(reading: Reading, { head, titles }: Holder, { end }: TitleSpan): boolean {
  if (!BESIDES.has(reading.word(head - 1)) || titles.length > 0) return false;
  const next = reading.word(end);
  return next !== "" && next !== BESIDES_GOES_ON && !reading.startsLine(end);
}

/** `Bà A (51 tuổi) là giáo sư dịch tễ, ┃nguyên Giám đốc┃ …`: a former title behind a comma, with nobody between. */
export function isApposition(reading: Reading, { chainEnd }: Holder, { start, status }: TitleSpan): boolean {
  if (status !== "former" || reading.mark(start - 1) !== ",") return false;
  if (start - chainEnd > APPOSITION_REACH) return false;
  if (reading.sentence(chainEnd - 1) !== reading.sentence(start)) return false;
  for (let i = chainEnd; i < start; i++) if (reading.mark(i) === ";") return false;
  return true;
}

/** `A, Phó Tư lệnh Quân khu; ┃thủ trưởng┃ Cục Chính trị, …`: behind capitals, lower case goes on with the guests. */
export function opensNextItem({ tokens }: Reading, { titles }: Holder, { start }: TitleSpan): boolean {
  return !isCapitalized(tokens, start) && isCapitalized(tokens, titles.at(-1)!.title.start);
}
