import { phrase } from "../../scan/window.js";
import type { Reading } from "./reading.js";
import { COUNTED_PEOPLE, IS, PLURALS } from "./rules.js";
import { MONASTIC } from "./rules-names.js";

/** Kinds that a comma parts from another: `PGS, TS`, `Tiến sĩ, bác sĩ`. */
export const LEARNED = new Set(["degree", "occupation"]);

/** The words of address, rank or degree before a name. */
export interface Honorific {
  /** First token of it. */
  readonly start: number;
  /** As written, `null` where the words address several people (`hai ông A và B`). */
  readonly text: string | null;
  readonly kind: string;
  /** `các đồng chí`: what follows is a list, each of which it is said of. */
  readonly plural: boolean;
}

/**
 * The honorific that ends right before a token.
 *
 *     đồng chí Đại tá | Lê Văn Đúng        PGS.TS. | Nguyễn Thị Kim Tuyến        các đồng chí: | A, T; B, T
 */
export function honorificBefore(reading: Reading, token: number): Honorific | null {
  let start = token;
  let kind = "";
  let textEnd = token;
  for (let k = 0; k < 5; k++) {
    let end = start;
    const mark = reading.mark(end - 1);
    const joins = mark === "." || (mark === ":" && k === 0) || (mark === "," && k > 0 && LEARNED.has(kind));
    if (joins) end--;
    const hit = reading.honorificEndingAt(end) ?? (joins ? venerable(reading, start) : null);
    if (!hit) break;
    const next = hit.entry.fields.kind!;
    if (mark === "." && next !== "degree" && next !== "religious") break;
    if (mark === "," && next !== "degree") break;
    if (reading.startsLine(start) && k > 0) break;
    if (mark === ":" && k === 0) textEnd = end;
    start = next === "address" ? pairStart(reading, hit.start) : hit.start;
    kind = next;
  }
  if (start === token) return null;
  // the number of a table's row stands on the line above
  const plural =
    !reading.startsLine(start) && (PLURALS.has(reading.word(start - 1)) || /^[2-9]$/u.test(reading.word(start - 1)));
  const text = phrase(reading.tokens, start, textEnd);
  return { start, kind, plural, text: plural && kind !== "comrade" ? null : text };
}

/** `TT. | Thích Nhật Ấn`: its full stop tells it from a town. */
function venerable(reading: Reading, token: number): ReturnType<Reading["honorificEndingAt"]> {
  return reading.word(token) === MONASTIC ? reading.honorificEndingAt(token) : null;
}

/** `các | ông, bà: A, B`, `hai | anh/chị A và B`: words of address in a row are said of a list. */
function pairStart(reading: Reading, start: number): number {
  if (![",", "/"].includes(reading.mark(start - 1))) return start;
  const first = reading.honorificEndingAt(start - 1);
  return first?.entry.fields.kind === "address" && PLURALS.has(reading.word(first.start - 1)) ? first.start : start;
}

/** `các Phó Chủ tịch`, `các đồng chí Ủy viên`, `2 Thứ trưởng`, `ba bị cáo đều là Trưởng thôn`. */
export function isPlural(reading: Reading, start: number): boolean {
  const from = honorificBefore(reading, start)?.start ?? start;
  return (!reading.startsLine(from) && countsSeveral(reading, from - 1)) || isSaidOfSeveral(reading, start);
}

function countsSeveral(reading: Reading, token: number): boolean {
  return PLURALS.has(reading.word(token)) || /^(?:0?[2-9]|[1-9]\d)$/u.test(reading.word(token));
}

/** Between people who are counted and the office said of them, in tokens. */
const MAX_SAID = 7;

/** `ba bị cáo đều nguyên là | T`, `hai người này từng là | T` */
function isSaidOfSeveral(reading: Reading, start: number): boolean {
  if (reading.word(start - 1) !== IS) return false;
  for (let i = start - 3; i >= Math.max(0, start - 1 - MAX_SAID); i--) {
    if (reading.mark(i + 1) !== "" || reading.startsLine(i + 1)) return false;
    if (countsSeveral(reading, i)) return COUNTED_PEOPLE.test(phrase(reading.tokens, i + 1, i + 3));
  }
  return false;
}
