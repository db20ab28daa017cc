import type { Doc } from "../../scan/doc.js";

/** Roles of the small words round a figure (column `role` of the `complaintCue` list). */
export type Cue =
  | "actingPlace"
  | "addsOthers"
  | "beforeSubject"
  | "companion"
  | "obliged"
  | "plans"
  | "deadline"
  | "future"
  | "because"
  | "inMonth"
  | "inQuarter"
  | "inYear"
  | "hence"
  | "makesUp"
  | "guests"
  | "recipient"
  | "sitting"
  | "sameStretch"
  | "session"
  | "since"
  | "until"
  | "speaks"
  | "reports"
  | "setOfDoers"
  | "source"
  | "toldToAct"
  | "after"
  | "against"
  | "and"
  | "change"
  | "changeMid"
  | "come"
  | "compared"
  | "follow"
  | "for"
  | "joins"
  | "labelHead"
  | "labelLink"
  | "left"
  | "nominal"
  | "of"
  | "ordinal"
  | "outcome"
  | "part"
  | "passive"
  | "perVerb"
  | "quality"
  | "rate"
  | "seek"
  | "serial"
  | "serialCount"
  | "share"
  | "suffered"
  | "then"
  | "timeUnit"
  | "toward"
  | "trade"
  | "vague";

/** Longest cue, in tokens. */
const MAX_CUE = 5;

/** Token after the longest cue of a role that starts at a token, 0 when there is none. */
export function cueEnd({ hits }: Doc, token: number, role: Cue): number {
  if (token < 0) return 0;
  const found = hits.at(token, "complaintCue");
  for (let k = found.length - 1; k >= 0; k--) {
    if (found[k]!.entry.fields.role === role) return found[k]!.end;
  }
  return 0;
}

/** First token of the longest cue of a role that ends right before a token, -1 when there is none. */
export function cueStart(doc: Doc, before: number, role: Cue): number {
  for (let first = Math.max(0, before - MAX_CUE); first < before; first++) {
    if (doc.hits.at(first, "complaintCue").some((hit) => hit.end === before && hit.entry.fields.role === role))
      return first;
  }
  return -1;
}

/** A cue of a role starts in tokens `[from, to)`. */
export function holdsCue(doc: Doc, from: number, to: number, role: Cue): boolean {
  for (let token = Math.max(0, from); token < to; token++) if (cueEnd(doc, token, role) > 0) return true;
  return false;
}
