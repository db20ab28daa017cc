import { type CleanText, cleanText } from "./clean.js";
import { repairLegacy } from "./legacy/repair.js";
import type { LegacyEncoding } from "./legacy/tables.js";
import { chainMaps } from "./offset-map.js";
import { traitsOf } from "./traits.js";

/** The text all later stages read, and what had to be repaired for it. */
export interface ReadText extends CleanText {
  readonly legacyEncoding: LegacyEncoding | null;
}

/** Input as given to clean text: legacy encodings first, then one spelling; the map leads back over both. */
export function readText(input: string): ReadText {
  const traits = traitsOf(input);
  const repaired = repairLegacy(input, traits);
  const clean = cleanText(repaired.text, repaired.encoding ? undefined : traits);
  return { text: clean.text, map: chainMaps(repaired.map, clean.map), legacyEncoding: repaired.encoding };
}
