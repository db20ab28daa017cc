export { type Keyword, type KeywordOptions, keywords } from "./keywords.js";
export { nameSimilarity } from "./similar.js";
export { type LabelledText, type TopicClassifier, type TopicScore, topicClassifier } from "./topics.js";
export type { AnalyzedText, WordOptions } from "./words.js";
