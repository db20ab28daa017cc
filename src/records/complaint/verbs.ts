import type { Doc } from "../../scan/doc.js";
import { isNumber, markAt } from "../../scan/window.js";
import { cueEnd, cueStart } from "./cues.js";

/** A verb of what was done: tokens `[start, end)`. */
export interface Action {
  readonly start: number;
  readonly end: number;
  readonly verb: string;
}

/**
 * Verbs in tokens `[from, to)`, those in closed brackets left out; a longer look-alike hides the verb in it (`trực
 * tiếp`). `column` is `action`, or `after` for what stands after a figure: `phải giải quyết` names a task there, but
 * only a kind of paper before it.
 */
export function readActions(doc: Doc, from: number, to: number, column: "action" | "after" = "action"): Action[] {
  const found: Action[] = [];
  const brackets: number[] = [];
  for (let at = from; at < to; ) {
    const mark = markAt(doc.tokens, at);
    if (mark === "(") brackets.push(found.length);
    else if (mark === ")") found.length = brackets.pop() ?? 0;
    const hit = doc.hits.longest(at, "complaintAction");
    if (hit !== null && hit.end <= to) {
      const verb = (column === "after" && hit.entry.fields.after) || hit.entry.fields.action!;
      const senders = verb === SENDERS_VERB;
      if (cueStart(doc, at, "notYet") >= from) {
        // "chưa thể giải quyết": not done
      } else if (senders && cueStart(doc, at, "suffered") >= from)
        found.push({ start: hit.start, end: hit.end, verb: hit.entry.fields.action! });
      else if (verb !== "" && !senders) found.push({ start: hit.start, end: hit.end, verb });
      at = hit.end;
    } else at++;
  }
  return found;
}

/** Marks verbs of the sender, which say nothing of the body when they follow a figure: `11 đơn do dân gửi`. */
export const SENDERS_VERB = "-";

/** `Buổi đối thoại giải đáp …`: the verb names what was held. */
export function namesAnEvent(doc: Doc, verb: Action): boolean {
  return (["session", "nominal", "after"] as const).some((cue) => cueStart(doc, verb.start, cue) >= 0);
}

/**
 * `ban hành 12 văn bản chuyển đơn, xử lý 90 đơn`, `92 văn bản ┃hướng dẫn┃, chuyển 155 đơn`: the verb tells of what is
 * counted before.
 */
export function hasObject(doc: Doc, { start, end }: Action): boolean {
  const counted =
    doc.hits.between(start - 2, start, "complaintUnit") ?? doc.hits.between(start - 1, start, "complaintUnit");
  if (counted?.entry.fields.kind === "carrier" && isNumber(doc.tokens, counted.start - 1)) return true;
  for (let first = start + 1; first < end; first++)
    if (doc.hits.at(first, "complaintUnit").some((unit) => unit.end === end)) return true;
  return false;
}

/** `tiếp nhận, xử lý`, `giải quyết và trả lời`, `thụ lý giải quyết`. */
export function isJoined(doc: Doc, from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const mark = markAt(doc.tokens, at);
    if (at > from && mark !== "") return false;
    const next =
      mark === "," || mark === "/" || mark === "-"
        ? at + 1
        : cueEnd(doc, at, "and") ||
          cueEnd(doc, at, "perVerb") ||
          (at > from && !opensClause(doc, from, at) ? cueEnd(doc, at, "passive") : 0);
    if (next === 0) return false;
    at = next;
  }
  return at === to;
}

/** `… giải quyết, đang xử lý 15 đơn`: after a comma `đang` or `đã` opens another clause. */
function opensClause(doc: Doc, from: number, at: number): boolean {
  return markAt(doc.tokens, from) === "," && cueEnd(doc, at, "suffered") === 0;
}
