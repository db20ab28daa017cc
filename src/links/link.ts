import type { Doc } from "../scan/doc.js";
import { keepAllowedNesting } from "./nesting.js";

/** The questions that need the whole article, in the order they build on one another. */
export function linkMentions(doc: Doc): void {
  keepAllowedNesting(doc);
}
