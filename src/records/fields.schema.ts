import * as z from "zod";

/** An ISO calendar day, `2022-03-24`. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u)
  .meta({ id: "Day", description: "ISO calendar day" });

/**
 * What every record carries. Offsets are UTF-16 code units (or code points, when asked for) into the input as given.
 */
export const recordBase = {
  id: z.string().min(1).describe("unique in the article, the same for the same input"),
  start: z.int().nonnegative().describe("offset of the first character"),
  end: z.int().nonnegative().describe("offset after the last character"),
  text: z.string().min(1).describe("the input from start to end, exactly as given"),
  rule: z.string().optional().describe("id of the rule that made the record"),
  confidence: z.number().min(0).max(1).optional().describe("calibrated chance that the record is right"),
  source: z
    .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
    .optional()
    .describe("offsets into the HTML, where the input was HTML"),
};

/** A stretch of days, both ends included; `null` for an open or unknown end. */
export const DayRange = z.object({ from: Day.nullable(), to: Day.nullable() });

/** Where a body is, by name. */
export const Place = z.object({
  province: z.string().nullable(),
  district: z.string().nullable(),
  commune: z.string().nullable(),
});
export type Place = z.infer<typeof Place>;
