import type { LexiconTable } from "../../scan/lexicon.js";
import cities from "./cities.tsv";
import communes from "./communes.tsv";
import countries from "./countries.tsv";
import districts from "./districts.tsv";
import formerProvinces from "./former-provinces.tsv";
import highlandSurnames from "./highland-surnames.tsv";
import levels from "./levels.tsv";
import provinces from "./provinces.tsv";
import stateForms from "./state-forms.tsv";
import surnames from "./surnames.tsv";

/**
 * Administrative units (compiled by tools/gazetteer), the words for their levels, countries and what they call their
 * states; surnames, to tell people from places. Provinces that ended before districts had the names they have now, or
 * whose names are people's too (`Minh Hải`, `Nam Hà`), are a list of their own: they are provinces only where the word
 * for the level says so.
 */
export const PLACE_TABLES: readonly LexiconTable[] = [
  { class: "province", tsv: provinces },
  { class: "formerProvince", tsv: formerProvinces },
  { class: "district", tsv: districts },
  { class: "cityShort", tsv: cities },
  { class: "commune", tsv: communes },
  { class: "levelWord", tsv: levels },
  { class: "country", tsv: countries },
  { class: "stateForm", tsv: stateForms },
  { class: "placeSurname", tsv: surnames },
  { class: "highlandSurname", tsv: highlandSurnames },
];
