import type { Doc } from "./doc.js";
import { isCapitalized } from "./window.js";

/**
 * End of a country's name that starts at a token, -1 where none does.
 *
 *     ┃Lào┃    ┃CHDCND Lào┃    ┃Cộng hòa Liên bang Đức┃    ┃Hợp chúng quốc Hoa Kỳ┃
 *
 * @param lists the lexicon classes whose names count.
 */
export function countryEnd(
  { hits, tokens }: Pick<Doc, "hits" | "tokens">,
  token: number,
  lists: readonly string[],
): number {
  if (token >= tokens.count || !isCapitalized(tokens, token)) return -1;
  const name = hits.longest(token, "stateForm")?.end ?? token;
  let end = -1;
  for (const list of lists) {
    end = Math.max(end, hits.longest(token, list)?.end ?? -1);
    if (name > token && isCapitalized(tokens, name)) end = Math.max(end, hits.longest(name, list)?.end ?? -1);
  }
  return end;
}
