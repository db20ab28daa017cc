import type { Doc } from "./doc.js";
import type { Hit } from "./hits.js";

/** The longest phrase any cue list here holds, in tokens. */
const MAX_BACK = 5;

/** The longest phrase of a class that ends right before a token, or `null`. */
export function phraseBefore(doc: Doc, token: number, className: string): Hit | null {
  return doc.hits.before(token, className, MAX_BACK);
}
