import type { LexiconTable } from "../../scan/lexicon.js";

export const PLACE_TABLES: readonly LexiconTable[] = [];
