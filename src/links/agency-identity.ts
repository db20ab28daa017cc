import { LONG_FORMS, PAPER } from "../lexicon/agency/long-forms.js";
import type { AgencyDraft } from "../records/drafts.js";

/** What makes two mentions one body: its name without place and optional words, its level and its place. */
export function identityOf({ reading, level, place, branch }: AgencyDraft): string {
  const owner = reading.owner?.branch === "military" || reading.owner?.branch === "other" ? ` ${reading.owner.core}` : "";
  let core = `${reading.core}${owner}`.toLowerCase().replace(/\s+/gu, " ");
  for (const [long, short] of LONG_FORMS) core = core.replace(long, short);
  if (branch === "other") core = core.replace(PAPER, "");
  const where =
    place && level !== "central" ? (place.commune ?? place.district ?? place.province ?? "").toLowerCase() : "";
  return `${core}|${level ?? ""}|${level === "province" ? (place?.province ?? "") : where}`;
}
