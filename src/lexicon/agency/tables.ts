import type { LexiconTable } from "../../scan/lexicon.js";

export const AGENCY_TABLES: readonly LexiconTable[] = [];
