import { endsItem } from "./lines-below.js";
import type { Reading } from "./reading.js";
import { CAREER_CUES, CAREER_POSTS, GOES_ON_WITH, IN_TURN, IS, LIKE } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** An office of a career may stand this many tokens behind the person. */
const REACH = 60;

/**
 * An office told in the career of the person before it, behind what is no office or no office that is read:
 *
 *     Bà A từng làm nhân viên Văn phòng UBND tỉnh, | Phó Chánh Thanh tra tỉnh, …
 *     Ông A từng trải qua nhiều vị trí công tác ở Lào Cai như | Phó Chủ tịch, …
 */
export function standsInCareer(reading: Reading, from: number, { start, end }: TitleSpan): boolean {
  if (start - from > REACH || reading.sentence(from - 1) !== reading.sentence(start)) return false;
  const like = reading.word(start - 1) === LIKE;
  const mark = reading.mark(start - 1);
  const turn = reading.word(start - 1) === IS && IN_TURN.has(reading.word(start - 3), reading.word(start - 2));
  if (!like && !turn && mark !== "," && mark !== ":" && mark !== ";") return false;
  const next = behindTerm(reading, end);
  if (!endsItem(reading, next) && !GOES_ON_WITH.has(reading.word(next))) return false;
  for (let i = from; i < start - 1 && !opensClause(reading, i); i++) {
    const pair = `${reading.word(i)} ${reading.word(i + 1)}`;
    if (CAREER_CUES.has(pair) || (like && CAREER_POSTS.has(pair))) return true;
  }
  return false;
}

/**
 * `…; tân phó chủ tịch từng là T`, `Ông A về công ty năm 2014; từ đó ông lần lượt là T`: somebody is spoken of anew.
 */
function opensClause(reading: Reading, token: number): boolean {
  return reading.mark(token) === ";" || reading.longest(token, "honorific")?.entry.fields.kind === "address";
}
