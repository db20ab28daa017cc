/**
 * `vanban/formats`: articles with their records in the formats that annotation tools and data teams load.
 *
 * @module vanban/formats
 */
export { type AnnotatedArticle, type LabelledSpan, linksOf, type RecordLink } from "./annotated.js";
export { type BratFiles, fromBrat, toBrat } from "./brat.js";
export { type CodePoints, codePointsOf } from "./code-points.js";
export { fromConllu, toConllu } from "./conllu.js";
export { type DoccanoLine, fromDoccano, toDoccano } from "./doccano.js";
export { type Cell, type Column, type ColumnType, RECORD_COLUMNS, type RecordRow, recordRows } from "./flat.js";
export { htmlView, type ViewedArticle } from "./html-view/page.js";
export { fromIob2, toIob2 } from "./iob2.js";
export {
  fromLabelStudio,
  LABEL_STUDIO_CONFIG,
  type LabelStudioResult,
  type LabelStudioTask,
  toLabelStudio,
} from "./label-studio.js";
export { fromSpacy, type SpacyDoc, type SpacySpan, toSpacy } from "./spacy.js";
export { TABLE_NAMES, TABLES, type Table, type TableName } from "./tables.js";
export { type LabelledToken, spansOfLabels } from "./token-labels.js";
export { type AnnotationPage, fromWebAnnotation, toWebAnnotation, type WebAnnotation } from "./web-annotation.js";
