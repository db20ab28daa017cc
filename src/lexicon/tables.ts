import type { LexiconTable } from "../scan/lexicon.js";

/** All lists the finders read. A list is a TSV file beside this one; its class is the name rules ask for. */
export const TABLES: readonly LexiconTable[] = [];
