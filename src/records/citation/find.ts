import { nickname } from "../../lexicon/citation/known.js";
import type { Doc } from "../../scan/doc.js";
import { runRules } from "../../scan/rules.js";
import type { CitationDraft } from "../drafts.js";
import { shareSymbols, shareTypes } from "./lists.js";
import { rules } from "./rules.js";
import { UNSURE } from "./rules-bare.js";

/** All citation mentions of an article, in text order. */
export function findCitationMentions(doc: Doc): CitationDraft[] {
  const mentions = dropUnconfirmed(runRules(doc, rules));
  shareTypes(doc, mentions);
  shareSymbols(doc, mentions);
  return mentions;
}

/**
 * `Thông báo 95` is a document where the article has `Thông báo số 95/TB-VPCP`; `Chương trình 135` is one by its
 * nickname.
 */
function dropUnconfirmed(mentions: readonly CitationDraft[]): CitationDraft[] {
  const sure = new Set(mentions.filter(({ rule }) => rule !== UNSURE).map(typeAndNumber));
  return mentions.filter(
    (mention) => mention.rule !== UNSURE || sure.has(typeAndNumber(mention)) || nickname(mention.type, mention.number!),
  );
}

function typeAndNumber({ type, number }: CitationDraft): string {
  return `${type} ${number?.replace(/^0+(?=\d)/u, "")}`;
}
