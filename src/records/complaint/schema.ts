import * as z from "zod";
import { DayRange, recordBase } from "../fields.schema.js";

/** The four matters a figure may name. */
export const Category = z.enum(["khiếu nại", "tố cáo", "kiến nghị", "phản ánh"]);
export type Category = z.infer<typeof Category>;

/** A count of complaints, denunciations, petitions, feedback, or of citizens received. */
export const ComplaintRecord = z
  .object({
    kind: z.literal("complaint"),
    ...recordBase,
    count: z.number().nonnegative(),
    of: z.number().nonnegative().nullable().describe("the total, where written 38/42"),
    hedge: z.enum(["exact", "over", "under", "about"]),
    unit: z.string().describe("as written, lower case: lượt đơn thư"),
    categories: z.array(Category),
    actions: z.array(z.string()).describe("what was done, as verbs: tiếp nhận, xử lý"),
    agency: z.string().nullable().describe("canonical name of the body that did it"),
    period: DayRange.nullable().describe("the stretch of time the count is for"),
    share: z.number().nullable().describe("percentage tied to it: 90.5"),
    agencyId: z.string().nullable().optional().describe("agencyId of the body that did it"),
    periodId: z.string().nullable().optional().describe("id of the period record that says this stretch"),
    parent: z.string().nullable().optional().describe("id of the total this figure is a part of"),
    comparison: z.boolean().optional().describe("the figure stands for comparison only"),
  })
  .meta({ id: "ComplaintRecord" });
export type ComplaintRecord = z.infer<typeof ComplaintRecord>;
