import type { AgencyDraft, CitationDraft } from "../records/drafts.js";
import { type Doc, mentionsOf } from "../scan/doc.js";

/**
 * Which body of the article issued each document: the one that bears the issuer's name. Two bodies of one name
 * (`UBND huyện` of two districts) leave it open.
 */
export function linkIssuers(doc: Doc): void {
  const bodies = new Map<string, string | null>();
  for (const { name, agencyId } of mentionsOf<AgencyDraft>(doc, "agency")) {
    const key = name.toLowerCase();
    const known = bodies.get(key);
    bodies.set(key, known === undefined || known === agencyId ? agencyId : null);
  }
  for (const citation of mentionsOf<CitationDraft>(doc, "citation"))
    citation.issuerId = citation.issuer === null ? null : (bodies.get(citation.issuer.toLowerCase()) ?? null);
}
