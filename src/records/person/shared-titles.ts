import type { Holder } from "./holders.js";
import type { Honorific } from "./honorifics.js";
import type { Reading } from "./reading.js";
import type { TitleSpan } from "./titles.js";

/** Titles before a list that hold for all of it. */
export interface SharedTitles {
  readonly titles: readonly TitleSpan[];
  /** What parts the people: `,` for bare names, `;` where each has titles of its own; unknown before the second. */
  separator: "," | ";" | null;
  /** The first of them has a word of address of its own, so the others have too: `ông A, T; bà B, T`. */
  readonly addressed: boolean;
  /** A colon or words that open a list stand between them and the first: `hai Phó Chủ tịch là ông A, T và ông B, T`. */
  readonly listed: boolean;
  /** The first of them has titles of its own before the name, so the others may have too: `các Ủy viên: T A; T B`. */
  readonly heading: boolean;
}

/** The list goes on from one person to the next: the shared titles are the next one's too. */
export function sharesOn(
  reading: Reading,
  shared: SharedTitles,
  separator: string,
  last: Holder,
  next: Holder,
  honorific: Honorific | null,
): boolean {
  if (shared.separator !== null && shared.separator !== separator) return false;
  if (separator === ",") {
    if (last.titles.length <= shared.titles.length || isDashList(reading, last, next)) return true;
    return shared.listed && (isBracketList(reading, last, next) || (shared.addressed && isAddress(honorific)));
  }
  if (separator !== ";") return false;
  // a rank or a degree is no address: `các Phó Giám đốc Công an tỉnh: Đại tá A; Thượng tá B`
  if (last.titles.length === shared.titles.length) return shared.listed && !isAddress(honorific);
  return shared.addressed || !isAddress(honorific);
}

/** `A - T1, B - T2`: commas part people whose own titles stand behind dashes. */
function isDashList(reading: Reading, last: Holder, next: Holder): boolean {
  return reading.isDash(last.name.end) && reading.isDash(next.name.end);
}

/** `A (T1), B (T2)` */
function isBracketList(reading: Reading, last: Holder, next: Holder): boolean {
  return reading.mark(last.name.end) === "(" && (reading.mark(next.name.end) === "(" || next.honorific === null);
}

function isAddress(honorific: Honorific | null): boolean {
  return honorific !== null && (honorific.kind === "comrade" || honorific.kind === "address");
}
