import type { LexiconTable } from "../../scan/lexicon.js";

export const PERSON_TABLES: readonly LexiconTable[] = [];
