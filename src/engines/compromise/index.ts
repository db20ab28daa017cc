/**
 * `vanban/compromise`: English editions of Vietnamese portals (an optional peer).
 *
 * @module vanban/compromise
 */
import nlp from "compromise/two";
import type { Analysis } from "../../output.js";
import type { Kind, VanbanRecord } from "../../records/schema.js";
import { type EnglishOptions, readEnglish } from "./english.js";

export type { EnglishOptions } from "./english.js";
export { vietnamLexicon } from "./tags.js";

/**
 * Reads one article of an English edition into the records `analyze` gives for Vietnamese: the same kinds, offsets and
 * closed lists of values (`type`, `categories`, `partOfDay` stay Vietnamese); names, titles and units as the text has
 * them. Foreign names and verbs are told by compromise (an optional peer: `npm install compromise`), a bounded stretch
 * of a sentence at a time, with a lexicon of Vietnamese bodies and offices.
 *
 * @throws VanbanError `BAD_INPUT` when the text is no string, `BAD_OPTION` when an option is none, `TOO_LARGE` when the
 * text is longer than `maxLength`, `SCHEMA` when `validate` is set and a record does not fit its schema.
 */
export function analyzeEnglish<K extends Kind = Kind>(
  text: string,
  options: EnglishOptions<K> = {},
): Analysis<Extract<VanbanRecord, { kind: K }>> {
  return readEnglish(nlp, text, options);
}
