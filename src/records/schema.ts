import * as z from "zod";
import { AgencyRecord } from "./agency/schema.js";
import { CitationRecord } from "./citation/schema.js";
import { ComplaintRecord } from "./complaint/schema.js";
import { DateRecord } from "./date/schema.js";
import { KINDS } from "./kinds.js";
import { PeriodRecord } from "./period/schema.js";
import { PersonRecord } from "./person/schema.js";

/** Any record, told apart by `kind`. */
export const VanbanRecord = z
  .discriminatedUnion("kind", [CitationRecord, DateRecord, PeriodRecord, PersonRecord, AgencyRecord, ComplaintRecord])
  .meta({ id: "Record" });
export type VanbanRecord = z.infer<typeof VanbanRecord>;

export { KINDS };
/** One of the six kinds. */
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;
