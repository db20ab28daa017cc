import { isCapitalized, isGlued, isNumber, isWord, phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { AND, OF } from "./rules.js";
import type { TitleSpan } from "./titles.js";

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
  while (end > title.roleEnd && [AND, OF].includes(reading.word(end - 1))) end--;
  if (end > title.roleEnd) {
    title.impliedBody = impliedBody(reading, title, end);
    title.end = end;
  }
  title.open = false;
}

/** End of the next words of a body, or the same token where it ends. */
function bodyStep(reading: Reading, title: TitleSpan, token: number, isName: (token: number) => boolean): number {
  const { tokens } = reading;
  if (isName(token) || reading.startsLine(token)) return token;
  const agency = reading.agencyAt.get(token);
  if (agency) return agency.end;
  if (reading.owner[token]) return token;
  if (reading.mark(token) === "&" || (reading.isDash(token) && isGlued(tokens, token) && isGlued(tokens, token + 1)))
    return isCapitalized(tokens, token + 1) ? token + 2 : token;
  if (isNumber(tokens, token))
    return token > title.roleEnd && tokens.end[token]! - tokens.start[token]! < 3 ? token + 1 : token;
  if (!isWord(tokens, token)) return token;
  if (token > title.roleEnd && reading.longest(token, "role")) return token;
  if (isCapitalized(tokens, token)) return reading.longest(token, "honorific") ? token : token + 1;
  const word = reading.longest(token, "bodyWord");
  if (word) return word.end;
  const joins = reading.word(token) === AND || reading.word(token) === OF;
  const goesOn = isCapitalized(tokens, token + 1) || reading.longest(token + 1, "bodyWord") !== null;
  const ends = isName(token + 1) || reading.longest(token + 1, "role") || reading.longest(token + 1, "honorific");
  return joins && token > title.roleEnd && goesOn && !ends ? token + 1 : token;
}

/** `Trưởng phòng` + `Nội vụ` → `phòng Nội vụ`: the word of the role that names the kind of body opens it. */
function impliedBody(reading: Reading, title: TitleSpan, end: number): string | null {
  if (title.village) return null;
  return phrase(reading.tokens, title.roleEnd - title.shares, end);
}
