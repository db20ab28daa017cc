import { isPartyCommittee, knownSymbol, typesOf } from "../../lexicon/citation/symbols.js";
import { LIST_GAP } from "../../lexicon/citation/words.js";
import type { Doc } from "../../scan/doc.js";
import type { CitationDraft } from "../drafts.js";

/** Between two full members may stand the date and the issuer of the first. */
const MAX_GAP = 160;
const NEW_SENTENCE = /[.!?:]\s|\n\s{0,4}\n/u;

/**
 * A number without the word for its type has the type of the list it stands in: `Luật số 33/2013/QH13, 60/2020/QH14`.
 */
export function shareTypes(doc: Doc, mentions: readonly CitationDraft[]): void {
  for (let k = 1; k < mentions.length; k++) {
    const [before, mention] = [mentions[k - 1]!, mentions[k]!];
    if (mention.typeSaid || mention.number === null || before.type === mention.type || before.number === null) continue;
    const gap = doc.text.slice(before.end, Math.min(mention.start, before.end + MAX_GAP + 1));
    if (gap.length > MAX_GAP || NEW_SENTENCE.test(gap)) continue;
    if (!mayHaveType(mention, before.type)) continue;
    mention.notes.push(`type of the list: ${before.type}`);
    mention.type = before.type;
  }
}

/** A symbol that says nothing of the type takes any; one that stands for several takes one of them. */
function mayHaveType(mention: CitationDraft, type: string): boolean {
  const parts = mention.symbol?.split(/[-/]/u) ?? [];
  const types = parts.length === 0 ? [] : typesOf(parts[0]!, parts.some(isPartyCommittee));
  if (types.length > 0) return types.includes(type) || type.startsWith(types[0]!);
  return parts.length === 1 && knownSymbol(parts[0]!) !== null;
}

/** `các Nghị quyết số 18, 19-NQ/TW`: a number takes the symbol to its right; it stays unwritten at the mention. */
export function shareSymbols(doc: Doc, mentions: readonly CitationDraft[]): void {
  for (let k = mentions.length - 2; k >= 0; k--) {
    const [mention, next] = [mentions[k]!, mentions[k + 1]!];
    if (mention.code !== null || mention.number === null || mention.year !== null || next.code === null) continue;
    if (
      next.typeSaid ||
      next.number === null ||
      !LIST_GAP.test(doc.text.slice(mention.end, Math.min(next.start, mention.end + 12)))
    )
      continue;
    if (mention.type !== next.type && mention.typeSaid && next.type !== mention.type) continue;
    mention.code = mention.number + next.code.slice(next.number.length);
    mention.system = next.system;
    mention.type = mention.typeSaid ? mention.type : next.type;
    mention.notes.push(`symbol of the list: ${next.code}`);
  }
}
