import type { LexiconTable } from "../../scan/lexicon.js";

export const CITATION_TABLES: readonly LexiconTable[] = [];
