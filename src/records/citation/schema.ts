import * as z from "zod";
import { Day, recordBase } from "../fields.schema.js";

/** A mention of a legal or party document. */
export const CitationRecord = z
  .object({
    kind: z.literal("citation"),
    ...recordBase,
    type: z.string().describe("full Vietnamese name of the type, lower case: nghị quyết"),
    number: z.string().nullable().describe("as written, without số"),
    year: z.int().nullable().describe("the year inside the code"),
    symbol: z.string().nullable().describe("the part that names type and issuer: NQ/TU"),
    code: z.string().nullable().describe("canonical code: 03-NQ/TU"),
    system: z.enum(["party", "state", "front", "other"]),
    issued: Day.nullable(),
    issuer: z.string().nullable().describe("the issuing body, stated or implied by the symbol"),
    subject: z.string().nullable().describe("what follows về, or the quoted title"),
    documentId: z.string().describe("the id of the document's first citation in the article, the same for all of them"),
    issuerId: z.string().nullable().optional().describe("agencyId of the issuer, where the article mentions it"),
    knownCode: z.string().nullable().optional().describe("code known from a table of laws or nicknames"),
    pinpoints: z.array(z.string()).optional().describe("điều, khoản, điểm named with it, as written"),
    relation: z.string().nullable().optional().describe("the verb that relates it: sửa đổi, bổ sung"),
    term: z
      .string()
      .nullable()
      .optional()
      .describe("the term of the issuing body, as written: khóa XIII, nhiệm kỳ 2020-2025"),
    documentKey: z.string().nullable().optional().describe("identity across articles where unambiguous"),
  })
  .meta({ id: "CitationRecord" });
export type CitationRecord = z.infer<typeof CitationRecord>;
