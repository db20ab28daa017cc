import type { LexiconTable } from "../scan/lexicon.js";
import { AGENCY_TABLES } from "./agency/tables.js";
import { CITATION_TABLES } from "./citation/tables.js";
import { COMPLAINT_TABLES } from "./complaint/tables.js";
import { PERSON_TABLES } from "./person/tables.js";
import { PLACE_TABLES } from "./place/tables.js";
import { TIME_TABLES } from "./time/tables.js";

/** All lists the finders read. A list is a TSV file in its room's folder; its class is the name rules ask for. */
export const TABLES: readonly LexiconTable[] = [
  ...CITATION_TABLES,
  ...TIME_TABLES,
  ...PLACE_TABLES,
  ...AGENCY_TABLES,
  ...PERSON_TABLES,
  ...COMPLAINT_TABLES,
];
