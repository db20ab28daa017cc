import * as z from "zod";
import { Place, recordBase } from "../fields.schema.js";

/** A specific body. */
export const AgencyRecord = z
  .object({
    kind: z.literal("agency"),
    ...recordBase,
    name: z.string().min(1).describe("canonical: abbreviations written out, coordination completed"),
    level: z.enum(["central", "province", "district", "commune"]).nullable(),
    branch: z.enum(["party", "government", "assembly", "front", "judiciary", "military", "other"]),
    place: Place.nullable(),
    agencyId: z.string().describe("the id of the body's first mention in the article, the same for all of them"),
    agencyKey: z.string().nullable().optional().describe("identity across articles where unambiguous"),
    unitCode: z.string().nullable().optional().describe("official code of the administrative unit"),
  })
  .meta({ id: "AgencyRecord" });
export type AgencyRecord = z.infer<typeof AgencyRecord>;
