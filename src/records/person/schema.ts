import * as z from "zod";
import { recordBase } from "../fields.schema.js";

/** An office with its body: `Bí thư Tỉnh ủy`. */
export const Title = z
  .object({
    text: z.string().min(1).describe("as written"),
    role: z.string().min(1).describe("the office: Bí thư"),
    agency: z.string().nullable().describe("canonical name of the body: Tỉnh ủy"),
    status: z.enum(["current", "former", "acting"]),
    agencyId: z.string().nullable().optional().describe("agencyId of the body, where it is a mention of its own"),
  })
  .meta({ id: "Title" });
export type Title = z.infer<typeof Title>;

/** A named person, with the titles the text ties to this mention. */
export const PersonRecord = z
  .object({
    kind: z.literal("person"),
    ...recordBase,
    name: z.string().min(1),
    honorific: z.string().nullable(),
    titles: z.array(Title),
    role: z.enum(["official", "author", "other"]),
    personId: z.string().describe("the id of the person's first mention in the article, the same for all of them"),
    titleMentions: z
      .array(z.object({ start: z.int().nonnegative(), end: z.int().nonnegative(), text: z.string() }))
      .optional()
      .describe("titles without a name that refer to this person"),
  })
  .meta({ id: "PersonRecord" });
export type PersonRecord = z.infer<typeof PersonRecord>;
