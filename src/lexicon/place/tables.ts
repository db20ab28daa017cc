import type { LexiconTable } from "../../scan/lexicon.js";
import cities from "./cities.tsv";
import communes from "./communes.tsv";
import countries from "./countries.tsv";
import districts from "./districts.tsv";
import levels from "./levels.tsv";
import provinces from "./provinces.tsv";
import surnames from "./surnames.tsv";

/** Administrative units (compiled by tools/gazetteer), the words for their levels, countries; surnames, to tell people from places. */
export const PLACE_TABLES: readonly LexiconTable[] = [
  { class: "province", tsv: provinces },
  { class: "district", tsv: districts },
  { class: "cityShort", tsv: cities },
  { class: "commune", tsv: communes },
  { class: "levelWord", tsv: levels },
  { class: "country", tsv: countries },
  { class: "placeSurname", tsv: surnames },
];
