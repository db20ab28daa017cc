import type { Entry } from "../../scan/lexicon.js";
import type { AreaLevel, Reading } from "./reading.js";
import type { AgencyRecord } from "./schema.js";

/**
 * What the words behind the head say; of those that say nothing of their own (`phòng Tổ chức ┃Sở Nội vụ┃`), what the
 * body they serve is.
 */
export function branchIn(
  said: AgencyRecord["branch"] | null,
  fields: Entry["fields"],
  parent: Reading | null,
): AgencyRecord["branch"] {
  if (said === "other" && parent) return parent.branch;
  return said ?? branchOf(fields, parent);
}

/** Offices and inspectorates are of the branch of the body they serve. */
function branchOf(fields: Entry["fields"], parent: Reading | null): AgencyRecord["branch"] {
  const own = fields.branch as AgencyRecord["branch"];
  if (parent?.branch === "other" && own === "front" && /[FO]/u.test(fields.tail!)) return "other";
  if (parent?.branch === "front" && own === "party" && fields.tail!.includes("O")) return "front";
  if (parent !== null && own === "party" && fields.tail!.includes("M")) return parent.branch;
  if (!parent || (own !== "government" && own !== "other")) return own;
  return parent.branch;
}

export function levelOf(
  fields: Entry["fields"],
  middle: Reading["level"],
  tail: Reading["level"],
  area: AreaLevel | null,
  parent: Reading | null,
  said: boolean,
): Reading["level"] {
  const own = (fields.level || null) as Reading["level"];
  if (own === "city") return area ?? own;
  if (fields.branch === "party" && own !== null && own !== "central") return own;
  if (tail !== null) return tail;
  if (area !== null) return area;
  if (parent !== null) return parent.level;
  return middle ?? (!said && fields.alone === "front" ? "central" : own);
}
