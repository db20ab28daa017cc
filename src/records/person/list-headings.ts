import { severalHold } from "./heads-name.js";
import { honorificBefore } from "./honorifics.js";
import { opensLine } from "./lines-below.js";
import type { Reading } from "./reading.js";
import { INVITED, LOOSE_ROLES, PLURALS, TERM_WORDS, THROUGH } from "./rules.js";
import { behindTerm } from "./terms.js";
import type { TitleSpan } from "./titles.js";

/** Words before the office in a heading, and items and their words before the name, in tokens. */
const MAX_LEAD = 6;
/** An item of the list, in tokens. */
const MAX_ITEM = 60;

/** An office on a line of its own that is that of those on the lines below. */
export interface ListHeading {
  readonly title: TitleSpan;
  /** Several hold it; else it is that of the first alone. */
  readonly many: boolean;
  /** First token of the line read last. */
  readonly line: number;
}

/**
 * The heading of a list, `null` where the title heads none.
 *
 *     Các Phó Trưởng ban:⏎- Đại tá A, T;⏎- Ông B, T;        Trưởng ban:⏎Ông A, T
 */
export function listHeading(reading: Reading, title: TitleSpan): ListHeading | null {
  const end = behindTerm(reading, title.end);
  const colon = overTimeEnd(reading, end);
  if (reading.mark(colon) !== ":" || !reading.startsLine(colon + 1)) return null;
  const line = lineStart(reading, title.start);
  if (line < 0) return null;
  const plural = PLURALS.has(reading.word(title.start - 1)) || honorificBefore(reading, title.start)?.plural === true;
  return {
    title,
    many: plural || colon > end || severalHold(title) || LOOSE_ROLES.has(title.role.toLowerCase()),
    line,
  };
}

/** `Bí thư Huyện ủy | qua các thời kỳ:`: those who held it one after another. */
function overTimeEnd(reading: Reading, at: number): number {
  const from = reading.word(at) === THROUGH ? at + 1 : at;
  if (!PLURALS.has(reading.word(from))) return at;
  if (TERM_WORDS.has(reading.word(from + 1)) && reading.mark(from + 2) === ":") return from + 2;
  return TERM_WORDS.has(`${reading.word(from + 1)} ${reading.word(from + 2)}`) ? from + 3 : at;
}

/** The first token of the line that a person of the list opens right below the last one; -1 where the list is over. */
export function itemBelow(reading: Reading, heading: ListHeading, head: number): number {
  const own = INVITED.has(reading.word(head - 1)) ? head - 1 : head;
  const line = opensLine(reading, own) ? lineStart(reading, own) : -1;
  if (line < 0 || line - heading.line > MAX_ITEM) return -1;
  let lines = 0;
  for (let i = heading.line + 1; i <= line; i++) if (reading.startsLine(i)) lines++;
  return lines === 1 ? line : -1;
}

function lineStart(reading: Reading, token: number): number {
  for (let i = token; i >= Math.max(0, token - MAX_LEAD); i--) if (reading.startsLine(i)) return i;
  return -1;
}
