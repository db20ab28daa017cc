import type { Doc } from "../scan/doc.js";

/** The article's own day, where it was not given: stamp, dateline, the body's evidence. */
export function findArticleDate(_doc: Doc): void {}
