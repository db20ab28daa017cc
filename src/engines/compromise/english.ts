import type { AnalyzeOptions } from "../../analyze.js";
import type { Article, Warning } from "../../article.schema.js";
import { VanbanError } from "../../errors.js";
import { readFrame } from "../../links/frame.js";
import { checkOptions } from "../../options.js";
import { type Analysis, toCodePoints } from "../../output.js";
import { type Kind, VanbanRecord } from "../../records/schema.js";
import { readText } from "../../text/read.js";
import { version } from "../../version.js";
import { findMentions } from "./find.js";
import { recordsOf } from "./records.js";
import type { Compromise } from "./tags.js";
import { readWords } from "./words.js";

/** What the caller knows of an English article, and what is wanted of it: as for `analyze`. */
export type EnglishOptions<K extends Kind = Kind> = Pick<
  AnalyzeOptions<K>,
  "published" | "province" | "url" | "title" | "kinds" | "validate" | "offsets" | "maxLength"
>;

const DEFAULT_MAX_LENGTH = 10_000_000;

/** `analyzeEnglish` with the compromise it is given: the command line loads its own only when it is asked for. */
export function readEnglish<K extends Kind = Kind>(
  nlp: Compromise,
  text: string,
  options: EnglishOptions<K> = {},
): Analysis<Extract<VanbanRecord, { kind: K }>> {
  checkOptions(options);
  if (typeof text !== "string")
    throw new VanbanError("BAD_INPUT", `text must be a string, got ${text === null ? "null" : typeof text}`);
  const limit = options.maxLength ?? DEFAULT_MAX_LENGTH;
  if (text.length > limit)
    throw new VanbanError("TOO_LARGE", `text has ${text.length} UTF-16 units, the limit is ${limit}`);
  const clean = readText(text);
  const warnings: Warning[] = [];
  const frame = readFrame(options, warnings);
  const words = readWords(clean.text);
  const mentions = findMentions(nlp, clean.text, words, frame.published);
  const records = recordsOf(mentions, text, clean.map, options.kinds);
  const found = mentions.published;
  const article = { ...frame, published: frame.published ?? found } as Article;
  if (found && !frame.published) article.publishedSource = "body";
  const analysis: Analysis = {
    version,
    article,
    sentences: sentencesOf(words).map((span) => ({ ...clean.map.toSource(span) })),
    records,
    warnings,
  };
  if (options.offsets === "codepoint") toCodePoints([...records, ...analysis.sentences], text);
  if (options.validate) for (const record of records) checkRecord(record);
  return analysis as Analysis<Extract<VanbanRecord, { kind: K }>>;
}

function checkRecord(record: VanbanRecord): void {
  const checked = VanbanRecord.safeParse(record);
  if (!checked.success) throw new VanbanError("SCHEMA", `record ${record.id}: ${checked.error.message}`);
}

function sentencesOf(words: ReturnType<typeof readWords>): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end, sentence } of words) {
    if (spans.length <= sentence) spans.push({ start, end });
    else spans[spans.length - 1]!.end = end;
  }
  return spans;
}
