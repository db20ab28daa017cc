import { CITY_COMMITTEE, PROVINCE_COMMITTEE } from "../lexicon/citation/symbols.js";
import { canonicalProvince } from "../lexicon/place/canonical-province.js";
import type { AgencyDraft } from "../records/drafts.js";

/**
 * The body a symbol with TU stands for: the committee of a province or of a city under the centre, or a board of it.
 * What the article calls it and whose the article is must not speak against each other; where neither says anything, as
 * where a city of a province has its own committee, the symbol stays open.
 *
 *     NQ/TU, the article names Thành ủy     →  Thành ủy
 *     VPTU, an article of Cần Thơ           →  Văn phòng Thành ủy
 *     NQ/TU, an article of Sơn La that names only Thành ủy, or of no known place that names neither  →  null
 */
export function committeeOfSymbol(
  name: string,
  bodies: readonly AgencyDraft[],
  articleProvince: string | null,
): string | null {
  const names = (committee: string) => bodies.some((body) => body.name.includes(committee));
  const [ofProvince, ofCity] = [names(PROVINCE_COMMITTEE), names(CITY_COMMITTEE)];
  const province = articleProvince === null ? null : canonicalProvince(articleProvince);
  if (province === null)
    return ofProvince === ofCity ? null : ofProvince ? name : name.replace(PROVINCE_COMMITTEE, CITY_COMMITTEE);
  if (province.central) return ofProvince && !ofCity ? null : name.replace(PROVINCE_COMMITTEE, CITY_COMMITTEE);
  return ofCity && !ofProvince ? null : name;
}
