/**
 * `vanban`: one article as typed records, words and sentences, tables.
 *
 * @module vanban
 */
export { type AnalyzeOptions, type Analyzer, analyze, createAnalyzer } from "./analyze.js";
export type { Article, InputLine, OutputLine, Warning } from "./article.schema.js";
export { type ErrorCode, VanbanError } from "./errors.js";
export type { Analysis } from "./output.js";
export { checkPlugin } from "./plugins/check.js";
export {
  definePlugin,
  type Found,
  type Gazetteers,
  type OwnAgency,
  type OwnPlace,
  type OwnRule,
  type OwnTitle,
  type Plugin,
  type Trigger,
} from "./plugins/plugin.js";
export type { AgencyRecord } from "./records/agency/schema.js";
export type { CitationRecord } from "./records/citation/schema.js";
export type { ComplaintRecord } from "./records/complaint/schema.js";
export type { DateRecord } from "./records/date/schema.js";
export type { PeriodRecord } from "./records/period/schema.js";
export type { PersonRecord, Title } from "./records/person/schema.js";
export type { Kind, VanbanRecord } from "./records/schema.js";
export type { Stages } from "./stages.js";
export type { Span } from "./text/offset-map.js";
export type { Language } from "./tokens/language.js";
export type { Segmenter, SyllableSpans } from "./tokens/words/segmenter.js";
export { version } from "./version.js";
export type { ArticleRow, RecordsOfArticle } from "./views/article-row.js";
export { type CitationRow, citations } from "./views/citations.js";
export { type ComplaintRow, complaints } from "./views/complaints.js";
export { type OfficialRow, officials } from "./views/officials.js";
export { type PeriodRow, periods } from "./views/periods.js";
export { intlSegmenter, language, loadSegmenter, sentences, type Token, tokenize } from "./words.js";
