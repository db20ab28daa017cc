import type { Doc } from "../scan/doc.js";

/** The article's own province, where it was not given: its text, host, footer. */
export function findArticleProvince(_doc: Doc): void {}
