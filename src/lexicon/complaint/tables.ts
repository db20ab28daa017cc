import type { LexiconTable } from "../../scan/lexicon.js";

export const COMPLAINT_TABLES: readonly LexiconTable[] = [];
