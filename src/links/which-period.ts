import type { Doc } from "../scan/doc.js";

/** The ends of periods that the article's day decides. */
export function resolvePeriods(_doc: Doc): void {}
