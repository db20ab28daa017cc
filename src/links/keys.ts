import type { AgencyDraft, Draft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";

/**
 * Keys that hold across articles, where that is unambiguous. A body is one and the same when it is central, or when
 * its place is known down to its own level; a body of the user's own lists has the user's id.
 */
export function setKeys(doc: Doc): void {
  for (const draft of doc.mentions as Draft[]) if (draft.kind === "agency") draft.agencyKey = agencyKey(draft);
}

function agencyKey({ name, level, place, reading }: AgencyDraft): string | null {
  const own = reading.head.fields.key;
  if (own) return own;
  if (level === "central") return name;
  if (level === null || !place?.province) return null;
  const { province, district, commune } = place;
  if (level === "district" && district === null) return null;
  if (level === "commune" && commune === null) return null;
  const path =
    level === "province" ? [province] : level === "district" ? [province, district] : [province, district, commune];
  return `${path.filter((part) => part !== null).join("/")}/${name}`;
}
