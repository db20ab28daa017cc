import { districtOf, provinceCode, REORGANISED } from "../lexicon/place/unit-codes.js";
import type { AgencyDraft } from "../records/drafts.js";
import { coreOf } from "./agency-identity.js";

/**
 * One and the same body in every article: a central one by its name, a local one by its place down to its own level
 * and its name without the place (`Sơn La/sở nội vụ`); a body of the user's own lists by the user's id. `null` where
 * the place is not known, and for organs that were named by a short form only.
 */
export function agencyKey(draft: AgencyDraft, day: string | null): string | null {
  const own = draft.reading?.head.fields.key;
  if (own) return own;
  if (!draft.reading || draft.reading.state === "bare" || draft.reading.state === "later") return null;
  const place = placePath(draft, day);
  if (place === null) return null;
  return place === "" ? coreOf(draft) : `${place}/${coreOf(draft)}`;
}

/**
 * `Sơn La/Mộc Châu`, as deep as the body's level; `""` for a central body, `null` where a part is not known. Before
 * July 2025 one province had communes of one name in several districts.
 */
export function placePath(draft: AgencyDraft, day: string | null): string | null {
  const { place } = draft;
  const level = depthOf(draft);
  if (level === "central") return "";
  if (level === null || !place?.province) return null;
  if (level === "province") return place.province;
  const district = place.district === null ? null : (districtOfBody(draft)?.name ?? null);
  if (level === "district") return district && `${place.province}/${district}`;
  if (!place.commune || (district === null && (day === null || day < REORGANISED))) return null;
  return [place.province, district, place.commune].filter(Boolean).join("/");
}

/** How deep the place goes that tells one from others of its name: a school has no level, and stands in its commune. */
function depthOf({ level, reading }: AgencyDraft): AgencyDraft["level"] {
  const area = reading?.head.fields.levels ? (reading.area?.level ?? null) : null;
  return level ?? (area === "city" ? "district" : area);
}

/**
 * Official code of the place a body is of, on the day of the article. The lists here hold provinces and districts:
 * communes have none.
 */
export function unitCode(draft: AgencyDraft, day: string | null): string | null {
  const { place } = draft;
  if (!place?.province || place.commune) return null;
  return place.district ? (districtOfBody(draft)?.code ?? null) : provinceCode(place.province, day);
}

function districtOfBody({ place, reading }: AgencyDraft) {
  const { district, province } = place!;
  const words = reading?.area?.words.toLowerCase() ?? "";
  const typed = words.endsWith(` ${district!.toLowerCase()}`);
  return districtOf(district!, typed ? words.slice(0, -district!.length - 1) : null, province!);
}
