import * as z from "zod";
import { Day, recordBase } from "../fields.schema.js";

/** One calendar day. */
export const DateRecord = z
  .object({
    kind: z.literal("date"),
    ...recordBase,
    iso: Day.nullable().describe("null where day, month or year cannot be known"),
    time: z
      .string()
      .regex(/^\d{2}:\d{2}$/u)
      .nullable(),
    partOfDay: z.enum(["sáng", "trưa", "chiều", "tối", "đêm"]).nullable(),
    inferred: z.boolean().describe("the year, or more, came from the article"),
  })
  .meta({ id: "DateRecord" });
export type DateRecord = z.infer<typeof DateRecord>;
