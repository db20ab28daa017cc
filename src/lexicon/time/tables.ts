import type { LexiconTable } from "../../scan/lexicon.js";

export const TIME_TABLES: readonly LexiconTable[] = [];
