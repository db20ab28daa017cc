/**
 * `vanban/natural`: keywords, name similarity and topics over the words of analyses (an optional peer).
 *
 * @module vanban/natural
 */
export { type Keyword, type KeywordOptions, keywords } from "./keywords.js";
export { nameSimilarity } from "./similar.js";
export { type LabelledText, type TopicClassifier, type TopicScore, topicClassifier } from "./topics.js";
export type { AnalyzedText, WordOptions } from "./words.js";
