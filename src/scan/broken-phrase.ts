import type { Doc } from "./doc.js";
import { type Hit, MAX_PHRASE } from "./hits.js";

/**
 * The longest phrase of a class that starts at a token, breaks off once and goes on behind what stands there:
 * `Viện kiểm sát ┃(VKS)┃ nhân dân`. `null` where none does.
 *
 * @param behind the token behind what may break a phrase off at a token; the same token where nothing does.
 */
export function brokenPhrase(
  { tokens, lexicon }: Pick<Doc, "tokens" | "lexicon">,
  token: number,
  className: string,
  behind: (token: number) => number,
): Hit | null {
  const { trie, classOf } = lexicon;
  const wanted = lexicon.classNumber(className);
  let found: Hit | null = null;
  let broken = false;
  let node = 0;
  for (let at = token; at < tokens.count && at < token + MAX_PHRASE; at++) {
    if (at > token && !broken) {
      const next = behind(at);
      broken = next > at;
      at = next;
    }
    const edge = at < tokens.count && tokens.id[at] !== 0 ? trie.edge(node, tokens.id[at]!) : -1;
    if (edge < 0) break;
    node = trie.child(edge);
    if (!broken) continue;
    for (let entry = trie.entryAt(edge); entry >= 0; entry = trie.entryBefore(entry))
      if (classOf[entry] === wanted) found = { start: token, end: at + 1, entry: lexicon.entry(entry) };
  }
  return found;
}
