import * as z from "zod";
import { AgencyRecord } from "./agency/schema.js";
import { CitationRecord } from "./citation/schema.js";
import { ComplaintRecord } from "./complaint/schema.js";
import { DateRecord } from "./date/schema.js";
import { PeriodRecord } from "./period/schema.js";
import { PersonRecord } from "./person/schema.js";

/** Any record, told apart by `kind`. */
export const VanbanRecord = z
  .discriminatedUnion("kind", [CitationRecord, DateRecord, PeriodRecord, PersonRecord, AgencyRecord, ComplaintRecord])
  .meta({ id: "Record" });
export type VanbanRecord = z.infer<typeof VanbanRecord>;

/** The six kinds of record. */
export const Kind = z.enum(["citation", "date", "period", "person", "agency", "complaint"]);
export type Kind = z.infer<typeof Kind>;
export const KINDS = Kind.options;
