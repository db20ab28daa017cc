import type { Doc } from "../../scan/doc.js";
import { markAt } from "../../scan/window.js";
import { type Point, readPoint } from "./points.js";
import type { Span } from "./spans.js";

/** A row of days is never longer: bounds the loop. */
const MAX_ROW = 31;

/**
 * The span from the first to the last of days in a row, `8 và 9/10`, `5, 6 và 7/9`; `null` where the last has no month.
 */
export function readDayListEnd(doc: Doc, first: Point): Span | null {
  let last = first;
  for (let k = 0; k < MAX_ROW; k++) {
    const comma = markAt(doc.tokens, last.end) === "," ? last.end + 1 : last.end;
    const at = doc.hits.longest(comma, "listAnd")?.end ?? comma;
    const next = at === last.end ? null : readPoint(doc, at);
    if (next?.grain !== "day" || (last.month !== null && next.month === null)) break;
    last = next;
  }
  return last === first || last.month === null ? null : { first, last, end: last.end };
}
