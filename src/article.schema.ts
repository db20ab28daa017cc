import * as z from "zod";
import { Day } from "./records/fields.schema.js";
import { VanbanRecord } from "./records/schema.js";

/** Where the article's date or province was found. */
export const ArticleSource = z.enum(["given", "stamp", "dateline", "body", "host", "footer"]);

/** What is known of the article as a whole. */
export const Article = z
  .object({
    published: Day.nullable(),
    publishedSource: ArticleSource.nullable(),
    province: z.string().nullable(),
    provinceSource: ArticleSource.nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: "Article" });
export type Article = z.infer<typeof Article>;

/** Something a reader should know that is no error. */
export const Warning = z
  .object({
    code: z.string(),
    message: z.string(),
    start: z.int().nonnegative().optional(),
    end: z.int().nonnegative().optional(),
  })
  .meta({ id: "Warning" });
export type Warning = z.infer<typeof Warning>;

/** One line of input: exactly one of `text` and `html`. Other fields are allowed and ignored. */
export const InputLine = z
  .looseObject({
    id: z
      .union([z.string(), z.number()])
      .optional()
      .describe("a number becomes a string; missing: file and byte offset"),
    text: z.string().optional(),
    html: z.string().optional(),
    published: z
      .unknown()
      .optional()
      .describe("ISO day or date-time (its day), or dd/mm/yyyy; else ignored with a warning"),
    province: z.string().nullable().optional(),
    url: z.string().nullable().optional(),
    title: z.string().nullable().optional(),
  })
  .meta({ id: "InputLine" });
export type InputLine = z.infer<typeof InputLine>;

/** One line of output for an article that was read. */
export const OutputRecordLine = z
  .looseObject({
    id: z.string(),
    ok: z.literal(true),
    version: z.string(),
    article: Article,
    records: z.array(VanbanRecord),
    warnings: z.array(Warning),
    contentHash: z.string().describe("hash of the spelling-normalised text: syndicated copies share it"),
    text: z.string().optional().describe("the text taken from html, which the offsets count in"),
  })
  .meta({ id: "OutputRecordLine" });

/** One line of output for a line that was rejected. */
export const OutputErrorLine = z
  .object({
    id: z.string().nullable(),
    ok: z.literal(false),
    error: z.object({ code: z.string(), message: z.string() }),
    file: z.string().optional().describe("name of the file it stands in; stdin for standard input"),
    line: z.int().positive().describe("number of the input line, counted from 1"),
  })
  .meta({ id: "OutputErrorLine" });

/** One line of output, told apart by `ok`. */
export const OutputLine = z.discriminatedUnion("ok", [OutputRecordLine, OutputErrorLine]).meta({ id: "OutputLine" });
export type OutputLine = z.infer<typeof OutputLine>;
