import { ADMINISTRATIONS, LONG_FORMS, PAPER } from "../lexicon/agency/long-forms.js";
import type { AgencyDraft } from "../records/drafts.js";

/** What makes two mentions one body: its name without place and optional words, its level and its place. */
export function identityOf(draft: AgencyDraft): string {
  const { level, place } = draft;
  const where =
    place && level !== "central" ? (place.commune ?? place.district ?? place.province ?? "").toLowerCase() : "";
  return `${coreOf(draft)}|${level ?? ""}|${level === "province" ? (place?.province ?? "") : where}`;
}

/** A body's name without its place and the words it may be said with or without, in lower case. */
export function coreOf({ reading, branch }: AgencyDraft): string {
  const core = shortForm(reading.owner && saysWhich(reading) ? `${reading.core} ${reading.owner.core}` : reading.core);
  return branch === "other" ? core.replace(PAPER, "") : core;
}

/** Each department has its `phòng Tổ chức`; the offices of an administration are known by its place. */
function saysWhich({ head, owner }: AgencyDraft["reading"]): boolean {
  if (owner!.branch === "military" || owner!.branch === "other") return true;
  return head.fields.middle === "division" && !ADMINISTRATIONS.test(owner!.core);
}

/** The names of a corpus come again and again: each is folded once. Emptied when full, so that it stays small. */
const shortForms = new Map<string, string>();
const MOST_FORMS = 4096;

function shortForm(name: string): string {
  const known = shortForms.get(name);
  if (known !== undefined) return known;
  let core = name.toLowerCase().replace(/\s+/gu, " ");
  for (const [long, short] of LONG_FORMS) core = core.replace(long, short);
  if (shortForms.size === MOST_FORMS) shortForms.clear();
  shortForms.set(name, core);
  return core;
}
