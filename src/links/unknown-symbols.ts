import { isIssuerSymbol, isPartyCommittee, isTypeSymbol, isUnknownSymbol } from "../lexicon/citation/symbols.js";
import type { CitationDraft } from "../records/drafts.js";
import type { Doc } from "../scan/doc.js";
import { issuerParts } from "./document-issuer.js";

/**
 * A warning `UNKNOWN_SYMBOL` for each part of a number that should name a type or an issuer and is of no list, at the
 * first mention that has it. The record stays as it is written.
 *
 *     Tờ trình số 55/TTr-XYZQ        12/PAXD-BQL        1234/SYT-NVY
 *                        ^^^^           ^^^^                 (the unit of a known issuer may be any)
 */
export function warnOfUnknownSymbols(doc: Doc, citations: readonly CitationDraft[]): void {
  const seen = new Set<string>();
  for (const { symbol, code, start, end } of citations) {
    if (symbol === null) continue;
    for (const part of unknownParts(symbol)) {
      if (seen.has(part)) continue;
      seen.add(part);
      const message = `${part} in ${code} names no type and no issuer of the lists`;
      doc.warnings.push({ kind: "citation", code: "UNKNOWN_SYMBOL", message, start, end });
    }
  }
}

/** The parts that have to say something and say nothing the lists know. */
function unknownParts(symbol: string): string[] {
  const first = symbol.split(/[-/]/u)[0]!;
  const telling = isTypeSymbol(first) || isIssuer(first) ? issuerParts(symbol) : [first, ...issuerParts(symbol)];
  return [...new Set(telling)].filter((part) => !isTypeSymbol(part) && !isIssuer(part));
}

function isIssuer(part: string): boolean {
  return isIssuerSymbol(part) || isPartyCommittee(part) || !isUnknownSymbol(part);
}
