import type { LexiconTable } from "../scan/lexicon.js";
import { AGENCY_TABLES } from "./agency/tables.js";
import { CITATION_TABLES } from "./citation/tables.js";
import { COMPLAINT_TABLES } from "./complaint/tables.js";
import { PERSON_TABLES } from "./person/tables.js";
import { PLACE_TABLES } from "./place/tables.js";
import { TIME_TABLES } from "./time/tables.js";

/** The lists by the step of reading that needs them first (`src/records/steps.ts`). */
export const TABLES_OF_STEP: Readonly<Record<"times" | "names" | "counts", readonly LexiconTable[]>> = {
  times: [...CITATION_TABLES, ...TIME_TABLES],
  names: [...PLACE_TABLES, ...AGENCY_TABLES, ...PERSON_TABLES],
  counts: COMPLAINT_TABLES,
};

/** All lists the finders read. A list is a TSV file in its room's folder; its class is the name rules ask for. */
export const TABLES: readonly LexiconTable[] = [
  ...TABLES_OF_STEP.times,
  ...TABLES_OF_STEP.names,
  ...TABLES_OF_STEP.counts,
];
