import * as z from "zod";
import { Day, recordBase } from "../fields.schema.js";

/** A stretch of time longer than one day, with ends that can be named. */
export const PeriodRecord = z
  .object({
    kind: z.literal("period"),
    ...recordBase,
    from: Day.nullable(),
    to: Day.nullable(),
    unit: z.enum(["stage", "term", "quarter", "half", "months", "month", "year", "schoolYear", "range", "horizon"]),
    inferred: z.boolean(),
    term: z.string().nullable().optional().describe("which term of its body it is, as written beside it: khóa XIV"),
  })
  .meta({ id: "PeriodRecord" });
export type PeriodRecord = z.infer<typeof PeriodRecord>;
